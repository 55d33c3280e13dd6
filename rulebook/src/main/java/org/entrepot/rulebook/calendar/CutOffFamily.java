package org.entrepot.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.calendar.CutOffEdition.CutOff;
import org.entrepot.rulebook.calendar.CutOffEdition.Service;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.jspecify.annotations.Nullable;

/** The family {@code cut-offs}: until when an order is taken today, and when it leaves. */
public final class CutOffFamily implements Family<CutOffEdition> {

  static final String ORDERED = "ordered";
  static final String SERVICE = "service";

  @Override
  public String name() {
    return "cut-offs";
  }

  @Override
  public String purpose() {
    return "Until when an order is taken today, and when it then leaves and arrives";
  }

  @Override
  public Class<CutOffEdition> body() {
    return CutOffEdition.class;
  }

  @Override
  public void check(CutOffEdition body, Findings findings) {
    body.services()
        .forEach((name, service) -> check(body, service, findings.at("services." + name)));
  }

  private static void check(CutOffEdition body, Service service, Findings findings) {
    List<CutOff> cutOffs = service.cutOffs();
    for (int i = 0; i < cutOffs.size(); i++) {
      CutOff cutOff = cutOffs.get(i);
      String path = "cut-offs[" + i + "]";
      boolean counted =
          new Term(cutOff.leaves()).isInWorkingDays() || inWorkingDays(cutOff.arrives());
      if (counted && body.calendar() == null) {
        findings.report(Rule.RB_03, path, "working-days need a calendar, and none is named");
      }
      for (int j = 0; j < i; j++) {
        if (shareADay(cutOffs.get(j), cutOff)
            && !cutOffs.get(j).before().isBefore(cutOff.before())) {
          findings.report(
              Rule.RB_10,
              path,
              "the cut-off at "
                  + cutOff.before()
                  + " never applies: on one of its days another is not earlier, at "
                  + cutOffs.get(j).before());
        }
      }
    }
  }

  private static boolean inWorkingDays(Value.@Nullable Measure length) {
    return length != null && new Term(length).isInWorkingDays();
  }

  private static boolean shareADay(CutOff a, CutOff b) {
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (a.appliesOn(weekday) && b.appliesOn(weekday)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public FactSheet asks(CutOffEdition body) {
    List<String> services = List.copyOf(body.services().keySet());
    FactType word = new FactType.WordFact(services);
    FactDeclaration service =
        services.size() == 1
            ? FactDeclaration.withFallback(
                SERVICE, word, "Service", new Value.Word(services.getFirst()))
            : FactDeclaration.needed(SERVICE, word, "Service");
    return FactSheet.of(
        List.of(FactDeclaration.needed(ORDERED, new FactType.TimeFact(), "Ordered"), service));
  }

  @Override
  public Map<SubjectId, String> consults(CutOffEdition body) {
    SubjectId calendar = body.calendar();
    return calendar == null ? Map.of() : Map.of(calendar, "calendar");
  }

  @Override
  public Outcome compute(Edition<CutOffEdition> edition, Facts facts, Instant at, Books books) {
    return new CutOffAnswer(edition, facts, books).outcome();
  }
}

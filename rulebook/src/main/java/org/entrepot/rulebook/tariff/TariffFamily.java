package org.entrepot.rulebook.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.customs.DutyRates;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;

/** The family {@code tariff}: the duty that stands at a code. */
public final class TariffFamily implements Family<TariffEdition> {

  private static final String CODE = "code";
  private static final int SHOWN = 20;

  @Override
  public String name() {
    return "tariff";
  }

  @Override
  public String purpose() {
    return "Which duty a customs tariff states for a code";
  }

  @Override
  public Class<TariffEdition> body() {
    return TariffEdition.class;
  }

  @Override
  public void check(TariffEdition body, Findings findings) {
    // The table refuses what it cannot read while it is read.
  }

  @Override
  public FactSheet asks(TariffEdition body) {
    FactType word = new FactType.WordFact(List.of());
    return FactSheet.of(List.of(FactDeclaration.needed(CODE, word, "HS or tariff code")));
  }

  @Override
  public List<Difference> differences(Edition<TariffEdition> was, Edition<TariffEdition> becomes) {
    TariffChange change = TariffChange.between(was.body().table(), becomes.body().table());
    List<Difference> differences = new ArrayList<>();
    tell("lines with another duty", change.changed(), differences);
    tell("lines that are new", change.added(), differences);
    tell("lines that are gone", change.gone(), differences);
    return differences;
  }

  private static void tell(String kind, List<Change> changes, List<Difference> into) {
    if (!changes.isEmpty()) {
      into.add(new Difference(List.of(kind + ": " + changes.size()), changes));
    }
  }

  @Override
  public Outcome compute(Edition<TariffEdition> edition, Facts facts, Instant at, Books books) {
    String code = facts.word(CODE).replace(".", "");
    List<DutyRates.Line> lines = edition.body().lines(code, edition.ref());
    if (lines.isEmpty()) {
      Refusal none =
          new Refusal(
              Refusal.Reason.NO_PUBLIC_RATE, CODE, "this tariff has no line for ‘" + code + "’");
      return new Outcome.Refused(List.of(none), List.of());
    }
    List<Step> working =
        lines.stream()
            .limit(SHOWN)
            .map(line ->
                new Step(
                    "Line " + line.code(),
                    null,
                    new Value.Word(line.duty().text()),
                    null,
                    null,
                    line.edition()))
            .toList();
    List<String> duties = lines.stream().map(line -> line.duty().text()).distinct().toList();
    Map<String, Value> results = new LinkedHashMap<>();
    results.put("lines", new Value.Count(BigDecimal.valueOf(lines.size())));
    results.put("duty", new Value.Word(duties.size() == 1 ? duties.getFirst() : "by line"));
    return new Outcome.Answer(List.of(), results, List.of(), working);
  }
}

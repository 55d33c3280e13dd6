package org.entrepot.rulebook.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.condition.ConditionCheck;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;

/** The family {@code access}: whether goods may be sent to a destination. */
public final class AccessFamily implements Family<AccessEdition> {

  @Override
  public String name() {
    return "access";
  }

  @Override
  public String purpose() {
    return "Whether goods may be sent to a destination, with every reason why not";
  }

  @Override
  public Class<AccessEdition> body() {
    return AccessEdition.class;
  }

  @Override
  public Map<SubjectId, String> consults(AccessEdition body) {
    Map<SubjectId, String> consults = new LinkedHashMap<>();
    body.includes().forEach(subject -> consults.put(subject, name()));
    return consults;
  }

  @Override
  public void check(AccessEdition body, Findings findings) {
    if (body.exchangeMaxAge().unit() != Unit.DAY) {
      findings.report(Rule.RB_05, "exchange-max-age", "an age is stated in days, such as 7 days");
    }
    Map<String, FactDeclaration> known = ConsignmentFacts.ofAnItem(body.currency(), body.facts());
    for (int i = 0; i < body.rules().size(); i++) {
      ConditionCheck.check(body.rules().get(i).when(), known, findings.at("rules[" + i + "].when"));
    }
  }

  @Override
  public FactSheet asks(AccessEdition body) {
    return ConsignmentFacts.sheet(body.facts());
  }

  @Override
  public Outcome compute(Edition<AccessEdition> edition, Facts facts, Instant at, Books books) {
    return switch (Access.judge(edition, facts, at, books)) {
      case Access.Judgement.Not(var refusals) -> new Outcome.Refused(refusals, List.of());
      case Access.Judgement.Judged(var verdict, var reasons, var working) -> {
        String word = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        yield new Outcome.Answer(
            List.of(), Map.of("verdict", new Value.Word(word)), reasons, working);
      }
    };
  }
}

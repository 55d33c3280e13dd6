package org.entrepot.rulebook.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.condition.Condition;
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
import org.joda.money.CurrencyUnit;

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
    currency(body, findings);
    CurrencyUnit currency = body.currency() == null ? Access.NO_CURRENCY : body.currency();
    Map<String, FactDeclaration> known = ConsignmentFacts.ofAnItem(currency, body.facts());
    for (int i = 0; i < body.rules().size(); i++) {
      condition(body, body.rules().get(i).when(), known, findings.at("rules[" + i + "].when"));
    }
    for (int i = 0; i < body.goods().size(); i++) {
      Condition when = body.goods().get(i).when();
      if (when != null) {
        condition(body, when, known, findings.at("goods[" + i + "].when"));
      }
    }
    GoodsChecks.check(body.goods(), findings);
  }

  private static void currency(AccessEdition body, Findings findings) {
    if ((body.currency() == null) != (body.exchangeMaxAge() == null)) {
      findings.report(
          Rule.RB_03, "currency", "a currency and the age of its exchange rates go together");
    }
    if (body.exchangeMaxAge() != null && body.exchangeMaxAge().unit() != Unit.DAY) {
      findings.report(Rule.RB_05, "exchange-max-age", "an age is stated in days, such as 7 days");
    }
  }

  private static void condition(
      AccessEdition body, Condition when, Map<String, FactDeclaration> known, Findings at) {
    boolean amounts =
        when.tests().stream()
            .flatMap(test -> test.operands().stream())
            .anyMatch(Value.Amount.class::isInstance);
    if (body.currency() == null && amounts) {
      at.report(Rule.RB_12, "", "an amount is named: state the currency of these rules");
    } else {
      ConditionCheck.check(when, known, at);
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

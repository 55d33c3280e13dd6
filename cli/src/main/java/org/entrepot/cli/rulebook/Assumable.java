package org.entrepot.cli.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fact that has to be assumed, and was not, before anything can be computed.
 *
 * @param example one of the values that it may have
 */
record Assumable(FactDeclaration fact, Value example) {

  /**
   * All of them, found by trying: what is missing is assumed to be its first value, until nothing
   * is.
   *
   * @param refused why nothing is computed under some facts; empty where something is
   * @param asked the fact to state for one that is missing
   */
  static List<Assumable> beside(
      Facts given,
      Function<Facts, List<Refusal>> refused,
      Function<String, Optional<FactDeclaration>> asked) {
    List<Assumable> assumed = new ArrayList<>();
    Facts facts = given;
    Optional<Assumable> next = firstMissing(facts, refused, asked);
    while (next.isPresent()) {
      assumed.add(next.get());
      facts = facts.with(next.get().fact().name(), next.get().example());
      next = firstMissing(facts, refused, asked);
    }
    return assumed;
  }

  private static Optional<Assumable> firstMissing(
      Facts facts,
      Function<Facts, List<Refusal>> refused,
      Function<String, Optional<FactDeclaration>> asked) {
    return refused.apply(facts).stream()
        .filter(refusal -> refusal.reason() == Refusal.Reason.FACT_MISSING)
        .flatMap(refusal -> asked.apply(refusal.about()).stream())
        .filter(fact -> facts.value(fact.name()).isEmpty())
        .map(fact -> new Assumable(fact, example(fact.type())))
        .findFirst();
  }

  private static Value example(FactType type) {
    return switch (type) {
      case FactType.MoneyFact(var currency, var _) -> new Value.Amount(hundred(currency));
      case FactType.RateFact _ -> new Value.Proportion(new BigDecimal("0.10"));
      case FactType.NumberFact _ -> new Value.Count(BigDecimal.ONE);
      case FactType.MeasureFact(var unit) -> new Value.Measure(BigDecimal.ONE, unit);
      case FactType.PeriodFact _ -> new Value.Measure(BigDecimal.ONE, Unit.DAY);
      case FactType.WordFact(var words) ->
          new Value.Word(words.isEmpty() ? "any" : words.getFirst());
      case FactType.YesNoFact _ -> new Value.YesNo(false);
      case FactType.DayFact _ -> new Value.Day(LocalDate.of(2026, 1, 1));
      case FactType.TimeFact _ -> new Value.WallTime(LocalDate.of(2026, 1, 1).atStartOfDay());
    };
  }

  private static BigMoney hundred(@Nullable CurrencyUnit currency) {
    if (currency == null) {
      throw new IllegalStateException("an edition of fees or freight has one currency");
    }
    return BigMoney.of(currency, 100);
  }

  /** As it is typed. */
  String option() {
    String assumed = fact.name() + "=" + example.text();
    return "--assume " + (assumed.contains(" ") ? "'" + assumed + "'" : assumed);
  }

  String sentence() {
    return fact.name() + ": " + fact.type().expected();
  }

  Json json() {
    return Json.members()
        .with("fact", fact.name())
        .with("expected", fact.type().expected())
        .with("example", RuleJson.value(example));
  }
}

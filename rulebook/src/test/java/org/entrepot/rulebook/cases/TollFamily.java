package org.entrepot.rulebook.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A family for tests: a toll on each load of a cart, with a result of every kind. */
final class TollFamily implements Family<TollFamily.Toll> {

  record Toll(CurrencyUnit currency, Value.@Nullable Proportion rate) {}

  @Override
  public String name() {
    return "toll";
  }

  @Override
  public String purpose() {
    return "A toll on each load of a cart.";
  }

  @Override
  public Class<Toll> body() {
    return Toll.class;
  }

  @Override
  public void check(Toll body, Findings findings) {}

  @Override
  public FactSheet asks(Toll body) {
    FactSheet load =
        FactSheet.of(
            List.of(
                FactDeclaration.needed("worth", new FactType.MoneyFact(body.currency()), "Worth"),
                FactDeclaration.optional("id", new FactType.WordFact(List.of()), "Name")));
    return FactSheet.of(
        List.of(
            FactDeclaration.optional("weight", new FactType.MeasureFact(Unit.GRAM), "Weight"),
            FactDeclaration.optional("driver", new FactType.WordFact(List.of()), "Driver")),
        new FactSheet.Group("loads", "Loads", true, load));
  }

  @Override
  public Outcome compute(Edition<Toll> edition, Facts facts, Instant at, Books books) {
    Value.Proportion rate = edition.body().rate();
    if (rate == null) {
      return new Outcome.Refused(
          List.of(new Refusal(Refusal.Reason.NO_PUBLIC_RATE, "rate", "the rate is a secret")),
          List.of());
    }
    List<ChargeLine> lines = new ArrayList<>();
    List<Step> working = new ArrayList<>();
    BigMoney total = BigMoney.zero(edition.body().currency());
    for (Facts load : facts.group("loads")) {
      Money toll =
          load.money("worth").multipliedBy(rate.fraction()).toMoney(java.math.RoundingMode.HALF_UP);
      String on = load.value("id").map(Value::text).orElse("load");
      Value base = new Value.Amount(load.money("worth"));
      lines.add(
          new ChargeLine("toll", "Toll", on, Payer.SELLER, base, rate, toll, true, edition.ref()));
      working.add(
          new Step(
              "Toll on " + on,
              base,
              rate,
              new Value.Amount(toll.toBigMoney()),
              "half up",
              edition.ref()));
      total = total.plus(toll);
    }
    Map<String, Value> results = new LinkedHashMap<>();
    results.put("total", new Value.Amount(total));
    results.put("due", new Value.Moment(at));
    facts.value("weight").ifPresent(weight -> results.put("weight", weight));
    facts.value("driver").ifPresent(driver -> results.put("driver", driver));
    return new Outcome.Answer(lines, results, List.of("bridges are not included"), working);
  }
}

package org.entrepot.cli.quote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.landedcost.LandedCostCliffs;
import org.entrepot.rulebook.landedcost.LandedCostCliffs.Cliff;
import org.entrepot.rulebook.landedcost.LandedCostCliffs.Limit;
import org.entrepot.rulebook.landedcost.LandedCostEdition;
import org.entrepot.rulebook.landedcost.Splits;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;

/**
 * The thresholds beside a quoted parcel: what crossing the nearest ones costs, and whether several
 * parcels would owe less.
 */
record Crossings(
    Optional<Cliff> below, Optional<Cliff> above, List<Limit> limits, Splits.Advice splitting) {

  static final List<String> COLUMNS =
      List.of(
          "threshold-below", "crossing-below", "threshold-above", "crossing-above", "splitting");

  private static final Crossings NONE =
      new Crossings(Optional.empty(), Optional.empty(), List.of(), new Splits.Advice.Nothing());

  /** Those of a parcel; none where it was refused. */
  static Crossings of(
      Rulebook rulebook, Subject<?> subject, Facts facts, Instant at, Outcome outcome) {
    if (!(outcome instanceof Outcome.Answer answer)
        || !(answer.results().get("goods") instanceof Value.Amount(var goods))) {
      return NONE;
    }
    Subject<LandedCostEdition> rules = rulebook.typed(subject.id(), LandedCostEdition.class);
    LandedCostCliffs.Nearest nearest =
        LandedCostCliffs.nearest(LandedCostCliffs.of(rules, facts, at, rulebook.books()), goods);
    return new Crossings(
        nearest.below(),
        nearest.above(),
        LandedCostCliffs.limits(rules, facts, at, rulebook.books()),
        Splits.of(rules, facts, at, rulebook.books()));
  }

  void print(Screen screen) {
    boolean crosses = below.isPresent() || above.isPresent() || !limits.isEmpty();
    if (!crosses && splitting instanceof Splits.Advice.Nothing) {
      return;
    }
    screen.blank().heading("Thresholds");
    below.ifPresent(cliff -> screen.item(Ink.PLAIN, "below: " + sentence(cliff)));
    above.ifPresent(cliff -> screen.item(Ink.PLAIN, "above: " + sentence(cliff)));
    limits.forEach(limit -> screen.item(Ink.PLAIN, sentence(limit)));
    switch (splitting) {
      case Splits.Advice.Nothing _ -> {}
      case Splits.Advice.NotLawful _ -> screen.item(Ink.PLAIN, words());
      case Splits.Advice.Suggested suggested -> {
        screen.item(Ink.PLAIN, words());
        int number = 1;
        for (Facts parcel : suggested.parcels()) {
          screen.note("parcel " + number++ + ": " + String.join(", ", goods(parcel)));
        }
      }
    }
  }

  private static String sentence(Cliff cliff) {
    BigMoney cost = cliff.cost();
    return "goods of more than "
        + text(cliff.value())
        + " owe "
        + text(cliff.chargesBeyond())
        + " instead of "
        + text(cliff.chargesAt())
        + ", "
        + text(cost.abs())
        + (cost.isNegative() ? " less" : " more");
  }

  private static String sentence(Limit limit) {
    return "goods of "
        + (limit.above() ? "more than " : "up to ")
        + text(limit.value())
        + " have no figure: "
        + limit.refusals().getFirst().message();
  }

  /** The advice in words; empty where there is none. */
  private String words() {
    return switch (splitting) {
      case Splits.Advice.Nothing _ -> "";
      case Splits.Advice.NotLawful(var rule) ->
          switch (rule) {
            case LAWFUL -> "";
            case ONLY_SEPARATE_ORDERS ->
                "goods that are ordered together count as one consignment here: sending them in"
                    + " several parcels lowers nothing";
            case UNLAWFUL ->
                "goods may not be sent in several parcels to stay under a threshold here";
          };
      case Splits.Advice.Suggested suggested ->
          "in "
              + suggested.parcels().size()
              + " parcels the goods owe "
              + text(suggested.apart())
              + ", "
              + text(suggested.saving())
              + " less, which is lawful here; carrying them may cost more";
    };
  }

  private static List<String> goods(Facts parcel) {
    return parcel.group("items").stream()
        .map(item ->
            item.value("quantity").map(Value::text).orElse("1")
                + " × "
                + item.value("description")
                    .or(() -> item.value("id"))
                    .map(Value::text)
                    .orElse("item"))
        .toList();
  }

  Json json() {
    return Json.members()
        .with("below", below.<Json>map(Crossings::json).orElse(Json.Absent.NULL))
        .with("above", above.<Json>map(Crossings::json).orElse(Json.Absent.NULL))
        .with("unanswered", Json.list(limits, Crossings::json))
        .with("splitting", splittingJson());
  }

  private static Json json(Cliff cliff) {
    return Json.members()
        .with("value", RuleJson.value(new Value.Amount(cliff.value())))
        .with("chargesAt", RuleJson.value(new Value.Amount(cliff.chargesAt())))
        .with("chargesBeyond", RuleJson.value(new Value.Amount(cliff.chargesBeyond())))
        .with("cost", RuleJson.value(new Value.Amount(cliff.cost())));
  }

  private static Json json(Limit limit) {
    return Json.members()
        .with("value", RuleJson.value(new Value.Amount(limit.value())))
        .with("side", limit.above() ? "above" : "below")
        .with("refusals", Json.list(limit.refusals(), RuleJson::refusal));
  }

  private Json splittingJson() {
    return switch (splitting) {
      case Splits.Advice.Nothing _ -> Json.Absent.NULL;
      case Splits.Advice.NotLawful(var rule) ->
          Json.members().with("lawful", false).with("rule", RuleJson.word(rule));
      case Splits.Advice.Suggested suggested ->
          Json.members()
              .with("lawful", true)
              .with("charges", RuleJson.value(new Value.Amount(suggested.apart())))
              .with("saving", RuleJson.value(new Value.Amount(suggested.saving())))
              .with("parcels", Json.list(suggested.parcels(), parcel -> Json.texts(goods(parcel))));
    };
  }

  List<String> fields() {
    return List.of(
        field(below.map(Cliff::value)),
        field(below.map(Cliff::cost)),
        field(above.map(Cliff::value)),
        field(above.map(Cliff::cost)),
        words());
  }

  private static String field(Optional<BigMoney> money) {
    return money.map(it -> it.getAmount().toPlainString()).orElse("");
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }
}

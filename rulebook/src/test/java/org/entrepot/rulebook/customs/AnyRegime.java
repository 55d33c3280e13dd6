package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Regimes that nobody would decree, and consignments to put to them; the seed names the case. */
final class AnyRegime {

  private static final List<RoundingMode> MODES =
      List.of(
          RoundingMode.HALF_UP,
          RoundingMode.HALF_EVEN,
          RoundingMode.HALF_DOWN,
          RoundingMode.UP,
          RoundingMode.DOWN);

  private final Random random;
  private final CurrencyUnit currency;

  AnyRegime(long seed, CurrencyUnit currency) {
    this.random = new Random(seed);
    this.currency = currency;
  }

  static AnyRegime of(long seed) {
    String[] codes = {"EUR", "EUR", "JPY", "KWD"};
    return new AnyRegime(seed, CurrencyUnit.of(codes[new Random(seed).nextInt(codes.length)]));
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private boolean oneOf(int many) {
    return random.nextInt(many) == 0;
  }

  Edition<CustomsEdition> edition() {
    CustomsEdition own = CustomsStories.OWN.get(random.nextInt(CustomsStories.OWN.size())).body();
    List<Procedure> procedures = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      procedures.add(procedure(i > 1 || oneOf(3) ? condition(3) : null));
    }
    return CustomsStories.with(
        new CustomsEdition(
            currency,
            oneOf(2) ? CustomsEdition.Valuation.CIF : CustomsEdition.Valuation.FOB,
            own.exchangeDay(),
            own.exchangeMaxAge(),
            MODES.get(random.nextInt(MODES.size())),
            oneOf(3) ? List.of() : List.of("2204", pick("22", "610", "61091000")),
            Map.of("certified", yesNo()),
            own.tariff(),
            own.preferences(),
            procedures,
            own.splitting()));
  }

  private DeclaredFact yesNo() {
    return new DeclaredFact(
        DeclaredFact.Kind.YES_NO, "Certified", List.of(), null, new Value.YesNo(oneOf(2)), null);
  }

  private Procedure procedure(@Nullable Condition when) {
    return new Procedure(
        "any", when, treatment(), Procedure.TaxPoint.NONE, Procedure.Accountable.NOBODY, null);
  }

  private DutyTreatment treatment() {
    return switch (random.nextInt(6)) {
      case 0 -> new DutyTreatment.Free(true);
      case 1 -> new DutyTreatment.PerItem(amount(2_000));
      case 2 -> new DutyTreatment.PerLine(amount(2_000), 2 + random.nextInt(9));
      case 3 -> {
        List<DutyTreatment.Addition> additions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          additions.add(new DutyTreatment.Addition("more", ofAnItem(), rate()));
        }
        yield new DutyTreatment.Share(rate(), additions, oneOf(2) ? null : amount(3_000));
      }
      default -> new DutyTreatment.OfTheLine(true);
    };
  }

  private Value.Proportion rate() {
    return (Value.Proportion) ValueText.read(pick("0%", "20%", "33.5%", "7.125%", "0.0004%"));
  }

  private Condition ofAnItem() {
    return switch (random.nextInt(12)) {
      case 0 -> new FactCondition.StartsWith("hs-code", List.of("61"));
      case 1 -> new FactCondition.Is("excise", new Value.YesNo(true));
      case 2, 3, 4 -> new FactCondition.Is("tax-class", new Value.Word("reduced"));
      default -> condition(1);
    };
  }

  /** Mostly what the minor unit can hold. */
  private BigMoney amount(int upTo) {
    int finer = oneOf(4) ? 1 : 0;
    return BigMoney.of(
        currency, BigDecimal.valueOf(random.nextInt(upTo), currency.getDecimalPlaces() + finer));
  }

  private Condition condition(int depth) {
    if (depth > 1 && oneOf(2)) {
      List<Condition> parts = List.of(condition(depth - 1), condition(depth - 1));
      return switch (random.nextInt(3)) {
        case 0 -> new Condition.All(parts);
        case 1 -> new Condition.Any(parts);
        default -> new Condition.Not(parts.getFirst());
      };
    }
    String value = pick("intrinsic-value", "consignment-value");
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> new FactCondition.Between(value, null, null, threshold(), null);
      case 3, 4 -> new FactCondition.Between(value, threshold(), null, null, null);
      case 5 -> new FactCondition.Between(value, null, threshold(), null, threshold());
      case 6 -> new FactCondition.Is(value, threshold());
      case 7 -> new FactCondition.In(value, List.of(threshold(), threshold()));
      case 8, 9 -> new FactCondition.Is("excise", new Value.YesNo(oneOf(2)));
      case 10, 11 -> new FactCondition.Is("shipped-from", new Value.Word("DE"));
      case 12 -> new FactCondition.Is("carrier-kind", new Value.Word("post"));
      case 13, 14 -> new FactCondition.Is("certified", new Value.YesNo(true));
      case 15 -> new FactCondition.Given("region", oneOf(2));
      case 16 -> new FactCondition.Is("gift", new Value.YesNo(oneOf(2)));
      case 17 -> new FactCondition.SameAs("gift", "certified");
      case 18 ->
          oneOf(6)
              ? new FactCondition.SameAs("intrinsic-value", "consignment-value")
              : new FactCondition.Given("intrinsic-value", true);
      default ->
          oneOf(6)
              ? new FactCondition.Between("total-weight", ValueText.read("1 kg"), null, null, null)
              : new FactCondition.Is("incoterm", new Value.Word("dap"));
    };
  }

  private Value threshold() {
    return new Value.Amount(amount(12_000));
  }

  /** A consignment whose items differ in what a kernel takes as numbers only. */
  Facts consignment() {
    Facts whole =
        CustomsStories.facts(
            "shipped-from", pick("CN", "CN", "DE", "US", oneOf(6) ? "nowhere" : "CN"),
            "carrier-kind", pick("", "post", "courier"),
            "gift", pick("", "yes", "no"),
            "incoterm", pick("", "dap"),
            "region", pick("", "AB"),
            "freight", oneOf(15) ? currency + " 5" : "");
    Facts alike =
        CustomsStories.facts(
            "origin",
            pick("", "CN"),
            "excise",
            pick("", "", "", "yes"),
            "tax-class",
            pick("", "reduced"),
            "description",
            oneOf(15) ? "a thing" : "",
            "net-weight",
            oneOf(15) ? pick("2 kg", "-1 kg") : "",
            "preference-claimed",
            oneOf(15) ? "yes" : "");
    List<Facts> items = new ArrayList<>();
    int count = oneOf(60) ? 101 + random.nextInt(10) : 1 + random.nextInt(random.nextInt(4) + 1);
    for (int i = 1; i <= count; i++) {
      items.add(item(alike, i));
    }
    return whole.withGroup(ConsignmentFacts.ITEMS, items);
  }

  private Facts item(Facts alike, int number) {
    int minor = oneOf(30) ? -1 : oneOf(20) ? 0 : random.nextInt(8_000);
    Map<String, Value> item = new LinkedHashMap<>(alike.values());
    item.putAll(
        CustomsStories.facts(
                "id", "item " + number,
                "quantity", oneOf(30) ? "0" : Integer.toString(1 + random.nextInt(4)),
                "hs-code",
                    oneOf(40)
                        ? pick("12345", "61.09.1x")
                        : pick("610910", "6109.10", "61091000", "6109.90", "2204.21", "910211", ""),
                "duty-rate",
                    oneOf(40)
                        ? pick("-5%", "0.00001%")
                        : pick("12%", "12%", "12.0%", "4.7%", "0%", "17.5%", oneOf(5) ? "" : "8%"))
            .values());
    item.put("value", new Value.Amount(BigMoney.ofMinor(currency, minor)));
    return Facts.of(item);
  }
}

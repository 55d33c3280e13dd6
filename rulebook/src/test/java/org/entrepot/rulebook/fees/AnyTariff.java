package org.entrepot.rulebook.fees;

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
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Tariffs that nobody would publish, and orders to put to them; the seed names the case. */
final class AnyTariff {

  private static final List<RoundingMode> MODES =
      List.of(
          RoundingMode.HALF_UP,
          RoundingMode.HALF_EVEN,
          RoundingMode.HALF_DOWN,
          RoundingMode.UP,
          RoundingMode.DOWN);
  private static final List<Charge.Per> PERS = List.of(Charge.Per.values());
  private static final List<String> AMOUNTS = List.of("price", "discount", "subsidy");

  private final Random random;
  private final CurrencyUnit currency;

  AnyTariff(long seed) {
    this.random = new Random(seed);
    this.currency = CurrencyUnit.of(pick("BRL", "BRL", "JPY", "KWD"));
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private boolean oneOf(int many) {
    return random.nextInt(many) == 0;
  }

  Edition<FeeEdition> edition() {
    Edition<FeeEdition> any = FeeStories.inForce("2026-02-28T12:00");
    return new Edition<>(
        any.ref(),
        any.zone(),
        any.to(),
        any.announced(),
        any.recorded(),
        any.withdrawn(),
        any.sources(),
        any.confidence(),
        any.note(),
        tariff(),
        any.content());
  }

  private FeeEdition tariff() {
    Map<String, List<Basis>> bases = new LinkedHashMap<>();
    for (String name : List.of("first", "second", "third")) {
      bases.put(name, readings());
    }
    List<Variant> variants = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      variants.add(variant("variant " + i, i > 1 ? wordTest() : null));
    }
    return new FeeEdition(
        currency,
        MODES.get(random.nextInt(MODES.size())),
        oneOf(2) ? FeeEdition.RoundingPoint.UNIT : FeeEdition.RoundingPoint.LINE,
        declared(),
        bases,
        variants);
  }

  private Map<String, DeclaredFact> declared() {
    Map<String, DeclaredFact> facts = new LinkedHashMap<>();
    facts.put("kind", fact(DeclaredFact.Kind.WORD, List.of("a", "b"), new Value.Word("a")));
    facts.put("share", fact(DeclaredFact.Kind.RATE, List.of(), ValueText.read("12.5%")));
    facts.put("coupon", fact(DeclaredFact.Kind.MONEY, List.of(), amount(random.nextInt(2_000))));
    return facts;
  }

  private static DeclaredFact fact(DeclaredFact.Kind kind, List<String> oneOf, Value ifAbsent) {
    return new DeclaredFact(kind, null, oneOf, null, ifAbsent, null);
  }

  private Value.Amount amount(long minor) {
    return new Value.Amount(BigMoney.ofMinor(currency, minor));
  }

  /** An amount, now and then with a decimal more than can be paid. */
  private BigMoney money(int most) {
    BigMoney paid = BigMoney.ofMinor(currency, random.nextInt(most));
    return oneOf(4) ? paid.plus(BigMoney.ofScale(currency, 5, scale() + 1)) : paid;
  }

  private int scale() {
    return currency.getDecimalPlaces();
  }

  private List<Basis> readings() {
    List<Basis> readings = new ArrayList<>();
    if (oneOf(3)) {
      readings.add(reading(oneOf(2) ? wordTest() : numberTest()));
    }
    readings.add(reading(null));
    return readings;
  }

  private Basis reading(@Nullable Condition when) {
    Map<String, Basis.Sign> sum = new LinkedHashMap<>();
    sum.put("price", Basis.Sign.PLUS);
    if (oneOf(2)) {
      sum.put("discount", oneOf(4) ? Basis.Sign.PLUS : Basis.Sign.MINUS);
    }
    if (oneOf(4)) {
      sum.put("subsidy", Basis.Sign.PLUS);
    }
    if (oneOf(4)) {
      sum.put("coupon", oneOf(2) ? Basis.Sign.PLUS : Basis.Sign.MINUS);
    }
    return new Basis(when, sum, oneOf(4) ? money(20_000) : null);
  }

  private Condition wordTest() {
    FactCondition test = new FactCondition.Is("kind", new Value.Word(pick("a", "b")));
    return oneOf(3) ? new Condition.Not(test) : test;
  }

  private Condition numberTest() {
    if (oneOf(4)) {
      Value least = new Value.Count(BigDecimal.valueOf(random.nextInt(5)));
      return new FactCondition.Between(pick("quantity", "returned"), least, null, null, null);
    }
    Value bound = new Value.Amount(money(30_000));
    String fact = AMOUNTS.get(random.nextInt(AMOUNTS.size()));
    FactCondition test =
        switch (random.nextInt(5)) {
          case 0 -> new FactCondition.Between(fact, bound, null, null, null);
          case 1 -> new FactCondition.Between(fact, null, bound, null, null);
          case 2 -> new FactCondition.Between(fact, null, null, bound, null);
          case 3 -> new FactCondition.Between(fact, null, null, null, bound);
          default -> new FactCondition.Is(fact, bound);
        };
    return switch (random.nextInt(4)) {
      case 0 -> new Condition.Not(test);
      case 1 -> new Condition.All(List.of(test, wordTest()));
      case 2 -> new Condition.Any(List.of(test, wordTest()));
      default -> test;
    };
  }

  private Variant variant(String name, @Nullable Condition when) {
    List<Charge> charges = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      charges.add(charge("charge-" + i));
    }
    return new Variant(name, when, null, null, charges);
  }

  @SuppressWarnings("NullAway") // it does not see that the rate of a charge may be absent
  private Charge charge(String code) {
    Charge.Per per = PERS.get(random.nextInt(PERS.size()));
    boolean bySku = per == Charge.Per.SKU;
    boolean banded = !bySku && oneOf(2);
    boolean rated = !bySku && !banded && oneOf(2);
    boolean byFact = rated && oneOf(3);
    boolean based = rated || (banded && oneOf(2));
    return new Charge(
        code,
        "Charge " + code,
        per,
        oneOf(3) ? bySku ? wordTest() : numberTest() : null,
        oneOf(4) ? Payer.PLATFORM : null,
        based ? pick("first", "second") : null,
        rated && !byFact ? rate() : null,
        byFact ? "share" : null,
        !banded && (!rated || oneOf(3)) ? money(800) : null,
        banded ? "third" : null,
        banded ? bands(based) : List.of(),
        oneOf(4) ? money(300) : null,
        oneOf(4) ? money(20_000) : null,
        oneOf(4) ? true : null);
  }

  private Value.Proportion rate() {
    return new Value.Proportion(BigDecimal.valueOf(random.nextInt(3_000), 4 - random.nextInt(2)));
  }

  /** Bands from zero on, now and then with an end; a rate in them needs a basis. */
  private List<PriceBand> bands(boolean based) {
    List<PriceBand> bands = new ArrayList<>();
    BigMoney from = BigMoney.zero(currency);
    for (int i = random.nextInt(4); i > 0; i--) {
      BigMoney to = from.plus(BigMoney.ofMinor(currency, 1)).plus(money(9_000));
      bands.add(new PriceBand(from, to, based ? rate() : null, money(900)));
      from = to;
    }
    @Nullable BigMoney end = oneOf(6) ? from.plus(money(9_000)) : null;
    bands.add(new PriceBand(from, end, based ? rate() : null, money(900)));
    return bands;
  }

  Facts order() {
    Map<String, Value> facts = new LinkedHashMap<>();
    if (oneOf(2)) {
      facts.put("kind", new Value.Word(pick("a", "b")));
    }
    if (oneOf(2)) {
      facts.put("coupon", amount(random.nextInt(3_000)));
    }
    List<Facts> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      lines.add(line(i));
    }
    return Facts.of(facts).withGroup("lines", lines);
  }

  private Facts line(int name) {
    int price = 1 + random.nextInt(oneOf(2) ? 30_000 : 300_000);
    int quantity = 1 + random.nextInt(5);
    return Facts.of(
        Map.of(
            "id",
            new Value.Word("line-" + name),
            "price",
            amount(price),
            "discount",
            amount(oneOf(2) ? random.nextInt(price + price / 9 + 1) : 0),
            "subsidy",
            amount(oneOf(3) ? random.nextInt(2_000) : 0),
            "quantity",
            new Value.Count(BigDecimal.valueOf(quantity)),
            "returned",
            new Value.Count(BigDecimal.valueOf(random.nextInt(quantity + 1)))));
  }
}

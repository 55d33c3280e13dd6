package org.entrepot.rulebook.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.tax.TaxEdition;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What holds for every parcel, into every country that has a landed cost. */
class LandedCostPropertiesTest {

  private static final Rulebook RULES = rules();
  private static final Instant AT = Instant.parse("2026-08-20T10:00:00Z");
  private static final int PARCELS = 250;

  private static Rulebook rules() {
    return switch (new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks"))) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  private static List<Subject<LandedCostEdition>> countries() {
    List<Subject<LandedCostEdition>> countries = new ArrayList<>();
    for (Subject<?> subject : RULES.subjects()) {
      if (subject.family().name().equals("landed-cost")) {
        countries.add(RULES.typed(subject.id(), LandedCostEdition.class));
      }
    }
    return countries;
  }

  @Test
  void chargesAreNeverNegativeAndTotalsAreTheSumOfTheirLines() {
    forAll((country, parcel) -> {
      if (quote(country, parcel) instanceof Outcome.Answer answer) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ChargeLine line : answer.lines()) {
          assertThat(line.amount().isNegative()).as("%s of %s", line, parcel).isFalse();
          sum = sum.add(line.amount().getAmount());
        }
        assertThat(amount(answer, "charges")).isEqualByComparingTo(sum);
        assertThat(amount(answer, "prepaid").add(amount(answer, "at-the-door")))
            .isEqualByComparingTo(sum);
      }
    });
  }

  @Test
  void theSameParcelGivesTheSameQuote() {
    forAll(
        (country, parcel) -> assertThat(quote(country, parcel)).isEqualTo(quote(country, parcel)));
  }

  @Test
  void aDearerParcelIsNotChargedLessSaveAtAStatedCliff() {
    forAll((country, parcel) -> {
      if (quote(country, parcel) instanceof Outcome.Answer answer) {
        Facts dearer = valued(parcel, new BigDecimal("1.01"));
        BigMoney from = money(answer, "goods");
        if (quote(country, dearer) instanceof Outcome.Answer more
            && amount(more, "charges").compareTo(amount(answer, "charges")) < 0) {
          BigMoney to = money(more, "goods");
          assertThat(LandedCostCliffs.of(country, parcel, AT, RULES.books()))
              .as("%s into %s, %s to %s", parcel, country.id(), from, to)
              .anyMatch(c -> !c.value().isLessThan(from) && c.value().isLessThan(to));
        }
      }
    });
  }

  @Test
  void splittingAboveEveryThresholdChangesNothingBeyondRounding() {
    forAll((country, parcel) -> {
      Facts half = valued(large(parcel), new BigDecimal("0.5"));
      if (quote(country, large(parcel)) instanceof Outcome.Answer whole
          && quote(country, half) instanceof Outcome.Answer part
          && whole.results().get("procedure") instanceof Value.Word(var name)
          && new Value.Word(name).equals(part.results().get("procedure"))) {
        BigDecimal twice = duties(part).multiply(BigDecimal.TWO);
        int lines = whole.lines().size() + 2 * part.lines().size();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(currency(whole).getDecimalPlaces());
        assertThat(twice.subtract(duties(whole)).abs())
            .as("%s into %s", parcel, country.id())
            .isLessThanOrEqualTo(unit.multiply(BigDecimal.valueOf(lines)));
      }
    });
  }

  /** Without fees, which are per consignment. */
  private static BigDecimal duties(Outcome.Answer answer) {
    return amount(answer, "duty").add(amount(answer, "tax"));
  }

  private static CurrencyUnit currency(Outcome.Answer answer) {
    return money(answer, "charges").getCurrencyUnit();
  }

  /** A parcel of the same goods that no threshold knows. */
  private static Facts large(Facts parcel) {
    Facts without =
        Facts.of(new LinkedHashMap<>(parcel.values()))
            .withGroup("items", parcel.group("items"))
            .withGroup("exchange-rates", parcel.group("exchange-rates"));
    Map<String, Value> plain = new LinkedHashMap<>(without.values());
    plain.remove("freight");
    plain.remove("discount");
    Facts bare = new Facts(plain, without.groups());
    return valued(bare, new BigDecimal("10000"));
  }

  private static Facts valued(Facts parcel, BigDecimal factor) {
    List<Facts> items = new ArrayList<>();
    for (Facts item : parcel.group("items")) {
      Value value = new Value.Amount(item.money("value").multipliedBy(factor));
      items.add(item.with("value", value));
    }
    return parcel.withGroup("items", items);
  }

  private static Outcome quote(Subject<LandedCostEdition> country, Facts parcel) {
    return RULES.compute(country.id(), AT, null, parcel);
  }

  private static BigDecimal amount(Outcome.Answer answer, String name) {
    return money(answer, name).getAmount();
  }

  private static BigMoney money(Outcome.Answer answer, String name) {
    if (answer.results().get(name) instanceof Value.Amount(var money)) {
      return money;
    }
    throw new IllegalStateException("a quote states ‘" + name + "’");
  }

  private interface Property {
    void holds(Subject<LandedCostEdition> country, Facts parcel);
  }

  private static void forAll(Property property) {
    Random random = new Random(2801);
    int quoted = 0;
    for (Subject<LandedCostEdition> country : countries()) {
      for (int i = 0; i < PARCELS; i++) {
        Facts parcel = parcel(country, random);
        property.holds(country, parcel);
        quoted += quote(country, parcel) instanceof Outcome.Answer ? 1 : 0;
      }
    }
    assertThat(quoted).as("parcels that could be quoted").isGreaterThan(PARCELS);
  }

  private static Facts parcel(Subject<LandedCostEdition> country, Random random) {
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("shipped-from", new Value.Word(pick(random, "CN", "US", "JP", "CH")));
    facts.put("carrier-kind", new Value.Word(pick(random, "post", "courier")));
    facts.put("incoterm", new Value.Word(pick(random, "ddp", "dap")));
    facts.put("freight", dollars(random.nextInt(4_000)));
    regions(country).ifPresent(region -> facts.put("region", region));
    List<Facts> items = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Map<String, Value> item = new LinkedHashMap<>();
      item.put("id", new Value.Word("item-" + i));
      item.put("hs-code", new Value.Word(pick(random, "610910", "910211", "851712", "330410")));
      item.put("origin", new Value.Word("CN"));
      item.put("value", dollars(1 + random.nextInt(40_000)));
      item.put("quantity", new Value.Count(BigDecimal.valueOf(1 + random.nextInt(3))));
      item.put("duty-rate", ValueText.read(random.nextInt(20) + "." + random.nextInt(10) + "%"));
      items.add(Facts.of(item));
    }
    return Facts.of(facts).withGroup("items", items).withGroup("exchange-rates", rates());
  }

  private static Optional<Value> regions(Subject<LandedCostEdition> country) {
    SubjectId tax = country.timeline().periods().getLast().edition().body().tax();
    List<String> regions =
        RULES
            .typed(tax, TaxEdition.class)
            .timeline()
            .periods()
            .getLast()
            .edition()
            .body()
            .regions();
    return regions.stream().findFirst().map(Value.Word::new);
  }

  private static List<Facts> rates() {
    List<Facts> rates = new ArrayList<>();
    String[] pairs = {
      "EUR", "0.9", "GBP", "0.75", "CAD", "1.37", "MXN", "18.1", "BRL", "5.4", "SGD", "1.3", "PHP",
      "57.5", "TRY", "43.2", "HUF", "330", "JPY", "155"
    };
    for (int i = 0; i < pairs.length; i += 2) {
      Map<String, Value> rate = new LinkedHashMap<>();
      rate.put("from", new Value.Word("USD"));
      rate.put("to", new Value.Word(pairs[i]));
      rate.put("rate", ValueText.read(pairs[i + 1]));
      rate.put("day", ValueText.read("2026-08-19"));
      rates.add(Facts.of(rate));
    }
    return rates;
  }

  private static Value dollars(long cents) {
    return new Value.Amount(BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(cents, 2)));
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}

package org.entrepot.rulebook.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.customs.CustomsEdition.Splitting;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Sending goods in several parcels is suggested where it saves and is lawful, and nowhere else. */
class SplitsTest {

  private static final Instant AT = Instant.parse("2026-02-20T10:00:00Z");
  private static final Map<String, String> FILES = files();
  private static final Rulebook AS_IT_IS = rulebook(FILES);
  private static final Rulebook ALL_LAWFUL = rulebook(lawful(FILES));

  private static Map<String, String> files() {
    Path root = Path.of("..", "rulebooks");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root.resolve("starter"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        if (!file.toString().endsWith(".cases.yaml")) {
          files.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  private static Map<String, String> lawful(Map<String, String> files) {
    Map<String, String> changed = new TreeMap<>();
    files.forEach(
        (path, text) -> changed.put(path, text.replaceAll("splitting: \\S+", "splitting: lawful")));
    return changed;
  }

  private static Rulebook rulebook(Map<String, String> files) {
    return switch (new RulebookReader(Families.ALL).read(files)) {
      case Reading.Read(var read) -> read;
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  private static Splits.Advice advice(Rulebook rules, String country, Facts parcel) {
    SubjectId id = SubjectId.of("starter/" + country + "/landed-cost");
    return Splits.of(rules.typed(id, LandedCostEdition.class), parcel, AT, rules.books());
  }

  private static BigDecimal charges(String country, Facts parcel) {
    SubjectId id = SubjectId.of("starter/" + country + "/landed-cost");
    if (ALL_LAWFUL.compute(id, AT, null, parcel) instanceof Outcome.Answer answer
        && answer.results().get("charges") instanceof Value.Amount(var money)) {
      return money.getAmount();
    }
    throw new IllegalStateException("no quote into " + country + " of " + parcel);
  }

  private static Facts item(String... facts) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String fact : facts) {
      String[] parts = fact.split("=", 2);
      values.put(parts[0], ValueText.read(parts[1]));
    }
    return Facts.of(values);
  }

  private static Facts parcel(Facts consignment, Facts... items) {
    return consignment.withGroup("items", List.of(items));
  }

  private static final Facts FROM_CHINA = item("shipped-from=CN", "freight=EUR 20");

  private static final Facts SHIRTS =
      item("value=EUR 100", "quantity=2", "hs-code=61091000", "net-weight=1 kg");

  @Test
  void twoShirtsUnderTheThresholdEachSaveTheirDutyWhereItIsLawful() {
    Splits.Advice advice = advice(ALL_LAWFUL, "de", parcel(FROM_CHINA, SHIRTS));

    assertThat(advice)
        .isInstanceOfSatisfying(
            Splits.Advice.Suggested.class,
            it -> {
              assertThat(it.asOne()).isEqualTo(BigMoney.parse("EUR 73.22"));
              assertThat(it.apart()).isEqualTo(BigMoney.parse("EUR 41.80"));
              assertThat(it.saving()).isEqualTo(BigMoney.parse("EUR 31.42"));
              assertThat(it.parcels()).hasSize(2);
              assertThat(it.parcels().getFirst().money("freight"))
                  .isEqualTo(BigMoney.parse("EUR 10.00"));
              assertThat(it.parcels().getFirst().group("items").getFirst().value("net-weight"))
                  .hasValueSatisfying(weight -> assertThat(weight.text()).isEqualTo("0.5 kg"));
            });
  }

  @Test
  void whereGoodsOrderedTogetherAreOneConsignmentNothingIsSuggested() {
    assertThat(advice(AS_IT_IS, "de", parcel(FROM_CHINA, SHIRTS)))
        .isEqualTo(new Splits.Advice.NotLawful(Splitting.ONLY_SEPARATE_ORDERS));
  }

  @Test
  void whatIsUnderTheThresholdAnywayNeedsNoAdvice() {
    Facts one = item("value=EUR 50", "quantity=2", "hs-code=61091000");

    assertThat(advice(ALL_LAWFUL, "de", parcel(FROM_CHINA, one)))
        .isEqualTo(new Splits.Advice.Nothing());
  }

  @Test
  void aPieceAboveTheThresholdTravelsAloneAndTheOthersAreSpared() {
    Facts watch = item("value=EUR 400", "hs-code=91021100", "duty-rate=4.5%");
    Facts shirt = item("value=EUR 100", "hs-code=61091000");

    assertThat(advice(ALL_LAWFUL, "de", parcel(FROM_CHINA, watch, shirt)))
        .isInstanceOfSatisfying(
            Splits.Advice.Suggested.class, it -> assertThat(it.parcels()).hasSize(2));
  }

  @Test
  void theSavingIsWhatTheQuotesOfTheParcelsComeToAndNothingIsLost() {
    Random random = new Random(150);
    int suggested = 0;
    for (String country : List.of("ca", "de", "gb", "jp", "mx", "sg", "br", "ph", "us", "tr")) {
      for (int i = 0; i < 60; i++) {
        Facts parcel = parcel(country, random);
        Splits.Advice advice = advice(ALL_LAWFUL, country, parcel);
        Splits.Advice own = advice(AS_IT_IS, country, parcel);
        assertThat(own).isNotInstanceOf(Splits.Advice.Suggested.class);
        assertThat(own instanceof Splits.Advice.NotLawful)
            .isEqualTo(advice instanceof Splits.Advice.Suggested);
        if (advice instanceof Splits.Advice.Suggested it) {
          BigDecimal apart =
              it.parcels().stream()
                  .map(part -> charges(country, part))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(it.saving().getAmount())
              .isPositive()
              .isEqualByComparingTo(charges(country, parcel).subtract(apart));
          assertThat(goods(it.parcels())).isEqualByComparingTo(goods(List.of(parcel)));
          assertThat(freight(it.parcels())).isEqualByComparingTo(freight(List.of(parcel)));
          suggested++;
        }
      }
    }
    assertThat(suggested).isGreaterThan(50);
  }

  private static BigDecimal goods(List<Facts> parcels) {
    return parcels.stream()
        .flatMap(parcel -> parcel.group("items").stream())
        .map(item -> item.money("value").multipliedBy(item.number("quantity")).getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal freight(List<Facts> parcels) {
    return parcels.stream()
        .map(parcel -> parcel.money("freight").getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Facts parcel(String country, Random random) {
    List<Facts> items = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      items.add(
          item(
              "value=USD " + (5 + random.nextInt(400)),
              "quantity=" + (1 + random.nextInt(4)),
              "hs-code=610910",
              "duty-rate=" + random.nextInt(20) + "%"));
    }
    Facts parcel =
        item(
            "shipped-from=CN",
            "freight=USD " + random.nextInt(40),
            "carrier-kind=" + (random.nextBoolean() ? "post" : "courier"));
    List<Facts> rates = new ArrayList<>();
    String[] pairs = {"EUR", "0.9", "GBP", "0.75", "CAD", "1.37", "SGD", "1.3", "PHP", "57.5"};
    for (int i = 0; i < pairs.length; i += 2) {
      rates.add(item("from=USD", "to=" + pairs[i], "rate=" + pairs[i + 1], "day=2026-02-19"));
    }
    rates.add(item("from=USD", "to=JPY", "rate=155", "day=2026-02-19"));
    String region = Map.of("ca", "AB", "us", "NY", "br", "SP").get(country);
    return (region == null ? parcel : parcel.with("region", new Value.Word(region)))
        .withGroup("items", items)
        .withGroup("exchange-rates", rates);
  }
}

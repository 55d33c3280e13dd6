package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Source;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.place.Country;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written becomes what was meant, for every type that a file can hold. */
class BindingTest {

  private static final List<Unit> UNITS = List.of(Unit.values());

  static List<Long> seeds() {
    return new Random(1789).longs(100).boxed().toList();
  }

  private static SampleEdition body(String values) {
    return Samples.edition(Samples.values("rate: 14%\n" + values)).body();
  }

  @Test
  void everyTypeIsReadFromItsText() {
    SampleEdition body =
        body(
            """
            price: BRL 4.00
            unit-price: 0.00015 EUR
            weight: 0.2 L
            anything: 3 working-days
            unit: hl
            coefficient: 1.25
            count: -3
            many-things: 9000000000
            active: yes
            label: 010121
            country: FR
            currency: JPY
            rounding: half-up
            weekday: monday
            day: 2026-02-28
            closes: 15:30
            calendar: null
            when: {not: {any: [{fact: a, in: [x, 3]}, {fact: b, given: no}, {fact: c, same-as: d}]}}
            steps:
              - {from: 1, to: 2}
            words: [a, 1, no]
            rates: {tea: 5%, coffee: 0.5%}
            by-country: {FR: EUR 1, DE: EUR 2.5}
            """);

    assertThat(body.rate()).isEqualTo(new Value.Proportion(new BigDecimal("0.14")));
    assertThat(body.price()).isEqualTo(Money.parse("BRL 4.00"));
    assertThat(body.unitPrice()).isEqualTo(BigMoney.parse("EUR 0.00015"));
    assertThat(body.weight()).isEqualTo(new Value.Measure(new BigDecimal("0.2"), Unit.LITRE));
    assertThat(body.anything())
        .isEqualTo(new Value.Measure(BigDecimal.valueOf(3), Unit.WORKING_DAY));
    assertThat(body.unit()).isEqualTo(Unit.HECTOLITRE);
    assertThat(body.coefficient()).isEqualTo(new BigDecimal("1.25"));
    assertThat(body.count()).isEqualTo(-3);
    assertThat(body.manyThings()).isEqualTo(9_000_000_000L);
    assertThat(body.active()).isTrue();
    assertThat(body.label()).isEqualTo("010121");
    assertThat(body.country()).isEqualTo(new Country("FR"));
    assertThat(body.currency()).isEqualTo(CurrencyUnit.JPY);
    assertThat(body.rounding()).isEqualTo(RoundingMode.HALF_UP);
    assertThat(body.weekday()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(body.day()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(body.closes()).isEqualTo(LocalTime.of(15, 30));
    assertThat(body.calendar()).isNull();
    assertThat(body.when()).isInstanceOf(Condition.Not.class);
    assertThat(body.when().tests()).hasSize(3);
    assertThat(body.steps()).containsExactly(new SampleEdition.Step(1, 2));
    assertThat(body.words()).containsExactly("a", "1", "no");
    assertThat(body.rates().keySet()).containsExactly("tea", "coffee");
    assertThat(body.byCountry())
        .containsExactly(
            entry(new Country("FR"), Money.parse("EUR 1.00")),
            entry(new Country("DE"), Money.parse("EUR 2.50")));
  }

  @Test
  void whatMayBeLeftOutIsEmptyOrAbsent() {
    SampleEdition body = body("");

    assertThat(body.price()).isNull();
    assertThat(body.steps()).isEmpty();
    assertThat(body.rates()).isEmpty();
  }

  @Test
  void theHeadOfAnEditionIsRead() {
    String head =
        Samples.edition(
            "2026-01-01T08:00",
            """
            to: 2026-02-01
            announced: 2025-11-30
            revision: 3
            withdrawn: yes
            note: provisional
            """);
    var edition = Samples.edition(Samples.file(head + "  values: {rate: 1%}\n"));

    assertThat(edition.from()).isEqualTo(LocalDateTime.of(2026, 1, 1, 8, 0));
    assertThat(edition.to()).isEqualTo(LocalDateTime.of(2026, 2, 1, 0, 0));
    assertThat(edition.announced()).isEqualTo(LocalDate.of(2025, 11, 30));
    assertThat(edition.recorded()).isEqualTo(LocalDate.of(2025, 12, 1));
    assertThat(edition.revision()).isEqualTo(3);
    assertThat(edition.withdrawn()).isTrue();
    assertThat(edition.confidence()).isEqualTo(Confidence.OFFICIAL);
    assertThat(edition.sources())
        .containsExactly(new Source("A decree", "An authority", null, null));
    assertThat(edition.note()).isEqualTo("provisional");
    assertThat(edition.ref().subject()).isEqualTo(SubjectId.of("shop/fr/sample"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenOutIsReadBackTheSame(long seed) {
    Random random = new Random(seed);
    BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(7));
    Money price = Money.ofMinor(CurrencyUnit.EUR, random.nextInt());
    Unit unit = UNITS.get(random.nextInt(UNITS.size()));
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5_000));
    LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(86_400));
    SampleEdition body =
        body(
            String.join(
                "\n",
                "price: " + new Value.Amount(price.toBigMoney()).text(),
                "weight: " + new Value.Measure(number, unit).text(),
                "coefficient: " + new Value.Count(number).text(),
                "day: " + day,
                "closes: " + time,
                "rates: {some: " + new Value.Proportion(number).text() + "}"));

    assertThat(body.price()).isEqualTo(price);
    assertThat(body.weight()).returns(unit, Value.Measure::unit);
    assertThat(body.weight())
        .extracting(Value.Measure::number, BIG_DECIMAL)
        .isEqualByComparingTo(number);
    assertThat(body.coefficient()).isEqualByComparingTo(number);
    assertThat(body.day()).isEqualTo(day);
    assertThat(body.closes()).isEqualTo(time);
    assertThat(body.rates().values())
        .singleElement()
        .extracting(Value.Proportion::fraction, BIG_DECIMAL)
        .isEqualByComparingTo(number);
  }
}

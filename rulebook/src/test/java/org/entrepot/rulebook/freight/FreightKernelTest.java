package org.entrepot.rulebook.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.freight.FreightStories.bill;
import static org.entrepot.rulebook.freight.FreightStories.facts;
import static org.entrepot.rulebook.freight.FreightStories.pick;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The kernel says what the bill says, to the minor unit, for every parcel. */
class FreightKernelTest {

  private static final BigDecimal LITRES = BigDecimal.valueOf(1_500);

  @Test
  void bothErasOfALogisticsTariff() {
    Random random = new Random(31);
    for (String day : List.of("2026-03-01T12:00", "2026-04-06T12:00")) {
      Edition<FreightEdition> edition = FreightStories.own("ozon/ru/logistics", day);
      for (String coefficient : List.of("1", "1.4445", "1.8")) {
        Facts settled =
            facts(
                "scheme",
                pick(random, "fbo", "fbs"),
                "lane",
                "moscow-yekaterinburg",
                "average-delivery-time-coefficient",
                coefficient,
                "handed-over-at",
                pick(random, "door", "pickup-point"));
        agrees(edition, settled, random);
      }
    }
  }

  @Test
  void aTariffWithEverything() {
    Random random = new Random(32);
    int compiled = 0;
    for (int i = 0; i < 20; i++) {
      Facts settled =
          facts(
              "lane", pick(random, "home", "near"),
              "service", pick(random, "slow", "fast"),
              "fuel-index", pick(random, "0.9", "1", "1.0725", "1.5"),
              "insured", pick(random, "yes", "no"),
              "weight", (1 + random.nextInt(40_000)) + " g");
      Edition<FreightEdition> edition = FreightStories.EVERYTHING;
      if (FreightKernel.of(edition, settled, "volume", LITRES)
          instanceof FreightKernel.Compiled.Ready) {
        compiled++;
        agrees(edition, settled, random);
      }
    }
    assertThat(compiled).isGreaterThan(14);
  }

  private static void agrees(Edition<FreightEdition> edition, Facts settled, Random random) {
    FreightKernel kernel = ready(FreightKernel.of(edition, settled, "volume", LITRES));
    for (int i = 0; i < 80; i++) {
      long cubicMillimetres =
          1 + random.nextLong(random.nextBoolean() ? 1_200_000_000 : 12_000_000);
      long price = random.nextLong(random.nextBoolean() ? 60_000 : 200_000);
      Facts parcel =
          settled
              .with(
                  "volume", new Value.Measure(BigDecimal.valueOf(cubicMillimetres, 6), Unit.LITRE))
              .with("price", new Value.Amount(BigMoney.ofMinor(edition.body().currency(), price)));
      long expected =
          switch (bill(edition, parcel)) {
            case Outcome.Answer answer ->
                FreightStories.amount(answer, "total").movePointRight(2).longValueExact();
            case Outcome.Refused _refused -> FreightKernel.NO_RATE;
          };
      assertThat(kernel.total(cubicMillimetres, price)).as("%s", parcel).isEqualTo(expected);
    }
  }

  @Test
  void eachChargeOfAParcelIsThereByItself() {
    Edition<FreightEdition> edition = FreightStories.own("ozon/ru/logistics", "2026-03-01T12:00");
    FreightKernel kernel =
        ready(FreightKernel.of(edition, facts("scheme", "fbs"), "volume", LITRES));

    assertThat(kernel.codes()).containsExactly("freight", "pickup-point", "processing");
    assertThat(kernel.charge(0, 5_000_000, 0)).isEqualTo(164_72);
    assertThat(kernel.charge(1, 5_000_000, 0)).isZero();
    assertThat(kernel.charge(2, 5_000_000, 0)).isEqualTo(20_00);
    assertThat(kernel.total(0, 0)).isEqualTo(FreightKernel.NO_RATE);
  }

  @Test
  void withoutALaneThereIsNoKernel() {
    Edition<FreightEdition> edition = FreightStories.own("ozon/ru/logistics", "2026-04-06T12:00");

    FreightKernel.Compiled compiled =
        FreightKernel.of(edition, facts("scheme", "fbs"), "volume", LITRES);

    assertThat(compiled)
        .isInstanceOfSatisfying(
            FreightKernel.Compiled.Not.class,
            not ->
                assertThat(not.refusals())
                    .allMatch(refusal -> refusal.reason() == Reason.FACT_MISSING));
  }

  private static FreightKernel ready(FreightKernel.Compiled compiled) {
    return switch (compiled) {
      case FreightKernel.Compiled.Ready(var kernel) -> kernel;
      case FreightKernel.Compiled.Not(var refusals) ->
          throw new IllegalStateException(refusals.toString());
    };
  }
}

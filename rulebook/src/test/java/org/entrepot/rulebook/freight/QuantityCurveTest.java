package org.entrepot.rulebook.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.freight.FreightStories.EVERYTHING;
import static org.entrepot.rulebook.freight.FreightStories.amount;
import static org.entrepot.rulebook.freight.FreightStories.anyParcel;
import static org.entrepot.rulebook.freight.FreightStories.bill;
import static org.entrepot.rulebook.freight.FreightStories.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.junit.jupiter.api.Test;

class QuantityCurveTest {

  private static final Edition<FreightEdition> BEFORE =
      FreightStories.own("ozon/ru/logistics", "2026-03-01T12:00");
  private static final Edition<FreightEdition> AFTER =
      FreightStories.own("ozon/ru/logistics", "2026-04-06T12:00");
  private static final BigDecimal LITRES = BigDecimal.valueOf(1_200);

  @Test
  void theOldTariffJumpsAtEachOfItsFirstLitresAndThenRisesWithoutAJump() {
    Facts parcel = facts("scheme", "fbo");
    Curve curve = drawn(BEFORE, parcel, "volume");

    assertThat(QuantityCliff.of(BEFORE, parcel, "volume", LITRES).stream().map(this::words))
        .containsExactly("1 L: RUB 46.77 to RUB 56.94", "2 L: RUB 56.94 to RUB 67.11");
    assertThat(curve.at(new BigDecimal("10")).orElseThrow()).isEqualByComparingTo("173.86");
    assertThat(curve.at(new BigDecimal("1000")).orElseThrow()).isEqualByComparingTo("7859.86");
  }

  @Test
  void theNewTariffJumpsAtEveryPublicBoundAndHasNoValueWhereNothingIsPublic() {
    Facts parcel = facts("scheme", "fbs", "price", "RUB 1000", "lane", "moscow-yekaterinburg");
    Curve curve = drawn(AFTER, parcel, "volume");

    assertThat(QuantityCliff.of(AFTER, parcel, "volume", LITRES).stream().map(this::words))
        .containsExactly(
            "0.2 L: RUB 68.00 to RUB 81.00",
            "1 L: RUB 81.00 to RUB 96.00",
            "3 L: RUB 96.00 to RUB 141.00",
            "5 L: RUB 141.00 to RUB 169.00",
            "10 L: RUB 169.00 to RUB 253.00",
            "20 L: RUB 253.00 to RUB 532.00",
            "50 L: RUB 532.00 to RUB 1000.00",
            "100 L: RUB 1000.00 to RUB 1861.00");
    assertThat(curve.at(new BigDecimal("200"))).isPresent();
    assertThat(curve.at(new BigDecimal("200.000001"))).isEmpty();
    assertThat(curve.at(new BigDecimal("800"))).isEmpty();
    assertThat(curve.at(new BigDecimal("800.000001"))).isPresent();
  }

  @Test
  void aChargeThatIsNotPublicIsNamedAndTheOtherEditionIsDrawnWithoutItToo() {
    Facts parcel = facts("scheme", "fbs", "price", "RUB 1000", "lane", "moscow-yekaterinburg");
    Facts old = facts("scheme", "fbs");

    assertThat(QuantityCurve.notPublic(AFTER, parcel, "volume", LITRES))
        .extracting(NotPublic::code)
        .containsExactly("processing");
    assertThat(QuantityCurve.notPublic(BEFORE, old, "volume", LITRES)).isEmpty();
    Set<String> without = Set.of("processing");
    assertThat(
            QuantityCliff.of(BEFORE, old, "volume", BigDecimal.TWO, without).stream()
                .map(this::words))
        .as("a figure of freight alone, as the new tariff has it")
        .containsExactly("1 L: RUB 81.34 to RUB 99.64", "2 L: RUB 99.64 to RUB 117.94");
    assertThat(QuantityCurve.of(BEFORE, old, "volume", LITRES, without))
        .isInstanceOfSatisfying(
            QuantityCurve.Drawn.class,
            drawn ->
                assertThat(drawn.curve().at(new BigDecimal("3.5")).orElseThrow())
                    .isEqualByComparingTo("129.635"));
  }

  private String words(QuantityCliff cliff) {
    return cliff.upTo().text()
        + ": "
        + new Value.Amount(cliff.before()).text()
        + " to "
        + new Value.Amount(cliff.after()).text();
  }

  @Test
  void theJumpAtTheVeryLastBoundIsACliffToo() {
    Edition<FreightEdition> tariff =
        FreightStories.written(
            """
            currency: EUR
            charges:
              - code: freight
                label: Freight
                by: weight
                cards:
                  - bands:
                      - {over: 0 kg, upto: 2 kg, fixed: EUR 1}
                      - {over: 2 kg, fixed: EUR 9}
            """);
    BigDecimal last = QuantityCurve.lastBound(tariff.body(), "weight");

    assertThat(QuantityCliff.of(tariff, Facts.NONE, "weight", last).stream().map(this::words))
        .containsExactly("2000 g: EUR 1.00 to EUR 9.00");
  }

  @Test
  void countedInWholeLitresTheCurveIsAStair() {
    Curve curve = drawn(BEFORE, facts("scheme", "fbo", "whole-litres", "yes"), "volume");

    assertThat(curve.at(new BigDecimal("4.000001")).orElseThrow()).isEqualByComparingTo("97.61");
    assertThat(curve.at(new BigDecimal("5")).orElseThrow()).isEqualByComparingTo("97.61");
    assertThat(curve.pieces()).allMatch(piece -> piece.slope().signum() == 0);
  }

  @Test
  void anotherLaneHasNoCurveAndAMissingPriceIsNamed() {
    Facts elsewhere =
        facts("scheme", "fbs", "price", "RUB 9", "origin", "moscow", "destination", "kazan");
    assertThat(reasons(QuantityCurve.of(AFTER, elsewhere, "volume", LITRES)))
        .containsExactly(Reason.NO_PUBLIC_RATE);

    Facts priceless = facts("scheme", "fbs", "lane", "moscow-yekaterinburg");
    assertThat(reasons(QuantityCurve.of(AFTER, priceless, "volume", LITRES)))
        .containsExactly(Reason.FACT_MISSING);
  }

  @Test
  void theCurveOverWeightIsTheBillForEveryParcel() {
    agreesWithTheBill("weight", Unit.GRAM, 40_000);
  }

  @Test
  void theCurveOverVolumeIsTheBillForEveryParcel() {
    agreesWithTheBill("volume", Unit.LITRE, 200);
  }

  private static void agreesWithTheBill(String quantity, Unit unit, int most) {
    Random random = new Random(21);
    BigDecimal half = new BigDecimal("0.005").multiply(BigDecimal.valueOf(3));
    for (int i = 0; i < 60; i++) {
      Facts parcel = anyParcel(random).with("quantity", new Value.Count(BigDecimal.ONE));
      Facts free = quantity.equals("volume") ? withoutSides(parcel) : parcel;
      Curve curve = drawn(EVERYTHING, free, quantity, BigDecimal.valueOf(most));
      for (int j = 0; j < 30; j++) {
        BigDecimal x = BigDecimal.valueOf(1 + random.nextInt(most * 10), 1);
        Facts facts = free.with(quantity, new Value.Measure(x, unit));
        Optional<BigDecimal> drawn = curve.at(x);
        switch (bill(EVERYTHING, facts)) {
          case Outcome.Answer answer ->
              assertThat(drawn.orElseThrow().subtract(amount(answer, "total")).abs())
                  .as("%s at %s", free, x)
                  .isLessThanOrEqualTo(half);
          case Outcome.Refused _refused -> assertThat(drawn).as("%s at %s", free, x).isEmpty();
        }
      }
    }
  }

  private static Facts withoutSides(Facts parcel) {
    return FreightFacts.varying(parcel, new QuantityKind("volume", Unit.Dimension.VOLUME));
  }

  private static Curve drawn(Edition<FreightEdition> edition, Facts facts, String quantity) {
    return drawn(edition, facts, quantity, LITRES);
  }

  private static Curve drawn(
      Edition<FreightEdition> edition, Facts facts, String quantity, BigDecimal upTo) {
    return switch (QuantityCurve.of(edition, facts, quantity, upTo)) {
      case QuantityCurve.Drawn(var curve, var unit) -> curve;
      case QuantityCurve.Refused(var refusals) ->
          throw new IllegalStateException(refusals.toString());
    };
  }

  private static List<Reason> reasons(QuantityCurve curve) {
    return switch (curve) {
      case QuantityCurve.Drawn _drawn -> List.of();
      case QuantityCurve.Refused(var refusals) -> refusals.stream().map(Refusal::reason).toList();
    };
  }
}

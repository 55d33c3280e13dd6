package org.entrepot.rulebook.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.fees.FeeStories.amount;
import static org.entrepot.rulebook.fees.FeeStories.bill;
import static org.entrepot.rulebook.fees.FeeStories.cents;
import static org.entrepot.rulebook.fees.FeeStories.facts;
import static org.entrepot.rulebook.fees.FeeStories.inForce;
import static org.entrepot.rulebook.fees.FeeStories.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class PriceCliffTest {

  private static final Facts LOCAL = facts("seller-kind", "local");

  @Test
  void aSellerAtEightyKeepsLessThanOneAtSeventyNineNinetyNine() {
    List<PriceCliff> cliffs = PriceCliff.of(inForce("2026-03-05T12:00"), LOCAL);

    assertThat(cliffs)
        .extracting(c -> c.price().toString())
        .containsExactly("BRL 80.00", "BRL 100.00", "BRL 200.00");
    PriceCliff eighty = cliffs.getFirst();
    assertThat(eighty.lastBelow()).hasToString("BRL 79.99");
    assertThat(eighty.netBelow()).hasToString("BRL 59.99");
    assertThat(eighty.netAt()).hasToString("BRL 52.80");
    assertThat(eighty.hurts()).isTrue();
  }

  @Test
  void thePriceAtWhichTheCliffIsMadeUpForKeepsAtLeastAsMuchAndACentLessDoesNot() {
    PriceCliff eighty = PriceCliff.of(inForce("2026-03-05T12:00"), LOCAL).getFirst();

    assertThat(eighty.recoversAt()).hasToString("BRL 88.37");
    assertThat(net("BRL 88.37")).isGreaterThanOrEqualTo(eighty.netBelow().getAmount());
    assertThat(net("BRL 88.35")).isLessThan(eighty.netBelow().getAmount());
  }

  @Test
  void aDiscountMovesTheCliffAndWhereItIsMadeUpForAlike() {
    Facts discounted = order(LOCAL, facts("discount", "BRL 20"));
    PriceCliff hundred = PriceCliff.of(inForce("2026-03-05T12:00"), discounted).getFirst();

    assertThat(hundred.price()).hasToString("BRL 100.00");
    assertThat(hundred.netBelow()).hasToString("BRL 59.99");
    assertThat(hundred.recoversAt()).hasToString("BRL 108.37");
  }

  @Test
  void aPriceThatCannotBeBilledMakesNoCliff() {
    Facts discounted =
        order(
            LOCAL.with("band-price", new Value.Word("before-discount")),
            facts("discount", "BRL 150"));

    assertThat(PriceCliff.of(inForce("2026-03-05T12:00"), discounted))
        .extracting(c -> c.price().toString())
        .containsExactly("BRL 200.00");
  }

  private static BigDecimal net(String price) {
    var answer = bill(inForce("2026-03-05T12:00"), order(LOCAL, facts("price", price)));
    return amount(answer, "net");
  }

  @Test
  void theOldCapIsABendAndNoCliff() {
    assertThat(PriceCliff.of(inForce("2026-02-05T12:00"), LOCAL)).isEmpty();
  }

  @Test
  void anOrderWithoutAPublicRateHasNoCurve() {
    PriceCurve curve =
        PriceCurve.of(inForce("2026-03-05T12:00"), facts("seller-kind", "direct-shipping"));

    assertThat(curve).isInstanceOf(PriceCurve.Refused.class);
  }

  /** The curve is read off the rule, the bill is computed: they must be one. */
  @Test
  void theCurveAgreesWithTheBillAtEveryPriceUpToRounding() {
    Random random = new Random(20260301);
    for (int i = 0; i < 2_000; i++) {
      Facts whole = FeeStories.anyOrder(random);
      Facts plain =
          Facts.of(whole.values()).with("coupon", new Value.Amount(BigMoney.parse("BRL 0")));
      String price = cents(random.nextInt(120_000));
      for (String date : List.of("2025-05-01T00:00", "2026-02-28T23:59", "2026-03-01T00:00")) {
        var edition = inForce(date);
        var drawn = (PriceCurve.Drawn) PriceCurve.of(edition, plain);
        var answer = bill(edition, order(plain, facts("price", price)));
        BigDecimal billed = amount(answer, "seller");
        BigDecimal read = drawn.curve().at(new BigDecimal(price.substring(4))).orElseThrow();

        assertThat(billed.subtract(read).abs())
            .as("%s at %s under %s", plain.values(), price, date)
            .isLessThanOrEqualTo(new BigDecimal("0.015"));
      }
    }
  }
}

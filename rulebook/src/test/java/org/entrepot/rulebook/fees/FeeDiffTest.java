package org.entrepot.rulebook.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.fees.FeeStories.inForce;

import java.util.List;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.Difference;
import org.junit.jupiter.api.Test;

class FeeDiffTest {

  private final List<Difference> differences =
      FeeDiff.between(inForce("2026-02-28T12:00"), inForce("2026-03-01T12:00"));

  @Test
  void theChangeOfMarchIsSaidInWordsAndNumbersForALocalSeller() {
    assertThat(sentences("seller-kind is local, free-shipping-programme is no"))
        .containsExactly(
            "BRL 0.00–79.99: was 14% + BRL 4.00, becomes 20% + BRL 4.00",
            "BRL 80.00–99.99: was 14% + BRL 4.00, becomes 14% + BRL 16.00",
            "BRL 100.00–199.99: was 14% + BRL 4.00, becomes 14% + BRL 20.00",
            "BRL 200.00–714.28: was 14% + BRL 4.00, becomes 14% + BRL 26.00",
            "from BRL 714.29: was BRL 104.00, becomes 14% + BRL 26.00",
            "Pix discount to the buyer, paid by the platform: new, 0% of the paid price from BRL"
                + " 0.00, 5% of the paid price from BRL 80.00, 8% of the paid price from BRL"
                + " 500.00, when payment-channel is pix and pix-discount-paid-by is platform",
            "Pix discount to the buyer: new, 0% of the paid price from BRL 0.00, 5% of the paid"
                + " price from BRL 80.00, 8% of the paid price from BRL 500.00, when"
                + " payment-channel is pix and pix-discount-paid-by is seller",
            "Seller’s share of the coupon: new, per order, the share of the coupon up to BRL 40.00"
                + " that is stated as ‘Seller’s share of the coupon’, when coupon is over BRL"
                + " 0.00");
  }

  @Test
  void whereNoRateIsPublicItSaysSoAndWhyAndNamesOnlyWhatMakesADifference() {
    assertThat(sentences("seller-kind is direct-shipping"))
        .singleElement()
        .asString()
        .startsWith("any price: was no public rate for cross-border direct shipping: ")
        .contains("becomes no public rate for cross-border direct shipping: ");
  }

  @Test
  void anEditionDoesNotDifferFromItself() {
    assertThat(FeeDiff.between(inForce("2026-03-01T12:00"), inForce("2026-03-05T12:00"))).isEmpty();
  }

  private List<String> sentences(String scenario) {
    return differences.stream()
        .filter(difference -> difference.cases().contains(scenario))
        .flatMap(difference -> difference.changes().stream())
        .map(Change::sentence)
        .toList();
  }
}

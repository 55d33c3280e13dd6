package org.entrepot.rulebook.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entrepot.rulebook.fees.FeeStories.amount;
import static org.entrepot.rulebook.fees.FeeStories.anyOrder;
import static org.entrepot.rulebook.fees.FeeStories.bill;
import static org.entrepot.rulebook.fees.FeeStories.inForce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What holds for every order, under both editions of the tariff. */
class OrderChargesPropertiesTest {

  private static final int ORDERS = 3_000;
  private static final List<Edition<FeeEdition>> EDITIONS =
      List.of(inForce("2026-02-28T12:00"), inForce("2026-03-01T12:00"));

  @Test
  void everyTotalIsTheSumOfItsLines() {
    forAll((edition, order) -> {
      Outcome.Answer answer = bill(edition, order);
      for (Payer payer : Payer.values()) {
        BigDecimal stated = amount(answer, payer.name().toLowerCase(Locale.ROOT));
        BigDecimal sum =
            answer.lines().stream()
                .filter(line -> line.payer() == payer)
                .map(line -> line.amount().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(stated).isEqualByComparingTo(sum);
      }
    });
  }

  @Test
  void whatTheSellerKeepsAndPaysIsWhatTheItemsBrought() {
    forAll((edition, order) -> {
      Outcome.Answer answer = bill(edition, order);
      assertThat(amount(answer, "net").add(amount(answer, "seller")))
          .isEqualByComparingTo(amount(answer, "items"));
    });
  }

  @Test
  void theOrderOfLinesDoesNotMatter() {
    forAll((edition, order) -> {
      List<Facts> turned = new ArrayList<>(order.group("lines"));
      Collections.reverse(turned);
      assertThat(bill(edition, order.withGroup("lines", turned)).results())
          .isEqualTo(bill(edition, order).results());
    });
  }

  @Test
  void anOrderThatComesBackWholeCostsNothing() {
    forAll((edition, order) -> {
      List<Facts> back =
          order.group("lines").stream().map(line -> line.with("returned", quantity(line))).toList();
      assertThat(amount(bill(edition, order.withGroup("lines", back)), "seller"))
          .isEqualByComparingTo(BigDecimal.ZERO);
    });
  }

  private static Value quantity(Facts line) {
    return line.value("quantity").orElseThrow();
  }

  @Test
  void partialReversalsNeverAddUpToMoreOrLessThanWasBilled() {
    forAll((edition, order) -> {
      for (ChargeLine line : bill(edition, order).lines()) {
        if (line.reverses() == null && line.reversible()) {
          assertThat(reversedInThirds(line)).isEqualTo(line.amount().negated());
        }
      }
    });
  }

  private static Money reversedInThirds(ChargeLine line) {
    Share third = new Share(BigDecimal.ONE, BigDecimal.valueOf(3));
    Share twoThirds = new Share(BigDecimal.TWO, BigDecimal.valueOf(3));
    List<Share> shares = List.of(Share.NOTHING, third, twoThirds, Share.WHOLE);
    Money sum = Money.zero(line.amount().getCurrencyUnit());
    for (int i = 1; i < shares.size(); i++) {
      sum =
          sum.plus(
              Reversal.between(line, shares.get(i - 1), shares.get(i), RoundingMode.HALF_UP)
                  .amount());
    }
    return sum;
  }

  @Test
  void aReversalCitesItsLineAndItsEdition() {
    forAll((edition, order) -> {
      List<ChargeLine> lines = bill(edition, order).lines();
      List<String> ids = lines.stream().map(ChargeLine::id).toList();
      assertThat(lines)
          .filteredOn(line -> line.reverses() != null)
          .allSatisfy(line -> {
            assertThat(ids).contains(line.reverses());
            assertThat(line.edition()).isEqualTo(edition.ref());
          });
    });
  }

  @Test
  void aShareThatHasNoDecimalIsMultipliedFirstAndDividedOnce() {
    Facts back = FeeStories.facts("price", "BRL 150.04", "quantity", "6", "returned", "5");
    Facts order = FeeStories.order(FeeStories.facts("seller-kind", "local"), back);

    assertThat(bill(EDITIONS.getLast(), order).lines())
        .extracting(line -> line.id() + " " + line.amount())
        .startsWith("commission@1 BRL 126.03", "commission@1 BRL -105.03");
  }

  /** Two units at 14.0056 are billed 28.01; half of that is 14.005, so 14.01 comes back. */
  @Test
  void aReturnTakesBackItsShareOfWhatWasBilledAndDoesNotBillTheRestAnew() {
    Facts back = FeeStories.facts("price", "BRL 100.04", "quantity", "2", "returned", "1");
    Facts order = FeeStories.order(FeeStories.facts("seller-kind", "local"), back);

    assertThat(bill(EDITIONS.getLast(), order).lines())
        .extracting(line -> line.amount().toString())
        .startsWith("BRL 28.01", "BRL -14.01");
  }

  @Test
  void aLineIsNotTakenBackTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(new BigDecimal("1.01"), BigDecimal.ONE))
        .withMessageContaining("1.01 of 1");
  }

  private interface Property {
    void holds(Edition<FeeEdition> edition, Facts order);
  }

  private static void forAll(Property property) {
    Random random = new Random(815);
    for (int i = 0; i < ORDERS; i++) {
      Facts order = anyOrder(random);
      EDITIONS.forEach(edition -> property.holds(edition, order));
    }
  }
}

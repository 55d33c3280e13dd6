package org.entrepot.rulebook.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.fees.FeeStories.NO_BOOKS;
import static org.entrepot.rulebook.fees.FeeStories.TARIFF;
import static org.entrepot.rulebook.fees.FeeStories.bill;
import static org.entrepot.rulebook.fees.FeeStories.facts;
import static org.entrepot.rulebook.fees.FeeStories.inForce;
import static org.entrepot.rulebook.fees.FeeStories.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.junit.jupiter.api.Test;

/** Orders that cannot be: each is refused with every reason, and none is a bug of the program. */
class OddOrdersTest {

  private static final Facts LOCAL = facts("seller-kind", "local");
  private static final Edition<FeeEdition> MARCH = inForce("2026-03-02T00:00");

  @Test
  void moreUnitsReturnedThanSoldIsRefusedWithEveryOtherReason() {
    Facts odd =
        order(
            LOCAL,
            facts("price", "BRL 80", "returned", "2"),
            facts("price", "BRL 80", "quantity", "0"),
            facts("price", "BRL 80", "quantity", "3", "returned", "-1"),
            facts("price", "BRL 80", "discount", "BRL 90"));

    assertThat(refused(odd))
        .extracting(Refusal::message)
        .containsExactly(
            "‘lines[0].returned’: of 1 units none or some can be returned, not 2",
            "‘lines[1].quantity’: a line has at least one unit",
            "‘lines[2].returned’: of 3 units none or some can be returned, not -1",
            "‘Commission’ has no amount: its base would be BRL -10.00, less than nothing",
            "‘Fixed fee’ has no amount: BRL -10.00 lies in none of its bands");
  }

  @Test
  void anAmountBelowZeroAShareOverTheWholeAndTwoLinesOfOneNameAreRefused() {
    Facts odd =
        order(
            facts("seller-kind", "local", "coupon", "BRL -10", "coupon-seller-share", "250%"),
            facts("price", "BRL 80", "id", "a"),
            facts("price", "BRL 80", "id", "a", "subsidy", "BRL -1"));

    assertThat(refused(odd))
        .extracting(Refusal::message)
        .containsExactly(
            "‘coupon’: BRL -10.00 is below zero",
            "‘coupon-seller-share’: a share lies between 0% and 100%, not at 250%",
            "‘lines[1].subsidy’: BRL -1.00 is below zero",
            "‘lines[1].id’: another line is called ‘a’ already");
  }

  @Test
  void factsThatHaveNoEffectOnAnOrderAreNamed() {
    Facts stated =
        facts("payment-channel", "pix", "coupon", "BRL 40", "band-price", "before-discount");
    Facts line = facts("price", "BRL 600");

    assertThat(bill(inForce("2026-02-28T12:00"), order(stated.within(LOCAL), line)).notes())
        .containsExactly(
            "band-price, payment-channel, coupon have no effect on the charges of: local seller");
    assertThat(bill(MARCH, order(stated.within(LOCAL), line)).notes()).isEmpty();
    assertThat(bill(inForce("2026-02-28T12:00"), order(LOCAL, line)).notes()).isEmpty();
  }

  @Test
  void aTimeWithoutAnEditionIsToldOnTheMarketsWallClockToTheSecond() {
    Instant night = Instant.parse("2024-01-05T02:07:10.420380542Z");

    assertThat(((Outcome.Refused) TARIFF.compute(night, LOCAL, NO_BOOKS)).refusals())
        .extracting(Refusal::message)
        .containsExactly("no edition of shopee/br/fees is in force at 2024-01-04T23:07:10");
  }

  @Test
  void noOrderHoweverOddIsABug() {
    Random random = new Random(9);
    int answered = 0;
    for (int i = 0; i < 20_000; i++) {
      Facts odd = oddOrder(random);
      for (String date : List.of("2026-02-28T12:00", "2026-03-01T12:00")) {
        Edition<FeeEdition> edition = inForce(date);
        if (TARIFF.under(edition, edition.start(), odd, NO_BOOKS) instanceof Outcome.Answer) {
          answered++;
        }
        assertThat(PriceCliff.of(edition, odd)).isNotNull();
      }
    }
    assertThat(answered).as("some odd orders are possible after all").isPositive();
  }

  private static Facts oddOrder(Random random) {
    Facts whole =
        facts(
            "seller-kind", pick(random, "local", "third-party-warehouse"),
            "band-price", pick(random, "after-discount", "before-discount"),
            "commission-base", pick(random, "signed", "all-added"),
            "payment-channel", pick(random, "card", "pix"),
            "pix-discount-paid-by", pick(random, "platform", "seller"),
            "coupon", pick(random, "BRL 0", "BRL -10", "BRL 39.99", "BRL 100000000000"),
            "coupon-seller-share", pick(random, "0%", "25%", "250%", "-3%"));
    List<Facts> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      lines.add(
          facts(
              "id", pick(random, "a", "b", "1", "2"),
              "sku", pick(random, "x", "y"),
              "price", pick(random, "BRL 0", "BRL 80", "BRL -5", "BRL 99999999999999"),
              "discount", pick(random, "BRL 0", "BRL 1", "BRL 200", "BRL -200"),
              "subsidy", pick(random, "BRL 0", "BRL 30", "BRL -100"),
              "quantity", pick(random, "1", "0", "-2", "6", "99999999999999999999"),
              "returned", pick(random, "0", "1", "5", "-1", "99999999999999999999")));
    }
    return whole.withGroup("lines", lines);
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static List<Refusal> refused(Facts odd) {
    Outcome outcome = TARIFF.under(MARCH, MARCH.start(), odd, NO_BOOKS);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusals();
  }
}

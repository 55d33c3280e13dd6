package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.SubjectResult.Tally;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duties and taxes of past orders: each line is goods, each seller's part of an order a parcel. */
class DutyRestatementTest {

  private static final String CUSTOMS = "starter/eu/customs";
  private static final String HEADER =
      "order,line,seller,created,currency,price,quantity,discount,origin,fact.hs-code,fact.duty-rate";

  @TempDir private Path folder = Path.of("");

  private static Restatement restated(
      Path orders, String rule, String against, String under, String... as) {
    return restated(null, orders, rule, against, under, as);
  }

  private static Restatement restated(
      @Nullable Path out, Path orders, String rule, String against, String under, String... as) {
    return Orders.restated(
        Orders.run(
            Orders.request(
                orders,
                Layout.NATIVE,
                List.of(SubjectId.of(rule)),
                against,
                under,
                List.of(as),
                out)));
  }

  private static SubjectResult only(Restatement restated) {
    return restated.subjects().getFirst();
  }

  /**
   * Up to EUR 150 nothing is due in June, EUR 3 for each six-digit code in July; over that the duty
   * of the line, in both.
   *
   * <ul>
   *   <li>A, anna: 2 × (20 − 2.50) + 30 + 10 = 75; codes 610910 (twice) and 910211: 2 × 3 = 6.
   *   <li>A, bruno: 40; his parcel is his own: 3.
   *   <li>B: 2 × 100 = 200; 12 % of it: 24 under both.
   *   <li>C: 150.01 is over the threshold; 10 %: 15.00 (15.001 rounded) under both.
   *   <li>D: 155 less 5 of discount is 150: 3.
   *   <li>E: from within the Union: nothing.
   * </ul>
   *
   * <p>June: 24 + 15 = 39. July: 6 + 3 + 24 + 15 + 3 = 51.
   */
  @Test
  void parcelsPayAFlatDutyForEachTariffLineWhereTheyPaidNothing() throws Exception {
    Path orders =
        Orders.file(
            folder,
            HEADER,
            "A,1,anna,2026-01-05T10:00Z,EUR,20.00,2,2.50,CN,6109.10,",
            "A,2,anna,2026-01-05T10:00Z,EUR,30.00,1,,CN,91021100,",
            "A,3,anna,2026-01-05T10:00Z,EUR,10.00,1,,CN,61091000,",
            "A,4,bruno,2026-01-05T10:00Z,EUR,40.00,1,,CN,610910,",
            "B,1,anna,2026-01-05T10:00Z,EUR,100.00,2,,CN,610910,12%",
            "C,1,anna,2026-01-05T10:00Z,EUR,150.01,1,,CN,610910,10%",
            "D,1,anna,2026-01-05T10:00Z,EUR,155.00,1,5,CN,090121,",
            "E,1,anna,2026-01-05T10:00Z,EUR,500.00,1,,DE,610910,");

    SubjectResult duties = only(restated(orders, CUSTOMS, "2026-06-30", "2026-07-01"));

    assertThat(duties.orders()).isEqualTo(new Tally(5, 5, 0, 0));
    assertThat(duties.lines()).isEqualTo(new Tally(8, 8, 0, 0));
    assertThat(duties.charges())
        .containsExactly(
            new ChargeTotal(
                "duty", "Duty", Payer.BUYER, Money.parse("EUR 39.00"), Money.parse("EUR 51.00")));
  }

  /**
   * Until February 60 % of goods with freight up to EUR 30, 80 % for list IV; then the duty of the
   * line, here stated as 10 %.
   *
   * <ul>
   *   <li>A: USD 20.05 at 0.9151 is EUR 18.347755, so 18.35; with freight 22.35; 13.41, then 2.24.
   *   <li>B: 12 + 8 and 3 of freight, split 1.80 to 1.20: 80 % of 23 is 18.40, then 1.38 + 0.92.
   * </ul>
   *
   * <p>Together 31.81, then 4.54.
   */
  @Test
  void amountsAreConvertedAtTheAssumedRateAndFreightStatedByTheLinesIsTheParcels()
      throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,origin,fact.freight,"
                + "fact.special-consumption-list-iv,fact.duty-rate",
            "A,1,anna,2026-01-05T10:00Z,USD,20.05,CN,EUR 4,no,10%",
            "B,1,anna,2026-01-05T10:00Z,EUR,12.00,CN,EUR 3,yes,10%",
            "B,2,anna,2026-01-05T10:00Z,EUR,8.00,CN,EUR 3,yes,10%");

    SubjectResult duties =
        only(
            restated(
                orders, "starter/tr/customs", "2026-02-05", "2026-02-06", "fx.USD-EUR=0.9151"));

    assertThat(duties.orders()).isEqualTo(new Tally(2, 2, 0, 0));
    assertThat(duties.charges())
        .containsExactly(
            new ChargeTotal(
                "duty", "Duty", Payer.BUYER, Money.parse("EUR 31.81"), Money.parse("EUR 4.54")));
  }

  @Test
  void whatIsMissingIsSaidPlainly() throws Exception {
    Path orders =
        Orders.file(
            folder,
            HEADER,
            "A,1,anna,2026-01-05T10:00Z,EUR,20.00,1,,,610910,",
            "B,1,anna,2026-01-05T10:00Z,EUR,20.00,1,,CN,,",
            "C,1,anna,2026-01-05T10:00Z,EUR,200.00,1,,CN,610910,",
            "D,1,anna,2026-01-05T10:00Z,USD,20.00,1,,CN,610910,",
            "E,1,anna,2026-01-05T10:00Z,EUR,20.00,1,21,CN,610910,",
            "F,1,anna,2026-01-05T10:00Z,EUR,20.00,1,,CN,610910,",
            "F,2,anna,2026-01-05T10:00Z,EUR,20.00,1,,JP,610910,");

    SubjectResult duties = only(restated(orders, CUSTOMS, "2026-06-30", "2026-07-01"));

    assertThat(duties.refused())
        .extracting(RefusedCount::example)
        .containsExactlyInAnyOrder(
            "‘shipped-from’ is needed: expected a word",
            "item 1 needs its HS code: duty is charged per tariff line",
            "the duty of item 1 is not known: no public rate is known for code 610910; state its"
                + " duty-rate, a longer code, or ask for an estimate",
            "the rule is in EUR and the order in USD: assume a rate, as in fx.USD-EUR=1.25",
            "‘value’ is EUR -1.00: the discount is more than the price",
            "‘shipped-from’ is one fact of the whole order, and its lines state both CN and JP");
    assertThat(duties.charges()).isEmpty();
  }

  @Test
  void whatNoOrderStatesCanBeAssumed() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,weight-g",
            "A,1,anna,2026-01-05T10:00Z,EUR,20.00,150");

    SubjectResult duties =
        only(
            restated(
                orders, CUSTOMS, "2026-06-30", "2026-07-01", "shipped-from=CN", "hs-code=610910"));

    assertThat(duties.charges())
        .extracting(ChargeTotal::under)
        .containsExactly(Money.parse("EUR 3.00"));
  }

  /** Line 1: 20 % of 2 × (10 − 1) is 3.60; line 2: 20 % of 5.01 is 1.002, so 1.00. */
  @Test
  void aTaxIsTakenOfEachLineForItself() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity,discount",
            "A,1,anna,2026-01-05T10:00Z,GBP,10.00,2,1.00",
            "A,2,anna,2026-01-05T10:00Z,GBP,5.01,1,");

    SubjectResult taxes = only(restated(orders, "starter/gb/tax", "2026-01-01", "2026-02-01"));

    assertThat(taxes.lines()).isEqualTo(new Tally(2, 2, 0, 0));
    assertThat(taxes.charges())
        .extracting(ChargeTotal::code, ChargeTotal::under)
        .containsExactly(tuple("vat", Money.parse("GBP 4.60")));
  }

  /** June: 19 % of 40 is 7.60. July: EUR 3 of duty, and 19 % of 43 is 8.17. Under both dates. */
  @Test
  void aLandedCostConsultsCustomsAndTaxOfTheOrdersOwnDay() throws Exception {
    Path orders =
        Orders.file(
            folder,
            HEADER,
            "A,1,anna,2026-06-15T10:00Z,EUR,40.00,1,,CN,610910,",
            "B,1,anna,2026-07-15T10:00Z,EUR,40.00,1,,CN,610910,");

    SubjectResult cost =
        only(restated(orders, "starter/de/landed-cost", "2026-06-30", "2026-07-01"));

    assertThat(cost.refused()).isEmpty();
    assertThat(cost.charges())
        .extracting(ChargeTotal::code, ChargeTotal::against, ChargeTotal::under)
        .containsExactly(
            tuple("duty", Money.parse("EUR 3.00"), Money.parse("EUR 3.00")),
            tuple("vat", Money.parse("EUR 15.77"), Money.parse("EUR 15.77")));
  }

  /** 2 × 30 + 85.90 is 145.90, up to the threshold; two codes: EUR 6. */
  @Test
  void theExampleOfTheGuideIsRestated() throws Exception {
    String guide = Files.readString(Project.root().resolve("docs/guide/native-orders.md"));
    int table = guide.lastIndexOf("```csv\n") + "```csv\n".length();
    Path orders =
        Files.writeString(
            folder.resolve("guide.csv"), guide.substring(table, guide.indexOf("```", table)));

    SubjectResult duties = only(restated(orders, CUSTOMS, "2026-06-30", "2026-07-01"));

    assertThat(duties.lines()).isEqualTo(new Tally(2, 2, 0, 0));
    assertThat(duties.charges())
        .extracting(ChargeTotal::against, ChargeTotal::under)
        .containsExactly(tuple(Money.parse("EUR 0.00"), Money.parse("EUR 6.00")));
  }

  @Test
  void theReportShowsWhatTheBuyerPaysAndDoesNotClaimThatItsExamplesChangeMost() throws Exception {
    Path orders =
        Orders.file(
            folder,
            HEADER,
            "A,1,anna,2026-01-05T10:00Z,EUR,20.00,2,,CN,610910,",
            "B,1,anna,2026-01-05T10:00Z,EUR,200.00,1,,CN,610910,12%");
    Path out = folder.resolve("out");

    restated(out, orders, CUSTOMS, "2026-06-30", "2026-07-01");

    assertThat(ReportLooks.withoutColumns(Files.readString(out.resolve("report.html"))))
        .containsPattern(
            "The buyer pays</th><td class=\"n\">EUR [\\d.]+</td><td class=\"n\">EUR 3.00")
        .containsPattern("The buyer pays</th><td class=\"n\">EUR 24.00</td>")
        .contains("2 orders that differ, with their workings")
        .doesNotContain("greatest change");
  }
}

package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Aside;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tariff in another currency than the orders, of which a part is not public. */
class FreightRestatementTest {

  private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

  @TempDir private Path folder = Path.of("");

  private Restatement freight(String... assumed) throws Exception {
    return freight(null, assumed);
  }

  private Restatement freight(@Nullable Path out, String... assumed) throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity,length-mm,width-mm,height-mm",
            "A,1,anna,2026-04-05T10:00Z,BRL,0.35,3,100,100,100",
            "A,2,anna,2026-04-05T10:00Z,BRL,0.35,1,100,100,100",
            "B,1,ben,2026-04-05T10:00Z,RUB,500,1,100,100,100");
    List<String> all = new ArrayList<>(List.of(assumed));
    all.addAll(List.of("scheme=fbs", "lane=moscow-yekaterinburg"));
    return Orders.restated(
        Orders.run(
            Orders.request(
                orders,
                Layout.NATIVE,
                List.of(Orders.FREIGHT),
                "2026-04-05",
                "2026-04-06",
                all,
                out)));
  }

  @Test
  void salesInAnotherCurrencyAreToldAtTheAssumedRateRoundedOncePerSeller() throws Exception {
    assertThat(freight("fx.BRL-RUB=14.555").sellers())
        .extracting(SellerMoney::sales)
        .as("4 × 0.35 × 14.555 = 20.377; rounded line by line it would be a kopeck less")
        .containsExactly(
            Money.of(RUB, new BigDecimal("20.38")), Money.of(RUB, new BigDecimal("500.00")));
  }

  @Test
  void whatIsNotPublicIsSaidWithTheLinesConcerned() throws Exception {
    Restatement restated = freight("fx.BRL-RUB=14.5");

    assertThat(restated.subjects().getFirst().notes())
        .containsExactly(
            "Processing of the parcel: whether it is charged beside this table is not public, so it"
                + " is not in the total (3 lines under)");
    assertThat(restated.basis().rules().getFirst().under().note())
        .startsWith("One price from the cluster of origin");
  }

  @Test
  void aChargeThatIsPublicUnderOneEditionOnlyIsInNoChangeAndReportedApart() throws Exception {
    Restatement restated = freight("fx.BRL-RUB=14.5");

    MoneyResult money = restated.money(RUB).orElseThrow();
    SubjectResult rule = restated.subjects().getFirst();
    assertThat(money.aside())
        .as("processing of five parcels in January; in April it is not public")
        .isEqualTo(new Aside(Money.parse("RUB 100"), Money.zero(RUB)));
    assertThat(money.against()).isEqualTo(Money.parse("RUB 406.70"));
    assertThat(rule.charges()).extracting(ChargeTotal::code).containsExactly("freight");
    assertThat(rule.charges().getFirst().change()).isEqualTo(money.change());
    assertThat(restated.sellers().stream().map(SellerMoney::change).reduce(Money::plus))
        .contains(money.change());
    assertThat(restated.leftOut())
        .containsExactly(
            "Processing of the parcel: RUB 100.00 under the rules of 2026-04-05; not public under"
                + " the rules of 2026-04-06 (3 lines)");
  }

  @Test
  void theReportSaysItBeforeEveryFigureAndComparesLikeWithLike() throws Exception {
    Path out = folder.resolve("out");
    MoneyResult money = freight(out, "fx.BRL-RUB=14.5").money(RUB).orElseThrow();
    String report = ReportLooks.withoutColumns(Files.readString(out.resolve("report.html")));

    String leftOut = "Processing of the parcel: RUB 100.00 under the rules of 2026-04-05";
    assertThat(report).contains(leftOut, "platform revenue</th><td class=\"n\">406.70</td>");
    assertThat(report.indexOf(leftOut)).isLessThan(report.indexOf("<table>"));
    assertThat(Files.readString(out.resolve("sellers.csv")))
        .contains("left_out_against,left_out_under");
    assertThat(money.aside().against()).isEqualTo(Money.parse("RUB 100"));
  }

  @Test
  void withoutARateOnlyOrdersInTheRulesCurrencyAreComputed() throws Exception {
    Restatement restated = freight();

    assertThat(restated.sellers()).extracting(SellerMoney::seller).containsExactly("ben");
    assertThat(restated.subjects().getFirst().refused())
        .extracting(one -> one.example())
        .containsExactly(
            "the rule is in RUB and the order in BRL: assume a rate, as in fx.BRL-RUB=1.25");
  }

  /**
   * One litre by the sellers' own stock is RUB 81.34 and 20 for processing, by the platform's
   * 46.77. Each line states its scheme, which the tariff asks for of the whole.
   */
  @Test
  void aFactOfTheWholeThatAllLinesStateAlikeIsStated() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,length-mm,width-mm,height-mm,fact.scheme",
            "A,1,anna,2026-01-05T10:00Z,RUB,500,100,100,100,fbs",
            "A,2,anna,2026-01-05T10:00Z,RUB,500,100,100,100,fbs",
            "B,1,ben,2026-01-05T10:00Z,RUB,500,100,100,100,fbo",
            "C,1,cleo,2026-01-05T10:00Z,RUB,500,100,100,100,fbs",
            "C,2,cleo,2026-01-05T10:00Z,RUB,500,100,100,100,fbo",
            "D,1,dan,2026-01-05T10:00Z,RUB,500,100,100,100,fbs",
            "D,2,dan,2026-01-05T10:00Z,RUB,500,100,100,100,");

    Restatement unassumed = schemes(orders, List.of());
    assertThat(unassumed.subjects().getFirst().refused())
        .extracting(one -> one.example())
        .containsExactlyInAnyOrder(
            "‘scheme’ is one fact of the whole order, and its lines state both fbs and fbo",
            "‘scheme’ is needed: expected one of fbo, fbs");
    assertThat(unassumed.sellers())
        .extracting(SellerMoney::seller, SellerMoney::against)
        .containsExactly(
            tuple("anna", Money.parse("RUB 202.68")), tuple("ben", Money.parse("RUB 46.77")));

    assertThat(schemes(orders, List.of("scheme=fbo")).sellers())
        .as("what is assumed of the whole stands where the lines do not say the same")
        .extracting(SellerMoney::seller, SellerMoney::against)
        .containsExactly(
            tuple("anna", Money.parse("RUB 202.68")),
            tuple("ben", Money.parse("RUB 46.77")),
            tuple("cleo", Money.parse("RUB 148.11")),
            tuple("dan", Money.parse("RUB 148.11")));
  }

  private static Restatement schemes(Path orders, List<String> assumed) {
    return Orders.restated(
        Orders.run(
            Orders.request(
                orders,
                Layout.NATIVE,
                List.of(Orders.FREIGHT),
                "2026-03-01",
                "2026-03-02",
                assumed,
                null)));
  }
}

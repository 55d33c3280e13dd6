package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.report.ReportDocument;
import org.entrepot.replay.restatement.Restatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that is signed: whole, in words, with a table beside every chart. */
class ReportTest {

  @TempDir private Path folder = Path.of("");

  private record Page(Restatement restatement, String html) {}

  private Page page() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity,category,destination,ship-by,"
                + "handed-over",
            "A,1,anna,2026-01-05T10:00Z,BRL,85.00,1,toys,SP,2026-01-07T10:00Z,2026-01-06T10:00Z",
            "A,2,anna,2026-01-05T10:00Z,BRL,250.00,2,shoes,SP,2026-01-07T10:00Z,2026-01-08T10:00Z",
            "B,1,<b>ben</b>,2026-01-06T10:00Z,BRL,79.00,1,toys,RJ,2026-01-07T10:00Z,",
            "C,1,cleo,2026-01-06T10:00Z,EUR,79.00,1,toys,RJ,,",
            "D,1,dora,yesterday,BRL,79.00,1,toys,RJ,,");
    Path out = folder.resolve("out");
    Restatement restated =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders,
                    Layout.NATIVE,
                    List.of(Orders.FEES, Orders.STANDARDS),
                    "2026-01-01",
                    "2026-03-10",
                    Orders.LOCAL,
                    out)));
    return new Page(
        restated, ReportLooks.withoutColumns(Files.readString(out.resolve("report.html"))));
  }

  @Test
  void itSaysWhatChangesForWhomAndWhatItStandsOn() throws Exception {
    Page page = page();
    assertThat(page.html)
        .contains(Restatement.caution())
        .contains("Past orders under the editions of 2026-03-10 against those of 2026-01-01")
        .contains("What changes, in words")
        .contains("<th scope=\"row\">platform revenue</th>")
        .contains("<th scope=\"row\">sellers keep</th>")
        .contains("<th scope=\"row\">shoes</th>", "<th scope=\"row\">RJ</th>")
        .contains("<th scope=\"row\">BRL 50 to below 100</th><td class=\"n\">2</td>")
        .contains("<td class=\"n\">BRL 80.00</td><td class=\"n\">1</td>")
        .contains("Seller-orders, breaches, points and waived points by week")
        .contains("Order A, placed 2026-01-05T07:00 America/Sao_Paulo (2026-01-05T10:00:00Z)")
        .contains("assume a rate, as in fx.EUR-BRL=1.25")
        .contains("orders.csv:6, created: is ‘yesterday’")
        .contains("Assumed: seller-kind=local");
    page.restatement
        .basis()
        .rules()
        .forEach(rule ->
            assertThat(page.html)
                .contains(rule.against().edition().hash().hex())
                .contains(rule.under().edition().hash().hex()));
    assertThat(page.html).contains(page.restatement.basis().files().getFirst().sha256());
  }

  @Test
  void itBeginsWithWhatItComesTo() throws Exception {
    String html = page().html;
    String first = html.substring(html.indexOf("What it comes to</h2>"));
    first = first.substring(0, first.indexOf("</section>"));
    assertThat(html.indexOf("What it comes to</h2>"))
        .isLessThan(html.indexOf("What changes, in words</h2>"));
    assertThat(
            first
                .replaceAll("<[^>]*>", "\n")
                .replaceAll("\\s*\\n\\s*", "\n")
                .replace('\u00a0', ' '))
        .isEqualTo(
            """
            What it comes to
            1 of 5 rows is bad, and none of its order is computed.
            Platform revenue: BRL 108.96 → 169.70, +60.74 (+55.7%).
            Sellers keep BRL 555.04 → 494.30, -60.74 (-10.9%), of sales of 664.00 after\
             discounts and returns.
            2 sellers pay more (together +60.74), 0 less, 0 the same.
            The orders were placed from 2026-01-05 to 2026-01-06 (UTC).
            Standards: breaches 1 → 1, points 1 → 1, waived points 0 → 0.
            Not computed by shopee/br/fees: 1 of 4 orders, most often because the rule is in BRL\
             and the order in EUR: assume a rate, as in fx.EUR-BRL=1.25.
            Assumed where orders do not say: seller-kind=local.
            """);
  }

  @Test
  void everyChangeIsToldOnceAndKindsThatAreAssumedAwayAreFoldedUp() throws Exception {
    String html = page().html;
    String changes = html.substring(html.indexOf("What changes, in words</h2>"));
    changes = changes.substring(0, changes.indexOf("</section>"));
    assertThat(changes.indexOf("Kind of seller: local, in the free-shipping programme: no</h4>"))
        .isPositive()
        .isLessThan(changes.indexOf("<details class=\"printed\">"));
    assertThat(changes.indexOf("Kind of seller: third party warehouse"))
        .isGreaterThan(
            changes.indexOf(
                "For orders that state another"
                    + " ‘In the free-shipping programme’ or ‘Kind of seller’ than"));
    assertThat(changes)
        .contains("when payment channel is pix and who pays the Pix discount is platform");
    String told = changes.substring(0, changes.indexOf("<details class=\"printed\">"));
    assertThat(ReportLooks.count(told, "<li>Seller’s share of the coupon")).isEqualTo(1);
  }

  @Test
  void itNeedsNothingElseAndEveryChartHasItsTable() throws Exception {
    String html = page().html;
    ReportLooks.needsNothingElse(html);
    ReportLooks.everyChartHasItsTable(html, 6);
    assertThat(html).contains("<p class=\"labels\"><span>0</span><span>+5</span><span>+10</span>");
    ReportLooks.isReadableInOrder(html);
    String printed = html.substring(html.lastIndexOf("@media print"), html.indexOf("</style>"));
    assertThat(printed)
        .as("what decides is unfolded on paper, and small tables are not torn")
        .contains(".report .printed::details-content { display: block;")
        .contains(".report .few, ", ".report thead, ");
  }

  @Test
  void itsSectionsStandInAnotherPageWithoutStylesAndWithoutAHeadingOfTheirOwn() throws Exception {
    String html = page().html;
    String sections = ReportDocument.sections(html).orElseThrow();
    assertThat(html).contains(sections);
    assertThat(sections)
        .startsWith("<nav")
        .contains("What changes, in words", "What it stands on")
        .doesNotContain("<style", "style=", "<script", "<h1", "<main", "</body>");
    assertThat(ReportDocument.sections(html.substring(0, html.length() / 2))).isEmpty();
  }

  @Test
  void whatIsSoldInOtherCurrenciesIsInTheBreakdownsAndItsPricesAreInATableOfTheirOwn()
      throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity,category,returned",
            "A,1,anna,2026-01-05T10:00Z,BRL,79.00,1,toys,0",
            "B,1,anna,2026-01-05T10:00Z,EUR,10.50,2,toys,0",
            "C,1,anna,2026-01-05T10:00Z,EUR,10.50,1,shoes,0",
            "D,1,anna,2026-01-05T10:00Z,BRL,79.00,1,toys,1",
            "E,1,anna,2026-01-05T10:00Z,BRL,79.00,2,toys,1");
    Path out = folder.resolve("out");
    Orders.restated(
        Orders.run(
            Orders.request(
                orders,
                Layout.NATIVE,
                List.of(Orders.FEES),
                "2026-01-01",
                "2026-03-10",
                List.of("seller-kind=local", "fx.EUR-BRL=6.25"),
                out)));
    String html = ReportLooks.withoutColumns(Files.readString(out.resolve("report.html")));

    String categories = html.substring(html.indexOf("By category, in BRL</h2>"));
    categories = categories.substring(0, categories.indexOf("</section>"));
    assertThat(categories)
        .as("158.00 and 21.00 at 6.25 for toys; of the others one unit came back")
        .contains("toys</th><td class=\"n\">4</td><td class=\"n\">289.25</td>")
        .contains("shoes</th><td class=\"n\">1</td><td class=\"n\">65.62</td>")
        .doesNotContain("<td class=\"n\"></td>");
    String prices = html.substring(html.indexOf("By price of one unit, in BRL</h2>"));
    prices = prices.substring(0, prices.indexOf("</section>"));
    assertThat(prices)
        .containsPattern("(?s)lines sold in BRL by price of one unit.*BRL 50 to below 100")
        .containsPattern("(?s)lines sold in EUR by price of one unit.*EUR 10 to below 20");
    assertThat(ReportLooks.count(prices, "<table>")).isEqualTo(2);
    assertThat(html)
        .as("a line that came back whole is near no cliff")
        .containsPattern("BRL 80.00</td><td class=\"n\">2</td>");
  }

  @Test
  void aLineNearACliffIsCountedOnceHoweverManyRulesChargeIt() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,weight-g,length-mm,width-mm,height-mm",
            "A,1,anna,2026-01-05T10:00Z,BRL,79.00,300,100,200,50",
            "B,1,anna,2026-01-05T10:00Z,BRL,81.00,300,100,200,50");
    Path out = folder.resolve("out");
    Restatement restated =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders,
                    Layout.NATIVE,
                    List.of(Orders.FEES, Orders.FREIGHT),
                    "2026-01-01",
                    "2026-03-15",
                    List.of(
                        "seller-kind=local",
                        "fx.BRL-RUB=15.5",
                        "scheme=fbs",
                        "lane=moscow-yekaterinburg"),
                    out)));
    assertThat(restated.money()).as("charged in two currencies").hasSize(2);
    assertThat(ReportLooks.withoutColumns(Files.readString(out.resolve("report.html"))))
        .containsPattern("BRL 80.00</td><td class=\"n\">2</td>");
  }

  @Test
  void whatSellersCallThemselvesIsTextAndNeverMarkup() throws Exception {
    assertThat(page().html).doesNotContain("<b>ben").contains("&lt;b&gt;ben&lt;/b&gt;");
  }
}

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
    return new Page(restated, Files.readString(out.resolve("report.html")));
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
        .contains("Order A, placed 2026-01-05T10:00:00Z")
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
  void itNeedsNothingElseAndEveryChartHasItsTable() throws Exception {
    String html = page().html;
    ReportLooks.needsNothingElse(html);
    ReportLooks.everyChartHasItsTable(html, 2);
    ReportLooks.isReadableInOrder(html);
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
  void whatSellersCallThemselvesIsTextAndNeverMarkup() throws Exception {
    assertThat(page().html).doesNotContain("<b>ben").contains("&lt;b&gt;ben&lt;/b&gt;");
  }
}

package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The orders that a report shows with their workings differ from each other. */
class ReportedOrdersTest {

  private static final String HEADER =
      "order,line,seller,created,currency,price,quantity,category,destination,returned";

  @TempDir private Path folder = Path.of("");

  private String report(List<String> rows) throws Exception {
    List<String> all = new ArrayList<>(List.of(HEADER));
    all.addAll(rows);
    Path out = folder.resolve("out");
    Orders.restated(
        Orders.run(
            Orders.request(
                Files.write(folder.resolve("orders.csv"), all),
                Layout.NATIVE,
                List.of(Orders.FEES),
                "2026-01-01",
                "2026-03-10",
                List.of("seller-kind=local", "fx.EUR-BRL=5.6"),
                out)));
    return ReportLooks.withoutColumns(Files.readString(out.resolve("report.html")));
  }

  /** Many large orders that are alike, and one each of other kinds. */
  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      rows.add("big" + i + ",1,anna,2026-01-05T10:00Z,BRL,1900.00,3,shoes,SP,0");
    }
    rows.add("cheap,1,ben,2026-01-06T10:00Z,BRL,7.00,1,toys,RJ,0");
    rows.add("cliff,1,ben,2026-01-06T10:00Z,BRL,101.00,1,shoes,SP,0");
    rows.add("euro,1,cleo,2026-01-06T23:30Z,EUR,30.00,2,shoes,SP,0");
    rows.add("rouble,1,cleo,2026-01-06T10:00Z,RUB,300.00,1,shoes,SP,0");
    rows.add("back,1,dora,2026-01-06T10:00Z,BRL,60.00,2,shoes,SP,1");
    return rows;
  }

  @Test
  void thereIsOneOfEachKindAndItIsSaidWhy() throws Exception {
    List<String> rows = rows();
    String html = report(rows);
    assertThat(html)
        .contains("10 orders that differ, with their workings")
        .contains("<p>Shown for: the greatest increase for its seller.</p>")
        .contains("<p>Shown for: at a price cliff.</p>")
        .contains("<p>Shown for: refused.</p>")
        .contains("<p>Shown for: sold in EUR.</p>")
        .contains("<p>Shown for: goods came back.</p>")
        .contains("<p>Shown for: goods of the category toys.</p>")
        .contains("Order cheap, placed ", "Order rouble, placed ")
        .doesNotContain("sent to SP");

    Collections.shuffle(rows, new Random(3));
    assertThat(orders(report(rows))).isEqualTo(orders(html));
  }

  private static String orders(String html) {
    return html.substring(
        html.indexOf("10 orders that differ, with their workings</h2>"),
        html.indexOf("What was computed, refused, bad</h2>"));
  }

  @Test
  void anAmountThatIsConvertedHasItsStepAndTimesAreThoseOfTheMarketToo() throws Exception {
    assertThat(report(rows()))
        .contains(
            "Order euro, placed 2026-01-06T20:30 America/Sao_Paulo (2026-01-06T23:30:00Z)</h3>")
        .contains(
            "<th scope=\"row\">price, line 1</th><td>EUR 30.00 × 5.6 → BRL 168.00"
                + " <span class=\"how\">converted at the assumed rate</span></td>");
  }

  @Test
  void linesSoldInAnotherCurrencyAreNearACliffByWhatTheyAreConvertedTo() throws Exception {
    List<String> rows =
        List.of(
            "a,1,anna,2026-01-05T10:00Z,BRL,79.00,1,shoes,SP,0",
            "b,1,anna,2026-01-05T10:00Z,EUR,14.00,1,shoes,SP,0",
            "c,1,anna,2026-01-05T10:00Z,EUR,79.00,1,shoes,SP,0",
            "d,1,anna,2026-01-05T10:00Z,RUB,80.00,1,shoes,SP,0");
    assertThat(report(rows))
        .as("BRL 79.00, and EUR 14.00 at 5.6")
        .contains("<td class=\"n\">BRL 80.00</td><td class=\"n\">2</td>");
  }

  @Test
  void everyChargeIsOneRowWithBothEditionsAndTheExactStepsAreFoldedUp() throws Exception {
    String html = report(rows());
    String order = html.substring(html.indexOf("<caption>Charges of order big10</caption>"));
    order = order.substring(0, order.indexOf("</details>"));
    String charges = order.substring(0, order.indexOf("</table>"));
    assertThat(charges)
        .contains(
            "Commission, line 1</th><td class=\"n\">BRL 300.00 <span class=\"how\">14% of"
                + " BRL 1,900.00 · at most BRL 100.00, not BRL 266.00 · times 3</span></td>"
                + "<td class=\"n\">BRL 798.00 <span class=\"how\">14% of BRL 1,900.00 · as it is"
                + " 200 or more · times 3</span></td><td class=\"n\">+498.00</td>")
        .contains(
            "<tr class=\"sum\"><th scope=\"row\">The seller pays</th><td class=\"n\">BRL"
                + " 312.00</td><td class=\"n\">BRL 876.00</td><td class=\"n\">+564.00</td>")
        .doesNotContain("rounded");
    assertThat(order.substring(charges.length()))
        .contains(
            "<details class=\"steps\">", "Commission · 1, rounded", "rounded half up per line");
  }
}

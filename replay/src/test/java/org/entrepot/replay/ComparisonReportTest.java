package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.report.ReportDocument;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several variants on one page: side by side first, then each as it would be told alone. */
class ComparisonReportTest {

  private static final Rulebook RULEBOOK = Project.rulebook();
  private static final List<SubjectId> RULES = List.of(Orders.FEES, Orders.STANDARDS);
  private static final LocalDateTime MARCH = LocalDateTime.of(2026, 3, 10, 0, 0);
  private static final LocalDateTime JANUARY = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final CurrencyUnit REAL = CurrencyUnit.of("BRL");

  @TempDir private Path folder = Path.of("");

  private record Page(Comparison comparison, String html) {}

  private ReplayRequest request(String out) throws Exception {
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER));
    rows.addAll(Orders.generated(new Random(5)));
    rows.add("x,1,<i>xeno</i>,2026-01-05T10:00Z,,BRL,10,1,,");
    rows.add("y,1,z,yesterday,,BRL,10,1,,");
    Path orders = Files.write(folder.resolve("orders.csv"), rows);
    return Orders.request(
        orders,
        Layout.NATIVE,
        RULES,
        "2026-01-01",
        "2026-03-10",
        Orders.LOCAL,
        folder.resolve(out));
  }

  private Page page(List<Variant> variants) throws Exception {
    ComparisonResult result =
        new Comparing(RULEBOOK, "test").run(request("out"), variants, Progress.SILENT, () -> false);
    if (result instanceof ComparisonResult.Compared(var comparison, var files)) {
      Path report = folder.resolve("out").resolve("report.html");
      assertThat(files).contains(report);
      return new Page(comparison, ReportLooks.withoutColumns(Files.readString(report)));
    }
    throw new AssertionError(result);
  }

  private static List<Variant> dates() {
    return List.of(Variant.on(MARCH), Variant.on(JANUARY));
  }

  private static List<Variant> sweep(String text) {
    VariantReader reader = new VariantReader(RULEBOOK, RULES);
    reader.sweep(Sweep.read(text), MARCH);
    assertThat(reader.faults()).isEmpty();
    return reader.variants();
  }

  private static String figure(Money money) {
    return String.format(Locale.ROOT, "%,.2f", money.getAmount());
  }

  @Test
  void theVariantsStandSideBySideWithRevenueWithWhatSellersKeepAndWithWhoLoses() throws Exception {
    Page page = page(dates());
    assertThat(page.html)
        .contains(Restatement.caution())
        .contains("Past orders under 2 variants, against the editions of 2026-01-01");
    Money before = Comparison.compared(page.comparison.first(), REAL, false);
    Money after = Comparison.compared(page.comparison.first(), REAL, true);
    assertThat(page.html)
        .contains(
            "Least platform revenue (2026-01-01): BRL " + figure(before) + " → " + figure(before))
        .contains(
            "Most platform revenue (2026-03-10): BRL " + figure(before) + " → " + figure(after));
    String overview = page.html.substring(0, page.html.indexOf("Each variant by itself</h2>"));
    for (Tried tried : page.comparison.tried()) {
      var money = tried.restatement().money(REAL).orElseThrow();
      Money sales = money.sales();
      assertThat(sales).isNotNull();
      assertThat(overview)
          .contains(
              "<tr><th scope=\"row\">"
                  + tried.variant().label()
                  + "</th><td class=\"n\">"
                  + figure(Comparison.compared(tried.restatement(), REAL, false))
                  + "</td><td class=\"n\">"
                  + figure(Comparison.compared(tried.restatement(), REAL, true))
                  + "</td>")
          .contains("<td class=\"n\">" + figure(sales.minus(money.under())) + "</td>")
          .contains(
              "<tr><th scope=\"row\">"
                  + tried.variant().label()
                  + "</th><td class=\"n\">"
                  + money.sellersLosing()
                  + "</td>");
    }
    assertThat(overview).contains("How sellers stand", "<th scope=\"row\">against</th>");
  }

  @Test
  void eachVariantIsToldAsItIsToldAlone() throws Exception {
    Page page = page(dates());
    Orders.restated(Orders.run(request("alone")));
    String alone =
        ReportDocument.sections(
                ReportLooks.withoutColumns(
                    Files.readString(folder.resolve("alone").resolve("report.html"))))
            .orElseThrow();
    String first = page.html.substring(page.html.indexOf("All of 2026-03-10</summary>"));
    first = first.substring(0, first.indexOf("All of 2026-01-01</summary>"));
    int data = alone.indexOf("<section aria-labelledby=\"report-punctual\">");
    assertThat(tables(first)).hasSizeGreaterThan(15).isEqualTo(tables(alone.substring(0, data)));
    assertThat(first)
        .contains("What changes, in words")
        .contains("10 orders that differ, with their workings")
        .contains("&lt;i&gt;xeno&lt;/i&gt;");
    assertThat(page.html)
        .doesNotContain("<i>xeno")
        .containsOnlyOnce("orders.csv:")
        .containsOnlyOnce(page.comparison.first().basis().files().getFirst().sha256());
    for (Tried tried : page.comparison.tried()) {
      tried
          .restatement()
          .basis()
          .rules()
          .forEach(rule -> assertThat(page.html).contains(rule.under().edition().hash().hex()));
    }
  }

  private static List<String> tables(String html) {
    return Pattern.compile("<table>.*?</table>", Pattern.DOTALL)
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void ofASweepItIsToldWhoPaysMoreThanByTheStatedValue() throws Exception {
    Page page = page(sweep("bands[2].fixed=10..30:10"));

    String table =
        tables(page.html).stream()
            .filter(one -> one.contains("than by the value that the rulebook states"))
            .findFirst()
            .orElseThrow();
    Restatement stated = page.comparison.tried().get(1).restatement();
    for (int i = 0; i < 3; i += 2) {
      Restatement other = page.comparison.tried().get(i).restatement();
      long differ =
          IntStream.range(0, stated.sellers().size())
              .filter(seller ->
                  !stated.sellers().get(seller).under().equals(other.sellers().get(seller).under()))
              .count();
      assertThat(differ).isPositive();
      // A higher amount never lowers what anybody pays.
      assertThat(table)
          .containsPattern(
              (i == 0
                      ? "BRL 10</th>\\s*<td[^>]*>0</td>\\s*<td[^>]*>" + differ
                      : "BRL 30</th>\\s*<td[^>]*>" + differ)
                  + "</td>");
    }
    assertThat(table)
        .containsPattern("BRL 20 as stated</th>\\s*<td[^>]*>0</td>\\s*<td[^>]*>0</td>");
  }

  @Test
  void aValueThatIsVariedHasACurveOfRevenueAndOfSellersWhoLose() throws Exception {
    Page page = page(sweep("bands[2].fixed=10..30:5"));
    assertThat(page.html)
        .contains("5 values from BRL 10 to BRL 30")
        .contains(
            "<li>shopee/br/fees: local seller, Fixed fee, from BRL 100 to BRL 200: fixed amount"
                + " (variants[0].charges[1].bands[2].fixed)</li>")
        .contains("aria-label=\"Platform revenue by the value varied, in BRL. The table")
        .contains("aria-label=\"Sellers who pay more, by the value varied. The table");
    assertThat(ReportLooks.count(page.html, "<path class=\"curve\" d=\"M8 "))
        .as("revenue, sellers who pay more, those beside the stated value, points")
        .isEqualTo(4);
    assertThat(ReportLooks.count(page.html, "<path class=\"stated\" d=\"M360 0V160\">"))
        .as("BRL 20 lies in the middle")
        .isEqualTo(4);
    assertThat(page.html)
        .contains("Dashed: BRL 20, as the rulebook states.")
        .contains("<th scope=\"row\">BRL 20 as stated</th>")
        .contains(
            "Varied: local seller, Fixed fee, from BRL 100 to BRL 200: fixed amount"
                + " (variants[0].charges[1].bands[2].fixed) = BRL 10, in place of BRL 20.");
    for (Tried tried : page.comparison.tried()) {
      assertThat(page.html)
          .contains(
              "<title>"
                  + tried.variant().told()
                  + ": "
                  + figure(Comparison.compared(tried.restatement(), REAL, true))
                  + "</title>");
    }
  }

  @Test
  void theScaleOfACurveBeginsAtNothingOrSaysThatItDoesNot() throws Exception {
    String wide = page(sweep("bands[2].fixed=0..2000:1000")).html;
    String narrow = page(sweep("bands[2].fixed=30..31:0.5")).html;
    String curve = "aria-label=\"Platform revenue by the value varied";

    assertThat(figureAt(wide, curve))
        .contains("<span>0</span></p>")
        .contains("Dashed: BRL 20, as")
        .doesNotContain("does not begin");
    assertThat(figureAt(narrow, curve))
        .contains("The scale does not begin at 0.")
        .contains("The rulebook states BRL 20, which is not among the values tried.")
        .doesNotContain("class=\"stated\"");
  }

  private static String figureAt(String html, String label) {
    int begin = html.indexOf(label);
    return html.substring(begin, html.indexOf("</figure>", begin));
  }

  @Test
  void itNeedsNothingElseAndCanBeReadByEar() throws Exception {
    Page dates = page(dates());
    ReportLooks.needsNothingElse(dates.html);
    ReportLooks.isReadableInOrder(dates.html);
    assertThat(ReportLooks.count(dates.html, "<details class=\"printed\">\n<summary>All of "))
        .as("few variants are whole on paper")
        .isEqualTo(2);
    assertThat(ReportLooks.count(dates.html, "aria-labelledby"))
        .as("only the sections at the top are landmarks")
        .isLessThan(10);
    Page curve = page(sweep("bands[2].fixed=10..30:5"));
    assertThat(ReportLooks.count(curve.html, "<details>\n<summary>All of ")).isEqualTo(5);
    ReportLooks.needsNothingElse(curve.html);
    ReportLooks.isReadableInOrder(curve.html);
    ReportLooks.everyChartHasItsTable(curve.html, 4 + 4 * 5);
  }

  @Test
  void manyVariantsShowFewerOrdersEachSoThatThePageStaysLight() throws Exception {
    Page many = page(sweep("bands[2].fixed=1..50:1"));
    assertThat(many.html).contains("2 orders that differ, with their workings");
    assertThat(many.html).hasSizeLessThan(3_000_000);
  }
}

package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Variant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is charged on an order as a whole is no line's, and is in every sum. */
class WholeOrdersTest {

  @TempDir private Path folder = Path.of("");
  private ReplayRequest request;

  /** A coupon that the seller shares is charged on the order; one line has an odd name. */
  @BeforeEach
  void orders() throws Exception {
    String end = ",BRL 30.00,50%";
    Path orders =
        Files.write(
            folder.resolve("orders.csv"),
            List.of(
                "order,line,seller,created,currency,price,category,"
                    + "fact.coupon,fact.coupon-seller-share",
                "A,1,anna,2026-01-05T10:00Z,BRL,100.00,toys" + end,
                "A,order,anna,2026-01-05T10:00Z,BRL,200.00,books" + end,
                "B,1,anna,2026-01-05T10:00Z,BRL,100.00,toys" + end));
    request =
        Orders.request(
            orders,
            Layout.NATIVE,
            List.of(Orders.FEES),
            "2026-01-01",
            "2026-03-10",
            Orders.LOCAL,
            folder.resolve("out"));
  }

  private List<List<String>> rows() throws Exception {
    return Files.readAllLines(folder.resolve("out").resolve("lines.csv")).stream()
        .skip(1)
        .map(row -> List.of(row.split(",", -1)))
        .toList();
  }

  private static BigDecimal sum(Stream<String> amounts) {
    return amounts.map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void aLineIsNoneForItsName() throws Exception {
    Restatement restated = Orders.restated(Orders.run(request));

    assertThat(rows())
        .extracting(row -> row.get(0) + "/" + row.get(1))
        .containsExactly("A/1", "A/order", "A/", "B/1", "B/");
    BigDecimal under = sum(rows().stream().map(row -> row.get(7)));
    assertThat(under).isEqualByComparingTo(restated.money().getFirst().under().getAmount());
  }

  @Test
  void theSameHoldsOfSeveralVariants() throws Exception {
    List<Variant> variants = new ArrayList<>();
    for (String day : List.of("2026-03-10", "2026-03-20")) {
      variants.add(Variant.on(LocalDate.parse(day).atStartOfDay()));
    }
    new Comparing(Project.rulebook(), "test").run(request, variants, Progress.SILENT, () -> false);

    assertThat(rows())
        .extracting(row -> row.get(0) + "/" + row.get(1))
        .containsExactly("A/1", "A/order", "A/", "B/1", "B/");
  }

  @Test
  void theyStandInEveryBreakdownSoThatItsPartsComeToTheTotal() throws Exception {
    Restatement restated = Orders.restated(Orders.run(request));

    String html = Files.readString(folder.resolve("out").resolve("report.html"));
    String table = html.substring(html.indexOf("By category, in BRL</h2>"));
    Map<String, String> paid =
        table
            .substring(0, table.indexOf("</table>"))
            .lines()
            .filter(line -> line.contains("<th scope=\"row\">"))
            .map(line ->
                List.of(line.split("<[^>]+>\\s*")).stream()
                    .filter(cell -> !cell.isBlank())
                    .toList())
            .collect(Collectors.toMap(List::getFirst, cells -> cells.get(4)));
    assertThat(paid).containsOnlyKeys("books", "toys", "orders as a whole");
    assertThat(sum(paid.values().stream()))
        .isEqualByComparingTo(restated.money().getFirst().under().getAmount());
  }
}

package org.entrepot.replay.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.entrepot.replay.generated.OrderGenerator.Format;
import org.entrepot.replay.nativeorders.NativeSource;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.table.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderGeneratorTest {

  private static final long LINES = 40_000;

  @TempDir private Path folder = Path.of("");

  private Path generated(String name, long seed, Format format) throws Exception {
    Path out = folder.resolve(name);
    new OrderGenerator(LINES, seed).write(out, format, lines -> {}, () -> false);
    return out;
  }

  private static final class Counting implements OrderSink {
    private final LineBatch batch = new LineBatch(new Words());
    private long bad;

    @Override
    public LineBatch batch() {
      return batch;
    }

    @Override
    public void added(int lines) {}

    @Override
    public void bad(BadRow row) {
      bad++;
    }

    @Override
    public void badBeside(BadRow row) {
      bad++;
    }

    @Override
    public void badOrder(String order) {}

    @Override
    public void withoutLines(String order) {}

    @Override
    public void read(ReadFile file) {}

    @Override
    public void row(long bytes) {}
  }

  private static long one(String sql) throws Exception {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherGivesOthers() throws Exception {
    Path first = generated("first", 7, Format.BOTH);
    Path again = generated("again", 7, Format.BOTH);
    Path other = generated("other", 8, Format.CSV);

    for (String file : List.of("orders.csv", "orders.parquet")) {
      assertThat(Files.mismatch(first.resolve(file), again.resolve(file))).as(file).isEqualTo(-1);
    }
    assertThat(Files.mismatch(first.resolve("orders.csv"), other.resolve("orders.csv")))
        .isNotEqualTo(-1);
  }

  @Test
  void ordersOfTwoSeedsHaveNoNameInCommonAndThoseOfOneRise() throws Exception {
    List<String> first = orders(generated("first", 7, Format.CSV));
    List<String> other = orders(generated("other", -8, Format.CSV));

    assertThat(first).doesNotContainAnyElementsOf(other);
    for (List<String> names : List.of(first, other)) {
      assertThat(names)
          .isSortedAccordingTo(
              Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }
  }

  private static List<String> orders(Path folder) throws Exception {
    try (Stream<String> lines = Files.lines(folder.resolve("orders.csv"))) {
      return lines.skip(1).map(line -> line.substring(0, line.indexOf(','))).distinct().toList();
    }
  }

  @Test
  void everyLineIsGoodInBothFormats() throws Exception {
    Path out = generated("out", 7, Format.BOTH);
    for (String file : List.of("orders.csv", "orders.parquet")) {
      Counting read = new Counting();
      NativeSource.in(out.resolve(file), null).read(read);
      assertThat(read.bad).as(file).isZero();
      assertThat(read.batch.size()).as(file).isEqualTo((int) LINES);
    }
    assertThatThrownBy(() -> NativeSource.in(out, null))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("are they the same orders twice?");
  }

  @Test
  void theShapeIsBelievable() throws Exception {
    String orders = "'" + generated("out", 7, Format.PARQUET).resolve("orders.parquet") + "'";
    long sellers = one("SELECT count(DISTINCT seller) FROM " + orders);
    long ofTheLargest =
        one(
            "SELECT sum(n) FROM (SELECT count(*) n FROM "
                + orders
                + " GROUP BY seller ORDER BY n DESC LIMIT "
                + sellers / 10
                + ")");
    assertThat(sellers).isGreaterThan(400);
    assertThat(ofTheLargest * 100 / LINES).as("share of the largest tenth").isBetween(50L, 90L);
    assertThat(one("SELECT count(DISTINCT origin) FROM " + orders)).isGreaterThan(5);
    assertThat(one("SELECT count(DISTINCT currency) FROM " + orders)).isGreaterThan(5);
    assertThat(per(orders, "\"handed-over\" > \"ship-by\"")).as("late").isBetween(10L, 150L);
    assertThat(per(orders, "returned > 0")).as("returned").isBetween(30L, 200L);
    assertThat(per(orders, "cancelled")).as("cancelled").isBetween(5L, 30L);
    assertThat(per(orders, "origin <> destination")).as("abroad").isBetween(100L, 400L);
    assertThat(per(orders, "month(created) = 11"))
        .as("November against February")
        .isGreaterThan(2 * per(orders, "month(created) = 2"));
    assertThat(one("SELECT count(DISTINCT \"fact.hs-code\") FROM " + orders)).isGreaterThan(20);
    assertThat(one("SELECT count(DISTINCT (\"fact.hs-code\", \"fact.duty-rate\")) FROM " + orders))
        .as("a code has one duty")
        .isEqualTo(one("SELECT count(DISTINCT \"fact.hs-code\") FROM " + orders));
    assertThat(one("SELECT count(*) FROM " + orders + " WHERE discount > price OR price <= 0"))
        .isZero();
  }

  private static long per(String orders, String condition) throws Exception {
    return one("SELECT count(*) FROM " + orders + " WHERE " + condition) * 1000 / LINES;
  }

  @Test
  void whatIsStoppedLeavesNothing() throws Exception {
    assertThatThrownBy(() ->
            new OrderGenerator(LINES, 1)
                .write(folder.resolve("out"), Format.BOTH, lines -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void evenOneLineIsAnOrder() throws Exception {
    Path out = folder.resolve("one");
    new OrderGenerator(1, 3).write(out, Format.CSV, lines -> {}, () -> false);
    assertThat(Files.readAllLines(out.resolve("orders.csv"))).hasSize(2);
  }
}

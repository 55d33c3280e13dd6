package org.entrepot.replay.nativeorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.generated.OrderGenerator;
import org.entrepot.replay.orders.OrderSink.ReadFile;
import org.entrepot.replay.table.ParquetBlocks;
import org.entrepot.replay.table.UnreadableFileException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet is read in blocks; the reader that reads all, value by value, is the judge of it. */
class ParquetOrdersTest {

  private static final String GOOD =
      "'o' || n // 2 AS \"order\", n::VARCHAR AS line, 's' || n % 7 AS seller,"
          + " TIMESTAMP '2026-01-01 00:00:00' + INTERVAL (n) MINUTE AS created,"
          + " 'BRL' AS currency, (n % 500 + 1)::DECIMAL(18, 2) AS price";

  @TempDir private Path folder = Path.of("");

  /** All that came of a file. */
  private record Outcome(
      List<String> lines,
      List<String> bad,
      List<String> badOrders,
      long rows,
      List<ReadFile> files,
      @Nullable String message) {}

  private interface Reading {
    LinesRead of(LinesRead lines, Path file) throws UnreadableFileException;
  }

  private static Outcome outcome(Path file, Reading reading) {
    LinesRead read = new LinesRead("kind", "many", "big");
    String message = null;
    try {
      reading.of(read, file);
    } catch (UnreadableFileException unreadable) {
      message = unreadable.getMessage();
    }
    return new Outcome(
        read.lines(), read.bad(), read.badOrders(), read.rows(), read.files(), message);
  }

  /** Reads a file both ways. */
  private static Outcome alike(Path file) {
    Outcome inBlocks = outcome(file, LinesRead::from);
    Outcome byRows = outcome(file, LinesRead::byRows);
    String message = inBlocks.message();
    if (message == null) {
      assertThat(inBlocks).isEqualTo(byRows);
    } else {
      assertThat(placeless(message)).isEqualTo(placeless(String.valueOf(byRows.message())));
    }
    return inBlocks;
  }

  /** How far the other reader comes before it meets damage differs from time to time. */
  private static String placeless(String message) {
    return message.replaceFirst(
        "(?s)^.*?(\\w+.parquet) is (damaged after row|no whole Parquet file).*", "$1 is damaged");
  }

  private Path parquet(String columns, int rows, String... options) throws Exception {
    return copied("SELECT " + columns + " FROM range(" + rows + ") t(n)", options);
  }

  private Path copied(String select, String... options) throws Exception {
    Path file = folder.resolve("orders.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      String more = options.length == 0 ? "" : ", " + String.join(", ", options);
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet" + more + ")");
    }
    return file;
  }

  private static boolean isReadInBlocks(Path file) {
    var opened = ParquetBlocks.open(file, column -> true);
    opened.ifPresent(ParquetBlocks::close);
    return opened.isPresent();
  }

  @Test
  void generatedOrdersAreTheSameInCsvAndInParquet() throws Exception {
    new OrderGenerator(20_000, 3)
        .write(folder, OrderGenerator.Format.BOTH, written -> {}, () -> false);
    Path parquet = folder.resolve("orders.parquet");

    assertThat(isReadInBlocks(parquet)).isTrue();
    Outcome read = alike(parquet);
    assertThat(read.lines())
        .hasSize(20_000)
        .isEqualTo(outcome(folder.resolve("orders.csv"), LinesRead::from).lines());
    assertThat(read.bad()).isEmpty();
  }

  @Test
  void columnsMayHaveAnyTypeThatTellsWhatTheyMean() throws Exception {
    Path file =
        parquet(
            "n AS \"order\", (n % 3)::TINYINT AS line, CASE n % 2 WHEN 0 THEN 'é' ELSE '漢' END AS"
                + " seller, DATE '2026-03-01' + (n % 400)::INTEGER AS created,"
                + " (TIMESTAMP '2026-03-01 10:00:00.25' + INTERVAL (n) HOUR)::TIMESTAMP_MS AS"
                + " \"ship-by\", to_timestamp(n * 1000 + 0.75) AS \"handed-over\","
                + " CASE WHEN n % 5 > 0 THEN TIMESTAMP '1969-12-31 23:59:59.5' END AS delivered,"
                + " CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE 'Europe/Lisbon' END AS zone,"
                + " CASE n % 2 WHEN 0 THEN 'JPY' ELSE 'BHD' END AS currency,"
                + " (n % 900)::DECIMAL(12, 4) AS price, NULLIF(n % 4, 0)::BIGINT AS quantity,"
                + " n::SMALLINT AS \"weight-g\", n::DECIMAL(9, 0) AS \"length-mm\","
                + " CASE WHEN n % 3 > 0 THEN n % 2 = 0 END AS cancelled,"
                + " CASE WHEN n % 3 > 0 THEN 'k' || n % 9 ELSE '' END AS \"fact.kind\","
                + " (n % 50)::DECIMAL(9, 2) AS \"fact.many\", n % 2 = 0 AS \"fact.big\"",
            5_000);

    assertThat(isReadInBlocks(file)).isTrue();
    Outcome read = alike(file);
    assertThat(read.bad()).isEmpty();
    assertThat(read.lines()).hasSize(5_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n::UBIGINT AS quantity",
        "n::HUGEINT AS \"weight-g\"",
        "TIME '10:00:00' AS \"fact.many\"",
        "TIMESTAMP_NS '2026-01-01 10:00:00.123456789' AS \"ship-by\"",
        "n::DECIMAL(30, 2) AS discount",
        "'\\x41'::BLOB AS \"fact.kind\"",
        "[n] AS \"fact.many\"",
        "n::DOUBLE AS discount",
        "n AS colour"
      })
  void whatIsNotReadInBlocksIsReadAllTheSameOrRefused(String column) throws Exception {
    Path file = parquet(GOOD + ", " + column, 3_000);

    assertThat(isReadInBlocks(file)).isEqualTo(column.equals("n AS colour"));
    alike(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void badRowsAreTheSameByEitherReader(int seed) throws Exception {
    Random random = new Random(seed);
    String odd = "random_of_row % " + (200 << random.nextInt(8)) + " = ";
    String columns =
        column(odd + 1, "NULL", "'o' || n // 2", "order")
            + column(odd + 2, "''", "n::VARCHAR", "line")
            + column(odd + 3, "NULL", "'s' || n % 7", "seller")
            + column(odd + 4, "NULL", "TIMESTAMP '2026-01-01' + INTERVAL (n) MINUTE", "created")
            + column(odd + 5, "TIMESTAMP '12026-01-01'", "TIMESTAMP '2026-02-01'", "ship-by")
            + column(odd + 6, "'XXQ'", "CASE n % 3 WHEN 0 THEN 'JPY' ELSE 'BRL' END", "currency")
            + column(odd + 7, "-1", "n % 900", "price")
            + column(odd + 8, "0.001", "n % 7", "discount")
            + column(odd + 9, "0", "n % 3 + 1", "quantity")
            + column(odd + 10, "9000000000000", "n", "weight-g")
            + column(odd + 11, "'Mars/Base'", "'Asia/Tokyo'", "zone")
            + column(odd + 12, "'XXQ 5'", "'k' || n % 40", "fact.kind")
            + column(odd + 13, "'1'", "NULL", "fact.many");
    Path file =
        copied(
            "SELECT "
                + columns
                + " FROM (SELECT n, hash(n + "
                + seed
                + ") AS random_of_row FROM range(12000) t(n))",
            "ROW_GROUP_SIZE 4096");

    Outcome read = alike(file);
    assertThat(read.lines()).isNotEmpty();
    assertThat(read.bad()).isNotEmpty();
    assertThat(read.rows()).isEqualTo(12_000);
  }

  private static String column(String when, String then, String otherwise, String name) {
    String decimal = name.equals("price") || name.equals("discount") ? "::DECIMAL(15, 3)" : "";
    return "(CASE WHEN "
        + when
        + " THEN "
        + then
        + " ELSE "
        + otherwise
        + " END)"
        + decimal
        + " AS \""
        + name
        + "\", ";
  }

  @Test
  void aWrongTypeInALateRowIsNamedWithItsRow() throws Exception {
    Path file =
        parquet(
            GOOD.replace("(n % 500 + 1)::DECIMAL(18, 2)", "if(n = 99998, 'free', '12.50')"),
            100_000);

    Outcome read = alike(file);
    assertThat(read.lines()).hasSize(99_999);
    assertThat(read.bad())
        .containsExactly("orders.parquet:99999, price: is ‘free’: expected a number of at least 0");
  }

  @Test
  void aTimeThatTextCannotTellIsReadByTheOtherReader() throws Exception {
    for (String time :
        List.of("'infinity'", "'-infinity'", "'0044-03-15 (BC) 00:00'", "'12026-01-01 00:00'")) {
      Path file =
          parquet(
              GOOD
                  + ", if(n = 7777, "
                  + time
                  + "::TIMESTAMP, NULL) AS \"fact.kind\", if(n = 7778,"
                  + time
                  + "::TIMESTAMP, NULL) AS \"ship-by\"",
              9_000);
      Outcome read = alike(file);
      assertThat(read.bad()).as(time).isNotEmpty();
      assertThat(read.rows()).isEqualTo(9_000);
    }
  }

  @Test
  void bytesThatAreNotUtf8EndTheReadingAsTheyAlwaysDid() throws Exception {
    Path file =
        parquet(
            GOOD + ", if(n = 30000, 'zzqq', 'k') AS \"fact.kind\"",
            50_000,
            "COMPRESSION uncompressed",
            "ROW_GROUP_SIZE 10000");
    String hex = HexFormat.of().formatHex(Files.readAllBytes(file));
    String word = HexFormat.of().formatHex("zzqq".getBytes(StandardCharsets.UTF_8));
    assertThat(hex).contains(word);
    Files.write(file, HexFormat.of().parseHex(hex.replace(word, "e97a7a7a")));

    assertThat(placeless(String.valueOf(alike(file).message())))
        .isEqualTo("orders.parquet is damaged");
  }

  @Test
  void aFileThatIsCutOffIsRefusedAsItAlwaysWas() throws Exception {
    byte[] whole = Files.readAllBytes(parquet(GOOD, 30_000));
    Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length - 9));

    assertThat(alike(cut).message()).contains("cut.parquet is no whole Parquet file: ");
  }

  @Test
  void damageIsToldAlikeWhereverItIs() throws Exception {
    byte[] whole = Files.readAllBytes(parquet(GOOD, 20_000, "ROW_GROUP_SIZE 5000"));
    Random random = new Random(17);
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(whole.length * 9 / 10);
      for (int more = 0; more < 24 && at + more < damaged.length; more++) {
        damaged[at + more] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("damaged.parquet"), damaged);
      Outcome read = alike(file);
      if (read.message() != null) {
        messages.add(read.message());
      }
    }
    assertThat(messages)
        .hasSizeGreaterThan(3)
        .allSatisfy(one -> assertThat(placeless(one)).isEqualTo("damaged.parquet is damaged"));
  }
}

package org.entrepot.replay.nativeorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entrepot.replay.orders.OrderSink.ReadFile;
import org.entrepot.replay.table.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvOrdersTest {

  private static final String HEADER =
      "order,line,seller,created,currency,price,category,fact.kind\r\n";

  /** The reader takes this much from the file at a time. */
  private static final int BLOCK_BYTES = 1 << 16;

  @TempDir private Path folder = Path.of("");

  private Path file(String content) throws Exception {
    return Files.writeString(folder.resolve("orders.csv"), content);
  }

  private static String row(String order, String seller, String price, String category) {
    return order
        + ",1,"
        + seller
        + ",2026-01-05T10:00,"
        + "BRL,"
        + price
        + ","
        + category
        + ",k\r\n";
  }

  private static String fields(String line) {
    List<String> all = List.of(line.split("\\|"));
    return all.get(0) + "|" + all.get(2) + "|" + all.get(4) + "|" + all.get(13);
  }

  @Test
  void aRowIsReadAlikeWhereverTheBorderOfABlockFalls() throws Exception {
    String odd =
        row("\"o,\"\"1\"\"\"", "\"an\r\nna\"", "\"12.50\"", "漢字")
            + row("o2", "é\uD83D\uDE00", "7", "\"\"")
            + row("o3", "ben", "1x", "é");
    int length = odd.getBytes(StandardCharsets.UTF_8).length;
    for (int ahead = 0; ahead <= length; ahead++) {
      int before = BLOCK_BYTES - HEADER.length() - ahead;
      String filler = row("f", "f".repeat(before - row("f", "", "1", "c").length()), "1", "c");
      assertThat(filler).hasSize(before);

      LinesRead read =
          new LinesRead("kind").from(file(HEADER + filler + odd + row("z", "z", "2", "c")));

      assertThat(read.lines().subList(1, 4))
          .as("the border falls after byte %d of the rows", ahead)
          .extracting(CsvOrdersTest::fields)
          .containsExactly("o,\"1\"|an\r\nna|漢字|1250", "o2|é\uD83D\uDE00|-|700", "z|z|c|200");
      assertThat(read.bad())
          .containsExactly("orders.csv:6, price: is ‘1x’: expected a number of at least 0");
      assertThat(read.badOrders()).containsExactly("o3");
    }
  }

  @Test
  void bytesThatAreNotUtf8AreNamedInWhicheverColumn() throws Exception {
    String rows =
        row("good", "José", "1", "c") + row("o2", "Jos#", "1", "c") + row("o#", "José", "x", "c");
    byte[] content = (HEADER + rows + row("z", "José", "2", "#")).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < content.length; i++) {
      content[i] = content[i] == '#' ? (byte) 0xE9 : content[i];
    }
    Path file = Files.write(folder.resolve("orders.csv"), content);

    LinesRead read = new LinesRead().from(file);

    assertThat(read.lines()).hasSize(1);
    assertThat(read.bad())
        .containsExactly(
            "orders.csv:3, seller: is not UTF-8",
            "orders.csv:4, order: is not UTF-8; price: is ‘x’: expected a number of at least 0",
            "orders.csv:5, category: is not UTF-8");
  }

  @Test
  void aFactThatNoRuleCouldReadIsNamedEachTime() throws Exception {
    String head = HEADER.replace("\r\n", "") + ",fact.many\r\n";
    String rows =
        row("a", "s", "1", "c").replace("\r\n", ",EUR 5\r\n")
            + row("b", "s", "1", "c").replace("\r\n", ",XXQ 5\r\n")
            + row("d", "s", "1", "c").replace("\r\n", ",XXQ 5\r\n");

    LinesRead read = new LinesRead("kind", "many").from(file(head + rows));

    assertThat(read.lines()).hasSize(1).first().asString().endsWith("k|EUR 5|");
    assertThat(read.bad()).hasSize(2).allMatch(one -> one.contains("fact.many: "));
  }

  @Test
  void aWrongTypeInALateRowIsNamedAndAllOthersAreRead() throws Exception {
    StringBuilder content = new StringBuilder(HEADER);
    for (int i = 2; i <= 100_000; i++) {
      content.append(row("o" + i, "s" + i % 700, i == 99_999 ? "free" : "12.50", "c"));
    }

    LinesRead read = new LinesRead().from(file(content.toString()));

    assertThat(read.lines()).hasSize(99_998);
    assertThat(read.rows()).isEqualTo(99_999);
    assertThat(read.bad())
        .containsExactly("orders.csv:99999, price: is ‘free’: expected a number of at least 0");
    assertThat(read.files())
        .extracting(ReadFile::rows, ReadFile::bad)
        .containsExactly(tuple(99_999L, 1L));
  }

  @Test
  void aFileThatIsCutOffSaysAfterWhichRow() throws Exception {
    StringBuilder content = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      content.append(row("o" + i * 7919 % 20_011, "s" + i % 700, i + ".50", "c" + i % 13));
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Path cut = Files.write(folder.resolve("orders.csv.gz"), half);

    assertThatThrownBy(() -> new LinesRead().from(cut))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageMatching("orders.csv.gz is cut off: its gzip data ends after row [1-9]\\d+");
  }

  @Test
  void aFileThatEndsInTheMiddleOfARowIsCutOffAndNoBadRow() throws Exception {
    String rows = row("a", "s", "1", "c") + row("b", "s", "1", "c");
    Path cut = file(HEADER + rows.substring(0, rows.length() - 8));

    assertThatThrownBy(() -> new LinesRead().from(cut))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("orders.csv is cut off: it ends in the middle of row 2 (line 3)");

    LinesRead ended = new LinesRead().from(file(Files.readString(cut) + "\r\n"));
    assertThat(ended.bad()).containsExactly("orders.csv:3: has 5 fields; the header has 8");
  }

  @Test
  void aLastRowThatHasAllItsFieldsButNoLineEndIsReadAndRemembered() throws Exception {
    String rows = row("a", "s", "1", "c") + row("b", "s", "1", "c");

    LinesRead open = new LinesRead().from(file(HEADER + rows.stripTrailing()));
    assertThat(open.lines()).hasSize(2);
    assertThat(open.files()).extracting(ReadFile::endsOpen).containsExactly(true);

    LinesRead ended = new LinesRead().from(file(HEADER + rows));
    assertThat(ended.lines()).isEqualTo(open.lines());
    assertThat(ended.files()).extracting(ReadFile::endsOpen).containsExactly(false);
  }
}

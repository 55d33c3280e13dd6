package org.entrepot.replay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.entrepot.replay.output.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  @TempDir private Path folder = Path.of("");

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("table.csv"), content);
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Every row as its texts, or as {@code line: reason} where it is bad. */
  private static List<List<String>> rows(Path file) throws UnreadableFileException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.open(file)) {
      while (table.next() != null) {
        rows.add(texts(table));
      }
    }
    return rows;
  }

  private static List<String> texts(CsvTable table) {
    List<String> texts = new ArrayList<>();
    try {
      table.row().check();
      for (int i = 0; i < table.header().size(); i++) {
        texts.add(table.row().text(i));
      }
      return texts;
    } catch (BadFieldException bad) {
      return List.of(
          table.row().line()
              + ": "
              + bad.faults().getFirst().column()
              + " "
              + bad.faults().getFirst().reason());
    }
  }

  @Test
  void quotesHoldCommasQuotesAndLineBreaks() throws Exception {
    Path file = file("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n\"two\nlines\",\"\"\n");

    assertThat(rows(file))
        .containsExactly(List.of("x, y", "he said \"no\""), List.of("two\nlines", ""));
  }

  @Test
  void windowsLineEndsAMarkAndBlankLinesAreNoContent() throws Exception {
    Path file = file("\uFEFFa,b\r\n1,\"2\"\r\n\r\n3,4");

    assertThat(rows(file)).containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void aBadRowIsNamedByTheLineOnWhichItBegins() throws Exception {
    Path file = file("a,b\n\"1\n1\",2\n3\n4,5,6\n7,x\"y\n8,\"9\"z\n10,11\n");

    assertThat(rows(file))
        .containsExactly(
            List.of("1\n1", "2"),
            List.of("4:  has 1 fields; the header has 2"),
            List.of("5:  has 3 fields; the header has 2"),
            List.of("6:  has a quote inside a field that does not begin with one"),
            List.of("7:  has text after a closing quote"),
            List.of("10", "11"));
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws Exception {
    Path file = file("a,b\n1,\"2\n3,4\n5,6\n");

    assertThat(rows(file))
        .containsExactly(
            List.of("2:  opens a quote that is never closed"),
            List.of("3", "4"),
            List.of("5", "6"));
  }

  @Test
  void aFileIsCutOffWhereItsLastRowEndsBeforeItsLastFieldOrInsideAQuote() throws Exception {
    String whole = "a,b,c\n1,\"x, y\",3\n4,\"two\nlines\",\"7\"\n";
    int second = whole.indexOf("4,");
    for (int length = second + 1; length <= whole.length(); length++) {
      String cut = whole.substring(0, length);
      Path file = file(cut);
      if (cut.endsWith("two\n")) {
        // It may as well be a stray quote, which costs its own line only.
        assertThat(rows(file)).last().asString().contains("opens a quote that is never closed");
      } else if (cut.endsWith(",\"7\"") || cut.endsWith("\n")) {
        assertThat(rows(file)).hasSize(2).last().isEqualTo(List.of("4", "two\nlines", "7"));
      } else if (cut.endsWith("lines\",")) {
        // Where the third field begins, it may as well be empty: the file is told to end open.
        assertThat(rows(file)).last().isEqualTo(List.of("4", "two\nlines", ""));
      } else {
        assertThatThrownBy(() -> rows(file))
            .as(cut)
            .isInstanceOf(UnreadableFileException.class)
            .hasMessageContaining("table.csv is cut off: it ends in the middle of row ");
      }
    }
  }

  @Test
  void aFieldInAnotherEncodingIsBadAndTheRestIsRead() throws Exception {
    Path file = file("a,b\n1,São Paulo\n2,Rio\n".getBytes(Charset.forName("ISO-8859-1")));

    assertThat(rows(file)).containsExactly(List.of("2: b is not UTF-8"), List.of("2", "Rio"));
  }

  @Test
  void aFileInUtf16IsRefused() throws Exception {
    Path file = file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16));

    assertThatThrownBy(() -> CsvTable.open(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void anEmptyFileAndADoubledColumnAreRefused() throws Exception {
    Path empty = file("");
    assertThatThrownBy(() -> CsvTable.open(empty)).hasMessageContaining("is empty");

    Path doubled = file("a,b,a\n");
    assertThatThrownBy(() -> CsvTable.open(doubled))
        .hasMessage("table.csv:1: column ‘a’ stands twice in the header");
  }

  @Test
  void gzipThatIsCutOffIsRefusedWithTheRowsReadSoFar() throws Exception {
    StringBuilder content = new StringBuilder("a,b\n");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      content.append(i).append(',').append(random.nextLong()).append('\n');
    }
    byte[] packed = gzip(content.toString());
    Path whole = file(packed);
    assertThat(rows(whole)).hasSize(20_000);

    Path cut = file(Arrays.copyOf(packed, packed.length / 2));
    assertThatThrownBy(() -> rows(cut))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageMatching("table.csv is cut off: its gzip data ends after row [1-9]\\d+");

    packed[packed.length / 2] ^= 0x55;
    Path damaged = file(packed);
    assertThatThrownBy(() -> rows(damaged)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void theFingerprintIsThatOfTheStoredFile() throws Exception {
    byte[] packed = gzip("a\n1\n2\n");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(packed);
    try (CsvTable table = CsvTable.open(file(packed))) {
      table.next();
      assertThat(table.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
      assertThat(table.bytesRead()).isEqualTo(packed.length);
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    String alphabet = "ab,\"\n\r é漢";
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int columns = 1 + random.nextInt(4);
      List<List<String>> rows = new ArrayList<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        rows.add(row(random, columns, alphabet));
      }
      Path file = folder.resolve("random.csv");
      try (CsvWriter csv = CsvWriter.create(file)) {
        csv.row(List.of("a", "b", "c", "d").subList(0, columns));
        for (List<String> row : rows) {
          csv.row(row);
        }
      }
      assertThat(rows(file)).as("seed %d", seed).isEqualTo(rows);
    }
  }

  /** The first field is never empty, so that no row is a blank line. */
  private static List<String> row(Random random, int columns, String alphabet) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      StringBuilder text = new StringBuilder(i == 0 ? "x" : "");
      int length = random.nextInt(100) == 0 ? 70_000 : random.nextInt(8);
      for (int c = 0; c < length; c++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      row.add(text.toString());
    }
    return row;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

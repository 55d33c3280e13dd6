package org.entrepot.marketplace.restatements.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ReceptionTest {
  private static final byte[] TABLE = "order_id,price\n1,10.00\n".getBytes(UTF_8);
  private static final UploadLimits LIMITS =
      new UploadLimits(
          4, DataSize.ofMegabytes(64), 200, DataSize.ofKilobytes(64), DataSize.ofKilobytes(256));

  @TempDir private Path parent;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ReceptionTest() {}

  private void receive(String name, byte[] content) throws IOException, UploadRefused {
    try (Reception reception = Reception.open(parent, LIMITS)) {
      reception.receive(name, new ByteArrayInputStream(content));
      reception.settleIn(parent.resolve("kept"));
    }
  }

  private void assertRefused(String name, byte[] content, String... words) throws IOException {
    assertThatThrownBy(() -> receive(name, content))
        .isInstanceOf(UploadRefused.class)
        .message()
        .contains(words);
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).as("nothing of a refused upload is kept").isEmpty();
    }
  }

  @Test
  void keepsATableInAPrivateFolder() throws Exception {
    receive("orders.csv", TABLE);
    Path kept = parent.resolve("kept/orders.csv");
    assertThat(kept).hasBinaryContent(TABLE);
    assertThat(modes(kept)).isEqualTo("rw-------");
    assertThat(modes(parent.resolve("kept"))).isEqualTo("rwx------");
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void keepsTheTablesOfAnArchiveUnderTheirOwnNamesAndLeavesTheRestOut() throws Exception {
    byte[] archive =
        zip("my orders/orders.csv", TABLE, "__MACOSX/._orders.csv", TABLE, "README.md", TABLE);
    try (Reception reception = Reception.open(parent, LIMITS)) {
      reception.receive("data.zip", new ByteArrayInputStream(archive));
      assertThat(reception.leftOut()).containsExactly("‘README.md’");
      reception.settleIn(parent.resolve("kept"));
    }
    try (Stream<Path> kept = Files.list(parent.resolve("kept"))) {
      assertThat(kept.map(path -> path.getFileName().toString())).containsExactly("orders.csv");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../orders.csv",
        "a/../../orders.csv",
        "/etc/orders.csv",
        "..\\orders.csv",
        "C:\\orders.csv",
        "C:orders.csv",
        "a/\u0000/orders.csv",
        "a/\u202Eorders.csv"
      })
  void refusesAnArchiveWithAPathThatLeadsOut(String path) throws Exception {
    assertRefused("data.zip", zip("orders.csv", TABLE, path, TABLE), "leads out of its folder");
    assertThat(parent.resolveSibling("orders.csv")).doesNotExist();
  }

  @Test
  void refusesAnArchiveThatUnpacksToFarMoreThanItsSize() throws Exception {
    byte[] lines = new byte[48 << 20];
    Arrays.fill(lines, (byte) '\n');
    assertRefused("data.zip", zip("orders.csv", lines), "orders.csv", "made to fill the disk");
    assertRefused("orders.csv.gz", gzip(lines), "orders.csv.gz", "made to fill the disk");
  }

  @Test
  void refusesMoreThanAnUploadMayHoldWhateverTheArchiveSaysOfItself() throws Exception {
    byte[] noise = new byte[40 << 20];
    new java.util.Random(7).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i % 64 == 0 ? '\n' : 'a' + (noise[i] & 15));
    }
    assertRefused("data.zip", zip("a.csv", noise, "b.csv", noise), "b.csv", "64 MB");
  }

  @Test
  void refusesAnArchiveInsideAnArchive() throws Exception {
    assertRefused(
        "data.zip", zip("inner.zip", zip("orders.csv", TABLE)), "another archive", "inner.zip");
    assertRefused(
        "data.zip",
        zip("orders.csv", zip("orders.csv", TABLE)),
        "orders.csv",
        "an archive inside an archive");
  }

  @Test
  void refusesAnArchiveThatIsCutOff() throws Exception {
    byte[] whole = zip("orders.csv", TABLE);
    assertRefused("data.zip", Arrays.copyOf(whole, whole.length - 10), "damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "orders.csv, %PDF-1.7 and more, a PDF document",
    "orders.parquet, 'order_id,price', neither gzip, zip nor Parquet",
    "orders.txt, 'order_id,price', neither gzip, zip nor Parquet",
    "orders.csv, PAR1...PAR1, a Parquet file",
    "orders.csv, '', an empty file",
    "orders.xlsx, 'ÐÏ\u0011à', an old Office document"
  })
  void judgesAFileByItsContent(String name, String content, String words) throws Exception {
    assertRefused(name, content.getBytes(ISO_8859_1), words);
  }

  @Test
  void refusesAnOfficeDocumentThatIsAnArchive() throws Exception {
    assertRefused("orders.xlsx", zip("[Content_Types].xml", TABLE), "Office document");
  }

  @Test
  void refusesATableThatHoldsOtherThanText() throws Exception {
    assertRefused("orders.csv", "a,b\n1,\u0000\n".getBytes(UTF_8), "not text", "line 2");
  }

  @Test
  void refusesAHugeHeaderAndAHugeLine() throws Exception {
    assertRefused("orders.csv", "a,".repeat(40_000).getBytes(UTF_8), "first line", "64 kB");
    String line = "a,b\n" + "1".repeat(300_000);
    assertRefused("orders.csv", line.getBytes(UTF_8), "256 kB", "line 2");
  }

  @Test
  void refusesAGzipFileThatIsCutOff() throws Exception {
    byte[] whole = gzip("a,b\n1,2\n".repeat(10_000).getBytes(UTF_8));
    assertRefused("orders.csv.gz", Arrays.copyOf(whole, whole.length / 2), "cut off");
  }

  @Test
  void refusesAParquetFileThatIsCutOffOrHasAnImpossibleFooter() throws Exception {
    assertRefused("orders.parquet", "PAR1 and then nothing".getBytes(UTF_8), "cut off");
    assertRefused(
        "orders.parquet", "PAR1....\u007f\u007f\u007f\u007fPAR1".getBytes(UTF_8), "footer");
  }

  @Test
  void refusesTwoFilesOfOneName() throws Exception {
    assertRefused("data.zip", zip("a/orders.csv", TABLE, "b/Orders.csv", TABLE), "Two files");
  }

  @Test
  void refusesMoreFilesThanAllowed() throws Exception {
    byte[] many =
        zip("1.csv", TABLE, "2.csv", TABLE, "3.csv", TABLE, "4.csv", TABLE, "5.csv", TABLE);
    assertRefused("data.zip", many, "4 files at most");
  }

  @Test
  void takesNoPathFromTheNameThatTheBrowserSends() throws Exception {
    receive("..\\..\\secret/orders.csv", TABLE);
    assertThat(parent.resolve("kept/orders.csv")).exists();
  }

  @Test
  void removesWhatACrashLeft() throws Exception {
    Reception abandoned = Reception.open(parent, LIMITS);
    abandoned.receive("orders.csv", new ByteArrayInputStream(TABLE));
    Reception.removeUnfinished(parent);
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).isEmpty();
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  /** Path, content, path, content … */
  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      List<Object> all = List.of(entries);
      for (int i = 0; i < all.size(); i += 2) {
        zip.putNextEntry(new ZipEntry((String) all.get(i)));
        zip.write((byte[]) all.get(i + 1));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}

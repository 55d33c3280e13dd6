package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is broken off, however it is, says so and leaves nothing that looks whole. */
class ReplayBrokenOffTest {
  private static final String HEADER = "order,line,seller,created,currency,price,fact.plan\n";

  /** So slow that whatever is done to it is done long before its end. */
  private static final List<String> SLOWLY = List.of("--rows-per-second", "20");

  @TempDir private Path scratch;

  @Test
  void ctrlCEndsItWithACodeOfItsOwnAndTheResultBeforeItStays() throws Exception {
    Path orders = write(rows(1000));
    assertThat(result(orders, List.of()).exit()).isEqualTo(Exit.DONE);
    List<String> before = files();
    String summary = summary();

    try (Child child = Child.watched(replay(orders, SLOWLY))) {
      child.untilSaid(Child.READING);
      assertThat(parts()).isDirectory();
      child.interrupt();
      String rest = child.rest();
      assertThat(child.exit()).isEqualTo(Exit.INTERRUPTED);
      assertThat(rest).contains("Stopped after ", "; nothing was written.");
      assertThat(child.out()).isEmpty();
    }
    assertThat(files()).isEqualTo(before);
    assertThat(summary()).isEqualTo(summary);
  }

  @Test
  void ctrlCLeavesNoFolderThatWasMadeForIt() throws Exception {
    try (Child child = Child.watched(replay(write(rows(1000)), SLOWLY))) {
      child.untilSaid(Child.READING);
      child.interrupt();
      child.rest();
      assertThat(child.exit()).isEqualTo(Exit.INTERRUPTED);
    }
    assertThat(out()).doesNotExist();
  }

  @Test
  void whatAKilledOneLeavesIsNoResultAndTheNextNamesAndRemovesIt() throws Exception {
    Path orders = write(rows(1000));
    try (Child child = Child.watched(replay(orders, SLOWLY))) {
      child.untilSaid(Child.READING);
      Shell.Said second = result(orders, List.of());
      assertThat(second.exit()).as("two at once").isEqualTo(Exit.REFUSED);
      assertThat(flat(second.err()))
          .contains("another process is writing into " + parts())
          .doesNotContain("removed");
      child.kill();
    }
    assertThat(files()).containsExactly(".part");

    Shell.Said next = result(orders, List.of());

    assertThat(next.exit()).isEqualTo(Exit.DONE);
    assertThat(flat(next.err())).contains(parts() + " was left by a replay that was broken off");
    assertThat(files()).contains("summary.json", "lines.csv").doesNotContain(".part");
  }

  @Test
  void aFullDiskIsNamedAndLeavesNothing() throws Exception {
    Path orders = write(rows(4000));
    try (Child child = Child.onAFullDisk(64, replay(orders, List.of("--quiet")))) {
      String err = flat(child.err());
      assertThat(child.exit()).as(err).isEqualTo(Exit.BROKEN_OFF);
      assertThat(err)
          .startsWith("The replay was broken off; nothing was written:")
          .contains("the result cannot be written to " + out() + ": File too large")
          .doesNotContain("Exception");
      assertThat(child.out()).isEmpty();
    }
    assertThat(out()).doesNotExist();
  }

  @Test
  void aFolderForTemporaryFilesThatIsFullIsNamedAndTheResultBeforeItStays() throws Exception {
    assertThat(result(write(rows(300)), List.of()).exit()).isEqualTo(Exit.DONE);
    List<String> before = files();
    String summary = summary();

    // Room for ten lines, but not for unpacking what turns them into Parquet.
    try (Child child = Child.onAFullDisk(64, replay(write(rows(10)), List.of("--quiet")))) {
      String err = flat(child.err());
      assertThat(child.exit()).as(err).isEqualTo(Exit.BROKEN_OFF);
      assertThat(err).contains("the folder for temporary files, ", "File too large");
      assertThat(err).doesNotContain("Exception", "the result cannot be written to");
    }
    assertThat(files()).isEqualTo(before);
    assertThat(summary()).isEqualTo(summary);
  }

  /** Orders whose names fall, so that all of them are gathered. */
  private Path manyOutOfTurn(int orders) throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int order = orders; order > 0; order--) {
      rows.append(order).append(",1,s1,2026-01-10T10:00:00Z,EUR,20.00,basic\n");
    }
    return Files.writeString(scratch.resolve("many.csv"), rows);
  }

  @Test
  void aDiskThatIsFullWhileLinesArePutAsideIsNamedAndNoneOfThemStays() throws Exception {
    Path aside = Files.createDirectory(scratch.resolve("aside"));
    List<String> options = List.of("-Djava.io.tmpdir=" + aside);
    List<String> replay = replay(manyOutOfTurn(420_000), List.of("--quiet"));
    try (Child child = Child.onAFullDisk(64, options, replay)) {
      String err = flat(child.err());
      assertThat(child.exit()).as(err).isEqualTo(Exit.BROKEN_OFF);
      assertThat(err)
          .startsWith("The replay was broken off; nothing was written:")
          .contains("the folder for temporary files, " + aside, "File too large")
          .doesNotContain("Exception", "the result cannot be written to");
    }
    assertThat(aside).isEmptyDirectory();
    assertThat(out()).doesNotExist();
  }

  @Test
  void tooLittleMemoryIsSaidAndIsNoFaultOfTheFile() throws Exception {
    Path orders = manyOutOfTurn(400_000);

    try (Child child =
        Child.start(List.of("-Xmx40m", "-XX:+UseSerialGC"), replay(orders, List.of("--quiet")))) {
      String err = flat(child.err());
      assertThat(child.exit()).as(err).isEqualTo(Exit.BROKEN_OFF);
      assertThat(err)
          .contains("MB of memory of this run are too little: give it more")
          .doesNotContain("many.csv", "Exception", "OutOfMemory");
    }
    assertThat(out()).doesNotExist();
  }

  @Test
  void aFileThatIsCutOffIsNamedAndGivesNoResult() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((HEADER + rows(5000)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Path orders = Files.write(scratch.resolve("cut.csv.gz"), half);

    Shell.Said said = result(orders, List.of("--json"));

    assertThat(said.exit()).isEqualTo(Exit.BROKEN_OFF);
    assertThat(flat(said.err())).contains("The replay was broken off", "cut.csv.gz", "cut off");
    assertThat(said.out()).startsWith("{\n  \"format\": 1,\n  \"brokenOff\": [");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aFileThatEndsInTheMiddleOfARowGivesNoResult() throws Exception {
    Path orders = write(rows(5000) + "last,1,s1,2026-01-10T10");

    Shell.Said said = result(orders, List.of());

    assertThat(said.exit()).isEqualTo(Exit.BROKEN_OFF);
    assertThat(flat(said.err()))
        .contains("orders.csv is cut off: it ends in the middle of row 5001 (line 5002)");
    assertThat(said.out()).isEmpty();
    assertThat(out()).doesNotExist();
  }

  @Test
  void aParquetFileThatIsNoneOrNotWholeIsToldInWordsOfTheFile() throws Exception {
    Path made = scratch.resolve("made");
    Shell.demo().run("generate", "--lines", "900", "--out", made.toString());
    byte[] whole = Files.readAllBytes(made.resolve("orders.parquet"));
    Path file = scratch.resolve("cut.parquet");

    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(flat(result(file, List.of()).err()))
        .contains(file + " is no whole Parquet file: it is cut off,")
        .doesNotContain("Error", "query");
    Files.write(file, new byte[0]);
    assertThat(flat(result(file, List.of()).err())).contains("no whole Parquet file: it is empty");
    Files.writeString(file, HEADER + rows(3));
    assertThat(flat(result(file, List.of()).err()))
        .contains("is no Parquet file: it does not begin as one");
    Arrays.fill(whole, whole.length - 600, whole.length - 8, (byte) 7);
    Files.write(file, whole);
    assertThat(flat(result(file, List.of()).err()))
        .contains("is no whole Parquet file: the list of columns at its end is damaged");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aLastRowWithoutALineEndIsToldBesideTheFiles() throws Exception {
    Path orders = write(rows(10).stripTrailing());

    Shell.Said said = result(orders, List.of());

    assertThat(said.exit()).isEqualTo(Exit.DONE);
    String remark = "orders.csv has no line end after its last row";
    assertThat(said.out()).containsPattern("lines +10 +10 +0 +0").contains(remark);
    assertThat(Files.readString(out().resolve("report.html"))).contains(remark);
    assertThat(summary()).contains("\"endsOpen\": true");
  }

  @Test
  void aWrongTypeInALateRowIsToldWithItsPlaceAndTheRestIsComputed() throws Exception {
    String late = "last,1,s1,2026-01-10T10:00:00Z,EUR,twelve,basic\n";
    Path orders = write(rows(4999) + late);

    Shell.Said said = result(orders, List.of());

    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).contains("orders.csv:5001, price: is ‘twelve’");
    assertThat(Files.readString(out().resolve("errors.csv")))
        .contains("orders.csv,5001,price,is ‘twelve’");
    assertThat(said.out()).containsPattern("lines +5,000 +4,999 +0 +1");
  }

  @Test
  void filesOfAnotherResultDoNotStayBesideANewOne() throws Exception {
    Path orders = write(rows(10));
    assertThat(result(orders, List.of("--vary", "bands[1].fixed=0..6:3")).exit())
        .isEqualTo(Exit.DONE);
    assertThat(files()).contains("variants.csv");
    Files.writeString(out().resolve("notes.txt"), "mine");

    assertThat(result(orders, List.of()).exit()).isEqualTo(Exit.DONE);

    assertThat(files()).contains("report.html", "notes.txt").doesNotContain("variants.csv");
  }

  /** A message without the breaks that the width of a line made. */
  private static String flat(String message) {
    return message.replaceAll("\\s+", " ");
  }

  private Path out() {
    return scratch.resolve("restatement");
  }

  private Path parts() {
    return out().resolve(".part");
  }

  private String summary() throws IOException {
    return Files.readString(out().resolve("summary.json"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(out())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path write(String rows) throws IOException {
    return Files.writeString(scratch.resolve("orders.csv"), HEADER + rows);
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("o" + i + ",1,s" + i % 100 + ",2026-01-10T10:00:00Z,EUR,");
      rows.append(i % 200 + ".00,basic\n");
    }
    return rows.toString();
  }

  /** Without a process of its own, which is quicker. */
  private Shell.Said result(Path orders, List<String> more) {
    return Shell.demo().run(replay(orders, more));
  }

  private List<String> replay(Path orders, List<String> more) {
    List<String> all = new ArrayList<>(List.of("replay", "--orders", orders.toString()));
    all.addAll(List.of("--layout", "native", "--rules", "demo/home/fees"));
    all.addAll(List.of("--against", "2026-02-28", "--under", "2026-03-01"));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(more);
    return all;
  }
}

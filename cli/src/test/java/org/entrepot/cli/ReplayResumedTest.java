package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.entrepot.replay.ProgramVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that was broken off goes on where it stood. */
class ReplayResumedTest {
  private static final String HEADER = "order,line,seller,created,currency,price,fact.plan\n";
  private static final int SMALL = 100;
  private static final int LARGE = 20_000;

  @TempDir private static Path once;
  @TempDir private Path scratch;

  /** What a replay leaves that was killed while it computed the last of three files. */
  @BeforeAll
  static void aReplayIsKilled() throws Exception {
    Path orders = Files.createDirectory(once.resolve("orders"));
    write(orders.resolve("2026-01.csv"), 0, SMALL);
    write(orders.resolve("2026-02.csv"), SMALL, SMALL);
    // So many that a replay at a thousand rows a second is killed long before their end.
    write(orders.resolve("2026-03.csv"), 2 * SMALL, LARGE);
    List<String> slowly = new ArrayList<>(replay(orders, once.resolve("out")));
    slowly.addAll(List.of("--resume", "--rows-per-second", "1000"));
    try (Child child = Child.watched(slowly)) {
      child.untilSaid("Reading: 2,");
      child.kill();
    }
  }

  @BeforeEach
  void theSameOrdersLieInAFolderOfTheTestsOwn() throws IOException {
    copy(once.resolve("orders"), orders());
  }

  @Test
  void whatAKilledOneHasDoneIsNotDoneAgainAndTheResultIsThatOfAnUnbrokenOne() throws Exception {
    Path whole = scratch.resolve("whole");
    assertThat(run(replay(whole)).exit()).isEqualTo(Exit.DONE);
    Path out = broken();
    assertThat(names(out)).containsExactly(".part", ".parts");
    assertThat(kept(out)).containsExactly("2026-01.csv", "2026-02.csv");
    Map<String, String> before = contents(out.resolve(".parts/2026-01.csv"));
    // Neither is read again: a part is taken for what it says.
    tamperWithLines(out);

    Shell.Said said = run(resumed(out));

    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(flat(said.err()))
        .contains("2 files of orders are done, in " + out.resolve(".parts"))
        .contains("they are not computed again");
    assertThat(Files.readString(out.resolve("lines.csv"))).contains("o0,1,TOUCHED,");
    assertThat(before).hasSize(5);
    assertThat(out.resolve(".parts")).doesNotExist();

    Path untouched = broken();
    assertThat(run(resumed(untouched)).exit()).isEqualTo(Exit.DONE);
    assertThat(contents(untouched)).isEqualTo(contents(whole));
  }

  @Test
  void anUnbrokenOneThatKeepsItsPartsComesToTheSameBytesToo() throws Exception {
    Files.delete(orders().resolve("2026-03.csv"));
    write(orders().resolve("2026-03.csv"), 2 * SMALL, SMALL);
    Files.writeString(orders().resolve("2026-04.csv"), HEADER + "bad,1,s1,yesterday,EUR,1,basic\n");
    Path plain = scratch.resolve("plain");
    Path inParts = scratch.resolve("in-parts");

    assertThat(run(replay(plain)).exit()).isEqualTo(Exit.DONE);
    assertThat(run(resumed(inParts)).exit()).isEqualTo(Exit.DONE);

    assertThat(contents(inParts)).isEqualTo(contents(plain)).hasSize(7);
  }

  @Test
  void ordersThatChangedAndAnotherQuestionAreRefusedAndThePartsStay() throws Exception {
    Path out = broken();

    List<String> another = new ArrayList<>(resumed(out));
    another.set(another.indexOf("2026-02-28"), "2026-02-27");
    Shell.Said otherQuestion = run(another);
    assertThat(otherQuestion.exit()).isEqualTo(Exit.REFUSED);
    assertThat(flat(otherQuestion.err()))
        .contains(out.resolve(".parts") + " keeps cannot be gone on with; remove it first")
        .contains("2026-01.csv: the partial answers another question", "against 2026-02-27");

    Path january = orders().resolve("2026-01.csv");
    Files.writeString(january, Files.readString(january).replace(",1.11,", ",2.11,"));
    Shell.Said otherOrders = run(resumed(out));
    assertThat(otherOrders.exit()).isEqualTo(Exit.REFUSED);
    assertThat(flat(otherOrders.err())).contains("2026-01.csv: ", "SHA-256");

    Files.delete(january);
    assertThat(flat(run(resumed(out)).err()))
        .contains("it is of 2026-01.csv, which is not among the orders");
    assertThat(kept(out)).hasSize(2);
  }

  @Test
  void aPartOfAnotherBuildOfTheSameReleaseIsRefused() throws Exception {
    Path out = broken();
    Path sums = out.resolve(".parts/2026-02.csv/sums");
    String own = ProgramVersion.text();
    String other = own.substring(0, own.length() - 1) + (own.endsWith("0") ? "1" : "0");
    String kept = Files.readString(sums, StandardCharsets.ISO_8859_1);
    assertThat(kept).contains("program " + own);
    byte[] changed = kept.replace(own, other).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(changed, 0, changed.length - Long.BYTES);
    ByteBuffer.wrap(changed).putLong(changed.length - Long.BYTES, sum.getValue());
    Files.write(sums, changed);

    Shell.Said said = run(resumed(out));
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(flat(said.err()))
        .contains("2026-02.csv: the partial answers", "‘program " + other + "’ and not of");
    assertThat(kept(out)).hasSize(2);
  }

  @Test
  void aPartThatIsDamagedIsRefused() throws Exception {
    Path out = broken();
    Path sums = out.resolve(".parts/2026-02.csv/sums");
    byte[] bytes = Files.readAllBytes(sums);
    bytes[bytes.length / 2]++;
    Files.write(sums, bytes);

    Shell.Said said = run(resumed(out));

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(flat(said.err())).contains("2026-02.csv: the partial is cut off or damaged");
  }

  @Test
  void anOrderInTwoFilesIsRefusedBecauseItsLinesBelongTogether() throws Exception {
    Files.delete(orders().resolve("2026-03.csv"));
    write(orders().resolve("2026-03.csv"), 2 * SMALL - 1, SMALL);

    Shell.Said said = run(resumed(scratch.resolve("out")));

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(flat(said.err()))
        .contains("2026-02.csv and 2026-03.csv hold lines of one order: replay them in one go");
  }

  @Test
  void whatCannotBeGoneOnWithIsSaidBeforeAnythingIsRead() throws Exception {
    Path out = scratch.resolve("out");
    List<String> several = new ArrayList<>(resumed(out));
    several.set(several.indexOf("2026-03-01"), "2026-03-01,2026-02-28");
    assertThat(run(several).exit()).isEqualTo(Exit.USAGE);
    assertThat(flat(run(several).err())).startsWith("--resume: with --out DIR, and of one variant");

    List<String> moved = new ArrayList<>(resumed(out));
    moved.add("--shift");
    assertThat(run(moved).exit()).isEqualTo(Exit.REFUSED);
    assertThat(flat(run(moved).err())).contains("orders that are moved are replayed in one go");
  }

  @Test
  void whereOneFileIsCutOffItSaysThatTheOthersAreDoneAndThatThereIsNoResult() throws Exception {
    Path out = broken();
    Files.writeString(orders().resolve("2026-03.csv"), "cut,1,s1", StandardOpenOption.APPEND);

    Shell.Said said = run(resumed(out));

    assertThat(said.exit()).isEqualTo(Exit.BROKEN_OFF);
    assertThat(flat(said.err()))
        .contains("The replay was broken off; no result was written:", "2026-03.csv is cut off")
        .contains("2 files of orders are done, in ", "; --resume goes on with them.")
        .doesNotContain("nothing was written");
    assertThat(names(out)).containsExactly(".parts");
  }

  @Test
  void aPlainReplayLeavesThePartsAndNamesThem() throws Exception {
    Path out = broken();
    Shell.Said said = run(replay(out));
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(flat(said.err())).contains("; --resume goes on with them.");
    assertThat(kept(out)).hasSize(2);
  }

  /** The folder of the replay that was killed. */
  private Path broken() throws IOException {
    return copy(once.resolve("out"), Files.createTempDirectory(scratch, "broken-").resolve("out"));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
    return to;
  }

  @Test
  void ofOneFileItIsSaidThatNothingIsKeptBeforeItsEnd() throws Exception {
    Path out = scratch.resolve("out");
    List<String> single = new ArrayList<>(replay(orders().resolve("2026-01.csv"), out));
    single.add("--resume");

    Shell.Said said = run(single);

    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(flat(said.err()))
        .contains("The orders are one file: --resume keeps what a whole file comes to, so that a");
    assertThat(run(resumed(scratch.resolve("several"))).err()).doesNotContain("one file");
  }

  private void tamperWithLines(Path out) throws IOException {
    Path lines = out.resolve(".parts/2026-01.csv/lines.csv");
    Files.writeString(lines, Files.readString(lines).replace("o0,1,s0,", "o0,1,TOUCHED,"));
  }

  private Path orders() {
    return scratch.resolve("orders");
  }

  private static void write(Path file, int first, int count) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = first; i < first + count; i++) {
      rows.append("o" + i + ",1,s" + i % 100 + ",2026-01-10T10:00:00Z,EUR,");
      rows.append(i % 197 + "." + (10 + i % 90) + ",basic\n");
    }
    Files.writeString(file, rows);
  }

  private static Shell.Said run(List<String> arguments) {
    return Shell.demo().run(arguments);
  }

  private List<String> resumed(Path out) {
    List<String> all = new ArrayList<>(replay(out));
    all.add("--resume");
    return all;
  }

  private List<String> replay(Path out) {
    return replay(orders(), out);
  }

  private static List<String> replay(Path orders, Path out) {
    List<String> all = new ArrayList<>(List.of("replay", "--orders", orders.toString()));
    all.addAll(List.of("--layout", "native", "--rules", "demo/home/fees"));
    all.addAll(List.of("--against", "2026-02-28", "--under", "2026-03-01"));
    all.addAll(List.of("--out", out.toString()));
    return all;
  }

  private static List<String> kept(Path out) throws IOException {
    try (Stream<Path> parts = Files.list(out.resolve(".parts"))) {
      return parts
          .filter(part -> Files.exists(part.resolve("sums")))
          .map(part -> part.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return List.copyOf(contents(folder).keySet());
  }

  /** The names in a folder with the bytes of each file, as text. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        contents.put(
            file.getFileName().toString(),
            Files.isDirectory(file) ? "" : Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static String flat(String message) {
    return message.replaceAll("\\s+", " ");
  }
}

package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.cli.Shell.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  private final Shell shell = Shell.demo();

  @Test
  void ordersAreWrittenThatAReplayReads(@TempDir Path scratch) throws Exception {
    Path out = scratch.resolve("made");
    Said said = shell.run("generate", "--lines", "500", "--seed", "4", "--out", out + "");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .startsWith("500 lines of orders that nobody placed, by the seed 4\n")
        .contains("orders.parquet")
        .doesNotContain("orders.csv");
    String told =
        said.out().lines().filter(line -> line.startsWith("  ./entrepot ")).toList().get(0);
    assertThat(told)
        .startsWith(
            "  ./entrepot replay --orders "
                + out.resolve("orders.parquet")
                + " --layout native --rules demo/home/fees --against 2026-12-31 --under 2027-01-01"
                + " --assume plan=basic --assume fx.BRL-EUR=0.1786 --assume fx.");
    assertThat(said.out()).contains("To replay them (the exchange rates are made up):\n");

    List<String> command = Shell.words(told.strip());
    Said replayed = shell.run(command.subList(1, command.size()));
    assertThat(replayed.exit()).isEqualTo(Exit.DONE);
    assertThat(replayed.out()).containsPattern("lines +500 +500 +0 +0\n");

    List<String> ofTheFolder = new ArrayList<>(command.subList(1, command.size()));
    ofTheFolder.set(2, out.toString());
    assertThat(shell.run(ofTheFolder).out()).isEqualTo(replayed.out());
  }

  @Test
  void bothFormatsAreWrittenOnDemandAndTheCommandNamesTheOneToRead(@TempDir Path scratch)
      throws Exception {
    Path out = scratch.resolve("made for Ana");
    Said said =
        shell.run("generate", "--lines", "500", "--out", out + "", "--format", "both", "--json");
    assertThat(Files.readAllLines(out.resolve("orders.csv"))).hasSize(501);
    assertThat(said.out())
        .contains("\"replay\": \"./entrepot replay --orders '" + out + "/orders.parquet' --layout");
  }

  @Test
  void thereAreAsManySellersAsAreAskedFor(@TempDir Path scratch) throws Exception {
    String out = scratch.resolve("made").toString();
    List<String> command =
        List.of("generate", "--lines", "500", "--out", out, "--format", "csv", "--sellers");
    Said none = shell.run(Stream.concat(command.stream(), Stream.of("0")).toList());
    assertThat(none.exit()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("--sellers: 0 is not from 1 to 1,000,000");

    Said three = shell.run(Stream.concat(command.stream(), Stream.of("3")).toList());
    assertThat(three.exit()).isEqualTo(Exit.DONE);
    assertThat(
            Files.readAllLines(scratch.resolve("made/orders.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .distinct())
        .hasSize(3);
  }

  @Test
  void ordersThatAreThereAreWrittenOverOnlyWhereThatIsAskedFor(@TempDir Path scratch)
      throws Exception {
    Path out = scratch.resolve("made");
    List<String> many = List.of("generate", "--lines", "500", "--out", out + "", "--format", "csv");
    List<String> few = List.of("generate", "--lines", "5", "--out", out + "", "--format", "both");
    assertThat(shell.run(many).exit()).isEqualTo(Exit.DONE);

    Said refused = shell.run(few);
    assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith("Nothing was written; --replace writes over what is there:\n")
        .contains(out.resolve("orders.csv").toString())
        .doesNotContain("orders.parquet");
    assertThat(Files.readAllLines(out.resolve("orders.csv"))).hasSize(501);
    assertThat(out.resolve("orders.parquet")).doesNotExist();

    Said replaced = shell.run(Stream.concat(few.stream(), Stream.of("--replace")).toList());
    assertThat(replaced.exit()).isEqualTo(Exit.DONE);
    assertThat(Files.readAllLines(out.resolve("orders.csv"))).hasSize(6);
  }

  @Test
  void withoutRulesTheCommandSaysWhatIsToBeFilledIn(@TempDir Path scratch) {
    Said said =
        Shell.demo()
            .with("ENTREPOT_RULEBOOKS", scratch.resolve("none") + "")
            .run("generate", "--lines", "5", "--out", scratch.resolve("made") + "");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).contains("--rules SUBJECT --against DAY --under DAY");
  }

  @Test
  void aFullDiskIsNamedAndLeavesNothing(@TempDir Path scratch) throws Exception {
    Path out = scratch.resolve("made");
    try (Child child =
        Child.onAFullDisk(64, List.of("generate", "--lines", "5000", "--out", out + ""))) {
      String err = child.err().replaceAll("\\s+", " ");
      assertThat(child.exit()).as(err).isEqualTo(Exit.BROKEN_OFF);
      assertThat(err)
          .startsWith("The orders cannot be written to " + out + "; nothing was written:")
          .contains("File too large")
          .doesNotContain("Exception", "Error");
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsMistypedIsNamed() {
    assertThat(shell.run("generate", "--lines", "1e6", "--out", "x").err())
        .startsWith("--lines: ‘1e6’ is not written as a whole number; write 1000000\n");
    assertThat(shell.run("generate", "--lines", "many", "--out", "x").err())
        .startsWith("--lines: ‘many’ is not written as a whole number; write in digits, as in");
    assertThat(shell.run("generate", "--lines", "0", "--out", "x").err())
        .startsWith("--lines: 0 is not from 1 to 1,000,000,000");
    assertThat(shell.run("generate", "--lines", "1", "--out", "x", "--format", "xml").err())
        .startsWith("--format: there is no format xml; known are parquet, csv, both");
  }
}

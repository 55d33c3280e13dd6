package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
        .contains("orders.csv", "orders.parquet");
    assertThat(Files.readAllLines(out.resolve("orders.csv"))).hasSize(501);

    Said replayed =
        shell.run(
            "replay",
            "--orders",
            out.resolve("orders.parquet") + "",
            "--layout",
            "native",
            "--rules",
            "demo/home/fees",
            "--against",
            "2026-02-28",
            "--under",
            "2026-03-01",
            "--assume",
            "plan=basic");
    assertThat(replayed.exit()).isEqualTo(Exit.DONE);
    assertThat(replayed.out()).containsPattern("lines +500 +\\d+ +\\d+ +0\n");
  }

  @Test
  void whatIsMistypedIsNamed() {
    assertThat(shell.run("generate", "--lines", "0", "--out", "x").err())
        .startsWith("--lines: 0 is not from 1 to 1,000,000,000");
    assertThat(shell.run("generate", "--lines", "1", "--out", "x", "--format", "xml").err())
        .startsWith("--format: there is no format xml; known are csv, parquet, both");
  }
}

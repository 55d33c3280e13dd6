package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.cli.Shell.Said;
import org.entrepot.cli.terminal.Terminal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final String ORDERS = Shell.resource("/orders/orders.csv").toString();

  private final Shell shell = Shell.demo();

  @Test
  void theSummaryIsTheOneThatWasReviewed() throws IOException {
    Said said = replay("--against", "2026-02-28", "--under", "2026-03-01");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).isEqualTo(Files.readString(Shell.resource("/orders/summary.txt")));
  }

  @Test
  void theSameAsJsonIsTheSummaryThatIsWritten(@TempDir Path scratch) throws IOException {
    Path out = scratch.resolve("restatement");
    Said said =
        replay("--against", "2026-02-28", "--under", "2026-03-01", "--json", "--out", out + "");
    assertThat(said.out()).startsWith("{\n  \"format\": 1,");
    assertThat(said.out().strip()).isEqualTo(Files.readString(out.resolve("summary.json")).strip());
    try (Stream<Path> written = Files.list(out)) {
      assertThat(written.map(file -> file.getFileName().toString()))
          .contains("lines.csv", "lines.parquet", "sellers.csv", "sellers.parquet", "errors.csv");
    }
  }

  @Test
  void theResultOfEveryLineIsLeftOutWhereNobodyWantsIt(@TempDir Path scratch) throws IOException {
    List<String> asked =
        List.of("--against", "2026-02-28", "--under", "2026-03-01", "--without-lines");
    assertThat(replay(asked.toArray(String[]::new)).err())
        .startsWith("--without-lines: with --out DIR only");

    for (List<String> more : List.of(List.<String>of(), List.of("--resume"))) {
      Path out = Files.createDirectory(scratch.resolve("restatement" + more.size()));
      Files.writeString(out.resolve("lines.csv"), "of a restatement before");
      List<String> all = new ArrayList<>(asked);
      all.addAll(more);
      all.addAll(List.of("--out", out.toString()));
      Said said = replay(all.toArray(String[]::new));

      assertThat(said.exit()).isEqualTo(Exit.DONE);
      try (Stream<Path> written = Files.list(out)) {
        assertThat(written.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "errors.csv", "report.html", "sellers.csv", "sellers.parquet", "summary.json");
      }
      assertThat(out.resolve("report.html"))
          .content()
          .contains("By price of one unit", "--out restated --without-lines");
    }
  }

  @Test
  void everyReasonWhyItCannotBeDoneIsGiven() {
    Said said = replay("--against", "2024-02-28", "--under", "2026-03-01", "--assume", "hue=red");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("The replay is refused:", "no edition of demo/home/fees is in force on 2024");
    assertThat(replay("--against", "2024-02-28", "--under", "2026-03-01", "--json").out())
        .startsWith("{\n  \"format\": 1,\n  \"refused\": [");
  }

  @Test
  void whatWasMistypedIsNamedWithItsOption() {
    String[] dates = {"--against", "2026-02-28", "--under", "2026-03-01"};
    assertThat(replay("--against", "2026-02-28", "--under", "soon").err())
        .startsWith("--under: ‘soon’ is no time");
    assertThat(replay("--against", "2026-02-28T00:00Z", "--under", "2026-03-01").err())
        .startsWith("--against: write a day or a time without an offset");
    assertThat(run("--layout", "paper", "--rules", "demo/home/fees", dates).err())
        .startsWith("--layout: there is no layout paper; known are olist, native");
    assertThat(run("--layout", "native", "--rules", "demo/home/fee", dates).err())
        .startsWith("--rules: there is no subject demo/home/fee; did you mean demo/home/fees?");
    assertThat(replay("--against", "2026-02-28", "--under", "2026-03-01", "--assume", "red").err())
        .startsWith("--assume: ‘red’ is not an assumption");
    assertThat(replay("--against", "2026-02-28", "--under", "2026-03-01", "--zone", "Mars").err())
        .startsWith("--zone: there is no zone Mars");
    assertThat(replay("--against", "2026-02-28", "--draft", "none.yaml").err())
        .startsWith("--draft: there is no file none.yaml\n");
    assertThat(replay("--against", "2026-02-28", "--draft", "src").err())
        .startsWith("--draft: src is a folder; name the file in it\n");
    assertThat(shell.run("replay").err()).contains("--orders", "--layout", "--rules", "--against");
  }

  @Test
  void whereManyRowsAreBadItSaysSoBeforeTheFirstFigure(@TempDir Path scratch) throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(ORDERS)));
    for (int i = 0; i < 44; i++) {
      rows.add("x%d,1,cora,2026-01-13T10:00:00Z,EUR,twelve,1,basic".formatted(i));
    }
    Path orders = Files.write(scratch.resolve("orders.csv"), rows);
    for (String under : List.of("2026-03-01", "2026-03-01,2026-02-28")) {
      String out =
          shell
              .run(
                  Shell.words(
                      "replay --layout native --rules demo/home/fees --against 2026-02-28 --under "
                          + under
                          + " --orders "
                          + orders))
              .out();
      String told = "45 of 50 rows are bad, and none of their orders is computed.";
      assertThat(out).containsOnlyOnce(told);
      assertThat(out.indexOf(told)).isLessThan(out.indexOf("What sellers pay"));
    }
  }

  @Test
  void severalDatesAndADraftStandSideBySide(@TempDir Path scratch) throws IOException {
    Path draft =
        Files.writeString(
            scratch.resolve("lower.yaml"),
            """
            subject: demo/home/fees
            from: 2026-06-01
            values:
              currency: EUR
              facts: {plan: {kind: word, one-of: [basic, plus], label: Plan}}
              bases: {price: [{sum: {price: plus}}]}
              variants:
                - name: all
                  charges:
                    - {code: commission, label: Commission, per: unit, of: price, rate: 5%}
            """);
    Said said =
        replay(
            "--against", "2026-02-28", "--under", "2026-03-01,2026-02-28", "--draft", draft + "");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .startsWith("3 variants of the same past orders against the editions of 2026-02-28")
        .containsPattern("Against +2026-03-01 +2026-02-28 +lower.yaml\\n")
        .containsPattern("charged +24.40 +33.44 +24.40 +12.20\\n")
        .containsPattern("change +\\+9.04 +0.00 +-12.20\\n")
        .containsPattern("lower.yaml +demo/home/fees +6 +4 +1 +1\\n");

    Files.writeString(draft, "subject: demo/home/fee\n");
    Said faulty = replay("--against", "2026-02-28", "--draft", draft + "");
    assertThat(faulty.exit()).isEqualTo(Exit.REFUSED);
    assertThat(faulty.err()).contains("lower.yaml:1:10:", "there is no subject ‘demo/home/fee’");
  }

  @Test
  void aValueIsVariedAndTheCurveIsPrinted() {
    String[] dates = {"--against", "2026-02-28", "--under", "2026-03-01"};
    List<String> all = new ArrayList<>(List.of(dates));
    all.addAll(List.of("--vary", "bands[1].fixed=0..6:3"));
    Said said = replay(all.toArray(String[]::new));
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .contains("Platform revenue against: EUR 24.40")
        .containsPattern("EUR 3 as stated +33.44")
        .containsPattern("EUR 0 +demo/home/fees@\\S+, varied\n")
        .containsPattern("EUR 3 +demo/home/fees@\\S+\n")
        .containsPattern("EUR 0 +27.44 +\\+3.04 +\\+12.5% +2 +0 +1")
        .containsPattern("EUR 6 .*\\+");
    assertThat(said.out().replaceAll("\\s+", " "))
        .contains(
            "Varied: demo/home/fees: basic, Commission, from EUR 50: fixed amount"
                + " (variants[0].charges[0].bands[1].fixed); stated is EUR 3");
    assertThat(replay("--against", "2026-02-28", "--under", "2026-03-01", "--vary", "x").err())
        .startsWith("--vary: ‘x’ is not PATH=FROM..TO:STEP");
    assertThat(replay("--against", "2026-02-28").err()).startsWith("--under: which date");
  }

  @Test
  void aTerminalIsNotLeftWithAHalfDrawnLine() {
    Said said =
        Shell.demo()
            .on(new Terminal(true, 100, false))
            .run(arguments("--against", "2026-02-28", "--under", "2026-03-01"));
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.err()).matches("(?s)|.*\r\u001b\\[2K");
  }

  @Test
  void olistsRealSellersPayMoreFromMarch() {
    String data = System.getProperty("entrepot.data", "../shared/data") + "/olist";
    Assumptions.assumeTrue(Files.isDirectory(Path.of(data)), "no folder " + data);
    Said said =
        Shell.project()
            .run(
                Shell.words(
                    "replay --layout olist --rules shopee/br/fees --against 2026-02-28"
                        + " --under 2026-03-01 --assume seller-kind=local --orders "
                        + data));
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .contains("assumed: seller-kind=local")
        .containsPattern("orders +20,469 +20,379 +90 +0")
        .containsPattern("lines +23,393 +23,393 +0 +0")
        .containsPattern("pay more +2,072 sellers +100.0%");
  }

  private Said replay(String... more) {
    return shell.run(arguments(more));
  }

  private static List<String> arguments(String... more) {
    List<String> all = new ArrayList<>(List.of("replay", "--orders", ORDERS));
    all.addAll(List.of("--layout", "native", "--rules", "demo/home/fees"));
    all.addAll(List.of(more));
    return all;
  }

  private Said run(String layout, String name, String rules, String subject, String... dates) {
    List<String> all = new ArrayList<>(List.of("replay", "--orders", ORDERS));
    all.addAll(List.of(layout, name, rules, subject));
    all.addAll(List.of(dates));
    return shell.run(all);
  }
}

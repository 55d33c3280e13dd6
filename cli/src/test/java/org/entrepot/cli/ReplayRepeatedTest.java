package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report tells the command that repeats it; typed where the files lie, it does. */
class ReplayRepeatedTest {
  private static final Path ORDERS = Shell.resource("/orders/orders.csv");

  @TempDir private Path scratch;

  private String report(List<String> arguments, String name) throws IOException {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--out", scratch.resolve(name).toString()));
    Shell.Said said = Shell.demo().run(all);
    assertThat(said.err()).doesNotContain("refused");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    return Files.readString(scratch.resolve(name).resolve("report.html"));
  }

  /** What a report tells, as the shell gets it beside the orders, a draft and the result. */
  private String repeated(String... more) throws IOException {
    List<String> asked = new ArrayList<>(List.of("replay", "--orders", ORDERS.toString()));
    asked.addAll(List.of("--layout", "native", "--rules", "demo/home/fees"));
    asked.addAll(List.of(more));
    String first = report(asked, "first");
    String command =
        first
            .substring(first.indexOf("<pre><code>"), first.indexOf("</code></pre>"))
            .replace("<pre><code>", "")
            .replace("&#39;", "'");
    assertThat(command).doesNotContain(scratch.toString(), ORDERS.toString());
    List<String> typed = new ArrayList<>(Shell.words(command.replace(" \\\n", "")));
    assertThat(typed.removeFirst()).isEqualTo("entrepot");
    typed.replaceAll(word -> word.equals("orders.csv") ? ORDERS.toString() : here(word));
    Shell.Said said = Shell.demo().run(typed);
    assertThat(said.err()).doesNotContain("refused", "Unknown");
    assertThat(Files.readString(scratch.resolve("restated/report.html"))).isEqualTo(first);
    return first;
  }

  private String here(String word) {
    return word.equals("restated") || word.endsWith(".yaml")
        ? String.join(
            ",", Stream.of(word.split(",")).map(one -> scratch.resolve(one) + "").toList())
        : word;
  }

  private Path draft(String name, String rate) throws IOException {
    Files.createDirectories(scratch.resolve(name).getParent());
    return Files.writeString(
        scratch.resolve(name),
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
                - {code: commission, label: Commission, per: unit, of: price, rate: %s}
        """
            .formatted(rate));
  }

  @Test
  void ofOneDateWithWhatIsAssumed() throws Exception {
    String report =
        repeated(
            "--against",
            "2026-02-28",
            "--under",
            "2026-03-01",
            "--known-at",
            "2026-03-05",
            "--zone",
            "Europe/Madrid",
            "--shift");

    assertThat(report)
        .contains(
            """
            entrepot replay \\
              --orders orders.csv --layout native \\
              --rules demo/home/fees \\
              --against 2026-02-28 --under 2026-03-01 \\
              --zone Europe/Madrid \\
              --known-at 2026-03-04T23:00:00Z \\
              --shift \\
              --out restated\
            """);
  }

  @Test
  void ofDatesAndADraftWhoseEditionsStandInATableThatIsNotFoldedUp() throws Exception {
    Path draft = draft("lower.yaml", "5%");
    String report =
        repeated("--against", "2026-02-28", "--under", "2026-02-28", "--draft", draft.toString());

    String editions = unfolded(report, "Which edition each variant is");
    assertThat(editions)
        .containsPattern(row("compared with, of 2026-02-28", "2025-01-01", "First tariff"))
        .containsPattern(row("2026-02-28", "2025-01-01", "First tariff"))
        .containsPattern(row("lower.yaml", "2026-06-01", "[^<]*"));
  }

  @Test
  void ofTwoDraftsOfOneNameWhichAreCalledByTheirFoldersToo() throws Exception {
    String drafts = draft("a/ours.yaml", "5%") + "," + draft("b/ours.yaml", "6%");
    String report = repeated("--against", "2026-02-28", "--draft", drafts);

    assertThat(report).contains("--against 2026-02-28 --draft a/ours.yaml,b/ours.yaml");
    assertThat(unfolded(report, "Which edition each variant is"))
        .containsPattern(row("a/ours.yaml", "2026-06-01", "[^<]*"))
        .containsPattern(row("b/ours.yaml", "2026-06-01", "[^<]*"));
  }

  @Test
  void ofAValueThatIsVariedWhoseEditionInForceIsToldWithItsSource() throws Exception {
    String report =
        repeated(
            "--against",
            "2026-02-28",
            "--under",
            "2026-03-01",
            "--vary",
            "bands[1].fixed=3.5..6:1");

    assertThat(report)
        .contains("--vary &#39;variants[0].charges[0].bands[1].fixed=3.5..6:1.0&#39;");
    String editions = unfolded(report, "Which edition each variant is");
    assertThat(editions)
        .containsPattern(
            row("in force on 2026-03-01", "2026-03-01, revision 2", "Second tariff as printed"))
        .containsPattern(row("EUR 3.5", "2026-03-01[^<]*", "varied: EUR 3.5 in place of EUR 3"))
        .containsPattern(row("EUR 6", "2026-03-01[^<]*", "varied: EUR 6 in place of EUR 3"));
  }

  /** A table that no browser folds away when it prints. */
  private static String unfolded(String report, String caption) {
    int begin = report.indexOf("<caption>" + caption);
    String before = report.substring(0, begin);
    assertThat(before.split("<details", -1)).hasSameSizeAs(before.split("</details>", -1));
    return report.substring(begin, report.indexOf("</table>", begin));
  }

  private static String row(String variant, String from, String source) {
    return "<th scope=\"row\">"
        + variant
        + "</th><td[^>]*>demo/home/fees</td><td[^>]*>"
        + from
        + "</td><td[^>]*>[0-9a-f]{64}</td><td[^>]*>"
        + source
        + "</td>";
  }
}

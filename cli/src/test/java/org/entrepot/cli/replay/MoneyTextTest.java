package org.entrepot.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Terminal;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.Cliffs;
import org.entrepot.replay.restatement.SubjectResult.Tally;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;

class MoneyTextTest {

  private static String cliffs(List<String> against, List<String> under) {
    Tally tally = new Tally(1_000, 1_000, 0, 0);
    SubjectResult fees =
        new SubjectResult(
            SubjectId.of("demo/home/fees"),
            tally,
            tally,
            List.of(),
            List.of(),
            List.of(),
            new Cliffs(7, 484, against, under),
            List.of(),
            List.of(),
            List.of());
    StringWriter out = new StringWriter();
    MoneyText.cliffs(fees, new Screen(new PrintWriter(out, true), Terminal.PLAIN));
    return out.toString();
  }

  private static List<String> zones(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "EUR " + (100 + i) + ".00 to below EUR " + (100 + i) + ".75")
        .toList();
  }

  @Test
  void manyCliffsAreTheFirstFewAndHowManyOthersInLinesThatFitThePage() {
    String text = cliffs(List.of(), zones(24));
    assertThat(text.replaceAll("\\s+", " "))
        .contains("against 7 lines the edition has no cliff")
        .contains("under 484 lines EUR 100.00 to below EUR 100.75,")
        .endsWith("to below EUR 103.75 and 20 others (see summary.json of --out) ");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(text).doesNotContain("EUR 104.00");
  }

  @Test
  void whereNotAllAreListedThereAreMoreThanTheOthers() {
    List<String> all = new ArrayList<>(zones(24));
    all.add(Cliffs.OTHERS);
    assertThat(cliffs(zones(2), all).replaceAll("\\s+", " "))
        .contains("EUR 101.75 under")
        .contains("and over 20 others")
        .doesNotContain(Cliffs.OTHERS);
  }

  @Test
  void oneSellerIsNotMany() {
    assertThat(MoneyText.worst(1)).isEqualTo("The seller who loses most");
    assertThat(MoneyText.worst(10)).isEqualTo("The 10 sellers who lose most");
  }
}

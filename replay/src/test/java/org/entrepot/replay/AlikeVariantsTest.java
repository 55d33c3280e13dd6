package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variants that come to the same, in all or in money, are told as what they are. */
class AlikeVariantsTest {

  private static final List<SubjectId> RULES = List.of(Orders.FEES, Orders.STANDARDS);

  @TempDir private Path folder = Path.of("");

  private ReplayRequest request(String under) throws Exception {
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER));
    rows.addAll(Orders.generated(new Random(5)));
    Path orders = Files.write(folder.resolve("orders.csv"), rows);
    Path out = folder.resolve("out");
    return Orders.request(orders, Layout.NATIVE, RULES, "2026-01-01", under, Orders.LOCAL, out);
  }

  private Comparison compared(List<Variant> variants) throws Exception {
    ComparisonResult result =
        new Comparing(Project.rulebook(), "test")
            .run(request("2026-03-10"), variants, Progress.SILENT, () -> false);
    if (result instanceof ComparisonResult.Compared(var comparison, var _files)) {
      return comparison;
    }
    throw new AssertionError(result);
  }

  private String html() throws Exception {
    return Files.readString(folder.resolve("out").resolve("report.html"));
  }

  @Test
  void datesBetweenWhichNoRuleChangesAreRemarkedOn() throws Exception {
    Comparison dates =
        compared(
            Stream.of("2026-01-05", "2026-03-10", "2026-03-20")
                .map(day -> Variant.on(LocalDate.parse(day).atStartOfDay()))
                .toList());
    assertThat(dates.remarks())
        .containsExactly(
            "2026-01-05 has the editions that all are compared with: nothing can change under it",
            "2026-03-10 and 2026-03-20 have the same editions, as no rule changes between them:"
                + " they come to the same");
    assertThat(html()).contains("<li>" + dates.remarks().getLast() + ".</li>");
    assertThat(dates.changesMoney()).isTrue();

    Orders.restated(Orders.run(request("2026-01-05")));
    assertThat(html()).contains("<li>No rule changes between the two dates: ");
    Orders.restated(Orders.run(request("2026-03-10")));
    assertThat(html()).doesNotContain("No rule changes between");
  }

  @Test
  void whereOnlyAStandardIsVariedHowSellersStandComesFirst() throws Exception {
    VariantReader reader = new VariantReader(Project.rulebook(), RULES);
    reader.sweep(
        Sweep.read("standards[0].points[0].points=1..3:1"),
        LocalDate.of(2026, 3, 10).atStartOfDay());
    assertThat(reader.faults()).isEmpty();

    Comparison limits = compared(reader.variants());

    assertThat(limits.changesMoney()).isFalse();
    assertThat(limits.remarks()).isEmpty();
    String html = html();
    String first = html.substring(html.indexOf("What it comes to</h2>"));
    assertThat(first.substring(first.indexOf("<p")))
        .startsWith("<p class=\"total\">Standards: breaches ")
        .containsPattern("points \\d+ → \\d+ \\(1 as stated\\) to \\d+ \\(3\\);");
    assertThat(html.indexOf("How sellers stand</h2>"))
        .isLessThan(html.indexOf("The variants side by side, in BRL</h2>"));
    assertThat(html).contains("aria-label=\"Points by the value varied. The table");
  }
}

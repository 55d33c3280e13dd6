package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variants that are computed together, each in its own way. */
class VariantsTogetherTest {

  private static final Rulebook RULEBOOK = Project.rulebook();
  private static final List<SubjectId> RULES = List.of(Orders.FEES, Orders.STANDARDS);
  private static final LocalDateTime MARCH = LocalDateTime.of(2026, 3, 10, 0, 0);

  @TempDir private Path folder = Path.of("");

  private static ComparisonResult run(ReplayRequest request, List<Variant> variants) {
    return new Comparing(RULEBOOK, "test").run(request, variants, Progress.SILENT, () -> false);
  }

  private static Comparison compared(ReplayRequest request, List<Variant> variants) {
    return switch (run(request, variants)) {
      case ComparisonResult.Compared(var comparison, var _files) -> comparison;
      case ComparisonResult.Refused(var reasons) -> throw new AssertionError(reasons);
      case ComparisonResult.BrokenOff(var reasons) -> throw new AssertionError(reasons);
      case ComparisonResult.Cancelled cancelled -> throw new AssertionError(cancelled);
    };
  }

  private VariantReader reader() {
    return new VariantReader(RULEBOOK, RULES);
  }

  /** An edition with one charge, computed as the text says. */
  private Path draftOf(String name, String charge) throws Exception {
    return Files.write(
        folder.resolve(name),
        List.of(
            "subject: shopee/br/fees",
            "from: 2026-09-01",
            "values:",
            "  currency: BRL",
            "  facts:",
            "    seller-kind: {kind: word, one-of: [local], label: Kind of seller}",
            "  bases: {price: [{sum: {price: plus}}]}",
            "  variants:",
            "    - name: all",
            "      charges:",
            "        - {code: commission, label: Commission, " + charge + "}"));
  }

  @Test
  void variantsThatAreComputedInDifferentWaysComeToWhatEachComesToAlone() throws Exception {
    VariantReader reader = reader();
    reader.date(MARCH);
    for (String charge :
        List.of(
            "per: unit, of: price, rate: 12.5%",
            "per: order, of: price, rate: 9%",
            "per: sku, fixed: BRL 3.50",
            "per: line, of: price, rate: 11%, at-least: BRL 1.00, at-most: BRL 20.00",
            "per: unit, of: price, rate: 5%, when: {fact: price, over: BRL 99.00}")) {
      String name = "draft-" + (1 + reader.variants().size()) + ".yaml";
      reader.draft(draftOf(name, charge), List.of(MARCH));
    }
    assertThat(reader.faults()).isEmpty();
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER + ",returned"));
    Orders.generated(new Random(11)).forEach(row -> rows.add(row + ","));
    String row = "%s,%s,s1,2026-01-05T10:00,America/Sao_Paulo,BRL,%s,2,2026-01-07T10:00,,%s";
    // The same line twice; and more returned than was sold, of one of two lines.
    rows.add(40, row.formatted("twice", "1", "10.00", "0"));
    rows.add(41, row.formatted("twice", "1", "10.00", "1"));
    rows.add(60, row.formatted("more", "1", "5.00", "3"));
    rows.add(61, row.formatted("more", "2", "7.00", "1"));
    Path orders = Files.write(folder.resolve("odd.csv"), rows);
    ReplayRequest request =
        Orders.request(
            orders, Layout.NATIVE, RULES, "2026-01-01", "2026-03-10", Orders.LOCAL, null);

    Comparison all = compared(request, reader.variants());

    assertThat(all.tried()).hasSize(6);
    for (Tried tried : all.tried()) {
      Variant variant = tried.variant();
      Restatement alone =
          Orders.restated(
              new Replay(RULEBOOK, "test")
                  .run(request.under(variant.under()), variant, Progress.SILENT, () -> false));
      assertThat(tried.restatement()).as(variant.label()).isEqualTo(alone);
      assertThat(alone.subjects().getFirst().orders().refused()).isEqualTo(2);
    }
  }
}

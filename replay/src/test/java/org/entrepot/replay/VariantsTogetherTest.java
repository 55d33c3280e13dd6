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
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
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

  private VariantReader reader() {
    return new VariantReader(RULEBOOK, RULES);
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
      reader.draft(Tries.draft(folder, name, charge), List.of(MARCH));
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

    Comparison all = Tries.compared(request, reader.variants());

    assertThat(all.tried()).hasSize(6);
    ReplayRequest whole =
        Orders.request(
            orders,
            Layout.NATIVE,
            RULES,
            "2026-01-01",
            "2026-03-10",
            Orders.LOCAL,
            folder.resolve("variants"));
    Tries.compared(whole, reader.variants());
    WithoutLines.leavesTheOthersAsTheyAre(
        whole, without -> Tries.compared(without, reader.variants()));
    for (Restatement alone : Tries.eachAsAlone(all, request)) {
      assertThat(alone.subjects().getFirst().orders().refused()).isEqualTo(2);
    }
  }
}

package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.output.Parquet;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.rules.AskedWords;
import org.entrepot.replay.rules.Pinning;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that no rule asks for are not read, and those that one asks for are. */
class AskedWordsTest {

  private static final String PAYMENT = "yandex/ru/payment-fees";

  @TempDir private Path folder = Path.of("");

  private ReplayRequest request(Path orders, String rule, String date, String... assumed) {
    return Orders.request(
        orders, Layout.NATIVE, List.of(SubjectId.of(rule)), date, date, List.of(assumed), null);
  }

  private Set<WordColumn> asked(String rule, String date, boolean reports) {
    Pinning pinning = new Pinning(Project.rulebook(), request(folder, rule, date));
    assertThat(pinning.faults()).isEmpty();
    return AskedWords.of(pinning.rules(), reports);
  }

  @Test
  void aChargeForEachSkuAsksForProductsAndADutyForWhereGoodsComeFrom() {
    assertThat(asked("shopee/br/fees", "2026-03-01", false))
        .containsExactlyInAnyOrder(
            WordColumn.ORDER, WordColumn.LINE, WordColumn.SELLER, WordColumn.CURRENCY);
    assertThat(asked("shopee/br/fees", "2026-03-01", true))
        .contains(WordColumn.CATEGORY, WordColumn.DESTINATION)
        .doesNotContain(WordColumn.PRODUCT);
    assertThat(asked(PAYMENT, "2026-03-01", false)).contains(WordColumn.PRODUCT);
    assertThat(asked("starter/eu/customs", "2026-07-01", false))
        .contains(WordColumn.ORIGIN)
        .doesNotContain(WordColumn.PRODUCT);
  }

  /** Two SKUs at RUB 0.12, and 1.8 % of RUB 300 for the monthly transfer. */
  @Test
  void anOrderOfThreeLinesAndTwoSkusPaysForTwo() throws Exception {
    for (Path orders : written("A,1,anna,mug,100", "A,2,anna,mug,100", "A,3,anna,cup,100")) {
      Restatement restated = restated(orders, PAYMENT, "payout-frequency=monthly");

      assertThat(restated.money().getFirst().against()).hasToString("RUB 5.64");
    }
  }

  /** The row is read one by one, as text, and so is what stands around it. */
  @Test
  void aBadRowIsToldWhereOtherColumnsAreNotRead() throws Exception {
    for (Path orders : written("A,1,anna,mug,100", "B,1,anna,mug,-5", "C,1,anna,cup,100")) {
      Restatement restated =
          restated(orders, "shopee/br/fees", "seller-kind=local", "fx.RUB-BRL=0.07");

      assertThat(restated.bad()).hasSize(1);
      assertThat(restated.bad().getFirst().faults().toString()).contains("price");
      assertThat(restated.subjects().getFirst().orders().computed()).isEqualTo(2);
    }
  }

  private Restatement restated(Path orders, String rule, String... assumed) {
    return Orders.restated(Orders.run(request(orders, rule, "2026-03-01", assumed)));
  }

  /** The same orders of one day in both formats. */
  private List<Path> written(String... rows) throws Exception {
    List<String> lines =
        new ArrayList<>(List.of("order,line,seller,product,price,created,currency"));
    for (String row : rows) {
      lines.add(row + ",2026-03-01T10:00:00Z,RUB");
    }
    Path csv = Orders.file(folder, lines.toArray(String[]::new));
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : lines.getFirst().split(",", -1)) {
      columns.put(column, column.equals("price") ? "DECIMAL(18,2)" : "VARCHAR");
    }
    columns.put("created", "TIMESTAMP WITH TIME ZONE");
    Path parquet = folder.resolve("orders.parquet");
    Parquet.of(csv, parquet, columns, Map.of("made", "here"));
    return List.of(csv, parquet);
  }
}

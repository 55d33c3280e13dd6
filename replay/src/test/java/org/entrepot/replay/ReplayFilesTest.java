package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SubjectResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFilesTest {

  @TempDir private Path folder = Path.of("");

  private Path out() {
    return folder.resolve("out");
  }

  private ReplayRequest request(int seed) throws Exception {
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER));
    rows.addAll(Orders.generated(new Random(seed)));
    rows.add("x,1,\"a \"\"quoted\"\", seller\",2026-01-05T10:00Z,,BRL,10,1,,");
    rows.add("y,1,z,yesterday,,BRL,10,1,,");
    Path orders = Files.write(folder.resolve("orders.csv"), rows);
    return Orders.request(
        orders,
        Layout.NATIVE,
        List.of(Orders.FEES, Orders.STANDARDS),
        "2026-01-01",
        "2026-03-10",
        Orders.LOCAL,
        out());
  }

  private List<String> names() throws Exception {
    if (!Files.exists(out())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out())) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static List<String> query(String sql) throws Exception {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(result.getString(i));
        }
      }
      return values;
    }
  }

  @Test
  void totalsOfTheFilesAreThoseOfTheSummary() throws Exception {
    Restatement restated = Orders.restated(Orders.run(request(3)));
    MoneyResult money = restated.money().getFirst();
    SubjectResult fees = restated.subjects().getFirst();

    assertThat(names())
        .containsExactly(
            "errors.csv",
            "lines.csv",
            "lines.parquet",
            "report.html",
            "sellers.csv",
            "sellers.parquet",
            "standing.csv",
            "standing.parquet",
            "summary.json");
    for (String file : List.of("lines", "sellers")) {
      for (String ending : List.of(".csv", ".parquet")) {
        List<String> sums =
            query(
                "SELECT sum(against::DECIMAL(18,4)), sum(under::DECIMAL(18,4)),"
                    + " sum(change::DECIMAL(18,4)), count(DISTINCT seller) FROM '"
                    + out().resolve(file + ending)
                    + "' WHERE currency IS NOT NULL");
        assertThat(new BigDecimal(sums.get(0)))
            .as(file + ending)
            .isEqualByComparingTo(money.against().getAmount());
        assertThat(new BigDecimal(sums.get(1))).isEqualByComparingTo(money.under().getAmount());
        assertThat(new BigDecimal(sums.get(2))).isEqualByComparingTo(money.change().getAmount());
        assertThat(sums.get(3)).isEqualTo(Integer.toString(restated.sellers().size()));
      }
    }
    assertThat(
            query(
                "SELECT count(*) FROM '"
                    + out().resolve("lines.parquet")
                    + "' WHERE rule = 'shopee/br/fees' AND line <> 'order' GROUP BY status"
                    + " ORDER BY status"))
        .containsExactly(Long.toString(fees.lines().computed()));
    long points = restated.standing().stream().mapToLong(s -> s.under().points()).sum();
    assertThat(points).isPositive();
    assertThat(query("SELECT sum(points_under) FROM '" + out().resolve("standing.parquet") + "'"))
        .containsExactly(Long.toString(points));
    assertThat(restated.subjects().getLast().weeks().stream().mapToLong(w -> w.late()).sum())
        .isEqualTo(restated.standing().stream().mapToLong(SellerStanding::late).sum());
    assertThat(Files.readString(out().resolve("errors.csv")))
        .contains("orders.csv,")
        .contains("created,is ‘yesterday’: expected a time such as 2026-03-01T12:30:00");
  }

  @Test
  void everyOutputCarriesWhatIsAssumed() throws Exception {
    Orders.restated(Orders.run(request(4)));

    for (String file : List.of("sellers", "standing")) {
      assertThat(query("SELECT DISTINCT assumed FROM '" + out().resolve(file + ".parquet") + "'"))
          .containsExactly("seller-kind=local");
    }
    assertThat(
            query(
                "SELECT DISTINCT concat(rule, ' by ', assumed) AS one FROM '"
                    + out().resolve("lines.parquet")
                    + "' ORDER BY one"))
        .as("of each line what its own rule asks for")
        .containsExactly("shopee/br/fees by seller-kind=local", "shopee/sg/standards by ");
    assertThat(Files.readString(out().resolve("summary.json")))
        .contains("\"seller-kind=local\"")
        .contains("not a forecast");
    assertThat(
            query(
                "SELECT value::VARCHAR FROM parquet_kv_metadata('"
                    + out().resolve("lines.parquet")
                    + "') WHERE key::VARCHAR = 'assumed'"))
        .containsExactly("seller-kind=local");
  }

  @Test
  void aReplayThatIsCancelledLeavesNothingThatLooksWhole() throws Exception {
    for (Progress.Doing until : Progress.Doing.values()) {
      ReplayRequest request = request(5);
      AtomicInteger told = new AtomicInteger();
      Progress progress = (doing, rows, bytes, total) -> told.addAndGet(doing == until ? 1 : 0);
      ReplayResult result =
          new Replay(Project.rulebook(), "test").run(request, progress, () -> told.get() > 0);

      if (result instanceof ReplayResult.Restated) {
        assertThat(until)
            .as("nothing is asked once all is written")
            .isEqualTo(Progress.Doing.WRITING);
      } else {
        assertThat(result).isInstanceOf(ReplayResult.Cancelled.class);
        assertThat(names()).isEmpty();
      }
    }
  }

  @Test
  void aReplayThatIsRefusedLeavesTheResultBeforeItWhole() throws Exception {
    Orders.restated(Orders.run(request(6)));
    String before = Files.readString(out().resolve("summary.json"));
    ReplayRequest request = request(7);
    Files.writeString(request.orders(), "order,line\n");

    assertThat(Orders.run(request)).isInstanceOf(ReplayResult.Refused.class);

    assertThat(Files.readString(out().resolve("summary.json"))).isEqualTo(before);
    assertThat(names()).hasSize(9).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void aFolderThatCannotBeWrittenToIsRefused() throws Exception {
    ReplayRequest request = request(8);
    Files.writeString(out(), "a file where a folder is asked for");

    assertThat(Orders.reasons(Orders.run(request)))
        .singleElement()
        .asString()
        .startsWith("the result cannot be written: ");
  }

  @Test
  void oneRequestMakesTheSameFilesAgain() throws Exception {
    ReplayRequest request = request(9);
    Orders.restated(Orders.run(request));
    List<byte[]> first = contents();
    Orders.restated(Orders.run(request));

    List<byte[]> second = contents();
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).as(names().get(i)).isEqualTo(first.get(i));
    }
  }

  private List<byte[]> contents() throws Exception {
    List<byte[]> contents = new ArrayList<>();
    for (String name : names()) {
      contents.add(Files.readAllBytes(out().resolve(name)));
    }
    return contents;
  }
}

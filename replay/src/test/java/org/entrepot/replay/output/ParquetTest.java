package org.entrepot.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

  private static final int ROWS = 16_000;

  @TempDir private Path folder = Path.of("");

  /** The rows of each group, which are held in memory until the group is written. */
  private List<Long> rowGroups(int columns, String value) throws Exception {
    Map<String, String> types = new LinkedHashMap<>();
    for (int i = 0; i < columns; i++) {
      types.put("under " + i, value.equals("1") ? "DECIMAL(18,4)" : "VARCHAR");
    }
    Path csv = folder.resolve("lines.csv");
    String head = String.join(",", types.keySet()) + "\n";
    String row = String.join(",", Collections.nCopies(columns, value)) + "\n";
    Files.writeString(csv, head + row.repeat(ROWS));
    Path parquet = folder.resolve("lines.parquet");
    Parquet.of(csv, parquet, types, Map.of("what", "a test"));
    try (var database = DriverManager.getConnection("jdbc:duckdb:");
        var statement = database.createStatement();
        ResultSet groups =
            statement.executeQuery(
                "select distinct row_group_id, row_group_num_rows from parquet_metadata('"
                    + parquet
                    + "') order by all")) {
      List<Long> rows = new ArrayList<>();
      while (groups.next()) {
        rows.add(groups.getLong(2));
      }
      return rows;
    }
  }

  @Test
  void ofTheManyColumnsOfAHundredVariantsFewRowsAreHeldAtOnce() throws Exception {
    assertThat(rowGroups(310, "1")).hasSize(4).allMatch(rows -> rows <= 4_096);
    assertThat(rowGroups(17, "1")).as("of one variant").containsExactly((long) ROWS);
  }

  @Test
  void ofRowsWithLongTextsFewAreHeldAtOnce() throws Exception {
    assertThat(rowGroups(2, "x".repeat(3_000))).hasSize(4).allMatch(rows -> rows <= 6_000);
  }
}

package org.entrepot.replay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns with a point in their names are read, and others beside them are left out. */
class PlainNamesTest {

  @TempDir private Path folder = Path.of("");

  private ParquetBlocks blocks(String columns) throws Exception {
    Path file = folder.resolve("some.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("COPY (SELECT " + columns + ") TO '" + file + "' (FORMAT parquet)");
    }
    return ParquetBlocks.open(file, column -> !column.equals("left-out")).orElseThrow();
  }

  @Test
  void theValuesOfAllColumnsThatAreAskedForAreThere() throws Exception {
    try (ParquetBlocks blocks =
        blocks("'fact.a' AS \"left-out\", 'fact.a' AS \"fact.a\", 'x' AS \"fact_b\", 7 AS n")) {
      assertThat(blocks.header()).containsExactly("left-out", "fact.a", "fact_b", "n");
      assertThat(blocks.next()).isTrue();
      assertThat(blocks.column(0).isNull(0)).isTrue();
      assertThat(blocks.column(1).bytes()).startsWith("fact.a".getBytes(StandardCharsets.US_ASCII));
      assertThat(blocks.column(2).bytes()).startsWith('x');
      assertThat(ParquetBlocks.text(blocks.column(3), 0)).isEqualTo("7");
      assertThat(blocks.next()).isFalse();
    }
  }

  @Test
  void columnsThatWouldBeCalledAlikeAreAllRead() throws Exception {
    try (ParquetBlocks blocks =
        blocks("'no' AS \"left-out\", 'x' AS \"fact.a\", 'y' AS \"fact_a\"")) {
      assertThat(blocks.next()).isTrue();
      assertThat(blocks.column(0).bytes()).startsWith('n', 'o');
      assertThat(blocks.column(1).bytes()).startsWith('x');
      assertThat(blocks.column(2).bytes()).startsWith('y');
    }
  }
}

package org.entrepot.replay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

  @TempDir private Path folder = Path.of("");

  private Path parquet(String select) throws Exception {
    Path file = folder.resolve("table.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  @Test
  void valuesAreReadAsTheTextThatCsvWouldHold() throws Exception {
    Path file =
        parquet(
            "SELECT 'a, \"b\"' AS word, 12.90::DECIMAL(9,2) AS price, 3::BIGINT AS units,"
                + " TIMESTAMP '2018-08-15 10:10:18' AS wall,"
                + " make_timestamp(0)::TIMESTAMPTZ AS moment, NULL::VARCHAR AS nothing");
    try (Table table = Table.open(file)) {
      TableRow row = table.next();
      assertThat(row).isNotNull();
      assertThat(table.row().text(table.column("word"))).isEqualTo("a, \"b\"");
      assertThat(table.row().decimal(table.column("price"), 2)).isEqualTo(1290);
      assertThat(table.row().whole(table.column("units"))).isEqualTo(3);
      assertThat(table.row().text(table.column("wall"))).isEqualTo("2018-08-15 10:10:18");
      assertThat(table.row().text(table.column("moment"))).endsWith("Z");
      assertThat(Instant.ofEpochSecond(table.row().instant(table.column("moment"), null)))
          .isNotNull();
      assertThat(table.row().isEmpty(table.column("nothing"))).isTrue();
      assertThat(table.next()).isNull();
      assertThat(table.bytesRead()).isEqualTo(Files.size(file));
    }
  }

  @Test
  void aMomentIsTheSameInEveryZoneOfTheMachine() throws Exception {
    Path file = parquet("SELECT to_timestamp(1534331418) AS moment");
    try (Table table = Table.open(file)) {
      table.next();
      assertThat(table.row().instant(0, null)).isEqualTo(1534331418L);
    }
  }

  @Test
  void binaryFractionsAreRefused() throws Exception {
    Path file = parquet("SELECT 0.1::DOUBLE AS price");

    assertThatThrownBy(() -> Table.open(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("column ‘price’ is a binary fraction (DOUBLE)");
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws Exception {
    Path file = parquet("SELECT range AS n FROM range(100000)");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> Table.open(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("is no whole Parquet file");
  }
}

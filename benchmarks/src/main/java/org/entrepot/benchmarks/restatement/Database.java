package org.entrepot.benchmarks.restatement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The job done by DuckDB, and what else is asked of it about a file of orders. */
final class Database implements AutoCloseable {

  private static final Duration AROUND = Duration.ofDays(90);

  private final Connection connection;
  private final String source;

  private Database(Connection connection, Path parquet) {
    this.connection = connection;
    this.source = "read_parquet('" + parquet.toString().replace("'", "''") + "')";
  }

  static Database of(Path parquet) throws SQLException {
    return new Database(DriverManager.getConnection("jdbc:duckdb:"), parquet);
  }

  /** The statement for this file: it knows which zones and which time the orders have. */
  String sql(Figures figures) throws SQLException {
    List<String> zones = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT DISTINCT zone FROM " + source + " ORDER BY zone")) {
      while (rows.next()) {
        zones.add(rows.getString(1));
      }
    }
    return new Sql(figures, offsets(), zones).text(source);
  }

  private ZoneSql offsets() throws SQLException {
    String span = "SELECT epoch_ms(min(created)), epoch_ms(max(created)) FROM " + source;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(span)) {
      row.next();
      return new ZoneSql(
          Instant.ofEpochMilli(row.getLong(1)).minus(AROUND),
          Instant.ofEpochMilli(row.getLong(2)).plus(AROUND));
    }
  }

  Totals totals(String sql) throws SQLException {
    SortedMap<String, Long> figures = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        figures.put(rows.getString(1), rows.getLong(2));
      }
    }
    return new Totals(figures);
  }

  /** All lines as facts of a rule engine. */
  List<OrderLine> lines(Figures figures) throws SQLException {
    String columns =
        "\"order\", seller, currency, zone, (price * 100)::BIGINT, (discount * 100)::BIGINT,"
            + " quantity::BIGINT, returned::BIGINT,"
            + " \"length-mm\"::BIGINT * \"width-mm\" * \"height-mm\","
            + " epoch_us(\"handed-over\") // 1000000, epoch_us(\"ship-by\") // 1000000,"
            + " origin, \"fact.hs-code\", \"fact.duty-rate\"";
    OrderLine.Kinds kinds = OrderLine.Kinds.of(figures);
    List<OrderLine> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + columns + " FROM " + source)) {
      while (row.next()) {
        ZoneId zone = ZoneId.of(row.getString(4));
        lines.add(
            new OrderLine(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                second(row, 10, zone),
                second(row, 11, zone),
                kinds,
                new OrderLine.Declared(row.getString(12), row.getString(13), rate(row, 14))));
      }
    }
    return lines;
  }

  private static long rate(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return Exact.millionths(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2));
  }

  private static long second(ResultSet row, int column, ZoneId zone) throws SQLException {
    long second = row.getLong(column);
    if (row.wasNull()) {
      return OrderLine.NOT_YET;
    }
    LocalDateTime wall = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    return wall.toEpochSecond(zone.getRules().getOffset(wall));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

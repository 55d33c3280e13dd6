package org.entrepot.replay.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file, row by row, each value as the text that CSV would hold. Binary fractions are
 * refused: money and measures are decimals or whole numbers.
 */
public final class ParquetTable implements Table {

  private static final String MEMORY = "256MB";

  private final Path path;
  private final long bytes;
  private final long rowsTotal;
  private final Connection database;
  private final Statement statement;
  private final ResultSet result;
  private final List<String> header;
  private final Texts texts;
  private final TableRow row;
  private long count;

  private ParquetTable(Path path, long bytes, Connection database) throws SQLException {
    this.path = path;
    this.bytes = bytes;
    this.database = database;
    this.statement = database.createStatement();
    statement.execute("SET memory_limit = '" + MEMORY + "'");
    this.rowsTotal = rowsTotal(statement, path);
    List<String> names = new ArrayList<>();
    String columns = columns(statement, path, names);
    this.header = List.copyOf(names);
    this.result = statement.executeQuery("SELECT " + columns + " FROM " + source(path));
    this.texts = new Texts(names.size());
    this.row = new TableRow(texts);
    row.name(header);
  }

  /** Opens a file and reads its columns. */
  public static ParquetTable open(Path path) throws UnreadableFileException {
    if (!Files.isRegularFile(path)) {
      throw new UnreadableFileException("there is no file " + path);
    }
    Properties streaming = new Properties();
    streaming.setProperty("jdbc_stream_results", "true");
    Connection database = null;
    try {
      database = DriverManager.getConnection("jdbc:duckdb:", streaming);
      return new ParquetTable(path, path.toFile().length(), database);
    } catch (SQLException broken) {
      close(database);
      throw new UnreadableFileException(ParquetFaults.unopened(path), broken);
    } catch (IllegalArgumentException inexact) {
      close(database);
      throw new UnreadableFileException(String.valueOf(inexact.getMessage()), inexact);
    }
  }

  private static void close(@Nullable Connection database) {
    try {
      if (database != null) {
        database.close();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("a database in memory cannot be closed", broken);
    }
  }

  private static String source(Path path) {
    return "read_parquet('" + path.toString().replace("'", "''") + "')";
  }

  private static long rowsTotal(Statement statement, Path path) throws SQLException {
    try (ResultSet one = statement.executeQuery("SELECT count(*) FROM " + source(path))) {
      one.next();
      return one.getLong(1);
    }
  }

  private static String columns(Statement statement, Path path, List<String> names)
      throws SQLException {
    List<String> expressions = new ArrayList<>();
    try (ResultSet none = statement.executeQuery("SELECT * FROM " + source(path) + " LIMIT 0")) {
      ResultSetMetaData about = none.getMetaData();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        names.add(about.getColumnName(i));
        expressions.add(text(path, about.getColumnName(i), about.getColumnTypeName(i)));
      }
    }
    return String.join(", ", expressions);
  }

  private static String text(Path path, String column, String type) {
    String name = '"' + column.replace("\"", "\"\"") + '"';
    return switch (type) {
      case "FLOAT", "DOUBLE" ->
          throw new IllegalArgumentException(
              path.getFileName()
                  + ": column ‘"
                  + column
                  + "’ is a binary fraction ("
                  + type
                  + "): write it as DECIMAL or as a whole number");
      case "TIMESTAMP WITH TIME ZONE" ->
          "CAST(make_timestamp(epoch_us(" + name + ")) AS VARCHAR) || 'Z'";
      default -> "CAST(" + name + " AS VARCHAR)";
    };
  }

  @Override
  public String name() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable TableRow next() throws UnreadableFileException {
    try {
      if (!result.next()) {
        checkWhole();
        return null;
      }
      count++;
      texts.read(result, count);
      return row;
    } catch (SQLException broken) {
      throw new UnreadableFileException(ParquetFaults.broken(name(), count, broken), broken);
    }
  }

  /** A stream of a damaged file may end without an error: its rows are counted. */
  private void checkWhole() throws UnreadableFileException {
    if (count != rowsTotal) {
      throw new UnreadableFileException(
          path.getFileName() + " is damaged after row " + count + ": it has " + rowsTotal);
    }
  }

  @Override
  public TableRow row() {
    return row;
  }

  @Override
  public long rows() {
    return count;
  }

  @Override
  public long bytesRead() {
    return rowsTotal == 0
        ? bytes
        : Math.multiplyHigh(bytes, count) == 0 ? bytes * count / rowsTotal : bytes;
  }

  @Override
  public String sha256() throws UnreadableFileException {
    return StoredFile.sha256(path);
  }

  @Override
  public void close() {
    close(database);
  }

  /** The texts of one row, one behind the other. */
  private static final class Texts extends StoredFields {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Texts(int fields) {
      super(fields);
    }

    void read(ResultSet result, long row) throws SQLException {
      out.reset();
      number = row;
      for (int i = 0; i < starts.length; i++) {
        String text = result.getString(i + 1);
        starts[i] = out.size();
        out.writeBytes(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
        ends[i] = out.size();
      }
      bytes = out.toByteArray();
    }
  }
}

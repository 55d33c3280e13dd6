package org.entrepot.replay.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a CSV file with a header into Parquet, with the types that are stated. */
public final class Parquet {

  private static final String MEMORY = "256MB";

  /** The usual of the program that writes it, and what it rounds to. */
  private static final int ROW_GROUP = 122_880;

  private static final int VECTOR = 2048;

  /** Bytes of the file that it reads at once, several times over; its own 32 MB are too many. */
  private static final int READ = 8 << 20;

  /** So many bytes of rows it may hold before it writes them. */
  private static final long HELD = 24L << 20;

  /** What a value takes while it is held, beside its text. */
  private static final int VALUE = 16;

  /** So much of the file tells how long its rows are. */
  private static final int SAMPLE = 1 << 16;

  private Parquet() {}

  /**
   * Writes {@code parquet} from {@code csv}.
   *
   * @param columns name and SQL type of every column, in the order of the file; an empty field is
   *     null
   * @param about what the file says of itself, in its key-value metadata
   */
  public static void of(
      Path csv, Path parquet, Map<String, String> columns, Map<String, String> about)
      throws IOException {
    List<String> types = new ArrayList<>();
    columns.forEach((name, type) -> types.add(quoted(name) + ": " + quoted(type)));
    List<String> metadata = new ArrayList<>();
    about.forEach((key, value) -> metadata.add(key + ": " + quoted(value)));
    String sql =
        "COPY (SELECT * FROM read_csv("
            + quoted(csv.toString())
            + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
            + " nullstr = '', buffer_size = "
            + READ
            + ", columns = {"
            + String.join(", ", types)
            + "})) TO "
            + quoted(parquet.toString())
            + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
            + rowGroup(csv, columns.size())
            + ", KV_METADATA {"
            + String.join(", ", metadata)
            + "})";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("SET memory_limit = '" + MEMORY + "'");
      statement.execute("SET temp_directory = ''");
      // Several hold groups of rows that wait for those before them, however little memory there
      // is.
      statement.execute("SET threads = 1");
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IOException(parquet + " cannot be written: " + reason(failed), failed);
    } catch (LinkageError notUnpacked) {
      throw new IOException(
          "the program that writes Parquet cannot be unpacked into the folder for temporary files, "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + reason(notUnpacked),
          notUnpacked);
    }
  }

  /**
   * Rows that are held until they are written: fewer where they are long, as those of several
   * variants are.
   */
  private static int rowGroup(Path csv, int columns) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(csv)) {
      sample = in.readNBytes(SAMPLE);
    }
    int lines = 1;
    for (byte one : sample) {
      lines += one == '\n' ? 1 : 0;
    }
    long rows = HELD / (sample.length / lines + (long) VALUE * columns);
    return Math.clamp(rows / VECTOR * VECTOR, VECTOR, ROW_GROUP);
  }

  /**
   * What the system says; the database puts its own name for the fault, and the file, before it.
   */
  private static String reason(SQLException failed) {
    String message = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    return message.replaceFirst("^[\\w ]+ Error: ", "").replaceFirst("^Could not .*\": ", "");
  }

  private static String reason(LinkageError failed) {
    Throwable first = failed;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

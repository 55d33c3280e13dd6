package org.entrepot.replay.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.OrderMarks;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.output.OutputFolder;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.rules.AssumedByRule;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one file of orders while the others are computed, in a folder of its name within
 * {@code .parts}: its lines, its bad rows, its orders, its sums. It is there whole or not at all.
 */
public final class PartFiles implements Closeable {

  /** The hidden folder of the parts, within that of the result. */
  public static final String PARTS = ".parts";

  static final String LINES = "lines.csv";
  static final String ERRORS = "errors.csv";
  private static final String ORDERS = "orders";
  private static final String REPORT = "report";
  private static final String SUMS = "sums";

  private final OutputFolder folder;
  private final @Nullable LineFile lines;
  private final CsvWriter errors;

  private PartFiles(OutputFolder folder, @Nullable AssumedByRule ofLines) throws IOException {
    this.folder = folder;
    this.lines = ofLines == null ? null : new LineFile(folder.part(LINES), ofLines);
    this.errors = CsvWriter.create(folder.part(ERRORS));
    errors.row(ReplayFiles.ERROR_COLUMNS);
  }

  /**
   * Begins the part of one file of orders.
   *
   * @param ofLines what is assumed of lines; null where they are not written
   */
  public static PartFiles begin(Path part, @Nullable AssumedByRule ofLines) throws IOException {
    return new PartFiles(OutputFolder.open(part, SUMS), ofLines);
  }

  /** Where the part of a file of orders is kept. */
  public static Path of(Path out, Path file) {
    return out.resolve(PARTS).resolve(String.valueOf(file.getFileName()));
  }

  public static boolean isWhole(Path part) {
    return Files.exists(part.resolve(SUMS));
  }

  /** The names of the files of orders whose parts are whole. */
  public static List<String> kept(Path out) throws IOException {
    Path parts = out.resolve(PARTS);
    if (!Files.isDirectory(parts)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(parts)) {
      return all.filter(PartFiles::isWhole)
          .map(part -> String.valueOf(part.getFileName()))
          .sorted()
          .toList();
    }
  }

  /** The sums of a whole part. */
  public static byte[] sums(Path part) throws IOException {
    return Files.readAllBytes(part.resolve(SUMS));
  }

  /** What a whole part keeps for the report. */
  public static byte[] report(Path part) throws IOException {
    return Files.readAllBytes(part.resolve(REPORT));
  }

  /** The marks of the orders of a whole part. */
  public static Path orders(Path part) {
    return part.resolve(ORDERS);
  }

  /** Removes all parts: they are in the result now. */
  public static void remove(Path out) throws IOException {
    Path parts = out.resolve(PARTS);
    if (Files.isDirectory(parts)) {
      try (Stream<Path> all = Files.walk(parts)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Takes the rows of all lines, where they are written. */
  public LineRows lines() {
    return lines == null ? LineRows.NONE : lines;
  }

  public void bad(BadRow row) {
    try {
      ReplayFiles.write(row, errors);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The file of orders is computed to its end. */
  public void finish(byte[] sums, byte[] report, OrderMarks orders) throws IOException {
    if (lines != null) {
      lines.close();
    }
    errors.close();
    orders.write(folder.part(ORDERS));
    Files.write(folder.part(REPORT), report);
    Files.write(folder.part(SUMS), sums);
    folder.finish(Set.of());
  }

  /** Closes what is open and removes what is not whole. */
  @Override
  public void close() throws IOException {
    try (folder;
        errors) {
      if (lines != null) {
        lines.close();
      }
    }
  }
}

package org.entrepot.replay.generated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.output.OutputFolder;
import org.entrepot.replay.output.Parquet;

/**
 * Writes order lines of the native layout that nobody placed: sellers with a heavy tail, several
 * markets and currencies, seasons, lateness that grows in busy weeks, returns. They lie in the
 * order of time within each market's clock. The same numbers of lines and sellers and the same seed
 * give the same bytes; orders of two seeds have different names, so that files of both can be
 * replayed together.
 */
public final class OrderGenerator {

  private static final String CSV = "orders.csv";
  private static final String PARQUET = "orders.parquet";
  private static final int LINES_PER_SELLER = 60;
  private static final int FEWEST_SELLERS = 5;
  private static final int MOST_SELLERS = 250_000;

  /** More are not thrown. */
  public static final int SELLERS_LIMIT = 1_000_000;

  /** Which files are written. */
  public enum Format {
    CSV,
    PARQUET,
    BOTH;

    /** What is written into a folder. */
    public List<Path> files(Path folder) {
      return switch (this) {
        case CSV -> List.of(folder.resolve(OrderGenerator.CSV));
        case PARQUET -> List.of(folder.resolve(OrderGenerator.PARQUET));
        case BOTH ->
            List.of(folder.resolve(OrderGenerator.CSV), folder.resolve(OrderGenerator.PARQUET));
      };
    }
  }

  /** Hears how many lines are written. */
  @FunctionalInterface
  public interface Written {
    void lines(long lines);
  }

  private final long lines;
  private final long seed;
  private final int sellers;

  /**
   * Orders of so many lines.
   *
   * @param lines at least one
   */
  public OrderGenerator(long lines, long seed) {
    this(lines, seed, usualSellers(lines));
  }

  /**
   * Orders of so many lines, by some of so many sellers: each sells in every week that it sells
   * enough for, and so few sellers have few weeks.
   *
   * @param lines at least one
   * @param sellers from 1 to {@link #SELLERS_LIMIT}
   */
  public OrderGenerator(long lines, long seed, int sellers) {
    if (lines < 1 || sellers < 1 || sellers > SELLERS_LIMIT) {
      throw new IllegalArgumentException(lines + " lines of " + sellers + " sellers");
    }
    this.lines = lines;
    this.seed = seed;
    this.sellers = sellers;
  }

  private static int usualSellers(long lines) {
    return (int) Math.clamp(lines / LINES_PER_SELLER, (long) FEWEST_SELLERS, (long) MOST_SELLERS);
  }

  /**
   * Writes into a folder, made where it is missing; files of these names are replaced, each when it
   * is whole.
   *
   * @throws CancellationException where it was cancelled; nothing is left then
   */
  public List<Path> write(Path folder, Format format, Written written, BooleanSupplier cancelled)
      throws IOException {
    try (OutputFolder out = OutputFolder.open(folder, format == Format.CSV ? CSV : PARQUET)) {
      Path csv = out.part(CSV);
      csv(csv, written, cancelled);
      if (format != Format.CSV) {
        Map<String, String> about =
            Map.of("what", "generated orders: nobody placed them; seed " + seed);
        Parquet.of(csv, out.part(PARQUET), OrderWriter.columns(), about);
      }
      if (format == Format.PARQUET) {
        out.drop(CSV);
      }
      return out.finish(Set.of());
    }
  }

  private void csv(Path file, Written written, BooleanSupplier cancelled) throws IOException {
    try (CsvWriter csv = CsvWriter.create(file)) {
      csv.row(OrderWriter.columns().keySet());
      OrderWriter orders = new OrderWriter(seed, sellers, csv);
      Calendar calendar = orders.calendar();
      long before = 0;
      for (int day = 0; day < calendar.days(); day++) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        long until = calendar.until(day, lines);
        orders.day(day, until - before);
        before = until;
        written.lines(until);
      }
    }
  }
}

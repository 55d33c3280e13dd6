package org.entrepot.marketplace.restatements.runs;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param doing reading, computing or writing; null before it began
 * @param rows rows read, over all files
 * @param bytes stored bytes read
 * @param bytesTotal stored bytes of all files; 0 while unknown
 */
public record RunProgress(@Nullable String doing, long rows, long bytes, long bytesTotal) {

  public static final RunProgress NONE = new RunProgress(null, 0, 0, 0);

  /** Rows a second, given for how long it has run. */
  public long rowsPerSecond(Duration elapsed) {
    return elapsed.toMillis() <= 0 ? 0 : rows * 1000 / elapsed.toMillis();
  }

  /** The time left if the rest goes as fast as what is done; empty where that cannot be told. */
  public Optional<Duration> left(Duration elapsed) {
    if (bytes <= 0 || bytesTotal < bytes) {
      return Optional.empty();
    }
    return Optional.of(elapsed.multipliedBy(bytesTotal - bytes).dividedBy(bytes));
  }

  /** Hundredths of the bytes that are read. */
  public int percent() {
    return bytesTotal <= 0 ? 0 : (int) Math.min(100, bytes * 100 / bytesTotal);
  }
}

package org.entrepot.marketplace.restatements.runs;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param doing reading, computing or writing; null before it began
 * @param rows rows read, over all files; while computing and after, lines computed
 * @param done the part of the work that is done
 * @param total the whole work; 0 while unknown
 */
public record RunProgress(@Nullable String doing, long rows, long done, long total) {

  /** What part of the work tells nothing yet of the rest. */
  private static final int BEGINNING = 500;

  public static final RunProgress NONE = new RunProgress(null, 0, 0, 0);

  /** Rows a second, given for how long it has run. */
  public long rowsPerSecond(Duration elapsed) {
    return elapsed.toMillis() <= 0 ? 0 : rows * 1000 / elapsed.toMillis();
  }

  /**
   * The time left if the rest goes as fast as what is done; empty where that cannot be told, as in
   * the beginning.
   */
  public Optional<Duration> left(Duration elapsed) {
    if (done <= 0 || total < done || done < total / BEGINNING) {
      return Optional.empty();
    }
    return Optional.of(elapsed.multipliedBy(total - done).dividedBy(done));
  }

  /** Hundredths of the work that are done. */
  public int percent() {
    return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }
}

package org.entrepot.replay.restatement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Holds a replay to so many rows a second, so that it leaves the machine to what runs beside it:
 * the rows are read at that pace, and then their lines computed. Time that was lost is not made up
 * for. It rests at least ten times a second, so that a replay stays quick to cancel.
 */
public final class RowPace implements Progress {

  private static final long RESTS_A_SECOND = 10;
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  /** Lets time pass. */
  @FunctionalInterface
  public interface Rest {
    void take(Duration time) throws InterruptedException;
  }

  private final Progress told;
  private final long rowsPerSecond;
  private final InstantSource clock;
  private final Rest rest;
  private Instant due;
  private @Nullable Doing nowDoing;
  private long rowsBefore;

  /**
   * A pace from now on.
   *
   * @param told hears the same, before each rest
   * @param rowsPerSecond at least one
   */
  public RowPace(Progress told, long rowsPerSecond, InstantSource clock, Rest rest) {
    if (rowsPerSecond < 1) {
      throw new IllegalArgumentException("a pace is at least one row a second");
    }
    this.told = told;
    this.rowsPerSecond = rowsPerSecond;
    this.clock = clock;
    this.rest = rest;
    this.due = clock.instant();
  }

  @Override
  public long everyRows() {
    return Math.clamp(rowsPerSecond / RESTS_A_SECOND, 1, told.everyRows());
  }

  @Override
  public void at(Doing doing, long rows, long done, long total) {
    told.at(doing, rows, done, total);
    long fresh = doing == nowDoing ? rows - rowsBefore : rows;
    nowDoing = doing;
    rowsBefore = rows;
    if (doing != Doing.WRITING && fresh > 0) {
      rest(Duration.ofNanos(Math.multiplyExact(fresh, NANOS) / rowsPerSecond));
    }
  }

  private void rest(Duration forRows) {
    Instant now = clock.instant();
    Instant then = due.plus(forRows);
    due = then.isBefore(now) ? now : then;
    Duration left = Duration.between(now, due);
    try {
      // Never more than the rows are worth, wherever the clock was set meanwhile.
      rest.take(left.compareTo(forRows) > 0 ? forRows : left);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}

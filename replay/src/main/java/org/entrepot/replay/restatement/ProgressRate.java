package org.entrepot.replay.restatement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Rate and time left of a replay, by the clock that the caller brings. */
public final class ProgressRate {

  private final InstantSource clock;
  private final Instant begun;

  public ProgressRate(InstantSource clock) {
    this.clock = clock;
    this.begun = clock.instant();
  }

  public Duration elapsed() {
    return Duration.between(begun, clock.instant());
  }

  /** Rows a second since the beginning, 0 in the first millisecond. */
  public long rowsPerSecond(long rows) {
    long millis = elapsed().toMillis();
    return millis == 0 ? 0 : rows * 1000 / millis;
  }

  /** The time left if the rest goes as fast as the part that is done. */
  public Optional<Duration> left(long done, long total) {
    if (done <= 0 || total < done) {
      return Optional.empty();
    }
    return Optional.of(elapsed().multipliedBy(total - done).dividedBy(done));
  }
}

package org.entrepot.marketplace.security;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * A token bucket for each caller. Instead of tokens it keeps one instant per caller: when the
 * bucket would be full again. A request moves that instant on by one interval, and is refused when
 * it would lie further ahead than a full bucket reaches.
 */
final class RateLimit {
  private static final int CALLERS_KEPT = 100_000;

  private final long interval;
  private final long reach;
  private final LongSupplier nanos;
  private final ConcurrentMap<String, Long> fullAgainAt = new ConcurrentHashMap<>();

  /**
   * @param burst how many requests a caller may make at once
   * @param interval after how long one more is allowed
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  RateLimit(int burst, Duration interval, LongSupplier nanos) {
    this.interval = interval.toNanos();
    this.reach = this.interval * burst;
    this.nanos = nanos;
  }

  /** Takes one token; returns how long to wait for it, zero where it may be used now. */
  Duration take(String caller) {
    long now = nanos.getAsLong();
    if (fullAgainAt.size() > CALLERS_KEPT) {
      fullAgainAt.values().removeIf(instant -> instant - now <= 0);
    }
    long[] wait = {0};
    fullAgainAt.compute(
        caller,
        (key, instant) -> {
          long full = instant == null || instant - now < 0 ? now : instant;
          wait[0] = Math.max(0, full + interval - now - reach);
          return wait[0] > 0 ? full : full + interval;
        });
    return Duration.ofNanos(wait[0]);
  }

  /** How long to wait for a token, without taking one. */
  Duration waiting(String caller) {
    long now = nanos.getAsLong();
    Long instant = fullAgainAt.get(caller);
    long full = instant == null || instant - now < 0 ? now : instant;
    return Duration.ofNanos(Math.max(0, full + interval - now - reach));
  }
}

package org.entrepot.marketplace.restatements.pages;

import java.time.Duration;

/** Lengths of time for people. */
final class Durations {

  private Durations() {}

  /** {@code 4 s}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
  static String words(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    if (seconds < 1) {
      return "less than a second";
    }
    if (length.toMinutes() < 1) {
      return seconds + " s";
    }
    return length.toHours() < 1
        ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
        : length.toHours() + " h " + length.toMinutesPart() + " min";
  }
}

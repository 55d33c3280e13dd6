package org.entrepot.cli.replay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ProgressRate;

/**
 * How far a replay is, with its rate and the time left: one line that is redrawn on a terminal, a
 * plain line now and then elsewhere.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final Duration REDRAWN = Duration.ofMillis(100);
  private static final Duration PLAIN = Duration.ofSeconds(5);

  private final Screen screen;
  private final ProgressRate rate;
  private Duration shown = Duration.ZERO;
  private boolean drawn;

  ProgressLine(Screen screen, InstantSource clock) {
    this.screen = screen;
    this.rate = new ProgressRate(clock);
  }

  @Override
  public void at(Doing doing, long rows, long bytes, long bytesTotal) {
    Duration elapsed = rate.elapsed();
    boolean interactive = screen.terminal().interactive();
    if (elapsed.minus(shown).compareTo(interactive ? REDRAWN : PLAIN) < 0) {
      return;
    }
    shown = elapsed;
    String text = text(doing, rows, bytes, bytesTotal);
    if (interactive) {
      screen.redraw(text);
      drawn = true;
    } else {
      screen.line(text);
    }
    screen.flush();
  }

  private String text(Doing doing, long rows, long bytes, long bytesTotal) {
    String share = bytesTotal > 0 ? " " + bytes * 100 / bytesTotal + " %" : "";
    String left = rate.left(bytes, bytesTotal).map(time -> ", " + words(time) + " left").orElse("");
    return String.format(
        Locale.ROOT,
        "%s%s: %,d rows, %,d rows/s%s",
        doing(doing),
        share,
        rows,
        rate.rowsPerSecond(rows),
        left);
  }

  private static String doing(Doing doing) {
    return switch (doing) {
      case READING -> "Reading";
      case COMPUTING -> "Computing";
      case WRITING -> "Writing";
    };
  }

  private static String words(Duration time) {
    if (time.toSeconds() == 0) {
      return "under a second";
    }
    return time.toMinutes() == 0
        ? time.toSeconds() + " s"
        : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }

  /** Wipes the line, so that what follows stands alone. */
  @Override
  public void close() {
    if (drawn) {
      screen.redraw("");
      screen.flush();
      drawn = false;
    }
  }
}

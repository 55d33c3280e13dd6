package org.entrepot.cli.replay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ProgressRate;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay is and what it does, with its rate and the time left: one line that is redrawn
 * on a terminal; elsewhere a plain line at every tenth, and at least every few seconds.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final Duration REDRAWN = Duration.ofMillis(100);
  private static final Duration AT_A_TENTH = Duration.ofSeconds(1);
  private static final Duration PLAIN = Duration.ofSeconds(5);

  private final Screen screen;
  private final ProgressRate rate;
  private @Nullable Doing nowDoing;
  private Duration phaseBegan = Duration.ZERO;
  private Duration shown = Duration.ZERO;
  private long shownTenth;
  private boolean drawn;

  ProgressLine(Screen screen, InstantSource clock) {
    this.screen = screen;
    this.rate = new ProgressRate(clock);
  }

  @Override
  public void at(Doing doing, long rows, long done, long total) {
    Duration elapsed = rate.elapsed();
    if (doing != nowDoing) {
      phaseBegan = nowDoing == null ? Duration.ZERO : elapsed;
      nowDoing = doing;
    }
    long tenth = total > 0 ? done * 10 / total : 0;
    if (!isDue(elapsed.minus(shown), tenth)) {
      return;
    }
    shown = elapsed;
    shownTenth = tenth;
    String text = text(doing, rows, done, total);
    if (screen.terminal().interactive()) {
      screen.redraw(text);
      drawn = true;
    } else {
      screen.line(text);
    }
    screen.flush();
  }

  private boolean isDue(Duration sinceShown, long tenth) {
    if (screen.terminal().interactive()) {
      return sinceShown.compareTo(REDRAWN) >= 0;
    }
    return sinceShown.compareTo(PLAIN) >= 0
        || (tenth > shownTenth && sinceShown.compareTo(AT_A_TENTH) >= 0);
  }

  private String text(Doing doing, long rows, long done, long total) {
    String share = total > 0 ? "; " + done * 100 / total + "% done" : "";
    String left = rate.left(done, total).map(time -> ", " + words(time) + " left").orElse("");
    return doing(doing, rows, rate.elapsed().minus(phaseBegan).toMillis()) + share + left;
  }

  private static String doing(Doing doing, long rows, long millis) {
    String aSecond =
        millis == 0 ? "" : String.format(Locale.ROOT, " (%,d a second)", rows * 1000 / millis);
    return switch (doing) {
      case READING -> String.format(Locale.ROOT, "Reading: %,d rows%s", rows, aSecond);
      case COMPUTING -> String.format(Locale.ROOT, "Computing: %,d lines%s", rows, aSecond);
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

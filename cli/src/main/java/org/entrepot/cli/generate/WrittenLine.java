package org.entrepot.cli.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.entrepot.cli.terminal.Figures;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.replay.generated.OrderGenerator.Written;

/** How many lines are written: one line that is redrawn, or a plain line every few seconds. */
final class WrittenLine implements Written {
  private static final Duration REDRAWN = Duration.ofMillis(100);
  private static final Duration PLAIN = Duration.ofSeconds(5);

  private final Screen screen;
  private final InstantSource clock;
  private final long all;
  private Instant shown;
  private boolean drawn;

  WrittenLine(Screen screen, InstantSource clock, long all) {
    this.screen = screen;
    this.clock = clock;
    this.all = all;
    this.shown = clock.instant();
  }

  @Override
  public void lines(long lines) {
    boolean interactive = screen.terminal().interactive();
    Duration every = interactive ? REDRAWN : PLAIN;
    if (Duration.between(shown, clock.instant()).compareTo(every) < 0) {
      return;
    }
    shown = clock.instant();
    String text = Figures.count(lines) + " of " + Figures.count(all, "line", "lines");
    if (interactive) {
      screen.redraw(text);
      drawn = true;
    } else {
      screen.line(text);
    }
    screen.flush();
  }

  void close() {
    if (drawn) {
      screen.redraw("");
      screen.flush();
    }
  }
}

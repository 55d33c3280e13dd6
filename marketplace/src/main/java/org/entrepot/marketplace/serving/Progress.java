package org.entrepot.marketplace.serving;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal what is going on. */
final class Progress {
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final long started = System.nanoTime();
  private long stepStarted = started;

  Progress(PrintStream out) {
    this.out = out;
  }

  void begin(String step) {
    stepStarted = System.nanoTime();
    out.print(step + " … ");
    out.flush();
  }

  void done() {
    out.println(seconds(System.nanoTime() - stepStarted));
  }

  String elapsed() {
    return seconds(System.nanoTime() - started);
  }

  void say(String text) {
    out.println(text);
  }

  void refuse(String... lines) {
    out.println();
    for (String line : lines) {
      out.println(line);
    }
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / NANOS);
  }
}

package org.entrepot.benchmarks.restatement;

import java.io.PrintStream;
import java.util.Locale;

/** The ratios, each beside its goal. */
final class Report {

  private static final String ROW = "| %-52s | %10s | %-22s | %s |%n";

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }

  void head() {
    out.println();
    out.printf(Locale.ROOT, ROW, "ratio", "measured", "goal", "");
    out.println("|---|---|---|---|");
  }

  void atLeast(String what, double ratio, double goal) {
    String wanted = String.format(Locale.ROOT, "at least %.1f", goal);
    row(what, ratio, wanted, ratio >= goal ? "met" : "not met");
  }

  void atMost(String what, double ratio, double goal) {
    String wanted = String.format(Locale.ROOT, "at most %.1f", goal);
    row(what, ratio, wanted, ratio <= goal ? "met" : "not met");
  }

  private void row(String what, double ratio, String goal, String verdict) {
    row(what, String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio), goal, verdict);
  }

  void row(String what, String measured, String goal, String verdict) {
    out.printf(Locale.ROOT, ROW, what, measured, goal, verdict);
  }
}

package org.entrepot.replay.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.entrepot.replay.orders.WeekShift;
import org.entrepot.replay.report.KeptExamples.Example;
import org.entrepot.replay.restatement.Explanation.ExplainedOrder;
import org.entrepot.replay.restatement.Explanation.Workings;
import org.entrepot.replay.restatement.Placed;

/** Orders that differ from each other, both workings side by side. */
final class ReportExamples {

  private ReportExamples() {}

  /**
   * Prints them.
   *
   * @param shift by which orders were moved, in the zone in which times are told beside UTC
   */
  static void print(List<Example> examples, WeekShift shift, Html html) {
    if (examples.isEmpty()) {
      return;
    }
    html.section(
        "examples",
        examples.size() == 1
            ? "An order, with its workings"
            : examples.size() + " orders that differ, with their workings");
    html.element("p", "The exact steps of each are folded up below it, and printed where opened.");
    for (Example example : examples) {
      ExplainedOrder order = example.order();
      Instant placed = shift.placed(order.created());
      html.heading(1, "Order " + order.order() + ", placed " + time(placed, shift.zone()));
      if (shift.weeks() != 0) {
        html.element(
            "p",
            "Counted as if placed "
                + Placed.weeks(shift.weeks())
                + ", "
                + time(order.created(), shift.zone())
                + ".");
      }
      if (!example.why().isEmpty()) {
        html.element("p", "Shown for: " + example.why() + ".");
      }
      for (Workings workings : order.workings()) {
        html.heading(
            2, workings.subject() + (workings.line().isEmpty() ? "" : ", line " + workings.line()));
        ReportWorkings.print(order.order(), workings, html);
      }
    }
    html.end("section");
  }

  /** As the clock of the market shows it, and in UTC. */
  private static String time(Instant at, ZoneId zone) {
    String utc = at.toString();
    return zone.getRules().getOffset(at).equals(ZoneOffset.UTC)
        ? utc
        : LocalDateTime.ofInstant(at, zone) + " " + zone.getId() + " (" + utc + ")";
  }
}

package org.entrepot.replay.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When the orders were placed that were computed or refused, and how many were cancelled.
 *
 * @param first the day of the first, in UTC; null where there is none
 * @param last the day of the last
 * @param cancelledOrders orders all of whose lines were cancelled
 * @param cancelledLines lines of cancelled orders
 * @param counted as when orders count that were moved; null where they count as when they were
 *     placed
 */
public record Placed(
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    long cancelledOrders,
    long cancelledLines,
    @Nullable Counted counted) {

  public static final Placed NONE = new Placed(null, null, 0, 0, null);

  /**
   * Orders that count as if they had been placed in other weeks.
   *
   * @param weeks so many later; below zero where they count as earlier ones
   */
  public record Counted(long weeks, LocalDate first, LocalDate last) {}

  /**
   * What a reader has to know of it, in sentences.
   *
   * @param charged whether any rule charges
   */
  public List<String> sentences(boolean charged) {
    List<String> sentences = new ArrayList<>();
    if (first != null && last != null) {
      sentences.add("The orders were placed " + days(first, last) + " (UTC).");
    }
    if (counted != null) {
      sentences.add(
          "They are counted as if they had been placed "
              + weeks(counted.weeks)
              + ", "
              + days(counted.first, counted.last)
              + ".");
    }
    if (charged && cancelledLines > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%,d %s of cancelled orders; %s computed like others, and in the sales, as no rule"
                  + " that charges asks whether an order was cancelled.",
              cancelledLines,
              cancelledLines == 1 ? "line is" : "lines are",
              cancelledLines == 1 ? "it is" : "they are"));
    }
    return sentences;
  }

  private static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? "on " + first : "from " + first + " to " + last;
  }

  /** How far orders were moved, such as {@code 66 weeks later}. */
  public static String weeks(long weeks) {
    return String.format(
        Locale.ROOT,
        "%,d %s %s",
        Math.abs(weeks),
        Math.abs(weeks) == 1 ? "week" : "weeks",
        weeks < 0 ? "earlier" : "later");
  }

  /** The same of a result that was kept when only the days were told as which orders count. */
  Placed movedBy(long weeks) {
    return weeks == 0 || counted != null || first == null || last == null
        ? this
        : new Placed(
            first.minusWeeks(weeks),
            last.minusWeeks(weeks),
            cancelledOrders,
            cancelledLines,
            new Counted(weeks, first, last));
  }
}

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
 */
public record Placed(
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    long cancelledOrders,
    long cancelledLines) {

  public static final Placed NONE = new Placed(null, null, 0, 0);

  /**
   * What a reader has to know of it, in sentences.
   *
   * @param charged whether any rule charges
   */
  public List<String> sentences(boolean charged) {
    List<String> sentences = new ArrayList<>();
    if (first != null && last != null) {
      sentences.add(
          first.equals(last)
              ? "The orders were placed on " + first + " (UTC)."
              : "The orders were placed from " + first + " to " + last + " (UTC).");
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
}

package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.rulebook.working.Refusal;

/** Refusals that lie with the orders, not with a rule. */
public final class OrderRefusals {

  public static final Refusal BAD_ROW =
      new Refusal(
          Refusal.Reason.FACT_INVALID,
          "order",
          "a row of the order is bad, so that none of its lines is computed");

  public static final Refusal NO_LINES =
      new Refusal(Refusal.Reason.FACT_MISSING, "lines", "the order has no lines");

  public static final Refusal SAME_LINE =
      new Refusal(Refusal.Reason.FACT_INVALID, "line", "two lines of the order have the same name");

  private OrderRefusals() {}

  /** Every reason, in one text. */
  static String words(List<Refusal> refusals) {
    return String.join("; ", refusals.stream().map(Refusal::message).toList());
  }

  /** Why an order of a block is refused before any rule sees it; empty where it is not. */
  public static List<Refusal> of(OrderBlock block, int order) {
    boolean twice = namesTwice(block, order);
    if (!block.isBad(order) && !twice) {
      return List.of();
    }
    List<Refusal> refusals = new ArrayList<>();
    if (block.isBad(order)) {
      refusals.add(BAD_ROW);
    }
    if (twice) {
      refusals.add(SAME_LINE);
    }
    return refusals;
  }

  private static boolean namesTwice(OrderBlock block, int order) {
    int count = block.lines(order);
    if (count == 1) {
      return false;
    }
    int first = block.firstLine(block.firstSlice(order));
    int[] names = new int[count];
    for (int i = 0; i < count; i++) {
      names[i] = block.batch().number(block.line(first + i), WordColumn.LINE);
    }
    Arrays.sort(names);
    for (int i = 1; i < count; i++) {
      if (names[i] == names[i - 1]) {
        return true;
      }
    }
    return false;
  }
}

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

  /** So many names are compared with each other; more are sorted. */
  private static final int FEW = 8;

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
    int[] names = block.batch().words(WordColumn.LINE);
    return count <= FEW
        ? anyTwice(block, first, count, names)
        : anyTwiceOfMany(block, first, count, names);
  }

  private static boolean anyTwice(OrderBlock block, int first, int count, int[] names) {
    for (int i = 1; i < count; i++) {
      int name = names[block.line(first + i)];
      for (int j = 0; j < i; j++) {
        if (names[block.line(first + j)] == name) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean anyTwiceOfMany(OrderBlock block, int first, int count, int[] names) {
    int[] sorted = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = names[block.line(first + i)];
    }
    Arrays.sort(sorted);
    for (int i = 1; i < count; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return true;
      }
    }
    return false;
  }
}

package org.entrepot.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.rules.ChargedLines;
import org.entrepot.replay.rules.OrderRefusals;
import org.entrepot.rulebook.working.Refusal;

/** Hands orders to one restatement, or to several variants of it at once. */
final class OrderPass {

  private OrderPass() {}

  /**
   * Takes orders of a block, from one to before another.
   *
   * @param all one alone; or of several variants what is {@link Computing#common}, then each of
   *     them, and no rows
   */
  static void orders(List<Computing> all, OrderBlock block, int from, int to) {
    all.forEach(one -> one.charged().next());
    int next = from;
    for (int order = from; order < to; order++) {
      List<Refusal> refusals = OrderRefusals.of(block, order);
      if (!refusals.isEmpty()) {
        compute(all, block, next, order);
        List<OrderSlice> slices = block.slices(order);
        all.forEach(one -> one.refuse(slices.getFirst().order(), slices, refusals));
        next = order + 1;
      }
    }
    compute(all, block, next, to);
    List<ChargedLines> charged = new ArrayList<>(all.size());
    all.forEach(one -> charged.add(one.charged()));
    ChargedLines.count(charged, block, from, to);
  }

  private static void compute(List<Computing> all, OrderBlock block, int from, int to) {
    if (!all.getFirst().writesRows()) {
      computeBeside(all, block, from, to);
    } else {
      all.forEach(one -> one.computeRows(block, from, to));
    }
  }

  /** What shares nothing with charges is computed beside them, where a processor is free. */
  private static void computeBeside(List<Computing> all, OrderBlock block, int from, int to) {
    OrderBlock same = block.beside();
    ForkJoinTask<?> other =
        ForkJoinTask.adapt(() ->
                all.forEach(one -> {
                  one.count(same, from, to);
                  one.orders(false, same, from, to);
                }))
            .fork();
    try {
      all.getFirst().together().charge(block, from, to);
      all.forEach(one -> one.orders(true, block, from, to));
    } catch (RuntimeException | Error wrong) {
      other.quietlyJoin();
      throw wrong;
    }
    other.join();
  }
}

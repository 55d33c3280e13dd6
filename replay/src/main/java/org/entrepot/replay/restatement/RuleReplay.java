package org.entrepot.replay.restatement;

import java.util.List;
import org.entrepot.replay.orders.OrderSlice;

/** One rule over all orders. */
interface RuleReplay {

  /**
   * Computes an order whose rows are all good.
   *
   * @param slices never empty
   */
  void order(List<OrderSlice> slices, LineRows rows);

  /** Refuses an order of which a row is bad, or that has no lines. */
  void refuse(String order, List<OrderSlice> slices, boolean bad, LineRows rows);

  SubjectResult result(long badLines);
}

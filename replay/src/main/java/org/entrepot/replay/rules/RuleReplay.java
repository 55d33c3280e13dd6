package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.rulebook.working.Refusal;

/** One rule over all orders. */
public interface RuleReplay extends Mergeable {

  /** Whether it charges sellers; one that does not shares nothing with those that do. */
  boolean charges();

  /** Computes the orders of a block from one to before another, whose rows are all good. */
  void orders(OrderBlock block, int from, int to, LineRows rows);

  /** Refuses an order for reasons that lie with the order; {@code BAD_ROW} counts it as bad. */
  void refuse(String order, List<OrderSlice> slices, List<Refusal> why, LineRows rows);

  SubjectResult result(long badLines);

  /** How sellers stood; empty for a rule that assesses nobody. */
  default List<SellerStanding> standing() {
    return List.of();
  }
}

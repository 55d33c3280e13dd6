package org.entrepot.replay.report;

import java.util.List;
import org.entrepot.replay.orders.OrderSlice;

/** The sums of several variants, each for its own part of one report. */
public final class ReportFolds {

  private final List<ReportFold> folds;
  private final OrderLines lines = new OrderLines();

  public ReportFolds(List<ReportFold> folds) {
    this.folds = List.copyOf(folds);
  }

  /** By variant. */
  public List<ReportFold> folds() {
    return folds;
  }

  /** The lines of an order are computed next, by every variant. */
  public void before(List<OrderSlice> slices) {
    lines.take(slices);
    folds.forEach(fold -> fold.before(lines));
  }

  /** The order has been computed by every rule of every variant. */
  public void after(List<OrderSlice> slices) {
    folds.forEach(fold -> fold.after(slices));
  }
}

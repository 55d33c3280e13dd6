package org.entrepot.replay.report;

import java.util.List;
import org.entrepot.replay.orders.OrderSlice;

/** The sums of several variants, each for its own part of one report. */
public record ReportFolds(List<ReportFold> folds) {

  public ReportFolds {
    folds = List.copyOf(folds);
  }

  /** The lines of an order are computed next, by every variant. */
  public void before(List<OrderSlice> slices) {
    if (folds.isEmpty()) {
      return;
    }
    ReportFold.Places places = new ReportFold.Places(slices);
    folds.forEach(fold -> fold.before(places));
  }

  /** The order has been computed by every rule of every variant. */
  public void after(List<OrderSlice> slices) {
    folds.forEach(fold -> fold.after(slices));
  }
}

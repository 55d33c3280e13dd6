package org.entrepot.replay.report;

import java.util.List;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.restatement.LineRows;
import org.joda.money.CurrencyUnit;

/** The sums of several variants, each for its own part of one report. */
public final class ReportFolds {

  private final List<ReportFold> folds;
  private final ReportLines lines = new ReportLines();

  public ReportFolds(List<ReportFold> folds) {
    this.folds = List.copyOf(folds);
  }

  /** By variant. */
  public List<ReportFold> folds() {
    return folds;
  }

  /** Takes what is computed once for all variants. */
  public LineRows common() {
    return new LineRows() {
      @Override
      public void line(LineRow row) {
        folds.forEach(fold -> fold.line(row));
      }

      @Override
      public Want want() {
        return folds.isEmpty() ? Want.NOTHING : Want.SUMS;
      }

      @Override
      public void paid(int slice, int place, CurrencyUnit currency, long against, long under) {
        folds.forEach(fold -> fold.paid(slice, place, currency, against, under));
      }

      @Override
      public void cliff(int slice) {
        folds.forEach(fold -> fold.cliff(slice));
      }
    };
  }

  /** Of one variant; nobody where there is no report. */
  public LineRows of(int variant) {
    return folds.isEmpty() ? LineRows.NONE : folds.get(variant);
  }

  /** Orders of a block are computed next, from one to before another, by every variant. */
  public void before(OrderBlock block, int from, int to) {
    if (folds.isEmpty()) {
      return;
    }
    lines.take(block, from, to);
    folds.forEach(fold -> fold.before(lines));
  }

  /** The orders have been computed by every rule of every variant. */
  public void after() {
    folds.forEach(ReportFold::after);
  }
}

package org.entrepot.replay.folds;

import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.SubjectResult.Tally;

/** Counts what became of orders and lines. */
public final class TallyFold implements Mergeable {

  private long ordersComputed;
  private long ordersRefused;
  private long ordersBad;
  private long linesComputed;
  private long linesRefused;

  public void order(boolean computed) {
    ordersComputed += computed ? 1 : 0;
    ordersRefused += computed ? 0 : 1;
  }

  /** Counts orders that were computed, and their lines. */
  public void computed(long orders, long lines) {
    ordersComputed += orders;
    linesComputed += lines;
  }

  public void badOrder() {
    ordersBad++;
  }

  public void lines(long count, boolean computed) {
    linesComputed += computed ? count : 0;
    linesRefused += computed ? 0 : count;
  }

  @Override
  public void write(PartialWriter out) {
    out.number(ordersComputed).number(ordersRefused).number(ordersBad);
    out.number(linesComputed).number(linesRefused);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    ordersComputed += in.number();
    ordersRefused += in.number();
    ordersBad += in.number();
    linesComputed += in.number();
    linesRefused += in.number();
  }

  public Tally orders() {
    return new Tally(
        ordersComputed + ordersRefused + ordersBad, ordersComputed, ordersRefused, ordersBad);
  }

  public Tally lines(long bad) {
    return new Tally(linesComputed + linesRefused + bad, linesComputed, linesRefused, bad);
  }
}

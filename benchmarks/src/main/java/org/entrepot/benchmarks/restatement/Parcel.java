package org.entrepot.benchmarks.restatement;

import java.util.ArrayList;
import java.util.List;

/**
 * A fact of the rule engine: what one seller sold of an order, which owes duty as one parcel. Money
 * in minor units of the customs' currency.
 */
public final class Parcel {

  /** Goods of one code and one stated duty. */
  private static final class Goods {
    private final String code;
    private final long rate;
    private long value;

    private Goods(String code, long rate) {
      this.code = code;
      this.rate = rate;
    }
  }

  private final OrderLine first;
  private final List<Goods> goods = new ArrayList<>(1);
  private long value;

  /** A parcel that is charged on its first line. */
  Parcel(OrderLine first) {
    this.first = first;
  }

  void add(OrderLine line) {
    value += line.value();
    for (Goods known : goods) {
      if (known.rate == line.declared().rate() && known.code.equals(line.declared().code())) {
        known.value += line.value();
        return;
      }
    }
    Goods added = new Goods(line.declared().code(), line.declared().rate());
    added.value = line.value();
    goods.add(added);
  }

  public String getOrigin() {
    return first.declared().origin();
  }

  public long getValue() {
    return value;
  }

  /** Charges a share of the value, in millionths. */
  public void chargeShare(int place, long share) {
    first.charge(place, rounded(value * share));
  }

  /** Charges what the goods of each code state, rounded for each of them. */
  public void chargeStated(int place) {
    long sum = 0;
    for (Goods one : goods) {
      sum += rounded(one.value * one.rate);
    }
    first.charge(place, sum);
  }

  private static long rounded(long exact) {
    return (exact + Exact.MILLION / 2) / Exact.MILLION;
  }
}

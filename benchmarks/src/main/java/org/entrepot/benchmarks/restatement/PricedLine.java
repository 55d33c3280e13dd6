package org.entrepot.benchmarks.restatement;

/** A fact of the rule engine: a line with its amounts in the currency of the fees. */
public final class PricedLine {

  private final OrderLine line;
  private final long price;
  private final long discount;

  /**
   * A line at an exchange rate.
   *
   * @param rate in millionths; amounts are rounded half up to what could be paid
   */
  public PricedLine(OrderLine line, long rate) {
    this.line = line;
    this.price = converted(line.getPrice(), rate);
    this.discount = converted(line.getDiscount(), rate);
  }

  private static long converted(long minor, long rate) {
    return (minor * rate + Exact.MILLION / 2) / Exact.MILLION;
  }

  public int getAgainstKind() {
    return line.kinds().against();
  }

  public int getUnderKind() {
    return line.kinds().under();
  }

  public long getPrice() {
    return price;
  }

  public long getDiscount() {
    return discount;
  }

  /**
   * Charges each unit, and takes back what came back of it.
   *
   * @param exact per unit, in millionths of the minor unit
   * @param atMost per unit, in minor units
   */
  public void chargeUnits(int place, long exact, long atMost, boolean reversible) {
    long quantity = line.getQuantity();
    long limited = Math.min(exact, atMost * Exact.MILLION);
    long amount = (limited * quantity + Exact.MILLION / 2) / Exact.MILLION;
    long back = (2 * amount * line.getReturned() + quantity) / (2 * quantity);
    line.charge(place, reversible ? amount - back : amount);
  }
}

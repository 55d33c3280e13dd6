package org.entrepot.benchmarks.restatement;

import java.util.Arrays;

/** A line as a fact of the rule engine; a bean, as such engines want it. Money in minor units. */
public final class OrderLine {

  /** Which kind of order and which rate card the lines of a job have under either edition. */
  record Kinds(int against, int under, int cardAgainst, int cardUnder) {

    static Kinds of(Figures figures) {
      return new Kinds(
          figures.of(figures.fees(), Side.AGAINST).pinned(),
          figures.of(figures.fees(), Side.UNDER).pinned(),
          card(figures.of(figures.freight(), Side.AGAINST)),
          card(figures.of(figures.freight(), Side.UNDER)));
    }

    private static int card(FreightTable table) {
      return table.charges().stream()
          .filter(charge -> charge.cards().size() > 1)
          .mapToInt(FreightTable.FreightCharge::pinned)
          .findFirst()
          .orElse(0);
    }
  }

  /**
   * What is declared to customs.
   *
   * @param rate in millionths
   */
  record Declared(String origin, String code, long rate) {}

  /** Stands for the second of a hand-over that has not been. */
  static final long NOT_YET = Long.MIN_VALUE;

  private final String order;
  private final String seller;
  private final String currency;
  private final long price;
  private final long discount;
  private final long quantity;
  private final long returned;
  private final long volume;
  private final long shipped;
  private final long due;
  private final Kinds kinds;
  private final Declared declared;
  private long value;
  private long[] amounts = {};
  private boolean late;

  OrderLine(
      String order,
      String seller,
      String currency,
      long price,
      long discount,
      long quantity,
      long returned,
      long volume,
      long shipped,
      long due,
      Kinds kinds,
      Declared declared) {
    this.order = order;
    this.seller = seller;
    this.currency = currency;
    this.price = price;
    this.discount = discount;
    this.quantity = quantity;
    this.returned = returned;
    this.volume = volume;
    this.shipped = shipped;
    this.due = due;
    this.kinds = kinds;
    this.declared = declared;
  }

  String order() {
    return order;
  }

  public String getSeller() {
    return seller;
  }

  public String getCurrency() {
    return currency;
  }

  public long getPrice() {
    return price;
  }

  public long getDiscount() {
    return discount;
  }

  public long getQuantity() {
    return quantity;
  }

  public long getReturned() {
    return returned;
  }

  Kinds kinds() {
    return kinds;
  }

  Declared declared() {
    return declared;
  }

  /** States the value in the currency of the customs, at a rate in millionths. */
  public void valueAt(long rate) {
    long one = ((price - discount) * rate + Exact.MILLION / 2) / Exact.MILLION;
    value = one * quantity;
  }

  /** All units, in minor units of the customs' currency. */
  long value() {
    return value;
  }

  public int getAgainstCard() {
    return kinds.cardAgainst;
  }

  public int getUnderCard() {
    return kinds.cardUnder;
  }

  /** Cubic millimetres. */
  public long getVolume() {
    return volume;
  }

  public long getShipped() {
    return shipped;
  }

  public long getDue() {
    return due;
  }

  /** Adds an amount at the place of its charge. */
  void charge(int place, long minor) {
    if (amounts.length <= place) {
      amounts = Arrays.copyOf(amounts, Math.max(8, 2 * place));
    }
    amounts[place] += minor;
  }

  long amount(int place) {
    return place < amounts.length ? amounts[place] : 0;
  }

  /** For a parcel each: an exact amount in millionths of thousandths of the minor unit. */
  public void chargeParcels(int place, long exact) {
    long fraction = Exact.MILLION * FreightTable.THOUSAND;
    charge(place, Math.floorDiv(exact + fraction / 2, fraction) * quantity);
  }

  public void markLate() {
    late = true;
  }

  boolean isLate() {
    return late;
  }
}

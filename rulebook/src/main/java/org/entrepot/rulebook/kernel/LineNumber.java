package org.entrepot.rulebook.kernel;

/**
 * The numbers of an order line that a kernel takes as they come. Amounts are minor units of the
 * edition's currency and for one unit of the goods, unless a kernel scales them.
 */
public enum LineNumber {
  PRICE("price"),
  DISCOUNT("discount"),
  SUBSIDY("subsidy"),
  QUANTITY("quantity"),
  RETURNED("returned"),
  WEIGHT_GRAMS("weight"),
  LENGTH_MILLIMETRES("length"),
  WIDTH_MILLIMETRES("width"),
  HEIGHT_MILLIMETRES("height");

  private final String fact;

  LineNumber(String fact) {
    this.fact = fact;
  }

  /** The fact as which rules ask for it. */
  public String fact() {
    return fact;
  }

  /** Whether it is an amount of money. */
  public boolean isMoney() {
    return this == PRICE || this == DISCOUNT || this == SUBSIDY;
  }
}

package org.entrepot.rulebook.kernel;

/**
 * The numbers of an order line that a kernel takes as they come. Amounts are minor units of the
 * edition's currency and for one unit of the goods, unless a kernel scales them. A tariff code and
 * its duty are numbers too, so that goods of all codes are of one kind.
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
  HEIGHT_MILLIMETRES("height"),
  /** What one of the goods is worth to customs. */
  VALUE("value"),
  /** A tariff code, its digits and how many they are in one number. */
  HS_CODE("hs-code"),
  /** The duty that the line states, in millionths of the value. */
  DUTY_RATE("duty-rate");

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
    return this == PRICE || this == DISCOUNT || this == SUBSIDY || this == VALUE;
  }
}

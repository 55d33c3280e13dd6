package org.entrepot.replay.report;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What sellers pay by one property of the lines, in one currency.
 *
 * @param sold of prices, the currency of the price; of other properties, that of some line
 */
record Breakdown(Dimension dimension, CurrencyUnit currency, CurrencyUnit sold, List<Part> parts) {

  /** The properties told apart. */
  enum Dimension {
    CATEGORY("category"),
    DESTINATION("country of destination"),
    PRICE("price of one unit");

    private final String words;

    Dimension(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * One value of the property.
   *
   * @param sales of the lines, after sellers' discounts and without what came back, at the assumed
   *     rate where they were sold in another currency; null where there is none
   */
  record Part(String name, long lines, @Nullable Money sales, Money against, Money under) {

    /** Over zero where sellers pay more. */
    Money change() {
      return under.minus(against);
    }

    /** What sellers keep of their sales under the edition tried. */
    @Nullable Money net() {
      return sales == null ? null : sales.minus(under);
    }
  }
}

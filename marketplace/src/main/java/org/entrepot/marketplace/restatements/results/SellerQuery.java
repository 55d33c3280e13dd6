package org.entrepot.marketplace.restatements.results;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which sellers of a result, and in which order. A result never changes once it is there and every
 * order is total, so that a place in the list stays the same.
 *
 * @param currency null for sellers that were charged nothing
 * @param text part of the seller's name; empty for all
 * @param from how many are left out at the beginning
 */
public record SellerQuery(
    @Nullable CurrencyUnit currency,
    String text,
    Which which,
    Order order,
    boolean descending,
    long from,
    int most) {

  /** Largest page. */
  public static final int MOST = 200;

  public SellerQuery {
    if (from < 0 || most < 1 || most > MOST) {
      throw new IllegalArgumentException(
          "a page of sellers begins at 0 or later and holds 1 to " + MOST);
    }
  }

  /** Sellers by what changes for them. */
  public enum Which {
    ALL("true"),
    /** Pays less under the edition that is tried. */
    GAINS("change_minor < 0"),
    LOSES("change_minor > 0"),
    UNCHANGED("change_minor = 0"),
    /** Its points differ. */
    POINTS("points_under <> points_against");

    private final String condition;

    Which(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }

  /** What the list is sorted by; sellers that are equal stand by their names. */
  public enum Order {
    CHANGE("change_minor"),
    SELLER("seller"),
    LINES("lines"),
    SALES("coalesce(sales_minor, 0)"),
    AGAINST("against_minor"),
    UNDER("under_minor"),
    LATE("late"),
    POINTS("points_under"),
    POINTS_CHANGE("points_under - points_against");

    private final String expression;

    Order(String expression) {
      this.expression = expression;
    }

    String expression() {
      return expression;
    }
  }
}

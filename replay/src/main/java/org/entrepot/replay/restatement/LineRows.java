package org.entrepot.replay.restatement;

import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Takes the result of every order line, one rule after the other, as they are computed. */
@FunctionalInterface
public interface LineRows {

  LineRows NONE =
      new LineRows() {
        @Override
        public void line(LineRow row) {}

        @Override
        public Want want() {
          return Want.NOTHING;
        }
      };

  /** What is wanted of the lines that are computed. */
  enum Want {
    NOTHING,

    /**
     * What sellers pay for each line, in whatever order: by {@link #paid} and {@link #cliff} where
     * many lines are charged together, else by rows. Lines that are refused come as rows, of
     * several rules at once.
     */
    SUMS,

    /** A row of each, those of an order together. */
    ROWS
  }

  void line(LineRow row);

  default Want want() {
    return Want.ROWS;
  }

  /**
   * What the seller pays for a line under one rule, where no row is made of it; in minor units.
   *
   * @param slice its number in the block of orders at hand
   * @param place of the line in the block
   */
  default void paid(int slice, int place, CurrencyUnit currency, long against, long under) {}

  /** A line for which {@link #paid} was told lies in a cliff zone of either edition. */
  default void cliff(int slice) {}

  /** What became of a line. */
  enum Status {
    COMPUTED,
    REFUSED
  }

  /**
   * What the seller pays, in minor units of a currency.
   *
   * @param asideAgainst what is not in {@code against}, because it is not public under the other
   *     edition
   * @param asideUnder the same of {@code under}
   */
  record Paid(CurrencyUnit currency, long against, long under, long asideAgainst, long asideUnder) {

    /** Over zero where the seller pays more. */
    public long change() {
      return Math.subtractExact(under, against);
    }
  }

  /**
   * One line under one rule.
   *
   * @param line the line's name; empty for what is charged on the order as a whole
   * @param slice the number of the seller's part of the order in the block of orders at hand
   * @param place of the line in the block; {@link #WHOLE} for the order as a whole
   * @param paid null where the line was refused or nothing was charged
   * @param cliffAgainst whether its price lies in a cliff zone of that edition
   * @param late whether it was handed over late; null where the rule does not ask
   * @param reason why it was refused; empty where it was not
   */
  record LineRow(
      String order,
      String line,
      int slice,
      int place,
      String seller,
      SubjectId subject,
      Status status,
      @Nullable Paid paid,
      boolean cliffAgainst,
      boolean cliffUnder,
      @Nullable Boolean late,
      String reason) {

    /** Stands for the order as a whole, which is no line. */
    public static final int WHOLE = -1;

    /** The code of the currency in which it is paid; empty where nothing is. */
    public String currency() {
      return paid == null ? "" : paid.currency.getCode();
    }
  }
}

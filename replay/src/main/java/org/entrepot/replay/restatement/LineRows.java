package org.entrepot.replay.restatement;

import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Takes the result of every order line, one rule after the other, as they are computed. */
@FunctionalInterface
public interface LineRows {

  LineRows NONE = row -> {};

  void line(LineRow row);

  /** What became of a line. */
  enum Status {
    COMPUTED,
    REFUSED
  }

  /**
   * One line under one rule.
   *
   * @param line the line's name; empty for what is charged on the order as a whole
   * @param place of the line in its batch; {@link #WHOLE} for the order as a whole
   * @param currency of the two amounts; null where nothing was charged
   * @param against what the seller pays; null where the line was refused or nothing was charged
   * @param aside what is not in the two amounts, because it is not public under the other edition
   * @param cliffAgainst whether its price lies in a cliff zone of that edition
   * @param late whether it was handed over late; null where the rule does not ask
   * @param reason why it was refused; empty where it was not
   */
  record LineRow(
      String order,
      String line,
      int place,
      String seller,
      SubjectId subject,
      Status status,
      @Nullable CurrencyUnit currency,
      @Nullable Money against,
      @Nullable Money under,
      @Nullable Aside aside,
      boolean cliffAgainst,
      boolean cliffUnder,
      @Nullable Boolean late,
      String reason) {

    /** Stands for the order as a whole, which is no line. */
    public static final int WHOLE = -1;

    /** Over zero where the seller pays more. */
    public @Nullable Money change() {
      return against == null || under == null ? null : under.minus(against);
    }
  }
}

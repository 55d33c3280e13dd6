package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.replay.folds.ChargeFold;
import org.entrepot.replay.rules.Destinations.Destination;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.joda.money.CurrencyUnit;

/** Where goes what one edition charges the orders of one kind. */
final class GroupSide {

  /** Of each currency in which sellers pay: against, under, aside against, aside under. */
  static final int SUMS = 4;

  private static final int NOBODY = -1;

  private final Destinations.Side said;

  /** Of each charge where in the sums of a slice it goes. */
  private final int[] places;

  private final ChargeFold.Part[] parts;
  private final long[] totals;
  private final boolean[] charged;
  private long cliffLines;

  /**
   * One edition.
   *
   * @param currencies in which sellers pay
   * @param under 1 of the edition that is tried, 0 of the other
   */
  GroupSide(Destinations.Side said, List<CurrencyUnit> currencies, int under) {
    this.said = said;
    int count = said.charges().size();
    this.places = new int[count];
    this.parts = new ChargeFold.Part[count];
    this.totals = new long[count];
    this.charged = new boolean[count];
    for (int i = 0; i < count; i++) {
      Destination to = said.charges().get(i);
      CurrencyUnit currency = to.bySeller();
      int first = currency == null ? NOBODY : SUMS * currencies.indexOf(currency);
      places[i] = currency == null ? NOBODY : first + under + (to.compared() ? 0 : 2);
      parts[i] = to.total();
    }
  }

  /** Adds what is charged on one slice to its sums. */
  void add(KernelCharges charges, long[] sums, boolean[] used) {
    for (int i = 0; i < charges.size(); i++) {
      int charge = charges.charge(i);
      long minor = charges.minor(i);
      totals[charge] = Math.addExact(totals[charge], minor);
      charged[charge] = true;
      int at = places[charge];
      if (at != NOBODY) {
        sums[at] = Math.addExact(sums[at], minor);
        used[at / SUMS] = true;
      }
    }
  }

  /**
   * Adds what is charged on lines to the sums of each.
   *
   * @param answered those lines that count, a bit for each
   * @param sums by currency and line
   * @param used gets, by the place among the sums, the lines of which it holds something
   */
  void add(ColumnCharges charges, long answered, long[][] sums, long[] used) {
    for (int charge = 0; charge < places.length; charge++) {
      long made = charges.made(charge) & answered;
      if (made != 0) {
        long[] amounts = charges.amounts(charge);
        long total = totals[charge];
        int at = places[charge];
        for (long left = made; left != 0; left &= left - 1) {
          int line = Long.numberOfTrailingZeros(left);
          total = Math.addExact(total, amounts[line]);
          if (at != NOBODY) {
            sums[at][line] = Math.addExact(sums[at][line], amounts[line]);
          }
        }
        totals[charge] = total;
        charged[charge] = true;
        if (at != NOBODY) {
          used[at] |= made;
        }
      }
    }
  }

  /** Counts lines that stand in a cliff zone. */
  void countCliffs(int lines) {
    cliffLines += lines;
  }

  /** Adds what was charged to the sums of the rule, and what is said of so many lines. */
  void flush(long lines) {
    for (int charge = 0; charge < totals.length; charge++) {
      if (charged[charge]) {
        parts[charge].add(totals[charge]);
        totals[charge] = 0;
        charged[charge] = false;
      }
    }
    said.said(lines);
  }

  long cliffLines() {
    return cliffLines;
  }
}

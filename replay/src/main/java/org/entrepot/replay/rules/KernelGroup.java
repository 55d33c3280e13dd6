package org.entrepot.replay.rules;

import java.util.BitSet;
import java.util.List;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelLines;
import org.joda.money.CurrencyUnit;

/** Slices of orders of one kind, charged under both editions of a rule. */
final class KernelGroup {

  private static final int SUMS = GroupSide.SUMS;

  private final GroupSide against;
  private final GroupSide under;
  private final boolean sameNumbers;

  /** Whether the rule did not change, so that one answer is that of both. */
  private final boolean sameEdition;

  private final PaidBySlices paid;
  private final LineColumns columns;
  private final boolean linesAlone;
  private final KernelLines lines = new KernelLines();
  private final KernelCharges ofAgainst = new KernelCharges();
  private final KernelCharges ofUnder;
  private final long[] sums;
  private final boolean[] used;
  private long linesCharged;

  /**
   * Slices of a kind.
   *
   * @param place of the rule among all
   * @param slices gets what sellers pay
   */
  KernelGroup(
      OfKind before,
      OfKind after,
      Destinations.Sums of,
      ChargedLines counted,
      int place,
      SliceSums slices) {
    Destinations to = new Destinations(before.kernel(), after.kernel(), of);
    List<CurrencyUnit> currencies = to.currencies();
    this.sameEdition = before.equals(after);
    this.against = new GroupSide(before, to.against(), currencies, 0);
    this.under = new GroupSide(after, to.under(), currencies, 1);
    this.ofUnder = sameEdition ? ofAgainst : new KernelCharges();
    this.sameNumbers = before.numbers().statesAs(after.numbers());
    this.linesAlone = before.kernel().chargesLinesAlone() && after.kernel().chargesLinesAlone();
    this.paid = new PaidBySlices(currencies.stream().map(counted::of).toList(), place, slices);
    this.columns = new LineColumns(against, under, sameNumbers, sameEdition, paid);
    this.sums = new long[SUMS * currencies.size()];
    this.used = new boolean[currencies.size()];
  }

  /**
   * Takes a slice, and charges it now or with others of the kind; {@link #flush} charges the last.
   *
   * @param number of the slice among those at hand
   * @param done gets the slices that are charged; the others must be charged alone
   */
  void take(OrderBlock block, int slice, int number, BitSet done) {
    if (linesAlone && columns.fits(block, slice)) {
      linesCharged += columns.take(block, slice, number, done);
    } else if (charges(block, slice, number)) {
      done.set(number);
    }
  }

  /** Charges a slice; false where it must be charged alone, and nothing is counted yet. */
  private boolean charges(OrderBlock block, int slice, int number) {
    if (!state(against.numbers(), block, slice)
        || !against.kernel().charge(lines, ofAgainst)
        || (!sameNumbers && !state(under.numbers(), block, slice))
        || (!sameEdition && !under.kernel().charge(lines, ofUnder))) {
      return false;
    }
    under.countCliffs(lines);
    if (!sameNumbers && against.hasCliffs()) {
      state(against.numbers(), block, slice);
    }
    against.countCliffs(lines);
    against.add(ofAgainst, sums, used);
    under.add(ofUnder, sums, used);
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        int at = i * SUMS;
        paid.add(i, block, slice, number, sums[at], sums[at + 1], sums[at + 2], sums[at + 3]);
        for (int sum = at; sum < at + SUMS; sum++) {
          sums[sum] = 0;
        }
        used[i] = false;
      }
    }
    linesCharged += lines.count();
    return true;
  }

  private boolean state(LineNumbers numbers, OrderBlock block, int slice) {
    LineBatch batch = block.batch();
    int first = block.firstLine(slice);
    int count = block.firstLine(slice + 1) - first;
    lines.clear(count);
    for (int i = 0; i < count; i++) {
      if (!numbers.state(batch, block.line(first + i), lines, i)) {
        return false;
      }
    }
    return true;
  }

  /** Charges what was taken and is not charged yet, and adds all to the sums of the rule. */
  void flush(OrderBlock block, BitSet done) {
    linesCharged += columns.charge(block, done);
    if (linesCharged > 0) {
      against.flush(linesCharged);
      under.flush(linesCharged);
      linesCharged = 0;
    }
  }

  long cliffLines(boolean ofUnder) {
    return (ofUnder ? under : against).cliffLines();
  }
}

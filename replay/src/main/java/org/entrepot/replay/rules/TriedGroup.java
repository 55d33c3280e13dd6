package org.entrepot.replay.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.joda.money.CurrencyUnit;

/**
 * One edition that is tried on orders of one kind. What the edition in force charges is given: it
 * is computed once for all that are tried.
 */
final class TriedGroup {

  private static final int SUMS = GroupSide.SUMS;

  private final OfKind edition;
  private final GroupSide against;
  private final GroupSide under;
  private final boolean sameNumbers;

  /** Whether the rule did not change, so that one answer is that of both. */
  private final boolean sameEdition;

  private final boolean inColumns;
  private final PaidBySlices paid;
  private final BitSet done;
  private final KernelLines ownLines = new KernelLines();
  private final KernelCharges ofSlice = new KernelCharges();
  private final long[] sums;
  private final boolean[] used;
  private final KernelColumns ownColumns = new KernelColumns();
  private final ColumnCharges ofColumns = new ColumnCharges();
  private final long[][] columnSums;
  private final long[] columnsUsed;
  private final List<CurrencyUnit> currencies;
  private final LineRows rows;
  private long answered;
  private long linesCharged;

  TriedGroup(OfKind before, OfKind after, TriedEdition tried) {
    Destinations to = new Destinations(before.kernel(), after.kernel(), tried.sums());
    this.currencies = to.currencies();
    this.rows = tried.rows();
    this.sameEdition = before.equals(after);
    this.edition = after;
    this.against = new GroupSide(to.against(), currencies, 0);
    this.under = new GroupSide(to.under(), currencies, 1);
    this.sameNumbers = before.numbers().statesAs(after.numbers());
    this.inColumns =
        before.kernel().chargesColumns()
            && after.kernel().chargesColumns()
            && (!tellsLines() || (tellsLines(before.kernel()) && tellsLines(after.kernel())));
    this.paid =
        new PaidBySlices(
            currencies.stream().map(tried.counted()::of).toList(), tried.place(), tried.paid());
    this.done = tried.done();
    this.sums = new long[SUMS * currencies.size()];
    this.used = new boolean[currencies.size()];
    this.columnSums = new long[SUMS * currencies.size()][KernelColumns.MOST];
    this.columnsUsed = new long[SUMS * currencies.size()];
  }

  private boolean tellsLines() {
    return rows.want() != LineRows.Want.NOTHING;
  }

  /** Whether columns tell what sellers pay for each line. */
  private boolean tellsLines(Kernel kernel) {
    return currencies.isEmpty() || !kernel.chargesWholeOrders();
  }

  /** Whether both editions charge lines as columns. */
  boolean chargesColumns() {
    return inColumns;
  }

  /** Whether it charges slices that are not charged as columns: what each line pays is lost. */
  boolean chargesSlices() {
    return !tellsLines();
  }

  /**
   * Charges a slice; not where it must be charged alone, and then nothing is counted.
   *
   * @param stated what its lines state to the edition in force
   * @param charged what that charges
   * @param inCliffs how many of the lines stand in a cliff zone of it
   */
  void charge(
      KernelLines stated,
      KernelCharges charged,
      int inCliffs,
      OrderBlock block,
      int slice,
      int number) {
    KernelLines lines = sameNumbers ? stated : ownLines;
    if ((!sameNumbers && !edition.state(block, slice, lines))
        || (!sameEdition && !edition.kernel().charge(lines, ofSlice))) {
      return;
    }
    done.set(number);
    linesCharged += stated.count();
    against.countCliffs(inCliffs);
    under.countCliffs(edition.inCliffs(lines));
    against.add(charged, sums, used);
    under.add(sameEdition ? charged : ofSlice, sums, used);
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        int at = i * SUMS;
        paid.add(i, block, slice, number, sums[at], sums[at + 1], sums[at + 2], sums[at + 3]);
        Arrays.fill(sums, at, at + SUMS, 0);
        used[i] = false;
      }
    }
  }

  /**
   * Charges lines as columns.
   *
   * @param before those that the edition in force answers for, a bit for each
   * @param slices to which they belong
   * @param stated what they state to the edition in force
   */
  void charge(long before, LineBatch batch, ColumnSlices slices, KernelColumns stated) {
    answered = before;
    if (!sameNumbers && answered != 0) {
      answered &= slices.state(edition.numbers(), batch, ownColumns);
    }
    if (!sameEdition && answered != 0) {
      answered &= edition.kernel().charge(sameNumbers ? stated : ownColumns, ofColumns);
    }
  }

  /** The lines that both editions answered for. */
  long answered() {
    return answered;
  }

  /**
   * Adds what was charged on lines.
   *
   * @param counts those that count, a bit for each
   * @param slices to which they belong
   * @param stated what they state to the edition in force
   * @param charged what that charges
   * @param inCliffs those that stand in a cliff zone of it
   */
  void add(
      long counts,
      OrderBlock block,
      ColumnSlices slices,
      KernelColumns stated,
      ColumnCharges charged,
      long inCliffs) {
    if (counts == 0) {
      return;
    }
    linesCharged += Long.bitCount(counts);
    long underCliffs = edition.inCliffs(sameNumbers ? stated : ownColumns, counts);
    against.countCliffs(Long.bitCount(inCliffs & counts));
    under.countCliffs(Long.bitCount(underCliffs));
    against.add(charged, counts, columnSums, columnsUsed);
    under.add(sameEdition ? charged : ofColumns, counts, columnSums, columnsUsed);
    for (int i = 0; i < slices.count(); i++) {
      if ((counts & slices.lines(i)) != 0) {
        done.set(slices.number(i));
      }
    }
    for (int currency = 0; currency < paid.currencies(); currency++) {
      if (tellsLines()) {
        tell(currency, block, slices, counts & (inCliffs | underCliffs));
      }
      pay(currency, block, slices);
    }
  }

  /** The lines of which something was charged in a currency. */
  private long used(int at) {
    return columnsUsed[at] | columnsUsed[at + 1] | columnsUsed[at + 2] | columnsUsed[at + 3];
  }

  /** Tells what is paid for each line of the slices that pay anything in a currency. */
  private void tell(int currency, OrderBlock block, ColumnSlices slices, long inCliffs) {
    int at = SUMS * currency;
    long any = used(at);
    for (int i = 0; any != 0 && i < slices.count(); i++) {
      long lines = slices.lines(i);
      if ((any & lines) == 0) {
        continue;
      }
      int slice = slices.slice(i);
      int place = block.firstLine(slice);
      int first = Long.numberOfTrailingZeros(lines);
      for (int line = first; line < first + Long.bitCount(lines); line++) {
        rows.paid(
            slice,
            place + line - first,
            currencies.get(currency),
            columnSums[at][line],
            columnSums[at + 1][line]);
      }
      if ((inCliffs & lines) != 0) {
        rows.cliff(slice);
      }
    }
  }

  private void pay(int currency, OrderBlock block, ColumnSlices slices) {
    int at = SUMS * currency;
    long any = used(at);
    for (int i = 0; any != 0 && i < slices.count(); i++) {
      if ((any & slices.lines(i)) != 0) {
        paid.add(
            currency,
            block,
            slices.slice(i),
            slices.number(i),
            sum(at, slices, i),
            sum(at + 1, slices, i),
            sum(at + 2, slices, i),
            sum(at + 3, slices, i));
      }
    }
    for (int sum = at; sum < at + SUMS; sum++) {
      if (columnsUsed[sum] != 0) {
        Arrays.fill(columnSums[sum], 0);
        columnsUsed[sum] = 0;
      }
    }
  }

  private long sum(int of, ColumnSlices slices, int i) {
    return columnsUsed[of] == 0 ? 0 : slices.sum(i, columnSums[of]);
  }

  /** Adds all that was charged to the sums of the rule. */
  void flush() {
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

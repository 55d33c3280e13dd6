package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.replay.folds.ChargeFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.rules.Destinations.Destination;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelLines;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Slices of orders of one kind, charged under both editions of a rule. */
final class KernelGroup {

  private static final int NOBODY = -1;

  /** Against, under, aside against, aside under. */
  private static final int SUMS = 4;

  /** One edition. */
  private static final class Side {
    private final Kernel kernel;
    private final LineNumbers numbers;
    private final @Nullable KernelCliffs cliffs;
    private final Destinations.Side said;

    /** Of each charge where in the sums of a slice it goes. */
    private final int[] places;

    private final ChargeFold.Part[] parts;
    private final long[] totals;
    private final boolean[] charged;
    private final KernelCharges charges;
    private long cliffLines;

    private Side(
        OfKind of,
        Destinations.Side said,
        List<CurrencyUnit> currencies,
        int under,
        KernelCharges charges) {
      this.charges = charges;
      this.kernel = of.kernel();
      this.numbers = of.numbers();
      this.cliffs = of.cliffs();
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

    private void add(long[] sums, boolean[] used) {
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

    private void countCliffs(KernelLines lines) {
      KernelCliffs zones = cliffs;
      if (zones != null) {
        for (int i = 0; i < lines.count(); i++) {
          cliffLines += zones.hold(lines, i) ? 1 : 0;
        }
      }
    }

    private void flush(long lines) {
      for (int charge = 0; charge < totals.length; charge++) {
        if (charged[charge]) {
          parts[charge].add(totals[charge]);
          totals[charge] = 0;
          charged[charge] = false;
        }
      }
      said.said(lines);
    }
  }

  private final Side against;
  private final Side under;
  private final boolean sameNumbers;

  /** Whether the rule did not change, so that one answer is that of both. */
  private final boolean sameEdition;

  private final ChargedLines.Charged[] accounts;
  private final int place;
  private final SliceSums paid;
  private final KernelLines lines = new KernelLines();
  private final long[] sums;
  private final boolean[] used;
  private long linesCharged;

  /**
   * Slices of a kind.
   *
   * @param place of the rule among all
   * @param paid gets what sellers pay
   */
  KernelGroup(
      OfKind before,
      OfKind after,
      Destinations.Sums of,
      ChargedLines counted,
      int place,
      SliceSums paid) {
    Destinations to = new Destinations(before.kernel(), after.kernel(), of);
    List<CurrencyUnit> currencies = to.currencies();
    this.sameEdition = before.equals(after);
    KernelCharges charges = new KernelCharges();
    this.against = new Side(before, to.against(), currencies, 0, charges);
    this.under =
        new Side(after, to.under(), currencies, 1, sameEdition ? charges : new KernelCharges());
    this.sameNumbers = before.numbers().statesAs(after.numbers());
    this.accounts = currencies.stream().map(counted::of).toArray(ChargedLines.Charged[]::new);
    this.place = place;
    this.paid = paid;
    this.sums = new long[SUMS * accounts.length];
    this.used = new boolean[accounts.length];
  }

  /**
   * Charges a slice; false where it must be charged alone, and nothing is counted yet.
   *
   * @param number of the slice among those at hand
   */
  boolean charges(OrderBlock block, int slice, int number) {
    if (!state(against.numbers, block, slice)
        || !against.kernel.charge(lines, against.charges)
        || (!sameNumbers && !state(under.numbers, block, slice))
        || (!sameEdition && !under.kernel.charge(lines, under.charges))) {
      return false;
    }
    under.countCliffs(lines);
    if (!sameNumbers && against.cliffs != null) {
      state(against.numbers, block, slice);
    }
    against.countCliffs(lines);
    against.add(sums, used);
    under.add(sums, used);
    if (accounts.length == 1 && used[0] && (sums[2] | sums[3]) == 0) {
      paid.set(number, accounts[0], sums[0], sums[1]);
      sums[0] = 0;
      sums[1] = 0;
      used[0] = false;
    }
    for (int i = 0; i < accounts.length; i++) {
      if (used[i]) {
        charge(accounts[i], i * SUMS, block, slice);
        used[i] = false;
      }
    }
    linesCharged += lines.count();
    return true;
  }

  private void charge(ChargedLines.Charged to, int at, OrderBlock block, int slice) {
    int seller = block.seller(slice);
    to.account().charge(seller, place, sums[at], sums[at + 1]);
    to.account().aside(seller, sums[at + 2], sums[at + 3]);
    to.charged(block.line(block.firstLine(slice)));
    for (int i = at; i < at + SUMS; i++) {
      sums[i] = 0;
    }
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

  /** Adds what was charged to the sums of the rule. */
  void flush() {
    if (linesCharged > 0) {
      against.flush(linesCharged);
      under.flush(linesCharged);
      linesCharged = 0;
    }
  }

  long cliffLines(boolean ofUnder) {
    return (ofUnder ? under : against).cliffLines;
  }
}

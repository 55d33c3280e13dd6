package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.Gate;
import org.entrepot.rulebook.kernel.GateCompiler;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.KernelTrace;
import org.entrepot.rulebook.kernel.LineNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Bills one charge on every unit, line or order, and takes back what was returned. */
@SuppressWarnings("EnumOrdinal") // a number's place within a line, never stored
final class ChargeBilling {

  private static final int PRICE = LineNumber.PRICE.ordinal();
  private static final int DISCOUNT = LineNumber.DISCOUNT.ordinal();
  private static final int SUBSIDY = LineNumber.SUBSIDY.ordinal();
  private static final int QUANTITY = LineNumber.QUANTITY.ordinal();
  private static final int RETURNED = LineNumber.RETURNED.ordinal();

  /** Nothing is seen of a charge that looks at amounts alone. */
  private static final long[] NOTHING = {};

  private final int charge;
  private final Charge stated;
  private final Charge.Per per;
  private final boolean byUnit;
  private final boolean ofLines;
  private final boolean reversible;
  private final boolean roundsUnits;
  private final RoundingMode rounding;
  private final @Nullable Gate when;
  private final ChargeKernel amount;
  private final boolean sees;

  private ChargeBilling(int place, FeeEdition fees, Charge charge, Gate when, ChargeKernel amount) {
    this.charge = place;
    this.stated = charge;
    this.per = charge.per();
    this.byUnit = per == Charge.Per.UNIT;
    this.ofLines = byUnit || per == Charge.Per.LINE;
    this.reversible = charge.reversible();
    this.roundsUnits = fees.roundingPoint() == FeeEdition.RoundingPoint.UNIT;
    this.rounding = fees.roundingMode();
    this.when = when.equals(Gate.ALWAYS) ? null : when;
    this.amount = amount;
    this.sees = this.when != null || !amount.isSettled();
  }

  /**
   * Compiles a charge.
   *
   * @param place among all charges
   * @return null of one that is not due for any line of the kind
   */
  static @Nullable ChargeBilling of(
      int place, FeeEdition fees, Charge charge, Facts settled, GateCompiler gates)
      throws BeyondKernelException {
    Gate when = gates.of(charge.when());
    ChargeKernel amount = ChargeKernel.of(fees, charge, settled, gates);
    return when.equals(Gate.NEVER) ? null : new ChargeBilling(place, fees, charge, when, amount);
  }

  /** Whether a price and a discount that rise alike leave the charge as it is. */
  boolean seesPriceAfterDiscount() {
    return when == null && amount.seesPriceAfterDiscount();
  }

  /** Whether it is the one at a place among all charges. */
  boolean isAt(int place) {
    return charge == place;
  }

  /**
   * Adds a charge that was traced to a bill, in words.
   *
   * @param i its place in the trace
   */
  void tell(FeeEdition fees, KernelTrace trace, int i, String on, BillLines bill) {
    bill.add(
        stated,
        on,
        amount.amount(fees, stated, trace, i),
        BigDecimal.valueOf(trace.times(i)),
        Money.ofMinor(fees.currency(), trace.minor(i)),
        Share.returned(fees, trace, i));
  }

  /**
   * Bills an order, whose numbers are possible.
   *
   * @param trace where to write what was done; null where nobody asks
   * @return false where the charge has no amount
   * @throws ArithmeticException where a long does not hold one
   */
  boolean bill(KernelLines lines, KernelCharges into, @Nullable KernelTrace trace) {
    return ofLines ? lines(lines, into, trace) : order(lines, into, trace);
  }

  private boolean lines(KernelLines lines, KernelCharges into, @Nullable KernelTrace trace) {
    long[] numbers = lines.numbers();
    long[] seen = into.seen();
    int count = lines.count();
    for (int line = 0; line < count; line++) {
      int at = line * KernelLines.WIDTH;
      long units = numbers[at + QUANTITY];
      long scale = byUnit ? 1 : units;
      long price = numbers[at + PRICE] * scale;
      long discount = numbers[at + DISCOUNT] * scale;
      long subsidy = numbers[at + SUBSIDY] * scale;
      long returned = numbers[at + RETURNED];
      if (sees) {
        seen[PRICE] = price;
        seen[DISCOUNT] = discount;
        seen[SUBSIDY] = subsidy;
        seen[QUANTITY] = units;
        seen[RETURNED] = returned;
        if (when != null && !when.holds(seen)) {
          continue;
        }
      }
      long exact = amount.exact(price, discount, subsidy, seen);
      if (exact == ChargeKernel.NO_AMOUNT) {
        return false;
      }
      if (trace != null) {
        trace.charge(charge, line);
        amount.trace(price, discount, subsidy, seen, trace);
        trace.returned(returned, units, false);
      }
      add(line, exact, byUnit ? units : 1, returned, units, into, trace);
    }
    return true;
  }

  /** Whether it is made on every line, and looks at amounts and units alone. */
  boolean isOfEachLine() {
    return ofLines && !sees;
  }

  /** Bills one line, whose numbers are possible; false where the charge has no amount. */
  boolean bill(KernelLines lines, int line, KernelCharges into) {
    long[] numbers = lines.numbers();
    int at = line * KernelLines.WIDTH;
    long units = numbers[at + QUANTITY];
    long scale = byUnit ? 1 : units;
    long exact =
        amount.exact(
            numbers[at + PRICE] * scale,
            numbers[at + DISCOUNT] * scale,
            numbers[at + SUBSIDY] * scale,
            NOTHING);
    if (exact == ChargeKernel.NO_AMOUNT) {
      return false;
    }
    long minor = minor(exact, byUnit ? units : 1);
    into.add(2 * charge, line, minor);
    long returned = numbers[at + RETURNED];
    if (returned > 0 && reversible) {
      into.add(2 * charge + 1, line, -back(minor, returned, units));
    }
    return true;
  }

  /** How it comes to an amount. */
  ChargeKernel amount() {
    return amount;
  }

  boolean isByUnit() {
    return byUnit;
  }

  /** The same as a charge of every line, given what lines' charges share. */
  LineCharge ofLine(FeeEdition fees, int sharedAmount, int sharedChoice) {
    return new LineCharge(charge, fees, stated, amount, sharedAmount, sharedChoice);
  }

  /** A charge on the order as a whole; what is kept of it decides what is taken back. */
  private boolean order(KernelLines lines, KernelCharges into, @Nullable KernelTrace trace) {
    if (per == Charge.Per.SKU && lines.count() > 1) {
      return false;
    }
    long[] seen = into.seen();
    boolean all = LineAmounts.allReturned(lines);
    long part = all ? 1 : 0;
    long whole = 1;
    boolean ofAmount = false;
    BasisKernel base = amount.base().orElse(null);
    if (base != null && !all) {
      LineAmounts.sum(lines, true, seen);
      long kept = base.of(seen);
      LineAmounts.sum(lines, false, seen);
      long before = base.of(seen);
      if (before > 0 && kept < before) {
        // Of less than nothing kept the whole came back.
        ofAmount = kept >= 0;
        part = ofAmount ? before - kept : 1;
        whole = ofAmount ? before : 1;
      }
    }
    LineAmounts.sum(lines, false, seen);
    if (when != null && !when.holds(seen)) {
      return true;
    }
    long exact = amount.exact(seen[PRICE], seen[DISCOUNT], seen[SUBSIDY], seen);
    if (exact == ChargeKernel.NO_AMOUNT) {
      return false;
    }
    if (trace != null) {
      trace.charge(charge, lines.count());
      amount.trace(seen[PRICE], seen[DISCOUNT], seen[SUBSIDY], seen, trace);
      trace.returned(part, whole, ofAmount);
    }
    add(lines.count(), exact, 1, part, whole, into, trace);
    return true;
  }

  /**
   * Rounds and adds an amount.
   *
   * @param times how often the exact amount counts
   * @param part of {@code whole}, how much of it came back
   */
  private void add(
      int place,
      long exact,
      long times,
      long part,
      long whole,
      KernelCharges into,
      @Nullable KernelTrace trace) {
    long minor = minor(exact, times);
    into.add(2 * charge, place, minor);
    if (trace != null) {
      trace.amount(exact, times, minor);
    }
    if (part > 0 && reversible) {
      into.add(2 * charge + 1, place, -back(minor, part, whole));
    }
  }

  /** The one place where an amount is rounded. */
  private long minor(long exact, long times) {
    return roundsUnits
        ? Math.multiplyExact(amount.rounded(exact), times)
        : amount.rounded(Math.multiplyExact(exact, times));
  }

  private long back(long minor, long part, long whole) {
    return ExactLong.divided(Math.multiplyExact(minor, part), whole, rounding);
  }
}

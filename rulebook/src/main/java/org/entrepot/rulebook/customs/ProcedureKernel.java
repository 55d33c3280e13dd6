package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.DecimalRounding;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How one procedure charges duty, in longs: minor units of the regime's currency. A charge on one
 * item is at its line, one on several at the consignment as a whole.
 */
abstract sealed class ProcedureKernel {

  private static final String LABEL = "Duty";

  /** Of larger consignments goods of one code are found by a map, as the family does. */
  private static final int MOST_ITEMS = 100;

  private static final int MOST_DIGITS = 12;
  private static final int MILLIONTH = 6;

  /** The place of the charge among those that the kernel bills. */
  final int place;

  private final String label;

  private ProcedureKernel(int place, String label) {
    this.place = place;
    this.label = label;
  }

  /**
   * Charges a consignment.
   *
   * @param value of all its items
   * @return false where it is refused
   */
  abstract boolean charge(Items items, long value, KernelCharges into);

  /** What statements call the duty on any goods. */
  String label() {
    return label;
  }

  /**
   * The treatment of consignments whose items are like this one, but for their numbers.
   *
   * @param place of its charge
   */
  static ProcedureKernel of(CustomsEdition regime, DutyTreatment duty, int place, Goods item)
      throws BeyondKernelException {
    RoundingMode rounding = regime.roundingMode();
    return switch (duty) {
      case DutyTreatment.Free _f -> new Free(place);
      case DutyTreatment.OfTheLine _l -> new OfTheLine(place, rounding);
      case DutyTreatment.PerLine(var amount, var digits) ->
          new PerLine(place, rounded(amount, rounding), digits);
      case DutyTreatment.PerItem(var amount) -> {
        if (!item.description().isEmpty()) {
          throw new BeyondKernelException("a duty that is called after described goods");
        }
        yield new PerItem(place, amount, rounding);
      }
      case DutyTreatment.Share share -> {
        BigDecimal sum = share.share().fraction();
        for (DutyTreatment.Addition addition : share.additions()) {
          sum = addition.when().holds(item.facts()) ? sum.add(addition.share().fraction()) : sum;
        }
        yield new Share(place, regime.currency(), sum, share.less(), rounding);
      }
    };
  }

  private static long rounded(BigMoney amount, RoundingMode rounding) throws BeyondKernelException {
    return ExactLong.scaled(amount.toMoney(rounding).getAmount(), decimals(amount));
  }

  private static int decimals(BigMoney amount) {
    return amount.getCurrencyUnit().getDecimalPlaces();
  }

  /** Exact figures as minor units times a power of ten. */
  private static int digits(int digits) throws BeyondKernelException {
    if (digits > MOST_DIGITS) {
      throw new BeyondKernelException("a figure of " + digits + " decimals of the minor unit");
    }
    return digits;
  }

  /** No duty. */
  private static final class Free extends ProcedureKernel {
    private Free(int place) {
      super(place, LABEL);
    }

    @Override
    boolean charge(Items items, long value, KernelCharges into) {
      return true;
    }
  }

  /** A fixed amount for each item. */
  private static final class PerItem extends ProcedureKernel {
    private final long exact;
    private final DecimalRounding rounding;

    private PerItem(int place, BigMoney amount, RoundingMode mode) throws BeyondKernelException {
      super(place, LABEL);
      BigDecimal minor = amount.getAmount().movePointRight(decimals(amount));
      int digits = digits(ExactLong.decimals(minor));
      this.exact = ExactLong.scaled(minor, digits);
      this.rounding = DecimalRounding.of(digits, mode);
    }

    @Override
    boolean charge(Items items, long value, KernelCharges into) {
      for (int i = 0; i < items.count(); i++) {
        long duty = Math.multiplyExact(exact, items.quantity(i));
        into.add(place, i, rounding.rounded(duty));
      }
      return true;
    }
  }

  /** One share of the value. */
  private static final class Share extends ProcedureKernel {
    private final long share;
    private final long less;
    private final DecimalRounding rounding;

    private Share(
        int place,
        CurrencyUnit currency,
        BigDecimal fraction,
        @Nullable BigMoney less,
        RoundingMode mode)
        throws BeyondKernelException {
      super(place, LABEL + " at " + new Value.Proportion(fraction.stripTrailingZeros()).text());
      BigDecimal off =
          less == null
              ? BigDecimal.ZERO
              : less.getAmount().movePointRight(currency.getDecimalPlaces());
      int digits = digits(Math.max(ExactLong.decimals(fraction), ExactLong.decimals(off)));
      this.share = ExactLong.scaled(fraction, digits);
      this.less = ExactLong.scaled(off, digits);
      this.rounding = DecimalRounding.of(digits, mode);
    }

    @Override
    boolean charge(Items items, long value, KernelCharges into) {
      long full = Math.multiplyExact(value, share);
      long duty = Math.subtractExact(full, Math.min(full, less));
      into.add(place, items.count() == 1 ? 0 : items.count(), rounding.rounded(duty));
      return true;
    }
  }

  /** A fixed amount for each different beginning of a code. */
  private static final class PerLine extends ProcedureKernel {
    private final long minor;
    private final int digits;

    private PerLine(int place, long minor, int digits) {
      super(place, LABEL);
      this.minor = minor;
      this.digits = digits;
    }

    @Override
    boolean charge(Items items, long value, KernelCharges into) {
      int count = items.count();
      if (count > MOST_ITEMS) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        long code = heading(items, i);
        if (code == ItemNumbers.NO_CODE) {
          return false;
        }
        boolean first = true;
        for (int j = 0; first && j < i; j++) {
          first = heading(items, j) != code;
        }
        if (first) {
          boolean alone = true;
          for (int j = i + 1; alone && j < count; j++) {
            alone = heading(items, j) != code;
          }
          into.add(place, alone ? i : count, minor);
        }
      }
      return true;
    }

    private long heading(Items items, int line) {
      return ItemNumbers.heading(items.code(line), digits);
    }
  }

  /** The duty that goods of one code state, of their sum. */
  private static final class OfTheLine extends ProcedureKernel {
    private final DecimalRounding rounding;

    private OfTheLine(int place, RoundingMode mode) {
      super(place, LABEL);
      this.rounding = DecimalRounding.of(MILLIONTH, mode);
    }

    @Override
    boolean charge(Items items, long value, KernelCharges into) {
      int count = items.count();
      if (count > MOST_ITEMS) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        long rate = items.rate(i);
        if (rate < 0) {
          return false;
        }
        boolean first = true;
        for (int j = 0; first && j < i; j++) {
          first = !together(items, j, i);
        }
        if (first) {
          charge(items, i, rate, into);
        }
      }
      return true;
    }

    private void charge(Items items, int first, long rate, KernelCharges into) {
      long sum = value(items, first);
      int on = first;
      for (int j = first + 1; j < items.count(); j++) {
        if (together(items, first, j)) {
          sum = Math.addExact(sum, value(items, j));
          on = items.count();
        }
      }
      into.add(place, on, rounding.rounded(Math.multiplyExact(sum, rate)));
    }

    private static long value(Items items, int line) {
      return items.value(line) * items.quantity(line);
    }

    /** Goods without a code are a tariff line each. */
    private static boolean together(Items items, int one, int other) {
      long code = items.code(one);
      return code != ItemNumbers.NO_CODE
          && code == items.code(other)
          && items.rate(one) == items.rate(other);
    }
  }
}

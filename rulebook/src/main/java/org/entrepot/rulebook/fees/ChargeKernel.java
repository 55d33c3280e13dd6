package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.DecimalRounding;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.GateCompiler;
import org.entrepot.rulebook.kernel.KernelTrace;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One charge: {@code rate × basis + fixed} by band, between two limits, in minor units times a
 * power of ten, so that the amount is exact until it is rounded.
 */
final class ChargeKernel {

  /** What {@link #exact} answers where the charge has no amount. */
  static final long NO_AMOUNT = Long.MIN_VALUE;

  private static final int MOST_DIGITS = 9;

  private final @Nullable BasisKernel base;
  private final @Nullable BasisKernel chooser;

  /** Whether the amount that the rate is taken of is the one that chooses the band. */
  private final boolean choosesByBase;

  private final Bands bands;
  private final long[] rate;
  private final long[] fixed;
  private final long atLeast;
  private final long atMost;
  private final DecimalRounding rounding;
  private final boolean isSettled;
  private final @Nullable BigDecimal statedRate;

  private ChargeKernel(FeeEdition fees, Charge charge, Facts settled, GateCompiler gates)
      throws BeyondKernelException {
    this.base = charge.of() == null ? null : BasisKernel.of(fees, charge.of(), settled, gates);
    List<PriceBand> stated = charge.bands();
    this.chooser =
        stated.isEmpty() ? null : BasisKernel.of(fees, charge.bandBasis(), settled, gates);
    this.choosesByBase = !stated.isEmpty() && charge.bandBasis().equals(charge.of());
    int decimals = fees.currency().getDecimalPlaces();
    int digits = digits(charge, settled, decimals);
    this.statedRate = statedRate(charge, settled);
    int parts = Math.max(1, stated.size());
    long[] bandFrom = new long[parts];
    this.rate = new long[parts];
    this.fixed = new long[parts];
    long end = Long.MAX_VALUE;
    if (stated.isEmpty()) {
      rate[0] = ExactLong.scaled(rate(charge, settled), digits);
      fixed[0] = scaled(charge.fixed(), decimals + digits, 0);
    }
    for (int i = 0; i < stated.size(); i++) {
      PriceBand band = stated.get(i);
      bandFrom[i] = firstMinor(band.from());
      if (i > 0 && bandFrom[i] != end) {
        throw new BeyondKernelException("a hole between bands");
      }
      end = band.to() == null ? Long.MAX_VALUE : firstMinor(band.to());
      rate[i] = ExactLong.scaled(fraction(band.rate()), digits);
      fixed[i] = scaled(band.fixed(), decimals + digits, 0);
    }
    this.bands = new Bands(bandFrom, end);
    this.atLeast = scaled(charge.atLeast(), decimals + digits, Long.MIN_VALUE);
    this.atMost = scaled(charge.atMost(), decimals + digits, Long.MAX_VALUE);
    this.rounding = DecimalRounding.of(digits, fees.roundingMode());
    this.isSettled = (base == null || base.isSettled()) && (chooser == null || chooser.isSettled());
  }

  static ChargeKernel of(FeeEdition fees, Charge charge, Facts settled, GateCompiler gates)
      throws BeyondKernelException {
    return new ChargeKernel(fees, charge, settled, gates);
  }

  private static int digits(Charge charge, Facts settled, int decimals)
      throws BeyondKernelException {
    int digits = ExactLong.decimals(rate(charge, settled));
    for (PriceBand band : charge.bands()) {
      digits = Math.max(digits, ExactLong.decimals(fraction(band.rate())));
      digits = Math.max(digits, beyondMinor(band.fixed(), decimals));
    }
    digits = Math.max(digits, beyondMinor(charge.fixed(), decimals));
    digits = Math.max(digits, beyondMinor(charge.atLeast(), decimals));
    digits = Math.max(digits, beyondMinor(charge.atMost(), decimals));
    if (digits > MOST_DIGITS) {
      throw new BeyondKernelException("‘" + charge.code() + "’ with " + digits + " digits");
    }
    return digits;
  }

  private static int beyondMinor(@Nullable BigMoney amount, int decimals) {
    return amount == null ? 0 : ExactLong.decimals(amount.getAmount().movePointRight(decimals));
  }

  private static long scaled(@Nullable BigMoney amount, int digits, long absent)
      throws BeyondKernelException {
    return amount == null ? absent : ExactLong.scaled(amount.getAmount(), digits);
  }

  private static @Nullable BigDecimal statedRate(Charge charge, Facts settled) {
    return charge.rateFact() == null && charge.rate() == null ? null : rate(charge, settled);
  }

  private static BigDecimal rate(Charge charge, Facts settled) {
    return charge.rateFact() == null ? fraction(charge.rate()) : settled.rate(charge.rateFact());
  }

  private static BigDecimal fraction(Value.@Nullable Proportion rate) {
    return rate == null ? BigDecimal.ZERO : rate.fraction();
  }

  /** The first whole minor unit that is not below an amount. */
  private static long firstMinor(BigMoney amount) throws BeyondKernelException {
    CurrencyUnit currency = amount.getCurrencyUnit();
    BigDecimal minor = amount.getAmount().movePointRight(currency.getDecimalPlaces());
    return ExactLong.scaled(minor.setScale(0, RoundingMode.CEILING), 0);
  }

  /** Whether only amounts are looked at, so that {@code seen} need not be filled. */
  boolean isSettled() {
    return isSettled;
  }

  /**
   * The amount in minor units times a power of ten; {@link #NO_AMOUNT} where there is none.
   *
   * @throws ArithmeticException where a long does not hold it
   */
  long exact(long price, long discount, long subsidy, long[] seen) {
    long of = base == null ? 0 : base.of(price, discount, subsidy, seen);
    int band = 0;
    if (chooser != null) {
      band = band(choosesByBase ? of : chooser.of(price, discount, subsidy, seen));
    }
    if ((of | band) < 0) {
      return NO_AMOUNT;
    }
    long amount = Math.addExact(Math.multiplyExact(of, rate[band]), fixed[band]);
    return Math.min(Math.max(amount, atLeast), atMost);
  }

  /** Writes down what {@link #exact} takes the rate of, and which band it chooses. */
  void trace(long price, long discount, long subsidy, long[] seen, KernelTrace trace) {
    if (base != null) {
      trace.base(
          base.of(price, discount, subsidy, seen), base.reading(price, discount, subsidy, seen));
    }
    if (chooser != null) {
      long by = chooser.of(price, discount, subsidy, seen);
      trace.band(band(by), by, chooser.reading(price, discount, subsidy, seen));
    }
  }

  /** The exact amount of a charge that was traced, as the bill states it. */
  ChargeAmount.Exact amount(FeeEdition fees, Charge charge, KernelTrace trace, int i) {
    BigMoney of = base == null ? null : base.money(trace.base(i), trace.baseReading(i));
    if (chooser == null) {
      return ChargeAmount.plain(fees, charge, of, statedRate);
    }
    BigMoney by = chooser.money(trace.chosenBy(i), trace.chosenReading(i));
    return ChargeAmount.inBand(fees, charge, of, by, charge.bands().get(trace.band(i)));
  }

  /** An exact amount in minor units. */
  long rounded(long exact) {
    return rounding.rounded(exact);
  }

  private int band(long chosenBy) {
    return bands.of(chosenBy);
  }

  /** What the rate is taken of; empty of a fixed amount without one. */
  Optional<BasisKernel> base() {
    return Optional.ofNullable(base);
  }

  /** What chooses the band; empty where there is none to choose. */
  Optional<BasisKernel> chooser() {
    return Optional.ofNullable(chooser);
  }

  /** Where there is a chooser. */
  Bands bands() {
    return bands;
  }

  /** By band, or one alone, times the power of ten. */
  long[] rates() {
    return rate.clone();
  }

  /** By band, or one alone, in minor units times the power of ten. */
  long[] fixed() {
    return fixed.clone();
  }

  /** The least long where there is none. */
  long atLeast() {
    return atLeast;
  }

  /** The greatest long where there is none. */
  long atMost() {
    return atMost;
  }

  DecimalRounding rounding() {
    return rounding;
  }

  /** Whether a price and a discount that rise alike leave the amount as it is. */
  boolean seesPriceAfterDiscount() {
    return (base == null || base.seesPriceAfterDiscount())
        && (chooser == null || chooser.seesPriceAfterDiscount());
  }
}

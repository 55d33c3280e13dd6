package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.KernelTrace;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was billed came back, as a fraction that is never divided out: one of three
 * units has no decimal. Taking the share of an amount multiplies first and divides once, at the
 * rounding point.
 *
 * @param part between nothing and {@code whole}
 * @param whole above nothing
 */
public record Share(BigDecimal part, BigDecimal whole) implements Comparable<Share> {

  public static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ONE);
  public static final Share WHOLE = new Share(BigDecimal.ONE, BigDecimal.ONE);

  /** A share in per cent is shown with no more decimals than this. */
  private static final int SHOWN_DECIMALS = 4;

  public Share {
    if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
      throw new IllegalArgumentException(
          "cannot take back " + part.toPlainString() + " of " + whole.toPlainString());
    }
  }

  /** The units of a line that came back; nothing where its facts are refused anyway. */
  static Share ofUnits(Facts line) {
    BigDecimal quantity = OrderFacts.quantity(line);
    BigDecimal returned = OrderFacts.returned(line);
    boolean possible = returned.signum() > 0 && returned.compareTo(quantity) <= 0;
    return possible ? new Share(returned, quantity) : NOTHING;
  }

  /** What an order’s base lost of all that it was; a base that grew lost nothing. */
  static Share ofAmount(BigMoney all, BigMoney kept) {
    if (!all.isPositive() || !kept.isLessThan(all)) {
      return NOTHING;
    }
    BigMoney lost = all.minus(kept);
    return lost.isGreaterThan(all) ? WHOLE : new Share(lost.getAmount(), all.getAmount());
  }

  boolean isNothing() {
    return part.signum() == 0;
  }

  /** This share of an amount, rounded once. */
  Money of(Money amount, RoundingMode rounding) {
    int decimals = amount.getCurrencyUnit().getDecimalPlaces();
    return Money.of(
        amount.getCurrencyUnit(),
        amount.getAmount().multiply(part).divide(whole, decimals, rounding));
  }

  /** As in {@code 1 of 3}. */
  String words() {
    return new Value.Count(part).text() + " of " + new Value.Count(whole).text();
  }

  /** The share in per cent where a few decimals state it exactly; null where they cannot. */
  @Nullable Value rate() {
    BigDecimal shown = part.divide(whole, SHOWN_DECIMALS + 2, RoundingMode.DOWN);
    boolean exact = shown.multiply(whole).compareTo(part) == 0;
    return exact ? new Value.Proportion(shown) : null;
  }

  @Override
  public int compareTo(Share other) {
    return part.multiply(other.whole).compareTo(other.part.multiply(whole));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Share share && compareTo(share) == 0;
  }

  @Override
  public int hashCode() {
    return part.divide(whole, SHOWN_DECIMALS, RoundingMode.DOWN).hashCode();
  }

  /** How much of a charge that was traced came back. */
  static Share returned(FeeEdition fees, KernelTrace trace, int i) {
    if (trace.part(i) == 0) {
      return NOTHING;
    }
    int decimals = trace.isOfAmount(i) ? fees.currency().getDecimalPlaces() : 0;
    return new Share(
        BigDecimal.valueOf(trace.part(i), decimals), BigDecimal.valueOf(trace.whole(i), decimals));
  }
}

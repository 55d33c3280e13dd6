package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.Gate;
import org.entrepot.rulebook.kernel.GateCompiler;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** An amount that charges are computed on, in minor units: the first reading that holds. */
@SuppressWarnings("EnumOrdinal") // a number's place among those seen, never stored
final class BasisKernel {

  private static final Map<String, LineNumber> AMOUNTS =
      Map.of(
          OrderFacts.PRICE, LineNumber.PRICE,
          OrderFacts.DISCOUNT, LineNumber.DISCOUNT,
          OrderFacts.SUBSIDY, LineNumber.SUBSIDY);

  private static final int PRICE = LineNumber.PRICE.ordinal();
  private static final int DISCOUNT = LineNumber.DISCOUNT.ordinal();
  private static final int SUBSIDY = LineNumber.SUBSIDY.ordinal();

  /**
   * A signed sum: a factor of -1, 0 or 1 for each number, and what is settled.
   *
   * @param most in minor units
   * @param limit the same as the edition states it
   * @param scale how many decimals the bill states the sum with
   */
  private record Reading(
      Gate when,
      long price,
      long discount,
      long subsidy,
      long settled,
      long most,
      @Nullable BigMoney limit,
      int scale) {}

  private final CurrencyUnit currency;
  private final Reading[] readings;
  private final Reading last;
  private final long price;
  private final long discount;
  private final long subsidy;
  private final long settled;
  private final long most;

  private BasisKernel(CurrencyUnit currency, List<Reading> possible) {
    this.currency = currency;
    this.readings = possible.subList(0, possible.size() - 1).toArray(Reading[]::new);
    this.last = possible.getLast();
    this.price = last.price;
    this.discount = last.discount;
    this.subsidy = last.subsidy;
    this.settled = last.settled;
    this.most = last.most;
  }

  static BasisKernel of(FeeEdition fees, String name, Facts settled, GateCompiler gates)
      throws BeyondKernelException {
    List<Basis> stated = fees.bases().getOrDefault(name, List.of());
    List<Reading> possible = new ArrayList<>();
    for (int i = 0; i < stated.size(); i++) {
      Gate when = gates.of(stated.get(i).when());
      if (!when.equals(Gate.NEVER)) {
        possible.add(reading(fees, stated.get(i), when, settled));
      }
      if (when.equals(Gate.ALWAYS)) {
        return new BasisKernel(fees.currency(), possible);
      }
    }
    throw new IllegalStateException("no reading holds: the checks demand a last one");
  }

  private static Reading reading(FeeEdition fees, Basis reading, Gate when, Facts settled)
      throws BeyondKernelException {
    int decimals = fees.currency().getDecimalPlaces();
    long[] factors = new long[LineNumber.values().length];
    BigDecimal constant = BigDecimal.ZERO;
    boolean ofLine = false;
    for (var part : reading.sum().entrySet()) {
      long sign = part.getValue() == Basis.Sign.PLUS ? 1 : -1;
      LineNumber number = AMOUNTS.get(part.getKey());
      if (number != null) {
        factors[number.ordinal()] = sign;
        ofLine = true;
      } else {
        BigDecimal amount = settledMoney(settled, part.getKey());
        constant = constant.add(amount.multiply(BigDecimal.valueOf(sign)));
      }
    }
    return new Reading(
        when,
        factors[PRICE],
        factors[DISCOUNT],
        factors[SUBSIDY],
        ExactLong.scaled(constant, decimals),
        reading.atMost() == null
            ? Long.MAX_VALUE
            : ExactLong.scaled(reading.atMost().getAmount(), decimals),
        reading.atMost(),
        ofLine ? Math.max(decimals, constant.scale()) : constant.scale());
  }

  private static BigDecimal settledMoney(Facts settled, String fact) throws BeyondKernelException {
    @Nullable Value value = settled.value(fact).orElse(null);
    if (value instanceof Value.Amount(var money)) {
      return money.getAmount();
    }
    throw new BeyondKernelException("a basis without ‘" + fact + "’");
  }

  /** Whether one reading holds for every line of the kind, so that it takes only the amounts. */
  boolean isSettled() {
    return readings.length == 0;
  }

  /**
   * The amount. Numbers are bounded by the kernel, so that no sum leaves the range of longs.
   *
   * @param seen what conditions look at; not read where the basis is settled
   */
  long of(long ofPrice, long ofDiscount, long ofSubsidy, long[] seen) {
    if (readings.length > 0) {
      Reading reading = reading(chosen(seen));
      return Math.min(
          reading.most,
          reading.settled
              + reading.price * ofPrice
              + reading.discount * ofDiscount
              + reading.subsidy * ofSubsidy);
    }
    return of(ofPrice, ofDiscount, ofSubsidy);
  }

  /** The same of a settled one. */
  long of(long ofPrice, long ofDiscount, long ofSubsidy) {
    return Math.min(most, settled + price * ofPrice + discount * ofDiscount + subsidy * ofSubsidy);
  }

  /** The same of many lines, of a unit or of all units of each. */
  void of(KernelColumns lines, boolean byUnit, long[] into) {
    long[] prices = lines.of(LineNumber.PRICE);
    long[] discounts = lines.of(LineNumber.DISCOUNT);
    long[] subsidies = lines.of(LineNumber.SUBSIDY);
    long[] units = lines.of(LineNumber.QUANTITY);
    for (int i = 0; i < lines.count(); i++) {
      long sum = price * prices[i] + discount * discounts[i] + subsidy * subsidies[i];
      into[i] = Math.min(most, settled + sum * (byUnit ? 1 : units[i]));
    }
  }

  /** Whether it comes to the same of all amounts; both are settled. */
  boolean sameAs(BasisKernel other) {
    return price == other.price
        && discount == other.discount
        && subsidy == other.subsidy
        && settled == other.settled
        && most == other.most;
  }

  /** The place of the first reading that holds; after the others the last. */
  private int chosen(long[] seen) {
    int place = 0;
    while (place < readings.length && !readings[place].when.holds(seen)) {
      place++;
    }
    return place;
  }

  private Reading reading(int place) {
    return place == readings.length ? last : readings[place];
  }

  /** How {@link #of} comes to an amount: which reading holds, and whether its limit applies. */
  int reading(long ofPrice, long ofDiscount, long ofSubsidy, long[] seen) {
    int place = chosen(seen);
    Reading reading = reading(place);
    long sum =
        reading.settled
            + reading.price * ofPrice
            + reading.discount * ofDiscount
            + reading.subsidy * ofSubsidy;
    return 2 * place + (sum > reading.most ? 1 : 0);
  }

  /**
   * An amount as the bill states it, with the decimals of the money that it is the sum of.
   *
   * @param how what {@link #reading} gave
   */
  BigMoney money(long minor, int how) {
    Reading reading = reading(how / 2);
    BigMoney limit = reading.limit;
    return how % 2 == 1 && limit != null
        ? limit
        : BigMoney.ofMinor(currency, minor).withScale(reading.scale);
  }

  /** The amount of what is seen. */
  long of(long[] seen) {
    return of(seen[PRICE], seen[DISCOUNT], seen[SUBSIDY], seen);
  }

  /** Whether a price and a discount that rise alike leave every reading as it is. */
  boolean seesPriceAfterDiscount() {
    return readings.length == 0 && price + discount == 0;
  }
}

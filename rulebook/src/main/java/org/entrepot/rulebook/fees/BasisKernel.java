package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.Gate;
import org.entrepot.rulebook.kernel.GateCompiler;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.value.Value;
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

  /** A signed sum: a factor of -1, 0 or 1 for each number, and what is settled. */
  private record Reading(
      Gate when, long price, long discount, long subsidy, long settled, long most) {

    long of(long[] seen) {
      long sum = settled + price * seen[PRICE] + discount * seen[DISCOUNT];
      return Math.min(most, sum + subsidy * seen[SUBSIDY]);
    }
  }

  private final Reading[] readings;

  private BasisKernel(Reading[] readings) {
    this.readings = readings;
  }

  static BasisKernel of(FeeEdition fees, String name, Facts settled, GateCompiler gates)
      throws BeyondKernelException {
    List<Basis> stated = fees.bases().getOrDefault(name, List.of());
    Reading[] readings = new Reading[stated.size()];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = reading(fees, stated.get(i), settled, gates);
    }
    return new BasisKernel(readings);
  }

  private static Reading reading(FeeEdition fees, Basis reading, Facts settled, GateCompiler gates)
      throws BeyondKernelException {
    int decimals = fees.currency().getDecimalPlaces();
    long[] factors = new long[LineNumber.values().length];
    BigDecimal constant = BigDecimal.ZERO;
    for (var part : reading.sum().entrySet()) {
      long sign = part.getValue() == Basis.Sign.PLUS ? 1 : -1;
      LineNumber number = AMOUNTS.get(part.getKey());
      if (number != null) {
        factors[number.ordinal()] = sign;
      } else {
        BigDecimal amount = settledMoney(settled, part.getKey());
        constant = constant.add(amount.multiply(BigDecimal.valueOf(sign)));
      }
    }
    return new Reading(
        gates.of(reading.when()),
        factors[PRICE],
        factors[DISCOUNT],
        factors[SUBSIDY],
        ExactLong.scaled(constant, decimals),
        reading.atMost() == null
            ? Long.MAX_VALUE
            : ExactLong.scaled(reading.atMost().getAmount(), decimals));
  }

  private static BigDecimal settledMoney(Facts settled, String fact) throws BeyondKernelException {
    @Nullable Value value = settled.value(fact).orElse(null);
    if (value instanceof Value.Amount(var money)) {
      return money.getAmount();
    }
    throw new BeyondKernelException("a basis without ‘" + fact + "’");
  }

  /** The amount. Numbers are bounded by the kernel, so that no sum leaves the range of longs. */
  long of(long[] seen) {
    for (Reading reading : readings) {
      if (reading.when.holds(seen)) {
        return reading.of(seen);
      }
    }
    throw new IllegalStateException("no reading holds: the checks demand a last one");
  }

  /** Whether a price and a discount that rise alike leave every reading as it is. */
  boolean seesPriceAfterDiscount() {
    for (Reading reading : readings) {
      if (reading.when.equals(Gate.ALWAYS)) {
        return reading.price + reading.discount == 0;
      }
      if (!reading.when.equals(Gate.NEVER)) {
        return false;
      }
    }
    return true;
  }
}

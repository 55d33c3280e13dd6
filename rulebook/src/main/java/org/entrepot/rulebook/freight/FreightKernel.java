package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.Steps;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A tariff with everything settled but one quantity and the price, as arrays of longs: the bill's
 * figures for many parcels, to the minor unit, without an object for each. Where it has no rate the
 * bill says why.
 */
public final class FreightKernel {

  /** What {@link #total} answers where the tariff has no rate for a parcel. */
  public static final long NO_RATE = Long.MIN_VALUE;

  /** A kernel, or why there is none: then each parcel is billed by itself. */
  public sealed interface Compiled {
    record Ready(FreightKernel kernel) implements Compiled {}

    record Not(List<Refusal> refusals) implements Compiled {}
  }

  private final EditionRef edition;
  private final List<String> codes;
  private final Steps priceFrom;
  private final KernelCharge[][] charges;
  private final long end;

  private FreightKernel(
      EditionRef edition,
      List<String> codes,
      long[] priceFrom,
      KernelCharge[][] charges,
      long end) {
    this.edition = edition;
    this.codes = codes;
    this.priceFrom = new Steps(priceFrom);
    this.charges = charges;
    this.end = end;
  }

  /**
   * Compiles an edition for parcels with these facts, whatever they say of quantity and price.
   *
   * @param quantity one of {@link QuantityCurve#quantities}
   * @param upTo the most that will be asked for, in base units: litres, grams, or the plain number
   */
  public static Compiled of(
      Edition<FreightEdition> edition, Facts settled, String quantity, BigDecimal upTo) {
    FreightEdition tariff = edition.body();
    QuantityKind kind = QuantityKind.of(quantity, FreightFacts.known(tariff));
    if (kind == null || upTo.signum() <= 0) {
      return not(Reason.FACT_INVALID, quantity, "no rate card is read by ‘" + quantity + "’");
    }
    long end = upTo.divideToIntegralValue(QuantityDrawing.grid(kind)).longValueExact();
    long[] prices = prices(tariff);
    KernelCharge[][] charges = new KernelCharge[prices.length][];
    for (int i = 0; i < prices.length; i++) {
      Facts facts =
          FreightFacts.varying(settled, kind).with(FreightFacts.PRICE, price(tariff, prices[i]));
      switch (FreightFacts.sheet(tariff).fill(facts)) {
        case Filled.Not(var refusals) -> {
          return new Compiled.Not(refusals);
        }
        case Filled.Ready(var filled) -> {
          QuantityDrawing drawing =
              new QuantityDrawing(edition, filled, kind, upTo, tariff.charges());
          List<Curve> curves = drawing.charges();
          if (!drawing.refusals().isEmpty()) {
            return new Compiled.Not(drawing.refusals());
          }
          charges[i] = new KernelCharge[curves.size()];
          for (int c = 0; c < curves.size(); c++) {
            KernelCharge charge = charge(tariff, drawing, c, curves.get(c), end);
            if (charge == null) {
              return not(
                  Reason.NOT_COVERED,
                  tariff.charges().get(c).code(),
                  "‘" + tariff.charges().get(c).label() + "’ does not fit into a kernel");
            }
            charges[i][c] = charge;
          }
        }
      }
    }
    List<String> codes = tariff.charges().stream().map(Charge::code).toList();
    return new Compiled.Ready(new FreightKernel(edition.ref(), codes, prices, charges, end));
  }

  private static @Nullable KernelCharge charge(
      FreightEdition tariff, QuantityDrawing drawing, int place, Curve curve, long end) {
    int decimals = tariff.currency().getDecimalPlaces();
    @Nullable BigDecimal share = drawing.priceShare(place);
    if (share == null) {
      return null;
    }
    Curve shown = share.signum() == 0 ? curve : curve.times(BigDecimal.ZERO);
    return KernelCharge.of(shown, share, decimals, tariff.roundingMode(), end);
  }

  private static Compiled not(Reason reason, String about, String message) {
    return new Compiled.Not(List.of(new Refusal(reason, about, message)));
  }

  static Value price(FreightEdition tariff, long minor) {
    return new Value.Amount(BigMoney.ofMinor(tariff.currency(), minor));
  }

  /** The prices, in minor units, at which a condition may change its answer. */
  static long[] prices(FreightEdition tariff) {
    NavigableSet<Long> starts = new TreeSet<>(List.of(0L));
    for (Condition condition : Conditions.of(tariff)) {
      for (FactCondition test : condition.tests()) {
        if (test.fact().equals(FreightFacts.PRICE)) {
          for (Value operand : test.operands()) {
            if (operand instanceof Value.Amount(var money) && !money.isNegative()) {
              long minor = money.getAmountMinorLong();
              starts.add(minor);
              starts.add(minor + 1);
            }
          }
        }
      }
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  /** The edition that it answers for. */
  public EditionRef edition() {
    return edition;
  }

  /** The codes of its charges, in the order of the bill. */
  public List<String> codes() {
    return codes;
  }

  /**
   * One charge of one parcel in minor units; zero where it is not due, {@link #NO_RATE} where there
   * is no rate.
   *
   * @param charge its place in {@link #codes}
   * @param quantity in cubic millimetres, milligrams, or millionths of the plain number
   * @param price of the item, in minor units
   */
  public long charge(int charge, long quantity, long price) {
    if (quantity <= 0 || quantity > end || price < 0) {
      return NO_RATE;
    }
    return charges[priceFrom.at(price)][charge].at(quantity, price);
  }

  /** All charges of one parcel in minor units, or {@link #NO_RATE}. */
  public long total(long quantity, long price) {
    if (quantity <= 0 || quantity > end || price < 0) {
      return NO_RATE;
    }
    long total = 0;
    for (KernelCharge charge : charges[priceFrom.at(price)]) {
      long amount = charge.at(quantity, price);
      if (amount == NO_RATE) {
        return NO_RATE;
      }
      total = Math.addExact(total, amount);
    }
    return total;
  }
}

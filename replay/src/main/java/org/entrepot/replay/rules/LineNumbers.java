package org.entrepot.replay.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.DecimalRounding;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * States the numbers of lines of one kind to a kernel: what a line states, money converted as
 * {@link FactBinding} converts it, else what the sheet made of its absence.
 */
final class LineNumbers {

  private static final int MOST_DIGITS = 15;

  private final LineNumber[] numbers;
  private final NumberColumn[] columns;
  private final long[] absent;
  private final boolean[] converts;
  private final long times;
  private final int digits;
  private final DecimalRounding rounding;

  private LineNumbers(
      Pinned<?> pinned, Facts line, CurrencyUnit sold, @Nullable CurrencyUnit wanted, Rate rate)
      throws BeyondKernelException {
    this.numbers = pinned.kernelNumbers().toArray(LineNumber[]::new);
    this.columns = new NumberColumn[numbers.length];
    this.absent = new long[numbers.length];
    this.converts = new boolean[numbers.length];
    this.times = rate.times;
    this.digits = rate.digits;
    this.rounding = DecimalRounding.of(rate.digits, RoundingMode.HALF_UP);
    for (int i = 0; i < numbers.length; i++) {
      columns[i] = OrderVocabulary.column(numbers[i]);
      absent[i] = absent(line.value(numbers[i].fact()).orElse(null));
      converts[i] = numbers[i].isMoney() && !sold.equals(wanted);
    }
  }

  /**
   * The numbers of lines of one kind.
   *
   * @param filled the facts of one of them, which have passed the sheet
   * @param sold the currency that the lines state amounts in
   */
  static LineNumbers of(Pinned<?> pinned, Facts filled, Assumptions assumptions, CurrencyUnit sold)
      throws BeyondKernelException {
    FactSheet.@Nullable Group group = pinned.sheet().groups().get(FactBinding.LINES);
    Facts line = group == null ? filled : filled.group(FactBinding.LINES).getFirst();
    FactSheet sheet = group == null ? pinned.sheet() : group.member();
    CurrencyUnit wanted = currency(sheet.facts(), pinned);
    Rate rate =
        wanted == null || wanted.equals(sold)
            ? new Rate(1, 0)
            : rate(assumptions.rate(sold, wanted), sold, wanted);
    return new LineNumbers(pinned, line, sold, wanted, rate);
  }

  /** The one currency of the money among the numbers; null where there is no money. */
  private static @Nullable CurrencyUnit currency(
      Map<String, FactDeclaration> facts, Pinned<?> pinned) throws BeyondKernelException {
    @Nullable CurrencyUnit found = null;
    for (LineNumber number : pinned.kernelNumbers()) {
      FactDeclaration declared = facts.get(number.fact());
      if (declared != null
          && declared.type() instanceof FactType.MoneyFact(var currency, var _exact)) {
        if (currency == null || (found != null && !found.equals(currency))) {
          throw new BeyondKernelException("money of several currencies");
        }
        found = currency;
      }
    }
    return found;
  }

  /** Minor units of one currency are so many times those of the other, over a power of ten. */
  private record Rate(long times, int digits) {}

  private static Rate rate(Optional<BigDecimal> rate, CurrencyUnit sold, CurrencyUnit wanted)
      throws BeyondKernelException {
    if (rate.isEmpty()) {
      throw new BeyondKernelException("an amount in " + sold.getCode() + " without a rate");
    }
    int digits = ExactLong.decimals(rate.get());
    int shift = digits + sold.getDecimalPlaces() - wanted.getDecimalPlaces();
    if (Math.abs(shift) > MOST_DIGITS) {
      throw new BeyondKernelException("a rate with " + digits + " digits");
    }
    return shift >= 0
        ? new Rate(ExactLong.scaled(rate.get(), digits), shift)
        : new Rate(ExactLong.scaled(rate.get(), digits - shift), 0);
  }

  private static long absent(@Nullable Value value) throws BeyondKernelException {
    return switch (value) {
      case Value.Amount(var money) ->
          ExactLong.scaled(money.getAmount(), money.getCurrencyUnit().getDecimalPlaces());
      case Value.Count(var count) -> ExactLong.scaled(count, 0);
      case Value.Measure measure ->
          ExactLong.scaled(measure.number().multiply(measure.unit().toBase()), 0);
      // The facts that the kernel is compiled from lack it too.
      case null -> 0;
      default -> throw new BeyondKernelException("an absent number at " + value.text());
    };
  }

  /** Whether it states the same of every line as another does. */
  boolean statesAs(LineNumbers other) {
    return times == other.times
        && digits == other.digits
        && Arrays.equals(numbers, other.numbers)
        && Arrays.equals(absent, other.absent)
        && Arrays.equals(converts, other.converts);
  }

  /**
   * States the numbers of one line.
   *
   * @return false where a long does not hold an amount
   */
  boolean state(LineBatch batch, int line, KernelLines into, int place) {
    for (int i = 0; i < numbers.length; i++) {
      long stated = batch.number(line, columns[i]);
      long number = stated == LineBatch.ABSENT ? absent[i] : stated;
      if (converts[i] && stated != LineBatch.ABSENT && stated != 0) {
        long high = Math.multiplyHigh(number, times);
        long product = number * times;
        if (high != product >> 63) {
          return false;
        }
        number = rounding.rounded(product);
      }
      into.set(place, numbers[i], number);
    }
    return true;
  }
}

package org.entrepot.replay.rules;

import java.util.Arrays;
import java.util.Map;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The numbers of a sale: what a line states, else what the sheet made of its absence. */
final class SaleNumbers implements LineNumbers {

  private final LineNumber[] numbers;
  private final NumberColumn[] columns;
  private final long[] absent;
  private final boolean[] converts;
  private final MinorConversion conversion;

  private SaleNumbers(
      Pinned<?> pinned,
      Facts line,
      CurrencyUnit sold,
      @Nullable CurrencyUnit wanted,
      MinorConversion conversion)
      throws BeyondKernelException {
    this.numbers = pinned.kernelNumbers().toArray(LineNumber[]::new);
    this.columns = new NumberColumn[numbers.length];
    this.absent = new long[numbers.length];
    this.converts = new boolean[numbers.length];
    this.conversion = conversion;
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
  static SaleNumbers of(Pinned<?> pinned, Facts filled, Assumptions assumptions, CurrencyUnit sold)
      throws BeyondKernelException {
    FactSheet.@Nullable Group group = pinned.sheet().groups().get(FactBinding.LINES);
    Facts line = group == null ? filled : filled.group(FactBinding.LINES).getFirst();
    FactSheet sheet = group == null ? pinned.sheet() : group.member();
    CurrencyUnit wanted = currency(sheet.facts(), pinned);
    MinorConversion conversion =
        MinorConversion.of(assumptions, sold, wanted == null ? sold : wanted);
    return new SaleNumbers(pinned, line, sold, wanted, conversion);
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

  @Override
  public boolean statesAs(LineNumbers other) {
    return other instanceof SaleNumbers sale
        && conversion.equals(sale.conversion)
        && Arrays.equals(numbers, sale.numbers)
        && Arrays.equals(absent, sale.absent)
        && Arrays.equals(converts, sale.converts);
  }

  @Override
  public boolean state(LineBatch batch, int line, KernelLines into, int place) {
    for (int i = 0; i < numbers.length; i++) {
      long stated = batch.number(line, columns[i]);
      long number = stated == LineBatch.ABSENT ? absent[i] : stated;
      if (converts[i] && stated != LineBatch.ABSENT && stated != 0) {
        number = conversion.converted(stated);
        if (number == MinorConversion.TOO_LARGE) {
          return false;
        }
      }
      into.set(place, numbers[i], number);
    }
    return true;
  }

  @Override
  public long state(LineBatch batch, int[] lines, int count, KernelColumns into) {
    into.clear(count);
    long good = into.all();
    for (int i = 0; i < numbers.length; i++) {
      long[] column = batch.numbers(columns[i]);
      long[] stated = into.of(numbers[i]);
      long without = absent[i];
      for (int line = 0; line < count; line++) {
        long number = column[lines[line]];
        stated[line] = number == LineBatch.ABSENT ? without : number;
      }
      if (converts[i]) {
        good &= convert(column, lines, stated, count);
      }
    }
    return good;
  }

  /** Converts those amounts that lines state. */
  private long convert(long[] column, int[] lines, long[] stated, int count) {
    long good = -1;
    for (int line = 0; line < count; line++) {
      long number = column[lines[line]];
      if (number != LineBatch.ABSENT && number != 0) {
        stated[line] = conversion.converted(number);
        if (stated[line] == MinorConversion.TOO_LARGE) {
          good &= ~(1L << line);
        }
      }
    }
    return good;
  }
}

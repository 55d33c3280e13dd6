package org.entrepot.replay.rules;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.ItemNumbers;
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

/**
 * The numbers of goods: the price less the discount as their value, and what a line states of their
 * code and duty, else what is assumed.
 */
final class GoodsNumbers implements LineNumbers {

  private final MinorConversion conversion;
  private final StatedNumbers codes;
  private final StatedNumbers rates;
  private final long absentQuantity;

  private GoodsNumbers(
      MinorConversion conversion, StatedNumbers codes, StatedNumbers rates, long absentQuantity) {
    this.conversion = conversion;
    this.codes = codes;
    this.rates = rates;
    this.absentQuantity = absentQuantity;
  }

  /**
   * The numbers of goods of one kind.
   *
   * @param given the facts of one of them, as they were bound
   * @throws BeyondKernelException where the lines state a value of their own
   */
  static GoodsNumbers of(
      Pinned<?> pinned, LineBatch batch, int line, Facts given, Assumptions assumptions)
      throws BeyondKernelException {
    if (batch.stated(line, ConsignmentFacts.VALUE) != Dictionary.ABSENT) {
      throw new BeyondKernelException("a value that is stated beside the price");
    }
    CurrencyUnit sold = batch.words().currency(batch.number(line, WordColumn.CURRENCY));
    FactSheet.Group items =
        Objects.requireNonNull(pinned.sheet().groups().get(GoodsVocabulary.ITEMS));
    Assumed assumed = new Assumed(pinned, items.member(), assumptions);
    return new GoodsNumbers(
        MinorConversion.of(assumptions, sold, pinned.currency().orElse(sold)),
        assumed.numbers(ConsignmentFacts.HS_CODE, ItemNumbers.NO_CODE, ItemNumbers::code),
        assumed.numbers(ConsignmentFacts.DUTY_RATE, ItemNumbers.NO_RATE, ItemNumbers::rate),
        quantity(given.group(GoodsVocabulary.ITEMS).getFirst()));
  }

  /** Of a line that states none, as all lines of its kind; of others it is not asked. */
  private static long quantity(Facts item) throws BeyondKernelException {
    return item.value(ConsignmentFacts.QUANTITY).orElse(null) instanceof Value.Count(var count)
        ? ExactLong.scaled(count, 0)
        : 1;
  }

  /** What is assumed of goods whose lines do not state it. */
  private record Assumed(Pinned<?> pinned, FactSheet item, Assumptions assumptions) {
    private StatedNumbers numbers(String fact, long none, ToLongFunction<Value> number) {
      FactType type = Objects.requireNonNull(item.facts().get(fact)).type();
      Value value = assumptions.fact(pinned.subject().id().toString(), fact).orElse(null);
      return new StatedNumbers(fact, type, number, value, none);
    }
  }

  @Override
  public boolean statesAs(LineNumbers other) {
    return other instanceof GoodsNumbers goods
        && conversion.equals(goods.conversion)
        && absentQuantity == goods.absentQuantity
        && codes.absent == goods.codes.absent
        && rates.absent == goods.rates.absent;
  }

  @Override
  public boolean state(LineBatch batch, int line, KernelLines into, int place) {
    long discount = batch.number(line, NumberColumn.DISCOUNT_MINOR);
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    long value = conversion.converted(discount == LineBatch.ABSENT ? price : price - discount);
    long quantity = batch.number(line, NumberColumn.QUANTITY);
    long code = codes.of(batch, line);
    long rate = rates.of(batch, line);
    if (value < 0 || code == ItemNumbers.NO_NUMBER || rate == ItemNumbers.NO_NUMBER) {
      return false;
    }
    into.set(place, LineNumber.VALUE, value);
    into.set(place, LineNumber.QUANTITY, quantity == LineBatch.ABSENT ? absentQuantity : quantity);
    into.set(place, LineNumber.HS_CODE, code);
    into.set(place, LineNumber.DUTY_RATE, rate);
    return true;
  }

  @Override
  public long state(LineBatch batch, int[] lines, int count, KernelColumns into) {
    into.clear(count);
    long[] prices = batch.numbers(NumberColumn.PRICE_MINOR);
    long[] discounts = batch.numbers(NumberColumn.DISCOUNT_MINOR);
    long[] quantities = batch.numbers(NumberColumn.QUANTITY);
    long[] values = into.of(LineNumber.VALUE);
    long[] stated = into.of(LineNumber.QUANTITY);
    long bad = 0;
    for (int line = 0; line < count; line++) {
      int at = lines[line];
      long discount = discounts[at] == LineBatch.ABSENT ? 0 : discounts[at];
      values[line] = conversion.converted(prices[at] - discount);
      stated[line] = quantities[at] == LineBatch.ABSENT ? absentQuantity : quantities[at];
      bad |= (values[line] >>> (Long.SIZE - 1)) << line;
    }
    bad |= codes.of(batch, lines, count, into.of(LineNumber.HS_CODE));
    bad |= rates.of(batch, lines, count, into.of(LineNumber.DUTY_RATE));
    return into.all() & ~bad;
  }

  /** The numbers that values stand for which lines state of one fact; each is made once. */
  private static final class StatedNumbers {
    private static final long NOT_MADE = Long.MAX_VALUE;

    private final String fact;
    private final FactType type;
    private final ToLongFunction<Value> number;
    private final long absent;
    private @Nullable LineBatch batch;
    private int @Nullable [] column;
    private long[] made = {};

    private StatedNumbers(
        String fact,
        FactType type,
        ToLongFunction<Value> number,
        @Nullable Value assumed,
        long none) {
      this.fact = fact;
      this.type = type;
      this.number = number;
      this.absent = assumed == null ? none : number(assumed);
    }

    private long number(Value value) {
      return type.accept(value).map(number::applyAsLong).orElse(ItemNumbers.NO_NUMBER);
    }

    private long of(LineBatch lines, int line) {
      if (lines != batch) {
        batch = lines;
        column = lines.statedColumn(fact);
      }
      int stated = column == null ? Dictionary.ABSENT : column[line];
      if (stated == Dictionary.ABSENT) {
        return absent;
      }
      return stated < made.length && made[stated] != NOT_MADE
          ? made[stated]
          : make(lines.words(), stated);
    }

    /** The numbers of lines; gives those that have none, a bit for each. */
    private long of(LineBatch batch, int[] lines, int count, long[] into) {
      long none = 0;
      for (int line = 0; line < count; line++) {
        into[line] = of(batch, lines[line]);
        none |= into[line] == ItemNumbers.NO_NUMBER ? 1L << line : 0;
      }
      return none;
    }

    private long make(Words words, int stated) {
      if (stated >= made.length) {
        int before = made.length;
        made = Arrays.copyOf(made, Math.max(stated + 1, 2 * before));
        Arrays.fill(made, before, made.length, NOT_MADE);
      }
      made[stated] = number(words.value(stated));
      return made[stated];
    }
  }
}

package org.entrepot.replay.rules;

import org.entrepot.replay.folds.SellerAccount;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.Sales;
import org.entrepot.replay.orders.Words;

/** What some slices of a block were sold for, read once for all accounts that count it. */
final class SoldSlices {

  private static final int SEVERAL = -1;

  private final int[] sellers;

  /**
   * The number of the currency that all lines of a slice were sold in; several, too, where a long
   * does not hold what they were sold for: an order may be refused, and then nobody counts it.
   */
  private final int[] currencies;

  /** What a slice was sold for in its one currency, in minor units. */
  private final long[] minor;

  /** Room for so many slices. */
  SoldSlices(int most) {
    this.sellers = new int[most];
    this.currencies = new int[most];
    this.minor = new long[most];
  }

  /** The sellers of the slices read last. */
  int[] sellers() {
    return sellers;
  }

  /** Reads slices from one to before another. */
  void read(OrderBlock block, int from, int to) {
    LineBatch batch = block.batch();
    int[] currencyOf = batch.words(WordColumn.CURRENCY);
    long[] price = batch.numbers(NumberColumn.PRICE_MINOR);
    long[] discount = batch.numbers(NumberColumn.DISCOUNT_MINOR);
    long[] quantity = batch.numbers(NumberColumn.QUANTITY);
    long[] returned = batch.numbers(NumberColumn.RETURNED);
    for (int slice = from; slice < to; slice++) {
      int first = block.firstLine(slice);
      int currency = currencyOf[block.line(first)];
      long sum = 0;
      for (int i = first; i < block.firstLine(slice + 1); i++) {
        int line = block.line(i);
        // A long holds it: readers take no larger numbers.
        long sold =
            Sales.paid(price[line], discount[line]) * Sales.kept(quantity[line], returned[line]);
        long next = sum + sold;
        // Under zero where the sum has another sign than both.
        boolean held = ((sum ^ next) & (sold ^ next)) >= 0;
        sum = next;
        currency = currencyOf[line] == currency && held ? currency : SEVERAL;
      }
      sellers[slice - from] = block.seller(slice);
      currencies[slice - from] = currency;
      minor[slice - from] = sum;
    }
  }

  /**
   * Adds a slice to an account.
   *
   * @param place of the slice among those read
   * @param times 1, or -1 where the account counts it already and should not
   */
  void add(SellerAccount account, OrderBlock block, int slice, int place, int times) {
    Words words = block.batch().words();
    int first = block.firstLine(slice);
    int end = block.firstLine(slice + 1);
    int currency = currencies[place];
    if (currency != SEVERAL) {
      long lines = (long) times * (end - first);
      account.sold(sellers[place], lines, words.currency(currency), times * minor[place]);
      return;
    }
    for (int i = first; i < end; i++) {
      int line = block.line(i);
      int in = block.batch().number(line, WordColumn.CURRENCY);
      long sold = times * Sales.minor(block.batch(), line);
      account.sold(sellers[place], times, words.currency(in), sold);
    }
  }
}

package org.entrepot.replay.rules;

import java.util.Arrays;
import java.util.IdentityHashMap;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.joda.money.CurrencyUnit;

/** Counts the lines that any rule charged in a currency, each once, and what they were sold for. */
public final class ChargedLines {

  /** Of one currency. */
  final class Charged {
    private final SellerFold.Account account;

    /** The order in which each line of a batch was charged last, if it is the first of a slice. */
    private long[] lastOrder = {};

    private Charged(CurrencyUnit currency) {
      this.account = sellers.of(currency);
    }

    SellerFold.Account account() {
      return account;
    }

    /** The lines of a slice were charged. */
    void charged(OrderSlice slice) {
      if (isFirst(slice.line(0))) {
        count(slice);
      }
    }

    private boolean isFirst(int line) {
      if (line >= lastOrder.length) {
        lastOrder = Arrays.copyOf(lastOrder, Math.max(line + 1, lastOrder.length * 2));
      }
      boolean first = lastOrder[line] != order;
      lastOrder[line] = order;
      return first;
    }

    private void count(OrderSlice slice) {
      LineBatch batch = slice.batch();
      int[] currencies = batch.words(WordColumn.CURRENCY);
      long[] prices = batch.numbers(NumberColumn.PRICE_MINOR);
      long[] quantities = batch.numbers(NumberColumn.QUANTITY);
      int counted = 0;
      while (counted < slice.count()) {
        int currency = currencies[slice.line(counted)];
        int lines = 0;
        long minor = 0;
        // Lines of one currency together; nearly always all of them.
        for (; counted < slice.count(); counted++) {
          int line = slice.line(counted);
          if (currencies[line] != currency) {
            break;
          }
          lines++;
          minor = Math.addExact(minor, Math.multiplyExact(prices[line], quantities[line]));
        }
        account.sold(slice.seller(), lines, batch.words().currency(currency), minor);
      }
    }
  }

  private final SellerFold sellers;
  private final IdentityHashMap<CurrencyUnit, Charged> byCurrency = new IdentityHashMap<>();
  private long order;

  public ChargedLines(SellerFold sellers) {
    this.sellers = sellers;
  }

  /** Every order is handed to all rules before the next. */
  public void nextOrder() {
    order++;
  }

  /** The lines that are charged in a currency. */
  Charged of(CurrencyUnit currency) {
    return byCurrency.computeIfAbsent(currency, Charged::new);
  }
}

package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.joda.money.CurrencyUnit;

/** Counts the lines that any rule charged in a currency, each once, and what they were sold for. */
public final class ChargedLines {

  /** Of one currency, the order in which each line of a batch was charged last. */
  private static final class Charged {
    private final CurrencyUnit currency;
    private long[] lastOrder = {};

    private Charged(CurrencyUnit currency) {
      this.currency = currency;
    }

    private boolean isFirst(int line, long order) {
      if (line >= lastOrder.length) {
        lastOrder = Arrays.copyOf(lastOrder, Math.max(line + 1, lastOrder.length * 2));
      }
      boolean first = lastOrder[line] != order;
      lastOrder[line] = order;
      return first;
    }
  }

  private final SellerFold sellers;
  private final List<Charged> byCurrency = new ArrayList<>();
  private long order;

  public ChargedLines(SellerFold sellers) {
    this.sellers = sellers;
  }

  /** Every order is handed to all rules before the next. */
  public void nextOrder() {
    order++;
  }

  void charged(OrderSlice slice, CurrencyUnit currency) {
    Charged charged = of(currency);
    for (int i = 0; i < slice.count(); i++) {
      if (charged.isFirst(slice.line(i), order)) {
        count(slice.batch(), slice.line(i), slice.seller(), currency);
      }
    }
  }

  private Charged of(CurrencyUnit currency) {
    for (Charged known : byCurrency) {
      if (known.currency.equals(currency)) {
        return known;
      }
    }
    Charged added = new Charged(currency);
    byCurrency.add(added);
    return added;
  }

  private void count(LineBatch batch, int line, int seller, CurrencyUnit currency) {
    sellers.lines(seller, currency, 1);
    CurrencyUnit sold = batch.words().currency(batch.number(line, WordColumn.CURRENCY));
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    long quantity = batch.number(line, NumberColumn.QUANTITY);
    sellers.sales(seller, currency, sold, Math.multiplyExact(price, quantity));
  }
}

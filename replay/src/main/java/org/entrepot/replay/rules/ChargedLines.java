package org.entrepot.replay.rules;

import java.util.HashSet;
import java.util.Set;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.joda.money.CurrencyUnit;

/** Counts the lines that any rule charged in a currency, each once, and what they were sold for. */
public final class ChargedLines {

  private record ChargedLine(int line, CurrencyUnit currency) {}

  private final SellerFold sellers;
  private final Set<ChargedLine> ofThisOrder = new HashSet<>();

  public ChargedLines(SellerFold sellers) {
    this.sellers = sellers;
  }

  /** Every order is handed to all rules before the next. */
  public void nextOrder() {
    ofThisOrder.clear();
  }

  void charged(OrderSlice slice, CurrencyUnit currency) {
    for (int i = 0; i < slice.count(); i++) {
      if (ofThisOrder.add(new ChargedLine(slice.line(i), currency))) {
        count(slice.batch(), slice.line(i), slice.seller(), currency);
      }
    }
  }

  private void count(LineBatch batch, int line, int seller, CurrencyUnit currency) {
    sellers.lines(seller, currency, 1);
    CurrencyUnit sold = batch.words().currency(batch.number(line, WordColumn.CURRENCY));
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    long quantity = batch.number(line, NumberColumn.QUANTITY);
    sellers.sales(seller, currency, sold, Math.multiplyExact(price, quantity));
  }
}

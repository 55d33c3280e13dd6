package org.entrepot.replay.rules;

import java.util.Arrays;
import java.util.IdentityHashMap;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Counts the lines that any rule charged in a currency, each once, and what they were sold for. */
public final class ChargedLines {

  /** Of one currency. */
  final class Charged {
    private final SellerFold.Account account;
    private final @Nullable Charged before;

    /** When each line of a batch was charged last, if it is the first of a slice. */
    private long[] last = {};

    private Charged(CurrencyUnit currency) {
      this.account = sellers.of(currency);
      this.before = common == null ? null : common.of(currency);
    }

    SellerFold.Account account() {
      return account;
    }

    /** The lines of a slice were charged. */
    void charged(OrderSlice slice) {
      if (isFirst(slice.line(0))) {
        for (int i = 0; i < slice.count(); i++) {
          count(slice.batch(), slice.seller(), slice.line(i));
        }
      }
    }

    /** The same of a slice of a block. */
    void charged(OrderBlock block, int slice) {
      int first = block.firstLine(slice);
      if (isFirst(block.line(first))) {
        for (int i = first; i < block.firstLine(slice + 1); i++) {
          count(block.batch(), block.seller(slice), block.line(i));
        }
      }
    }

    private boolean isFirst(int line) {
      if (line >= last.length) {
        last = Arrays.copyOf(last, Math.max(line + 1, last.length * 2));
      }
      boolean first = last[line] != turn;
      last[line] = turn;
      return first && (before == null || !before.isCharged(line));
    }

    private boolean isCharged(int line) {
      return line < last.length && last[line] == turn;
    }

    private void count(LineBatch batch, int seller, int line) {
      CurrencyUnit sold = batch.words().currency(batch.number(line, WordColumn.CURRENCY));
      long price = batch.number(line, NumberColumn.PRICE_MINOR);
      long quantity = batch.number(line, NumberColumn.QUANTITY);
      account.sold(seller, 1, sold, Math.multiplyExact(price, quantity));
    }
  }

  private final SellerFold sellers;
  private final @Nullable ChargedLines common;
  private final IdentityHashMap<CurrencyUnit, Charged> byCurrency = new IdentityHashMap<>();
  private long turn;

  /**
   * No line yet.
   *
   * @param common lines that rules common to several variants have charged in the same turn, which
   *     are counted there; null where there are none
   */
  public ChargedLines(SellerFold sellers, @Nullable ChargedLines common) {
    this.sellers = sellers;
    this.common = common;
  }

  /** Every order is handed to all rules before the next turn, and its lines in one turn only. */
  public void next() {
    turn++;
  }

  /** The lines that are charged in a currency. */
  Charged of(CurrencyUnit currency) {
    return byCurrency.computeIfAbsent(currency, Charged::new);
  }
}

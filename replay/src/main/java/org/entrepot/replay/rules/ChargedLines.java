package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.entrepot.replay.folds.SellerAccount;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.OrderBlock;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Counts the lines that any rule charged in a currency, each once, and what they were sold for. */
public final class ChargedLines {

  /** So many slices that the rows of their sellers stay near. */
  private static final int AT_ONCE = 128;

  /** Of one currency. */
  final class Charged {
    private final SellerAccount account;
    private final @Nullable Charged ofCommon;
    private final @Nullable Charged ofBase;

    /** When each line of a batch was charged last, if it is the first of a slice. */
    private long[] last = {};

    private Charged(CurrencyUnit currency) {
      this.account = sellers.of(currency);
      this.ofCommon = common == null ? null : common.of(currency);
      this.ofBase = base == null ? null : base.of(currency);
    }

    SellerAccount account() {
      return account;
    }

    /**
     * The lines of a slice were charged.
     *
     * @param line the first of them
     */
    void charged(int line) {
      if (line >= last.length) {
        last = Arrays.copyOf(last, Math.max(line + 1, last.length * 2));
      }
      last[line] = turn;
    }

    private boolean isCharged(int line) {
      return (line < last.length && last[line] == turn)
          || (ofCommon != null && ofCommon.isCharged(line));
    }

    private void count(OrderBlock block, int from, int to, SoldSlices soldFor) {
      for (int slice = from; slice < to; slice++) {
        int line = block.line(block.firstLine(slice));
        boolean counts = isCharged(line);
        if (counts != (ofBase != null && ofBase.isCharged(line))) {
          soldFor.add(account, block, slice, slice - from, counts ? 1 : -1);
        }
      }
    }
  }

  private final SellerFold sellers;
  private final @Nullable ChargedLines common;
  private final @Nullable ChargedLines base;
  private final IdentityHashMap<CurrencyUnit, Charged> byCurrency = new IdentityHashMap<>();
  private final List<SliceSums> kept = new ArrayList<>();
  private final SoldSlices sold = new SoldSlices(AT_ONCE);
  private long turn;

  /**
   * No line yet.
   *
   * @param common lines that rules common to several variants charge, which count here too; null
   *     where there are none
   * @param base whose counts the sellers' fold begins with, so that only what differs is counted;
   *     null where there are none
   */
  public ChargedLines(
      SellerFold sellers, @Nullable ChargedLines common, @Nullable ChargedLines base) {
    this.sellers = sellers;
    this.common = common;
    this.base = base;
  }

  /** Every order is handed to all rules before the next turn, and its lines in one turn only. */
  public void next() {
    turn++;
  }

  /**
   * Counts what was charged in this turn: some orders of a block.
   *
   * @param all whose sellers lie in the same rows: one alone, or of several variants first what
   *     they have in common
   */
  public static void count(List<ChargedLines> all, OrderBlock block, int from, int to) {
    boolean none = true;
    for (ChargedLines one : all) {
      one.findAccounts();
      none &= one.byCurrency.isEmpty();
    }
    ChargedLines first = all.getFirst();
    int end = none ? 0 : block.firstSlice(to);
    for (int slice = block.firstSlice(from); slice < end; slice += AT_ONCE) {
      int next = Math.min(slice + AT_ONCE, end);
      // Sellers are asked for before anything is added to them.
      first.sold.read(block, slice, next);
      first.sellers.fetch(first.sold.sellers(), next - slice);
      for (ChargedLines one : all) {
        one.add(block, slice, next, first.sold);
      }
    }
    for (ChargedLines one : all) {
      one.kept.forEach(SliceSums::end);
      one.kept.clear();
    }
  }

  private void findAccounts() {
    for (ChargedLines other = base; other != null; other = other.base) {
      other.byCurrency.keySet().forEach(this::of);
    }
  }

  private void add(OrderBlock block, int from, int to, SoldSlices soldFor) {
    for (SliceSums sums : kept) {
      sums.flush(from, to);
    }
    for (Charged charged : byCurrency.values()) {
      charged.count(block, from, to, soldFor);
    }
  }

  /** Takes what is paid for slices, which is added when the turn is counted. */
  void keep(SliceSums sums) {
    if (!kept.contains(sums)) {
      kept.add(sums);
    }
  }

  /** The lines that are charged in a currency. */
  Charged of(CurrencyUnit currency) {
    return byCurrency.computeIfAbsent(currency, Charged::new);
  }
}

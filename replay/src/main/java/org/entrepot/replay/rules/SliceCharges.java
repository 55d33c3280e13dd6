package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;

/**
 * What the seller of a slice pays for each line under either edition, in minor units; the place
 * after the last line is for what is charged on the order as a whole. Used again for the next
 * slice.
 */
final class SliceCharges {

  /** Amounts of one currency. */
  final class Amounts {
    private final CurrencyUnit currency;
    private boolean used;
    private long[] against = new long[8];
    private long[] under = new long[8];
    private long[] asideAgainst = new long[8];
    private long[] asideUnder = new long[8];

    private Amounts(CurrencyUnit currency) {
      this.currency = currency;
    }

    CurrencyUnit currency() {
      return currency;
    }

    long against(int place) {
      return against[place];
    }

    long under(int place) {
      return under[place];
    }

    /** Where the other edition's figure is not public. */
    long asideAgainst(int place) {
      return asideAgainst[place];
    }

    /** Where the other edition's figure is not public. */
    long asideUnder(int place) {
      return asideUnder[place];
    }

    /** Whether anything is charged at a place, under either edition. */
    boolean charged(int place) {
      return (against[place] | under[place] | asideAgainst[place] | asideUnder[place]) != 0;
    }

    private long[] column(boolean ofUnder, boolean compared) {
      if (compared) {
        return ofUnder ? under : against;
      }
      return ofUnder ? asideUnder : asideAgainst;
    }

    /**
     * Adds a charge.
     *
     * @param compared whether it is public under both editions
     */
    void add(int place, boolean ofUnder, boolean compared, long minor) {
      if (!used) {
        used = true;
        byCurrency.add(this);
        clear(lines + 1);
      }
      long[] column = column(ofUnder, compared);
      column[place] = Math.addExact(column[place], minor);
    }

    private void clear(int places) {
      if (against.length < places) {
        against = new long[places * 2];
        under = new long[places * 2];
        asideAgainst = new long[places * 2];
        asideUnder = new long[places * 2];
      }
      Arrays.fill(against, 0, places, 0);
      Arrays.fill(under, 0, places, 0);
      Arrays.fill(asideAgainst, 0, places, 0);
      Arrays.fill(asideUnder, 0, places, 0);
    }
  }

  private final IdentityHashMap<CurrencyUnit, Amounts> amounts = new IdentityHashMap<>();
  private final List<Amounts> byCurrency = new ArrayList<>(1);
  private final List<Refusal> refusedAgainst = new ArrayList<>();
  private final List<Refusal> refusedUnder = new ArrayList<>();
  private final BitSet cliffsAgainst = new BitSet();
  private final BitSet cliffsUnder = new BitSet();
  private int lines;

  void clear(int lineCount) {
    lines = lineCount;
    for (int i = 0; i < byCurrency.size(); i++) {
      byCurrency.get(i).used = false;
    }
    byCurrency.clear();
    refusedAgainst.clear();
    refusedUnder.clear();
    cliffsAgainst.clear();
    cliffsUnder.clear();
  }

  /** The place of what is charged on the order as a whole. */
  int whole() {
    return lines;
  }

  /** Where amounts of a currency are added, for this slice and all that follow. */
  Amounts amounts(CurrencyUnit currency) {
    return amounts.computeIfAbsent(currency, Amounts::new);
  }

  /** The lines whose price stands in a cliff zone of that edition. */
  BitSet cliffs(boolean under) {
    return under ? cliffsUnder : cliffsAgainst;
  }

  void refuse(boolean under, List<Refusal> refusals) {
    (under ? refusedUnder : refusedAgainst).addAll(refusals);
  }

  boolean computed() {
    return refusedAgainst.isEmpty() && refusedUnder.isEmpty();
  }

  List<Refusal> refusedAgainst() {
    return refusedAgainst;
  }

  List<Refusal> refusedUnder() {
    return refusedUnder;
  }

  /** By currency; empty where nothing was charged. */
  List<Amounts> byCurrency() {
    return byCurrency;
  }
}

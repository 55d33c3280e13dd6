package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What sellers pay in one currency, in its minor units. All that a line usually adds to lies in the
 * seller's row, beside what the seller pays in other currencies.
 */
public final class SellerAccount {

  private static final int LINES = 0;

  /** The place of the currency in which the seller sold first, plus one. */
  private static final int SOLD_IN = 1;

  private static final int SOLD = 2;

  private static final int SALES = 3;

  private final CurrencyUnit currency;
  private final @Nullable SellerFold base;
  private final @Nullable SellerFold salesBase;

  /** The accounts of the same currency there; null where there is none. */
  private @Nullable SellerAccount inBase;

  private @Nullable SellerAccount inSalesBase;
  private final SellerRows rows;

  /** Where in a row the first of these is. */
  private final int sales;

  /** Where in a row the charges of a rule are, two numbers; 0 where there are none. */
  private final int[] places;

  private final List<CurrencyUnit> soldIn = new ArrayList<>();

  /** What was sold in other currencies than the seller's first. */
  private final List<LongColumn> soldElse = new ArrayList<>();

  private final LongColumn asideAgainst = new LongColumn();
  private final LongColumn asideUnder = new LongColumn();

  /**
   * Nothing yet.
   *
   * @param rules how many there are
   * @param base whose charges are counted with those here
   * @param salesBase whose lines and sales are
   */
  SellerAccount(
      CurrencyUnit currency,
      SellerRows rows,
      int rules,
      @Nullable SellerFold base,
      @Nullable SellerFold salesBase) {
    this.currency = currency;
    this.rows = rows;
    this.sales = rows.widen(SALES);
    this.places = new int[rules];
    this.base = base;
    this.salesBase = salesBase;
  }

  CurrencyUnit currency() {
    return currency;
  }

  /** Adds what a rule charges a seller under either edition, in minor units. */
  public void charge(int seller, int rule, long against, long under) {
    int place = places[rule] == 0 ? widen(rule) : places[rule];
    int at = rows.row(seller) + place;
    rows.add(at, against);
    rows.add(at + 1, under);
  }

  /** Adds what is charged and not compared, because it is not public under the other edition. */
  public void aside(int seller, long against, long under) {
    if ((against | under) != 0) {
      asideAgainst.add(seller, against);
      asideUnder.add(seller, under);
    }
  }

  /**
   * Counts lines that were charged by any rule, and what they were sold for; under zero where they
   * are counted in the base and not here.
   */
  public void sold(int seller, long lines, CurrencyUnit in, long minor) {
    int place = place(in);
    int at = rows.row(seller) + sales;
    rows.add(at + LINES, lines);
    if (rows.at(at + SOLD_IN) == 0) {
      rows.set(at + SOLD_IN, place + 1L);
    }
    if (rows.at(at + SOLD_IN) == place + 1L) {
      rows.add(at + SOLD, minor);
    } else {
      soldElse.get(place).add(seller, minor);
    }
  }

  /** Counts lines alone. */
  void lines(int seller, long lines) {
    rows.add(rows.row(seller) + sales + LINES, lines);
  }

  /** Adds what lines were sold for, which are counted already. */
  void sales(int seller, CurrencyUnit in, long minor) {
    sold(seller, 0, in, minor);
  }

  /** Makes room for the charges of a rule in every row, and gives its place. */
  private int widen(int rule) {
    places[rule] = rows.widen(2);
    return places[rule];
  }

  /** The place of a currency sold in; units of a currency are one object nearly always. */
  @SuppressWarnings("ReferenceEquality")
  private int place(CurrencyUnit in) {
    for (int place = 0; place < soldIn.size(); place++) {
      if (soldIn.get(place) == in) {
        return place;
      }
    }
    int known = soldIn.indexOf(in);
    if (known >= 0) {
      return known;
    }
    soldIn.add(in);
    soldElse.add(new LongColumn());
    return soldIn.size() - 1;
  }

  /** Finds what is counted with this, which is asked for once nothing is added any more. */
  void join() {
    inBase = base == null ? null : base.known(currency);
    inSalesBase = salesBase == null ? null : salesBase.known(currency);
  }

  /** Lines of a seller that any rule charged. */
  long lines(int seller) {
    SellerAccount more = inSalesBase;
    return rows.of(seller, sales + LINES) + (more == null ? 0 : more.lines(seller));
  }

  /** What a seller sold in a currency, in its minor units. */
  long sold(CurrencyUnit in, int seller) {
    int place = soldIn.indexOf(in);
    long own = 0;
    if (place >= 0) {
      long first =
          rows.of(seller, sales + SOLD_IN) == place + 1L ? rows.of(seller, sales + SOLD) : 0;
      own = Math.addExact(first, soldElse.get(place).at(seller));
    }
    SellerAccount more = inSalesBase;
    return more == null ? own : Math.addExact(own, more.sold(in, seller));
  }

  /** The currencies that anybody sold in. */
  Set<CurrencyUnit> soldIn() {
    Set<CurrencyUnit> all = new TreeSet<>(soldIn);
    SellerAccount more = inSalesBase;
    if (more != null) {
      all.addAll(more.soldIn());
    }
    return all;
  }

  /** What a rule charges a seller under the edition in force. */
  long against(int seller, int rule) {
    SellerAccount more = inBase;
    long own = places[rule] == 0 ? 0 : rows.of(seller, places[rule]);
    return more == null ? own : Math.addExact(own, more.against(seller, rule));
  }

  /** The same under the other edition. */
  long under(int seller, int rule) {
    SellerAccount more = inBase;
    long own = places[rule] == 0 ? 0 : rows.of(seller, places[rule] + 1);
    return more == null ? own : Math.addExact(own, more.under(seller, rule));
  }

  /** What {@link #aside} added against. */
  long asideAgainst(int seller) {
    SellerAccount more = inBase;
    long own = asideAgainst.at(seller);
    return more == null ? own : Math.addExact(own, more.asideAgainst(seller));
  }

  /** The same under the other edition. */
  long asideUnder(int seller) {
    SellerAccount more = inBase;
    long own = asideUnder.at(seller);
    return more == null ? own : Math.addExact(own, more.asideUnder(seller));
  }
}

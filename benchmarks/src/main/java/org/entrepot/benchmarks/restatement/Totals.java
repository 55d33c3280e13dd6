package org.entrepot.benchmarks.restatement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.WeekResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;

/** What a restatement comes to, figure by figure; money in minor units. */
record Totals(SortedMap<String, Long> figures) {

  static final String SELLERS_PAYING_MORE = "sellers paying more";
  static final String SELLERS_PAYING_LESS = "sellers paying less";
  static final String SELLERS_UNCHANGED = "sellers unchanged";
  static final String PAID_MORE = "paid more";
  static final String PAID_LESS = "paid less";
  static final String SELLER_WEEKS = "seller-weeks";
  static final String ORDERS = "orders shipped";
  static final String LATE = "orders late";

  static String charge(SubjectId rule, String code, Payer payer, Side side) {
    return rule + " " + code + " borne by " + payer.name() + ", " + side.word();
  }

  static String ofCurrency(CurrencyUnit currency, String what) {
    return currency.getCode() + " " + what;
  }

  static String ofWeeks(SubjectId rule, String what) {
    return rule + " " + what;
  }

  static String breaches(SubjectId rule, Side side) {
    return rule + " breaches, " + side.word();
  }

  static String points(SubjectId rule, Side side) {
    return rule + " points, " + side.word();
  }

  /** Of this engine; refused and bad lines, of which the orders have none, are figures too. */
  static Totals of(Restatement restatement) {
    SortedMap<String, Long> figures = new TreeMap<>();
    for (SubjectResult subject : restatement.subjects()) {
      for (SubjectResult.ChargeTotal total : subject.charges()) {
        String code = total.code();
        long against = total.against().getAmountMinorLong();
        long under = total.under().getAmountMinorLong();
        put(figures, charge(subject.subject(), code, total.payer(), Side.AGAINST), against);
        put(figures, charge(subject.subject(), code, total.payer(), Side.UNDER), under);
      }
      long missing = subject.lines().read() - subject.lines().computed();
      put(figures, subject.subject() + " lines not computed", missing);
      weeks(figures, subject);
    }
    for (MoneyResult money : restatement.money()) {
      CurrencyUnit currency = money.currency();
      figures.put(ofCurrency(currency, SELLERS_PAYING_MORE), money.sellersLosing());
      figures.put(ofCurrency(currency, SELLERS_PAYING_LESS), money.sellersGaining());
      figures.put(ofCurrency(currency, SELLERS_UNCHANGED), money.sellersUnchanged());
      figures.put(ofCurrency(currency, PAID_MORE), money.lost().getAmountMinorLong());
      figures.put(ofCurrency(currency, PAID_LESS), money.gained().getAmountMinorLong());
    }
    return new Totals(figures);
  }

  private static void weeks(Map<String, Long> figures, SubjectResult subject) {
    SubjectId rule = subject.subject();
    for (WeekResult week : subject.weeks()) {
      figures.merge(ofWeeks(rule, SELLER_WEEKS), week.sellers(), Long::sum);
      figures.merge(ofWeeks(rule, ORDERS), week.orders(), Long::sum);
      figures.merge(ofWeeks(rule, LATE), week.late(), Long::sum);
      figures.merge(breaches(rule, Side.AGAINST), week.against().breaches(), Long::sum);
      figures.merge(breaches(rule, Side.UNDER), week.under().breaches(), Long::sum);
      figures.merge(points(rule, Side.AGAINST), week.against().points(), Long::sum);
      figures.merge(points(rule, Side.UNDER), week.under().points(), Long::sum);
    }
  }

  /** A charge of nothing is the same as none. */
  private static void put(Map<String, Long> figures, String name, long value) {
    if (value != 0) {
      figures.put(name, value);
    }
  }

  /** Every figure that differs, with both values; empty where all are the same. */
  List<String> differences(Totals other) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(figures.keySet());
    names.addAll(other.figures.keySet());
    for (String name : names) {
      long here = figures.getOrDefault(name, 0L);
      long there = other.figures.getOrDefault(name, 0L);
      if (here != there) {
        differences.add(name + ": " + here + " and " + there);
      }
    }
    return differences;
  }
}

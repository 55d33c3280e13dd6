package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.entrepot.replay.restatement.Aside;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.SellerMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums up what sellers pay: totals, who gains, who loses, how the changes are distributed. */
public final class MoneySummary {

  private static final int LISTED = 10;

  private MoneySummary() {}

  /** One result per currency, in the order in which the sellers come. */
  public static List<MoneyResult> of(List<SellerMoney> sellers) {
    Map<CurrencyUnit, List<SellerMoney>> byCurrency = new LinkedHashMap<>();
    sellers.forEach(
        one -> byCurrency.computeIfAbsent(one.currency(), c -> new ArrayList<>()).add(one));
    return byCurrency.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static MoneyResult of(CurrencyUnit currency, List<SellerMoney> sellers) {
    Money zero = Money.zero(currency);
    List<SellerMoney> gaining = sellers.stream().filter(s -> s.changeMinor() < 0).toList();
    List<SellerMoney> losing = sellers.stream().filter(s -> s.changeMinor() > 0).toList();
    Comparator<SellerMoney> byChange =
        Comparator.comparingLong(SellerMoney::changeMinor).thenComparing(SellerMoney::seller);
    Comparator<SellerMoney> byLoss =
        Comparator.comparingLong(SellerMoney::changeMinor)
            .reversed()
            .thenComparing(SellerMoney::seller);
    return new MoneyResult(
        currency,
        sellers.stream().mapToLong(SellerMoney::lines).sum(),
        sales(sellers),
        sellers.stream().map(SellerMoney::against).reduce(zero, Money::plus),
        sellers.stream().map(SellerMoney::under).reduce(zero, Money::plus),
        sellers.stream().map(SellerMoney::aside).reduce(Aside.none(currency), Aside::plus),
        gaining.size(),
        losing.size(),
        sellers.size() - gaining.size() - losing.size(),
        gaining.stream().map(SellerMoney::change).reduce(zero, Money::plus).negated(),
        losing.stream().map(SellerMoney::change).reduce(zero, Money::plus),
        ChangeHistogram.of(currency, sellers),
        first(losing, byLoss),
        first(gaining, byChange));
  }

  /** The first few in an order; the others, of whom there may be many, are not sorted. */
  private static List<SellerMoney> first(List<SellerMoney> all, Comparator<SellerMoney> order) {
    Queue<SellerMoney> few = new PriorityQueue<>(order.reversed());
    for (SellerMoney one : all) {
      few.add(one);
      if (few.size() > LISTED) {
        few.remove();
      }
    }
    return few.stream().sorted(order).toList();
  }

  private static @Nullable Money sales(List<SellerMoney> sellers) {
    Money sum = null;
    for (SellerMoney seller : sellers) {
      Money sales = seller.sales();
      if (sales != null) {
        sum = sum == null ? sales : sum.plus(sales);
      }
    }
    return sum;
  }
}

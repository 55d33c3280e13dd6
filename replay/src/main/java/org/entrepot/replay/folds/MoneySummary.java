package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.ToLongFunction;
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
        sales(currency, sellers),
        sum(currency, sellers, SellerMoney::againstMinor),
        sum(currency, sellers, SellerMoney::underMinor),
        new Aside(
            sum(currency, sellers, SellerMoney::asideAgainstMinor),
            sum(currency, sellers, SellerMoney::asideUnderMinor)),
        gaining.size(),
        losing.size(),
        sellers.size() - gaining.size() - losing.size(),
        sum(currency, gaining, SellerMoney::changeMinor).negated(),
        sum(currency, losing, SellerMoney::changeMinor),
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

  private static Money sum(
      CurrencyUnit currency, List<SellerMoney> sellers, ToLongFunction<SellerMoney> minor) {
    return Money.ofMinor(currency, sellers.stream().mapToLong(minor).reduce(0, Math::addExact));
  }

  /** Without those of one seller they would not be what all charges are paid from. */
  private static @Nullable Money sales(CurrencyUnit currency, List<SellerMoney> sellers) {
    Money sum = Money.zero(currency);
    for (SellerMoney seller : sellers) {
      Money sales = seller.sales();
      if (sales == null) {
        return null;
      }
      sum = sum.plus(sales);
    }
    return sum;
  }
}

package org.entrepot.replay.folds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.Aside;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What each seller pays, by currency and rule; the order of lines does not matter. */
public final class SellerFold implements Mergeable {

  private final class PerCurrency {
    private final LongColumn lines = new LongColumn();
    private final Map<CurrencyUnit, LongColumn> sales = new TreeMap<>();
    private final LongColumn soldLines = new LongColumn();
    private final List<LongColumn> against = new ArrayList<>();
    private final List<LongColumn> under = new ArrayList<>();
    private final LongColumn asideAgainst = new LongColumn();
    private final LongColumn asideUnder = new LongColumn();
    private final IdentityHashMap<CurrencyUnit, LongColumn> closeSales = new IdentityHashMap<>();

    private PerCurrency() {
      for (int i = 0; i < rules.size(); i++) {
        against.add(new LongColumn());
        under.add(new LongColumn());
      }
    }

    private LongColumn sales(CurrencyUnit sold) {
      LongColumn known = closeSales.get(sold);
      if (known == null) {
        known = sales.computeIfAbsent(sold, added -> new LongColumn());
        closeSales.put(sold, known);
      }
      return known;
    }
  }

  private final List<SubjectId> rules;
  private final Dictionary names;

  /** The same as {@link #byCurrency}, close at hand for each amount. */
  private final IdentityHashMap<CurrencyUnit, PerCurrency> close = new IdentityHashMap<>();

  private final BiFunction<CurrencyUnit, CurrencyUnit, Optional<BigDecimal>> rates;
  private final Map<CurrencyUnit, PerCurrency> byCurrency = new TreeMap<>();

  /**
   * Sellers' money by those rules.
   *
   * @param rates how much of the second currency one unit of the first is, where it is assumed
   */
  public SellerFold(
      List<SubjectId> rules,
      BiFunction<CurrencyUnit, CurrencyUnit, Optional<BigDecimal>> rates,
      Dictionary names) {
    this.rules = rules;
    this.names = names;
    this.rates = rates;
  }

  public void charge(int seller, int rule, CurrencyUnit currency, long against, long under) {
    PerCurrency of = of(currency);
    of.against.get(rule).add(seller, against);
    of.under.get(rule).add(seller, under);
  }

  /** Adds what is charged and not compared, because it is not public under the other edition. */
  public void aside(int seller, CurrencyUnit currency, long against, long under) {
    if ((against | under) == 0) {
      return;
    }
    PerCurrency of = of(currency);
    of.asideAgainst.add(seller, against);
    of.asideUnder.add(seller, under);
  }

  /** Counts lines that were charged in a currency by any rule, once each. */
  public void lines(int seller, CurrencyUnit currency, long count) {
    of(currency).lines.add(seller, count);
  }

  /** Counts what those lines were sold for, in minor units of {@code sold}. */
  public void sales(int seller, CurrencyUnit charged, CurrencyUnit sold, long minor) {
    PerCurrency of = of(charged);
    of.sales(sold).add(seller, minor);
    of.soldLines.add(seller, 1);
  }

  private PerCurrency of(CurrencyUnit currency) {
    PerCurrency known = close.get(currency);
    if (known == null) {
      known = byCurrency.computeIfAbsent(currency, added -> new PerCurrency());
      close.put(currency, known);
    }
    return known;
  }

  @Override
  public void write(PartialWriter out) {
    out.number(byCurrency.size());
    byCurrency.forEach((currency, of) -> {
      List<Integer> sellers = charged(of);
      out.text(currency.getCode()).number(sellers.size());
      for (int seller : sellers) {
        out.text(names.word(seller)).number(of.lines.at(seller)).number(of.soldLines.at(seller));
        out.number(of.asideAgainst.at(seller)).number(of.asideUnder.at(seller));
        for (int rule = 0; rule < rules.size(); rule++) {
          out.number(of.against.get(rule).at(seller)).number(of.under.get(rule).at(seller));
        }
        out.number(of.sales.values().stream().filter(sold -> sold.at(seller) != 0).count());
        of.sales.forEach((sold, sums) -> {
          if (sums.at(seller) != 0) {
            out.text(sold.getCode()).number(sums.at(seller));
          }
        });
      }
    });
  }

  /** The sellers with a line that was charged, by name. */
  private List<Integer> charged(PerCurrency of) {
    return IntStream.range(0, names.size())
        .filter(seller -> of.lines.at(seller) > 0)
        .boxed()
        .sorted(Comparator.comparing(names::word))
        .toList();
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int currencies = in.count(); currencies > 0; currencies--) {
      PerCurrency of = of(CurrencyUnit.of(in.text()));
      for (int sellers = in.count(); sellers > 0; sellers--) {
        merge(of, names.number(in.text()), in);
      }
    }
  }

  private void merge(PerCurrency of, int seller, PartialReader in) throws BrokenPartialException {
    of.lines.add(seller, in.number());
    of.soldLines.add(seller, in.number());
    of.asideAgainst.add(seller, in.number());
    of.asideUnder.add(seller, in.number());
    for (int rule = 0; rule < rules.size(); rule++) {
      of.against.get(rule).add(seller, in.number());
      of.under.get(rule).add(seller, in.number());
    }
    for (int sold = in.count(); sold > 0; sold--) {
      of.sales(CurrencyUnit.of(in.text())).add(seller, in.number());
    }
  }

  /** By currency, then by the seller's name. */
  public List<SellerMoney> sellers() {
    List<SellerMoney> sellers = new ArrayList<>();
    byCurrency.forEach((currency, of) ->
        charged(of)
            .forEach(seller -> sellers.add(seller(currency, of, seller, names.word(seller)))));
    return sellers;
  }

  private SellerMoney seller(CurrencyUnit currency, PerCurrency of, int seller, String name) {
    List<SellerMoney.Part> parts = new ArrayList<>();
    Money against = Money.zero(currency);
    Money under = Money.zero(currency);
    for (int rule = 0; rule < rules.size(); rule++) {
      Money partAgainst = Money.ofMinor(currency, of.against.get(rule).at(seller));
      Money partUnder = Money.ofMinor(currency, of.under.get(rule).at(seller));
      parts.add(new SellerMoney.Part(rules.get(rule), partAgainst, partUnder));
      against = against.plus(partAgainst);
      under = under.plus(partUnder);
    }
    return new SellerMoney(
        name,
        currency,
        of.lines.at(seller),
        sales(currency, of, seller),
        against,
        under,
        new Aside(
            Money.ofMinor(currency, of.asideAgainst.at(seller)),
            Money.ofMinor(currency, of.asideUnder.at(seller))),
        parts);
  }

  /** Sums exactly, and rounds once, half even; null where a currency sold in has no rate. */
  private @Nullable Money sales(CurrencyUnit currency, PerCurrency of, int seller) {
    if (of.soldLines.at(seller) == 0) {
      return null;
    }
    BigMoney sum = BigMoney.zero(currency);
    for (Map.Entry<CurrencyUnit, LongColumn> sold : of.sales.entrySet()) {
      BigMoney sales = BigMoney.ofMinor(sold.getKey(), sold.getValue().at(seller));
      Optional<BigDecimal> rate =
          sold.getKey().equals(currency)
              ? Optional.of(BigDecimal.ONE)
              : rates.apply(sold.getKey(), currency);
      if (sales.isZero()) {
        continue;
      }
      if (rate.isEmpty()) {
        return null;
      }
      sum = sum.plus(sales.getAmount().multiply(rate.get()));
    }
    return sum.toMoney(RoundingMode.HALF_EVEN);
  }
}

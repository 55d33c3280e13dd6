package org.entrepot.replay.folds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What each seller pays, by currency and rule; the order of lines does not matter. */
public final class SellerFold implements Mergeable {

  private final List<SubjectId> rules;
  private final Dictionary names;

  private final BiFunction<CurrencyUnit, CurrencyUnit, Optional<BigDecimal>> rates;
  private final Map<CurrencyUnit, SellerAccount> byCurrency = new TreeMap<>();

  /** All that is added to a seller lies in one row, by however many variants. */
  private final SellerRows rows;

  private final @Nullable SellerFold base;
  private final @Nullable SellerFold salesBase;

  /**
   * Sellers' money by those rules.
   *
   * @param rates how much of the second currency one unit of the first is, where it is assumed
   * @param base what some of the same rules charge, which is counted with it; null where there is
   *     none
   * @param salesBase the lines and sales that are counted with those here, where there are some
   */
  public SellerFold(
      List<SubjectId> rules,
      BiFunction<CurrencyUnit, CurrencyUnit, Optional<BigDecimal>> rates,
      Dictionary names,
      @Nullable SellerFold base,
      @Nullable SellerFold salesBase) {
    this.base = base;
    this.salesBase = salesBase;
    this.rows = base == null ? new SellerRows() : base.rows;
    this.rules = List.copyOf(rules);
    this.names = names;
    this.rates = rates;
  }

  /** The account of a currency, to which amounts in its minor units are added. */
  public SellerAccount of(CurrencyUnit currency) {
    return byCurrency.computeIfAbsent(
        currency, added -> new SellerAccount(added, rows, rules.size(), base, salesBase));
  }

  /**
   * Asks for the rows of sellers, to which something will be added soon, here or where this is a
   * base.
   */
  public void fetch(int[] sellers, int count) {
    rows.fetch(sellers, count);
  }

  /** The account of a currency; null where nobody pays in it. */
  @Nullable SellerAccount known(CurrencyUnit currency) {
    return byCurrency.get(currency);
  }

  /** All accounts, those too in which only a base has something. */
  private Map<CurrencyUnit, SellerAccount> accounts() {
    for (SellerFold more : Stream.of(base, salesBase).filter(Objects::nonNull).toList()) {
      more.accounts().keySet().forEach(this::of);
    }
    byCurrency.values().forEach(SellerAccount::join);
    return byCurrency;
  }

  @Override
  public void write(PartialWriter out) {
    Map<CurrencyUnit, SellerAccount> accounts = accounts();
    out.number(accounts.size());
    accounts.forEach((currency, of) -> {
      List<Integer> sellers = charged(of);
      out.text(currency.getCode()).number(sellers.size());
      for (int seller : sellers) {
        out.text(names.word(seller))
            .number(of.lines(seller))
            .number(of.asideAgainst(seller))
            .number(of.asideUnder(seller));
        for (int rule = 0; rule < rules.size(); rule++) {
          out.number(of.against(seller, rule)).number(of.under(seller, rule));
        }
        List<CurrencyUnit> soldIn =
            of.soldIn().stream().filter(sold -> of.sold(sold, seller) != 0).toList();
        out.number(soldIn.size());
        soldIn.forEach(sold -> out.text(sold.getCode()).number(of.sold(sold, seller)));
      }
    });
  }

  /** The sellers with a line that was charged, by name. */
  private List<Integer> charged(SellerAccount of) {
    return names.sorted().stream().filter(seller -> of.lines(seller) > 0).toList();
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int currencies = in.count(); currencies > 0; currencies--) {
      SellerAccount of = of(CurrencyUnit.of(in.text()));
      for (int sellers = in.count(); sellers > 0; sellers--) {
        merge(of, names.number(in.text()), in);
      }
    }
  }

  private void merge(SellerAccount of, int seller, PartialReader in) throws BrokenPartialException {
    of.lines(seller, in.number());
    of.aside(seller, in.number(), in.number());
    for (int rule = 0; rule < rules.size(); rule++) {
      long against = in.number();
      long under = in.number();
      if ((against | under) != 0) {
        of.charge(seller, rule, against, under);
      }
    }
    for (int sold = in.count(); sold > 0; sold--) {
      of.sales(seller, CurrencyUnit.of(in.text()), in.number());
    }
  }

  /** By currency, then by the seller's name. */
  public List<SellerMoney> sellers() {
    List<SellerMoney> sellers = new ArrayList<>();
    accounts()
        .forEach((currency, of) -> {
          Set<CurrencyUnit> soldIn = of.soldIn();
          charged(of).forEach(seller -> sellers.add(seller(of, soldIn, seller)));
        });
    return sellers;
  }

  private SellerMoney seller(SellerAccount of, Set<CurrencyUnit> soldIn, int seller) {
    long[] charges = new long[2 * rules.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      charges[2 * rule] = of.against(seller, rule);
      charges[2 * rule + 1] = of.under(seller, rule);
    }
    return new SellerMoney(
        names.word(seller),
        of.currency(),
        of.lines(seller),
        sales(of, soldIn, seller),
        of.asideAgainst(seller),
        of.asideUnder(seller),
        rules,
        charges);
  }

  /** Sums exactly, and rounds once, half even; null where a currency sold in has no rate. */
  private @Nullable Money sales(SellerAccount of, Set<CurrencyUnit> soldIn, int seller) {
    CurrencyUnit currency = of.currency();
    if (of.lines(seller) == 0) {
      return null;
    }
    BigMoney sum = BigMoney.zero(currency);
    for (CurrencyUnit sold : soldIn) {
      long minor = of.sold(sold, seller);
      if (minor == 0) {
        continue;
      }
      BigMoney sales = BigMoney.ofMinor(sold, minor);
      Optional<BigDecimal> rate =
          sold.equals(currency) ? Optional.of(BigDecimal.ONE) : rates.apply(sold, currency);
      if (rate.isEmpty()) {
        return null;
      }
      sum = sum.plus(sales.getAmount().multiply(rate.get()));
    }
    return sum.toMoney(RoundingMode.HALF_EVEN);
  }
}

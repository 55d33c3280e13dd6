package org.entrepot.replay.folds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** What sellers pay in one currency: the sums of each seller lie side by side. */
  public final class Account {
    private static final int LINES = 0;
    private static final int SOLD_LINES = 1;
    private static final int ASIDE_AGAINST = 2;
    private static final int ASIDE_UNDER = 3;
    private static final int RULES = 4;

    private final CurrencyUnit currency;
    private final int width = RULES + 2 * rules.size();
    private long[] sums = new long[64 * width];
    private final Map<CurrencyUnit, LongColumn> sales = new TreeMap<>();
    private final IdentityHashMap<CurrencyUnit, LongColumn> closeSales = new IdentityHashMap<>();

    private Account(CurrencyUnit currency) {
      this.currency = currency;
    }

    /** Adds what a rule charges a seller under either edition, in minor units. */
    public void charge(int seller, int rule, long against, long under) {
      int at = row(seller) + RULES + 2 * rule;
      add(at, against);
      add(at + 1, under);
    }

    /** Adds what is charged and not compared, because it is not public under the other edition. */
    public void aside(int seller, long against, long under) {
      if ((against | under) != 0) {
        int row = row(seller);
        add(row + ASIDE_AGAINST, against);
        add(row + ASIDE_UNDER, under);
      }
    }

    /**
     * Counts lines that were charged by any rule, and what they were sold for; under zero where
     * they are counted in the base and not here.
     */
    public void sold(int seller, int lines, CurrencyUnit currency, long minor) {
      int row = row(seller);
      add(row + LINES, lines);
      add(row + SOLD_LINES, lines);
      sales(currency).add(seller, minor);
    }

    private void add(int at, long amount) {
      sums[at] = Math.addExact(sums[at], amount);
    }

    private int row(int seller) {
      int row = Math.multiplyExact(seller, width);
      if (row + width > sums.length) {
        sums = Arrays.copyOf(sums, Math.max(row + width, Math.multiplyExact(sums.length, 2)));
      }
      return row;
    }

    private long at(int seller, int place) {
      int row = seller * width;
      long own = row < sums.length ? sums[row + place] : 0;
      Account more = of(place == LINES || place == SOLD_LINES ? salesBase : base);
      return more == null ? own : Math.addExact(own, more.at(seller, place));
    }

    /** The account of the same currency in another fold. */
    private @Nullable Account of(@Nullable SellerFold other) {
      return other == null ? null : other.byCurrency.get(currency);
    }

    /** What a seller sold in a currency. */
    private long sold(CurrencyUnit in, int seller) {
      LongColumn own = sales.get(in);
      Account more = of(salesBase);
      return (own == null ? 0 : own.at(seller)) + (more == null ? 0 : more.sold(in, seller));
    }

    private Set<CurrencyUnit> soldIn() {
      Set<CurrencyUnit> all = new TreeSet<>(sales.keySet());
      Account more = of(salesBase);
      if (more != null) {
        all.addAll(more.soldIn());
      }
      return all;
    }

    private long against(int seller, int rule) {
      return at(seller, RULES + 2 * rule);
    }

    private long under(int seller, int rule) {
      return at(seller, RULES + 2 * rule + 1);
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

  private final BiFunction<CurrencyUnit, CurrencyUnit, Optional<BigDecimal>> rates;
  private final Map<CurrencyUnit, Account> byCurrency = new TreeMap<>();
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
    this.rules = List.copyOf(rules);
    this.names = names;
    this.rates = rates;
  }

  /** The account of a currency, to which amounts in its minor units are added. */
  public Account of(CurrencyUnit currency) {
    return byCurrency.computeIfAbsent(currency, Account::new);
  }

  /** All accounts, those too in which only a base has something. */
  private Map<CurrencyUnit, Account> accounts() {
    for (SellerFold more : Stream.of(base, salesBase).filter(Objects::nonNull).toList()) {
      more.accounts().keySet().forEach(this::of);
    }
    return byCurrency;
  }

  @Override
  public void write(PartialWriter out) {
    Map<CurrencyUnit, Account> accounts = accounts();
    out.number(accounts.size());
    accounts.forEach((currency, of) -> {
      List<Integer> sellers = charged(of);
      out.text(currency.getCode()).number(sellers.size());
      for (int seller : sellers) {
        out.text(names.word(seller))
            .number(of.at(seller, Account.LINES))
            .number(of.at(seller, Account.SOLD_LINES));
        out.number(of.at(seller, Account.ASIDE_AGAINST)).number(of.at(seller, Account.ASIDE_UNDER));
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
  private List<Integer> charged(Account of) {
    return names.sorted().stream().filter(seller -> of.at(seller, Account.LINES) > 0).toList();
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int currencies = in.count(); currencies > 0; currencies--) {
      Account of = of(CurrencyUnit.of(in.text()));
      for (int sellers = in.count(); sellers > 0; sellers--) {
        merge(of, names.number(in.text()), in);
      }
    }
  }

  private void merge(Account of, int seller, PartialReader in) throws BrokenPartialException {
    int row = of.row(seller);
    // As they are written: lines, lines sold, aside, then each rule.
    for (int place = 0; place < of.width; place++) {
      of.add(row + place, in.number());
    }
    for (int sold = in.count(); sold > 0; sold--) {
      of.sales(CurrencyUnit.of(in.text())).add(seller, in.number());
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

  private SellerMoney seller(Account of, Set<CurrencyUnit> soldIn, int seller) {
    long[] charges = new long[2 * rules.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      charges[2 * rule] = of.against(seller, rule);
      charges[2 * rule + 1] = of.under(seller, rule);
    }
    return new SellerMoney(
        names.word(seller),
        of.currency,
        of.at(seller, Account.LINES),
        sales(of, soldIn, seller),
        of.at(seller, Account.ASIDE_AGAINST),
        of.at(seller, Account.ASIDE_UNDER),
        rules,
        charges);
  }

  /** Sums exactly, and rounds once, half even; null where a currency sold in has no rate. */
  private @Nullable Money sales(Account of, Set<CurrencyUnit> soldIn, int seller) {
    CurrencyUnit currency = of.currency;
    if (of.at(seller, Account.SOLD_LINES) == 0) {
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

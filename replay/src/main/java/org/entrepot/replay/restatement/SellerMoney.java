package org.entrepot.replay.restatement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What one seller pays in one currency; kept in minor units, as there may be many sellers. */
public final class SellerMoney {

  /** Against, then under, by rule. */
  private static final int EDITIONS = 2;

  private static final long NONE = Long.MIN_VALUE;

  private final String seller;
  private final CurrencyUnit currency;
  private final long lines;
  private final long sales;
  private final long asideAgainst;
  private final long asideUnder;
  private final List<SubjectId> rules;
  private final long[] charges;
  private final long against;
  private final long under;

  /**
   * The money of a seller.
   *
   * @param rules in the order of the request
   * @param charges what each of them charges, against and under, in minor units
   */
  public SellerMoney(
      String seller,
      CurrencyUnit currency,
      long lines,
      @Nullable Money sales,
      long asideAgainst,
      long asideUnder,
      List<SubjectId> rules,
      long... charges) {
    if (charges.length != EDITIONS * rules.size()) {
      throw new IllegalArgumentException("each rule charges under two editions");
    }
    this.seller = seller;
    this.currency = currency;
    this.lines = lines;
    this.sales = sales == null ? NONE : sales.getAmountMinorLong();
    this.asideAgainst = asideAgainst;
    this.asideUnder = asideUnder;
    this.rules = rules;
    this.charges = charges.clone();
    this.against = sum(0);
    this.under = sum(1);
  }

  public String seller() {
    return seller;
  }

  public CurrencyUnit currency() {
    return currency;
  }

  /** Computed lines that were charged in this currency. */
  public long lines() {
    return lines;
  }

  /**
   * The sales of those lines, after the seller's discount and without what came back: (price −
   * discount) × (quantity − returned). At the assumed rate where they were sold in another
   * currency, rounded once per seller; null where no rate is assumed.
   */
  public @Nullable Money sales() {
    return sales == NONE ? null : money(sales);
  }

  public Money against() {
    return money(against);
  }

  public Money under() {
    return money(under);
  }

  /** In minor units. */
  public long againstMinor() {
    return against;
  }

  /** In minor units. */
  public long underMinor() {
    return under;
  }

  /** In minor units. */
  public long asideAgainstMinor() {
    return asideAgainst;
  }

  /** In minor units. */
  public long asideUnderMinor() {
    return asideUnder;
  }

  private long sum(int edition) {
    long sum = 0;
    for (int i = edition; i < charges.length; i += EDITIONS) {
      sum = Math.addExact(sum, charges[i]);
    }
    return sum;
  }

  /** What is in neither amount, because it is not public under the other edition. */
  public Aside aside() {
    return new Aside(money(asideAgainst), money(asideUnder));
  }

  /** Over zero where the seller pays more. */
  public Money change() {
    return money(changeMinor());
  }

  /** The same in minor units. */
  public long changeMinor() {
    return Math.subtractExact(under, against);
  }

  private Money money(long minor) {
    return Money.ofMinor(currency, minor);
  }

  /** The part of one rule. */
  public record Part(SubjectId subject, Money against, Money under) {}

  /** The same by rule, in the order of the request. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      long against = charges[EDITIONS * i];
      long under = charges[EDITIONS * i + 1];
      parts.add(new Part(rules.get(i), money(against), money(under)));
    }
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SellerMoney that
        && seller.equals(that.seller)
        && currency.equals(that.currency)
        && lines == that.lines
        && sales == that.sales
        && asideAgainst == that.asideAgainst
        && asideUnder == that.asideUnder
        && rules.equals(that.rules)
        && Arrays.equals(charges, that.charges);
  }

  @Override
  public int hashCode() {
    return Objects.hash(seller, currency, lines, sales, Arrays.hashCode(charges));
  }

  @Override
  public String toString() {
    return seller + ": " + against() + " → " + under() + " of " + lines + " lines " + parts();
  }
}

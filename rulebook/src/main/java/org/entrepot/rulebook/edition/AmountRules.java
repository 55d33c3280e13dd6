package org.entrepot.rulebook.edition;

import java.math.BigDecimal;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What amounts and rates of every edition keep that charges money, whatever its family. */
public final class AmountRules {

  private AmountRules() {}

  /** An amount that is charged as it stands is not under zero, and can be paid. */
  public static void charged(@Nullable BigMoney amount, Findings at, String field) {
    if (amount == null) {
      return;
    }
    if (amount.isNegative()) {
      at.report(Rule.RB_04, field, text(amount) + " is under zero");
    }
    payable(amount, at, field);
  }

  /** An amount that prices are compared with can be a price. */
  public static void payable(@Nullable BigMoney amount, Findings at, String field) {
    if (amount != null && amount.getAmount().stripTrailingZeros().scale() > decimals(amount)) {
      at.report(
          Rule.RB_23,
          field,
          text(amount)
              + ": "
              + amount.getCurrencyUnit()
              + " has no more than "
              + decimals(amount)
              + " decimals");
    }
  }

  /** What is held to be at least one amount and at most another can be both. */
  public static void limits(@Nullable BigMoney atLeast, @Nullable BigMoney atMost, Findings at) {
    if (atLeast != null
        && atMost != null
        && atLeast.isSameCurrency(atMost)
        && atLeast.isGreaterThan(atMost)) {
      at.report(
          Rule.RB_21,
          "at-most",
          "nothing is at least " + text(atLeast) + " and at most " + text(atMost));
    }
  }

  /** A rate is not under zero; one of a price is not over the whole of it. */
  public static void rate(
      Value.@Nullable Proportion rate, boolean ofPrice, Findings at, String field) {
    if (rate != null && rate.fraction().signum() < 0) {
      at.report(Rule.RB_04, field, "a rate is not under zero");
    }
    if (rate != null && ofPrice && rate.fraction().compareTo(BigDecimal.ONE) > 0) {
      at.report(Rule.RB_22, field, rate.text() + " of a price is more than the price");
    }
  }

  private static int decimals(BigMoney amount) {
    return amount.getCurrencyUnit().getDecimalPlaces();
  }

  private static String text(BigMoney amount) {
    return new Value.Amount(amount).text();
  }
}

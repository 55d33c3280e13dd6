package org.entrepot.replay.restatement;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What sellers pay beside a comparison, under either edition: charges that are not public under the
 * other one.
 */
public record Aside(Money against, Money under) {

  public static Aside none(CurrencyUnit currency) {
    return new Aside(Money.zero(currency), Money.zero(currency));
  }

  public Aside plus(Aside other) {
    return new Aside(against.plus(other.against), under.plus(other.under));
  }
}

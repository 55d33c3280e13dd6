package org.entrepot.replay.restatement;

import java.util.List;
import java.util.stream.Stream;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The same orders under several variants, each against the same editions.
 *
 * @param tried at least one, in the order in which they were asked for
 */
public record Comparison(List<Tried> tried) {

  /** A variant and what comes of it. */
  public record Tried(Variant variant, Restatement restatement) {}

  public Comparison {
    tried = List.copyOf(tried);
  }

  /** The restatement of the first variant, of which all that is not about a variant is asked. */
  public Restatement first() {
    return tried.getFirst().restatement();
  }

  /** The currencies in which anything is charged. */
  public List<CurrencyUnit> currencies() {
    return tried.stream()
        .flatMap(one -> one.restatement().money().stream())
        .map(MoneyResult::currency)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What the platform takes in: what sellers pay, less what the platform itself bears; all that is
   * public under that edition, whether or not it is under the other.
   *
   * @param under whether of the edition tried, or of the one that it is compared with
   */
  public static Money revenue(Restatement restatement, CurrencyUnit currency, boolean under) {
    return restatement.subjects().stream()
        .flatMap(subject ->
            Stream.concat(
                subject.charges().stream(),
                subject.leftOut().stream().flatMap(one -> one.known().stream())))
        .flatMap(charge -> part(charge, currency, under))
        .reduce(Money.zero(currency), Money::plus);
  }

  /** How much more the platform takes in, of what is public under both editions. */
  public static Money revenueChange(Restatement restatement, CurrencyUnit currency) {
    return compared(restatement, currency, true).minus(compared(restatement, currency, false));
  }

  /** The part of the revenue that can be compared. */
  public static Money compared(Restatement restatement, CurrencyUnit currency, boolean under) {
    return restatement.subjects().stream()
        .flatMap(subject -> subject.charges().stream())
        .flatMap(charge -> part(charge, currency, under))
        .reduce(Money.zero(currency), Money::plus);
  }

  private static Stream<Money> part(
      SubjectResult.ChargeTotal charge, CurrencyUnit currency, boolean under) {
    Money amount = under ? charge.under() : charge.against();
    if (!amount.getCurrencyUnit().equals(currency) || charge.payer() == Payer.BUYER) {
      return Stream.of();
    }
    return Stream.of(charge.payer() == Payer.PLATFORM ? amount.negated() : amount);
  }
}

package org.entrepot.replay.restatement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.rulebook.edition.ContentHash;
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
   * What is to be said of variants that have the editions of another one, or of the date that they
   * are compared with; each a sentence without a full stop.
   */
  public List<String> remarks() {
    Map<List<ContentHash>, List<String>> alike = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    for (Tried one : tried) {
      List<ContentHash> editions =
          one.restatement.basis().rules().stream()
              .map(rule -> rule.under().edition().hash())
              .toList();
      alike.computeIfAbsent(editions, added -> new ArrayList<>()).add(one.variant.label());
      if (one.restatement.basis().comparesTheSame()) {
        remarks.add(
            one.variant.label()
                + " has the editions that all are compared with: nothing can change under it");
      }
    }
    alike.values().stream()
        .filter(labels -> labels.size() > 1)
        .map(labels ->
            String.join(" and ", labels)
                + " have the same editions, as no rule changes between them: they come to the same")
        .forEach(remarks::add);
    return remarks;
  }

  /** What {@link Restatement#keptBefore} says of all variants. */
  public Optional<String> keptBefore(CurrencyUnit currency) {
    return Restatement.before(
        tried.stream().flatMap(one -> one.restatement().money().stream()), currency);
  }

  /** Whether variants differ in what the platform takes in; a single one, whether it changes. */
  public boolean changesMoney() {
    return currencies().stream()
        .anyMatch(currency -> {
          List<Money> changes =
              tried.stream().map(one -> revenueChange(one.restatement, currency)).toList();
          return changes.size() == 1
              ? !changes.getFirst().isZero()
              : changes.stream().distinct().count() > 1;
        });
  }

  /** How all sellers stand under a restatement's editions, or those that it is compared with. */
  public static Standing standing(Restatement restatement, boolean under) {
    return restatement.subjects().stream()
        .flatMap(subject -> subject.weeks().stream())
        .map(week -> under ? week.under() : week.against())
        .reduce(Standing.NONE, Standing::plus);
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

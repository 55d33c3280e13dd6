package org.entrepot.marketplace.quotes.quoting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.landedcost.LandedCostCliffs;
import org.entrepot.rulebook.landedcost.LandedCostEdition;
import org.entrepot.rulebook.landedcost.Splits;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;

/**
 * What came of a parcel at one destination: a receipt, or every reason why there is none.
 *
 * @param facts what it was computed from
 * @param cliffs the values of the goods at which its charges jump, by value; none where refused
 * @param limits the values beyond which, or below which, a parcel like it has no figure
 * @param splitting whether several parcels would owe less
 */
public record Quoted(
    Destination to,
    Subject<LandedCostEdition> subject,
    Instant at,
    Facts facts,
    Outcome outcome,
    List<LandedCostCliffs.Cliff> cliffs,
    List<LandedCostCliffs.Limit> limits,
    Splits.Advice splitting) {

  private static final String LOW = "-low";

  /** Whether there is a receipt, and how far it can be relied on. */
  public enum Status {
    QUOTED,
    /** A duty is not known: the lines show the high end of what it may be. */
    ESTIMATED,
    REFUSED
  }

  public Quoted {
    cliffs = List.copyOf(cliffs);
    limits = List.copyOf(limits);
  }

  public Status status() {
    return switch (outcome) {
      case Outcome.Refused _r -> Status.REFUSED;
      case Outcome.Answer answer ->
          answer.results().keySet().stream().anyMatch(name -> name.endsWith(LOW))
              ? Status.ESTIMATED
              : Status.QUOTED;
    };
  }

  public Map<String, Value> results() {
    return outcome instanceof Outcome.Answer answer ? answer.results() : Map.of();
  }

  /** A figure of the receipt by its name; empty where there is no receipt, or none such. */
  public Optional<BigMoney> figure(String name) {
    return results().get(name) instanceof Value.Amount(var money)
        ? Optional.of(money)
        : Optional.empty();
  }

  /** The thresholds next to the value of these goods. */
  public LandedCostCliffs.Nearest nearest() {
    return figure("goods")
        .map(goods -> LandedCostCliffs.nearest(cliffs, goods))
        .orElseGet(() -> new LandedCostCliffs.Nearest(Optional.empty(), Optional.empty()));
  }
}

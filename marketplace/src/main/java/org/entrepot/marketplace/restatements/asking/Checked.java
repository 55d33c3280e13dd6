package org.entrepot.marketplace.restatements.asking;

import java.util.List;
import java.util.Optional;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.replay.orders.Layout;

/**
 * A typed request, understood as far as it goes.
 *
 * @param dataSet empty where none is chosen, or it is gone
 * @param rules the rules chosen, each with the editions on the two dates
 * @param assumed what can be assumed for them
 * @param values the numbers that can be varied
 * @param variants how many are tried in one pass, as far as it is understood
 * @param request what to compute; empty where there are faults
 */
public record Checked(
    Typed typed,
    Optional<DataSet> dataSet,
    List<PinnedPair> rules,
    List<AssumedFact> assumed,
    List<VariedValue> values,
    int variants,
    Faults faults,
    Optional<RunRequest> request) {

  private static final int MOST_LISTED = 500;

  /** The first of the numbers that can be varied. */
  public List<VariedValue> listedValues() {
    return values.stream().limit(MOST_LISTED).toList();
  }

  /** What has to be assumed. */
  public List<AssumedFact> neededFacts() {
    return assumed.stream().filter(AssumedFact::needed).toList();
  }

  /** What can be assumed but need not be. */
  public List<AssumedFact> optionalFacts() {
    return assumed.stream().filter(fact -> !fact.needed()).toList();
  }

  /** Whether something is assumed that need not be. */
  public boolean assumesOptional() {
    return optionalFacts().stream().anyMatch(fact -> !typed.assumed(fact.name()).isBlank());
  }

  /** Whether the layout leaves open in which zone its times are. */
  public boolean asksZone() {
    return dataSet.isPresent() && dataSet.get().layout() == Layout.NATIVE;
  }
}

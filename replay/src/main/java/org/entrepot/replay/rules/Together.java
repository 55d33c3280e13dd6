package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.OrderBlock;

/**
 * What several variants of one restatement compute together: each rule's edition in force, which
 * all of them have in common, once for all editions that are tried beside it.
 */
public final class Together {

  private record Groups(OrderKinds kinds, EditionKernels against, KernelGroups of) {}

  private final List<Groups> known = new ArrayList<>();

  /**
   * Charges those orders of a block, from one to before another, that kernels answer for, by all
   * rules of all variants. Each rule then takes those orders, and charges what is left.
   */
  public void charge(OrderBlock block, int from, int to) {
    for (Groups one : known) {
      one.of.charge(block, block.firstSlice(from), block.firstSlice(to));
    }
  }

  /** The groups of a rule whose editions tell those kinds apart. */
  @SuppressWarnings("ReferenceEquality") // Answers has one object of each
  KernelGroups groups(OrderKinds kinds, EditionKernels against) {
    for (Groups one : known) {
      if (one.kinds == kinds && one.against == against) {
        return one.of;
      }
    }
    Groups added = new Groups(kinds, against, new KernelGroups(kinds, against));
    known.add(added);
    return added.of;
  }
}

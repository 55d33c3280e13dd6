package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.rules.EditionKernels.OfKind;

/**
 * One edition of a rule that is tried, and where goes what it and the edition in force charge: of
 * several variants each has its own.
 *
 * @param kernels of the edition
 * @param counted gets the lines that are charged
 * @param place of the rule among all
 * @param paid keeps what sellers pay until all is charged
 * @param done the slices at hand that were charged, counted from the first
 * @param groups by kind of order, in which it is tried
 * @param rows hears what sellers pay for each line, where that is wanted
 */
record TriedEdition(
    EditionKernels kernels,
    Destinations.Sums sums,
    ChargedLines counted,
    int place,
    SliceSums paid,
    BitSet done,
    List<TriedGroup> groups,
    LineRows rows) {

  TriedEdition(
      EditionKernels kernels,
      Destinations.Sums sums,
      ChargedLines counted,
      int place,
      LineRows rows) {
    this(
        kernels, sums, counted, place, new SliceSums(place), new BitSet(), new ArrayList<>(), rows);
  }

  /** Takes the slices of a block from one to before another, of which none is charged yet. */
  void begin(OrderBlock block, int from, int to) {
    done.clear();
    paid.begin(block, from, to);
    counted.keep(paid);
  }

  /** Tries the edition on one kind more. */
  TriedGroup group(OfKind before, OfKind after) {
    TriedGroup added = new TriedGroup(before, after, this);
    groups.add(added);
    return added;
  }

  /** How many of all lines charged stand in a cliff zone. */
  long cliffLines(boolean ofUnder) {
    return groups.stream().mapToLong(group -> group.cliffLines(ofUnder)).sum();
  }
}

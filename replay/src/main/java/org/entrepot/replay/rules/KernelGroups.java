package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.jspecify.annotations.Nullable;

/**
 * Charges many slices of orders together under both editions of a rule: all slices of one kind, one
 * behind the other, by the two kernels of the kind. What is charged on a line by itself is not
 * kept.
 */
final class KernelGroups {

  private static final int NONE = -1;

  private final OrderKinds kinds;
  private final EditionKernels against;
  private final EditionKernels under;
  private final Destinations.Sums sums;
  private final ChargedLines counted;
  private final int place;
  private final SliceSums paid;

  /** By kind; null where it has not occurred yet, or orders of it are charged alone. */
  private final List<@Nullable KernelGroup> groups = new ArrayList<>();

  private final BitSet tried = new BitSet();

  /** The first slice of each kind, and the next of its kind of each slice. */
  private int[] first = {};

  private int[] next = {};

  /** Kinds that occur among the slices at hand. */
  private int[] occurring = {};

  /**
   * The groups of a rule.
   *
   * @param place of the rule among all
   */
  KernelGroups(
      OrderKinds kinds,
      EditionKernels against,
      EditionKernels under,
      Destinations.Sums sums,
      ChargedLines counted,
      int place) {
    this.kinds = kinds;
    this.against = against;
    this.under = under;
    this.sums = sums;
    this.counted = counted;
    this.place = place;
    this.paid = new SliceSums(place);
  }

  /**
   * Charges those slices, from one to before another, that kernels answer for.
   *
   * @param done gets them, counted from the first
   */
  void charge(OrderBlock block, int from, int to, BitSet done) {
    if (next.length < to - from) {
      next = new int[to - from];
      occurring = new int[to - from];
    }
    paid.begin(block, from, to);
    counted.keep(paid);
    int count = 0;
    for (int slice = to - 1; slice >= from; slice--) {
      int kind = kind(block, slice);
      if (kind != NONE) {
        if (kind >= first.length) {
          grow(kind);
        }
        if (first[kind] == NONE) {
          occurring[count++] = kind;
        }
        next[slice - from] = first[kind];
        first[kind] = slice - from;
      }
    }
    for (int i = 0; i < count; i++) {
      int kind = occurring[i];
      KernelGroup group = group(kind, block, from + first[kind]);
      for (int slice = first[kind]; group != null && slice != NONE; slice = next[slice]) {
        group.take(block, from + slice, slice, done);
      }
      if (group != null) {
        group.flush(block, done);
      }
      first[kind] = NONE;
    }
  }

  /** The kind of a slice; none where its lines are of several, or each is charged for itself. */
  private int kind(OrderBlock block, int slice) {
    int start = block.firstLine(slice);
    int end = block.firstLine(slice + 1);
    int[] all = kinds.of(block.batch());
    int kind = all[block.line(start)];
    boolean together = end == start + 1 || !kinds.by().byLine();
    for (int i = start + 1; together && i < end; i++) {
      together = all[block.line(i)] == kind;
    }
    return together && kind != OrderKinds.NONE ? kind : NONE;
  }

  private void grow(int kind) {
    int before = first.length;
    first = Arrays.copyOf(first, Math.max(kind + 1, before * 2));
    Arrays.fill(first, before, first.length, NONE);
  }

  private @Nullable KernelGroup group(int kind, OrderBlock block, int slice) {
    if (!tried.get(kind)) {
      tried.set(kind);
      while (groups.size() <= kind) {
        groups.add(null);
      }
      int line = block.line(block.firstLine(slice));
      if (against.known(kind, block.batch(), line) instanceof OfKind before
          && under.known(kind, block.batch(), line) instanceof OfKind after) {
        groups.set(kind, new KernelGroup(before, after, sums, counted, place, paid));
      }
    }
    return groups.get(kind);
  }

  /** How many of all lines charged stand in a cliff zone. */
  long cliffLines(boolean ofUnder) {
    long lines = 0;
    for (KernelGroup group : groups) {
      lines += group == null ? 0 : group.cliffLines(ofUnder);
    }
    return lines;
  }
}

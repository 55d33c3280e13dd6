package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.jspecify.annotations.Nullable;

/**
 * Charges many slices of orders together by kernels: all slices of one kind, one behind the other,
 * under the edition in force and under all that are tried beside it. What is charged on a line by
 * itself is not kept.
 */
final class KernelGroups {

  private static final int NONE = -1;

  private final OrderKinds kinds;
  private final EditionKernels against;
  private final List<TriedEdition> tried = new ArrayList<>();

  /** By kind; null where it has not occurred yet, or orders of it are charged alone. */
  private final List<@Nullable KernelGroup> groups = new ArrayList<>();

  private final BitSet met = new BitSet();

  /** The first slice of each kind, and the next of its kind of each slice. */
  private int[] first = {};

  private int[] next = {};

  /** Kinds that occur among the slices at hand. */
  private int[] occurring = {};

  /** The groups of a rule, of which no edition is tried yet. */
  KernelGroups(OrderKinds kinds, EditionKernels against) {
    this.kinds = kinds;
    this.against = against;
  }

  /** Tries one edition more; before any slice is charged. */
  void add(TriedEdition edition) {
    tried.add(edition);
  }

  /** Charges those slices, from one to before another, that kernels answer for. */
  void charge(OrderBlock block, int from, int to) {
    if (next.length < to - from) {
      next = new int[to - from];
      occurring = new int[to - from];
    }
    for (TriedEdition edition : tried) {
      edition.begin(block, from, to);
    }
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
        group.take(block, from + slice, slice);
      }
      if (group != null) {
        group.flush(block);
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
    if (!met.get(kind)) {
      met.set(kind);
      while (groups.size() <= kind) {
        groups.add(null);
      }
      int line = block.line(block.firstLine(slice));
      if (against.known(kind, block.batch(), line) instanceof OfKind before) {
        List<TriedGroup> of = new ArrayList<>();
        for (TriedEdition edition : tried) {
          if (edition.kernels().known(kind, block.batch(), line) instanceof OfKind after) {
            of.add(edition.group(before, after));
          }
        }
        groups.set(kind, of.isEmpty() ? null : new KernelGroup(before, of));
      }
    }
    return groups.get(kind);
  }
}

package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.replay.rules.SheetFacts.Bound;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelLines;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one edition answers to slices by its kernels, one for each kind of order, which are compiled
 * when the kind first occurs; asked again for the same slice it has the answer still. Where there
 * is no kernel, or it leaves the answer to the family, {@link EditionAnswers} has it.
 */
final class EditionKernels {

  /** One kernel, and how its lines are stated. */
  record OfKind(Kernel kernel, LineNumbers numbers, @Nullable KernelCliffs cliffs) {}

  private final Pinned<?> pinned;
  private final SheetFacts facts;
  private final Assumptions assumptions;
  private final OrderKinds kinds;
  private final Optional<CliffZones> zones;
  private final List<Optional<OfKind>> compiled = new ArrayList<>();
  private final BitSet known = new BitSet();
  private final List<KernelCharges> charges = new ArrayList<>();
  private final List<OfKind> ofParts = new ArrayList<>();
  private final KernelLines lines = new KernelLines();
  private final BitSet cliffs = new BitSet();
  private @Nullable LineBatch batch;
  private int firstLine;
  private boolean answered;

  /**
   * The kernels of an edition.
   *
   * @param zones of the edition, which tell what cliffs occurred
   */
  EditionKernels(
      Pinned<?> pinned,
      SheetFacts facts,
      Assumptions assumptions,
      OrderKinds kinds,
      Optional<CliffZones> zones) {
    this.pinned = pinned;
    this.facts = facts;
    this.assumptions = assumptions;
    this.kinds = kinds;
    this.zones = zones;
  }

  /** Whether the slice is answered; {@link #charges} then holds what is charged. */
  boolean answers(OrderSlice slice) {
    if (slice.batch() != batch || slice.line(0) != firstLine) {
      batch = slice.batch();
      firstLine = slice.line(0);
      answered = compute(slice);
    }
    return answered;
  }

  /** The parts of a slice that are charged one by one: its lines, or the whole as one. */
  int parts(OrderSlice slice) {
    return kinds.by().byLine() ? slice.count() : 1;
  }

  /** The kind of a part. */
  int kind(OrderSlice slice, int part) {
    return kinds.by().byLine() ? kinds.of(slice, part) : kinds.of(slice);
  }

  /** The kernel that answered for a part. */
  OfKind of(int part) {
    return ofParts.get(part);
  }

  /** What is charged on a part; places are those within it. */
  KernelCharges charges(int part) {
    return charges.get(part);
  }

  /** Where in the slice a place within a part is. */
  int place(int part, int within) {
    return kinds.by().byLine() ? part : within;
  }

  /** How many of all lines of a slice a part is. */
  int lines(int all) {
    return kinds.by().byLine() ? 1 : all;
  }

  /** Marks the lines of the slice answered last that stand in a cliff zone. */
  void markCliffs(BitSet marks) {
    if (!cliffs.isEmpty()) {
      marks.or(cliffs);
    }
  }

  private boolean compute(OrderSlice slice) {
    ofParts.clear();
    cliffs.clear();
    int parts = parts(slice);
    for (int part = 0; part < parts; part++) {
      int kind = kind(slice, part);
      OfKind of = kind == OrderKinds.NONE ? null : of(kind, slice, part);
      if (of == null || !charge(slice, of, part, parts)) {
        return false;
      }
      ofParts.add(of);
    }
    return true;
  }

  private boolean charge(OrderSlice slice, OfKind of, int part, int parts) {
    if (charges.size() == part) {
      charges.add(new KernelCharges());
    }
    int first = parts == 1 ? 0 : part;
    int count = parts == 1 ? slice.count() : 1;
    lines.clear(count);
    for (int i = 0; i < count; i++) {
      if (!of.numbers.state(slice.batch(), slice.line(first + i), lines, i)) {
        return false;
      }
    }
    if (!of.kernel.charge(lines, charges.get(part))) {
      return false;
    }
    KernelCliffs zones = of.cliffs;
    if (zones != null) {
      for (int i = 0; i < count; i++) {
        if (zones.hold(lines, i)) {
          cliffs.set(i);
        }
      }
    }
    return true;
  }

  private @Nullable OfKind of(int kind, OrderSlice slice, int part) {
    while (compiled.size() <= kind) {
      compiled.add(Optional.empty());
    }
    if (!known.get(kind)) {
      known.set(kind);
      compiled.set(kind, compile(OrderSlice.of(slice.batch(), slice.line(part))));
    }
    return compiled.get(kind).orElse(null);
  }

  /** Compiles for the kind of a line; nothing where each order is to be computed for itself. */
  private Optional<OfKind> compile(OrderSlice line) {
    Bound bound = facts.bind(line).getFirst();
    if (!bound.unbound().isEmpty() || !(bound.filled() instanceof Filled.Ready(var filled))) {
      return Optional.empty();
    }
    try {
      LineNumbers numbers = LineNumbers.of(pinned, filled, assumptions, currency(line));
      Kernel kernel = pinned.kernel(filled);
      Facts given = bound.given();
      return Optional.of(
          new OfKind(
              kernel, numbers, zones.map(of -> new KernelCliffs(of, kernel, given)).orElse(null)));
    } catch (BeyondKernelException beyond) {
      // The family's own function has the answer then, order by order.
      return Optional.empty();
    }
  }

  private static CurrencyUnit currency(OrderSlice line) {
    LineBatch batch = line.batch();
    return batch.words().currency(batch.number(line.line(0), WordColumn.CURRENCY));
  }
}

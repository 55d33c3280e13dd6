package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.replay.rules.SheetFacts.Bound;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one edition answers to slices by its kernels, one for each kind of order, which are compiled
 * when the kind first occurs; asked again for the same slice it has the answer still. Where there
 * is no kernel, or it leaves the answer to the family, {@link EditionAnswers} has it.
 */
final class EditionKernels {

  /** What is known of a kind of order. */
  sealed interface Known {}

  /** One kernel, and how its lines are stated. */
  record OfKind(Kernel kernel, LineNumbers numbers, @Nullable KernelCliffs cliffs)
      implements Known {

    /** States the numbers of a slice's lines; false where the order is computed for itself. */
    boolean state(OrderBlock block, int slice, KernelLines into) {
      int first = block.firstLine(slice);
      int count = block.firstLine(slice + 1) - first;
      into.clear(count);
      for (int i = 0; i < count; i++) {
        if (!numbers.state(block.batch(), block.line(first + i), into, i)) {
          return false;
        }
      }
      return true;
    }

    /** How many lines stand in a cliff zone. */
    int inCliffs(KernelLines lines) {
      int count = 0;
      for (int i = 0; cliffs != null && i < lines.count(); i++) {
        count += cliffs.hold(lines, i) ? 1 : 0;
      }
      return count;
    }

    /** Of some lines those that stand in a cliff zone, a bit for each. */
    long inCliffs(KernelColumns lines, long some) {
      if (cliffs == null) {
        return 0;
      }
      long in = 0;
      long[] price = lines.of(LineNumber.PRICE);
      long[] discount = lines.of(LineNumber.DISCOUNT);
      long[] subsidy = lines.of(LineNumber.SUBSIDY);
      for (long left = some; left != 0; left &= left - 1) {
        int line = Long.numberOfTrailingZeros(left);
        in |= cliffs.hold(price[line], discount[line], subsidy[line]) ? 1L << line : 0;
      }
      return in;
    }
  }

  /** An order of one line of the kind is refused before anything is computed. */
  private record Refused(List<Refusal> refusals) implements Known {}

  /** Each order is computed for itself. */
  private record Alone() implements Known {}

  private final Pinned<?> pinned;
  private final SheetFacts facts;
  private final Assumptions assumptions;
  private final OrderKinds kinds;
  private final Optional<CliffZones> zones;
  private final List<@Nullable Known> compiled = new ArrayList<>();
  private final List<KernelCharges> charges = new ArrayList<>();
  private final List<OfKind> ofParts = new ArrayList<>();
  private final KernelLines lines = new KernelLines();
  private final BitSet cliffs = new BitSet();
  private @Nullable LineBatch batch;
  private int firstLine;
  private boolean answered;
  private List<Refusal> refusals = List.of();

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

  /** Why the slice answered last is refused; empty where it is not. */
  List<Refusal> refusals() {
    return refusals;
  }

  private boolean compute(OrderSlice slice) {
    ofParts.clear();
    cliffs.clear();
    refusals = List.of();
    int parts = parts(slice);
    for (int part = 0; part < parts; part++) {
      int kind = kind(slice, part);
      Known known =
          kind == OrderKinds.NONE ? new Alone() : known(kind, slice.batch(), slice.line(part));
      if (known instanceof Refused(var reasons) && slice.count() == 1) {
        refusals = reasons;
        return true;
      }
      if (!(known instanceof OfKind of) || !charge(slice, of, part, parts)) {
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

  /** What is known of a kind, of which this line is one. */
  Known known(int kind, LineBatch of, int line) {
    while (compiled.size() <= kind) {
      compiled.add(null);
    }
    Known known = compiled.get(kind);
    if (known == null) {
      known = compile(OrderSlice.of(of, line));
      compiled.set(kind, known);
    }
    return known;
  }

  /** Compiles for the kind of a line. */
  private Known compile(OrderSlice line) {
    Bound bound = facts.bind(line).getFirst();
    if (kinds.by().ofGoods()) {
      return ofGoods(line, bound);
    }
    if (!bound.unbound().isEmpty() || !(bound.filled() instanceof Filled.Ready(var filled))) {
      List<Refusal> reasons = new ArrayList<>(bound.unbound());
      if (bound.filled() instanceof Filled.Not(var others)) {
        reasons.addAll(others);
      }
      return new Refused(reasons);
    }
    try {
      LineNumbers numbers = SaleNumbers.of(pinned, filled, assumptions, currency(line));
      Kernel kernel = pinned.kernel(filled);
      Facts given = bound.given();
      return new OfKind(
          kernel, numbers, zones.map(of -> new KernelCliffs(of, kernel, given)).orElse(null));
    } catch (BeyondKernelException beyond) {
      // The family's own function has the answer then, order by order.
      return new Alone();
    }
  }

  /** Of goods every refusal is found for itself, as one may be of the line's own numbers. */
  private Known ofGoods(OrderSlice line, Bound bound) {
    LineBatch of = line.batch();
    Facts given = bound.given();
    if (!bound.unbound().stream().allMatch(GoodsVocabulary::isOfNumbers)) {
      return new Alone();
    }
    try {
      LineNumbers numbers = GoodsNumbers.of(pinned, of, line.line(0), given, assumptions);
      Facts plain = GoodsVocabulary.plain(given, pinned.currency().orElse(currency(line)));
      return facts.sheet().fill(plain) instanceof Filled.Ready(var filled)
          ? new OfKind(pinned.kernel(filled), numbers, null)
          : new Alone();
    } catch (BeyondKernelException beyond) {
      return new Alone();
    }
  }

  private static CurrencyUnit currency(OrderSlice line) {
    LineBatch batch = line.batch();
    return batch.words().currency(batch.number(line.line(0), WordColumn.CURRENCY));
  }
}

package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/** The facts of a slice for one sheet, made once for all editions that have this sheet. */
final class SheetFacts {

  /**
   * Facts on their way through the gate.
   *
   * @param unbound why they could not all be made
   */
  record Bound(Facts given, Filled filled, List<Refusal> unbound) {}

  private final FactBinding binding;
  private final FactSheet sheet;
  private @Nullable LineBatch batch;
  private int firstLine;
  private List<Bound> bound = List.of();

  SheetFacts(FactBinding binding, FactSheet sheet) {
    this.binding = binding;
    this.sheet = sheet;
  }

  FactSheet sheet() {
    return sheet;
  }

  /** Whether the sheet sees one line at a time. */
  boolean byLine() {
    return binding.byLine();
  }

  /** The facts of each line where the sheet sees one at a time, else those of the whole. */
  List<Bound> of(OrderSlice slice) {
    // A line lies in one slice only, so its first line tells a slice from all others.
    if (slice.batch() != batch || slice.line(0) != firstLine) {
      batch = slice.batch();
      firstLine = slice.line(0);
      bound = bind(slice);
    }
    return bound;
  }

  /** The same, not remembered. */
  List<Bound> bind(OrderSlice slice) {
    List<Bound> all = new ArrayList<>();
    for (int i = 0; i < (byLine() ? slice.count() : 1); i++) {
      List<Refusal> unbound = new ArrayList<>();
      Facts given = byLine() ? binding.line(slice, i, unbound) : binding.slice(slice, unbound);
      all.add(new Bound(given, sheet.fill(given), unbound));
    }
    return all;
  }
}

package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelLines;

/**
 * Slices of orders of one kind, charged under the edition in force and, beside it, under all that
 * are tried.
 */
final class KernelGroup {

  private final OfKind against;
  private final List<TriedGroup> tried;

  /** Lines as columns, of those editions that charge them so. */
  private final LineColumns columns;

  /** Those that may charge slice by slice, and of them those that charge no columns. */
  private final List<TriedGroup> bySlice;

  private final List<TriedGroup> onlyBySlice;
  private final KernelLines lines = new KernelLines();
  private final KernelCharges charged = new KernelCharges();

  /**
   * Slices of a kind.
   *
   * @param before of the edition in force
   * @param tried those editions whose kernels answer for the kind
   */
  KernelGroup(OfKind before, List<TriedGroup> tried) {
    this.against = before;
    this.tried = tried;
    this.columns =
        new LineColumns(before, tried.stream().filter(TriedGroup::chargesColumns).toList());
    this.bySlice = tried.stream().filter(TriedGroup::chargesSlices).toList();
    this.onlyBySlice = bySlice.stream().filter(one -> !one.chargesColumns()).toList();
  }

  /**
   * Takes a slice, and charges it now or with others of the kind; {@link #flush} charges the last.
   *
   * @param number of the slice among those at hand
   */
  void take(OrderBlock block, int slice, int number) {
    if (columns.fits(block, slice)) {
      columns.take(block, slice, number);
      charge(onlyBySlice, block, slice, number);
    } else {
      charge(bySlice, block, slice, number);
    }
  }

  private void charge(List<TriedGroup> editions, OrderBlock block, int slice, int number) {
    if (editions.isEmpty()
        || !against.state(block, slice, lines)
        || !against.kernel().charge(lines, charged)) {
      return;
    }
    int inCliffs = against.inCliffs(lines);
    for (int i = 0; i < editions.size(); i++) {
      editions.get(i).charge(lines, charged, inCliffs, block, slice, number);
    }
  }

  /** Charges what was taken and is not charged yet, and adds all to the sums of the rule. */
  void flush(OrderBlock block) {
    columns.charge(block);
    tried.forEach(TriedGroup::flush);
  }
}

package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.KernelColumns;

/**
 * The lines of slices of one kind, charged together as columns, some at a time. A slice of which
 * one line is not answered is not charged at all.
 */
final class LineColumns {

  private final OfKind against;
  private final List<TriedGroup> tried;
  private final KernelColumns stated = new KernelColumns();
  private final ColumnCharges charged = new ColumnCharges();
  private final ColumnSlices slices = new ColumnSlices();

  /**
   * No lines yet.
   *
   * @param before of the edition in force
   * @param tried editions that, like it, charge lines as columns
   */
  LineColumns(OfKind before, List<TriedGroup> tried) {
    this.against = before;
    this.tried = tried;
  }

  /** Whether any edition charges so, and a slice has no more than are charged at a time. */
  boolean fits(OrderBlock block, int slice) {
    return !tried.isEmpty()
        && block.firstLine(slice + 1) - block.firstLine(slice) <= KernelColumns.MOST;
  }

  /**
   * Takes a slice, after those before it were charged where there is no room for more.
   *
   * @param number of the slice among those at hand
   */
  void take(OrderBlock block, int slice, int number) {
    if (!slices.hasRoom(block.firstLine(slice + 1) - block.firstLine(slice))) {
      charge(block);
    }
    slices.add(block, slice, number);
  }

  /** Charges all slices that were taken. */
  void charge(OrderBlock block) {
    if (slices.count() == 0) {
      return;
    }
    LineBatch batch = block.batch();
    long before = slices.state(against.numbers(), batch, stated);
    before &= against.kernel().charge(stated, charged);
    long any = 0;
    for (TriedGroup one : tried) {
      one.charge(before, batch, slices, stated);
      any |= slices.whole(one.answered());
    }
    long inCliffs = against.inCliffs(stated, any);
    for (TriedGroup one : tried) {
      one.add(slices.whole(one.answered()), block, slices, stated, charged, inCliffs);
    }
    slices.clear();
  }
}

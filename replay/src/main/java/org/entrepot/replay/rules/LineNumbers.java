package org.entrepot.replay.rules;

import org.entrepot.replay.orders.LineBatch;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;

/**
 * States the numbers of lines of one kind to a kernel, money converted as {@link FactBinding}
 * converts it.
 */
sealed interface LineNumbers permits SaleNumbers, GoodsNumbers {

  /** Whether it states the same of every line as another does. */
  boolean statesAs(LineNumbers other);

  /**
   * States the numbers of one line.
   *
   * @return false where the order is to be computed for itself: a long does not hold an amount, or
   *     a fact is none that the kernel takes
   */
  boolean state(LineBatch batch, int line, KernelLines into, int place);

  /**
   * States the numbers of lines that are charged as columns.
   *
   * @param lines of the batch; so many of them, from the first
   * @return those whose amounts a long holds, a bit for each
   */
  long state(LineBatch batch, int[] lines, int count, KernelColumns into);
}

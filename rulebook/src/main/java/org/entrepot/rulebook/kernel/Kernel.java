package org.entrepot.rulebook.kernel;

import java.util.List;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;

/**
 * An edition with everything settled but the numbers of the order lines, compiled to longs. It is
 * immutable, and answers what the family's own function answers, to the minor unit; where it would
 * have to refuse, or where a long does not hold the exact amount, it leaves the answer to that
 * function. An order alone is a batch of one.
 */
public interface Kernel {

  /**
   * A charge as bills name it.
   *
   * @param code stable across editions
   * @param label what statements call it
   */
  record Billed(String code, String label, Payer payer, CurrencyUnit currency) {}

  /** The edition that it answers for; its hash tells what a figure was computed with. */
  EditionRef edition();

  /** All charges that there may be; an amount names its charge by the place in this list. */
  List<Billed> billed();

  /** The charges of every order of the kind, or of every line, whose figures are not public. */
  default List<NotPublic> notPublic() {
    return List.of();
  }

  /** What every answer says beside its figures. */
  default List<String> notes() {
    return List.of();
  }

  /**
   * Whether a price and a discount that rise alike change no charge: then the cliffs of a line with
   * a discount are those of one without, so much higher.
   */
  boolean seesPriceAfterDiscount();

  /**
   * Charges the lines that one seller sold in one order.
   *
   * @param lines what they state
   * @param charges cleared, and filled with what is charged
   * @return false where the family's function must be asked; {@code charges} then holds nothing
   */
  boolean charge(KernelLines lines, KernelCharges charges);

  /** Whether lines of many orders may be charged together, as columns. */
  default boolean chargesColumns() {
    return false;
  }

  /**
   * Whether columns may hold at an order's first line what is charged on the order as a whole, so
   * that they do not tell what is charged on which line.
   */
  default boolean chargesWholeOrders() {
    return false;
  }

  /**
   * Charges many orders. What is charged on one as a whole stands at its first line.
   *
   * @param into cleared, and filled with what is charged
   * @return the lines that it answers for, a bit for each; what {@code into} holds of the others
   *     means nothing. An order of which it does not answer for all lines is not answered
   */
  default long charge(KernelColumns lines, ColumnCharges into) {
    into.clear(billed().size());
    return 0;
  }
}

package org.entrepot.replay.orders;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entrepot.replay.orders.LineBatch.WordColumn;

/**
 * Whether orders come in turn: their names rise, as bytes or, like numbers, by length first. An
 * order that has passed then never comes again, and need not be remembered.
 */
final class Turn {

  private boolean byBytes = true;
  private boolean byLength = true;
  private int lastNumber = Dictionary.ABSENT;
  private byte[] given = {};

  boolean isKept() {
    return byBytes || byLength;
  }

  /** The lines from {@code first} on are new. */
  void added(LineBatch batch, int first) {
    int[] orders = batch.words(WordColumn.ORDER);
    Dictionary names = batch.dictionary(WordColumn.ORDER);
    for (int line = first; isKept() && line < batch.size(); line++) {
      int order = orders[line];
      if (order == lastNumber) {
        continue;
      }
      if (order < lastNumber) {
        // Its name stands in the batch already, with other names after it.
        broken();
      } else if (lastNumber != Dictionary.ABSENT) {
        int longer = names.length(order) - names.length(lastNumber);
        // Compared only where it decides.
        boolean after = (byBytes || longer == 0) && names.compare(lastNumber, order) < 0;
        byBytes &= after;
        byLength &= longer > 0 || (longer == 0 && after);
      } else {
        follows(names.bytes(order));
      }
      lastNumber = order;
    }
  }

  private void broken() {
    byBytes = false;
    byLength = false;
  }

  /** An order comes of which, as yet, no line is in the batch. */
  void named(String order) {
    follows(order.getBytes(StandardCharsets.UTF_8));
  }

  /** It is no order that has been given, and none before it. */
  private void follows(byte[] name) {
    if (given.length > 0) {
      boolean after = Arrays.compareUnsigned(given, name) < 0;
      byBytes &= after;
      byLength &= name.length > given.length || (name.length == given.length && after);
    }
  }

  /**
   * All orders of a batch but the last are given.
   *
   * @param lastGiven the number of the last one given
   * @param rest the batch that holds the last order alone
   */
  void given(LineBatch batch, int lastGiven, LineBatch rest) {
    given = batch.dictionary(WordColumn.ORDER).bytes(lastGiven);
    lastNumber = rest.number(rest.size() - 1, WordColumn.ORDER);
  }
}

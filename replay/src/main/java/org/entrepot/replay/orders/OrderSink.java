package org.entrepot.replay.orders;

import org.entrepot.replay.orders.LineBatch.WordColumn;

/** Takes what a source reads. */
public interface OrderSink {

  /** The batch to which the next line is to be added. */
  LineBatch batch();

  /**
   * Whether lines are asked for the words of a column, which else is not read: what may be wrong in
   * it is then not found. Every order needs a name, as do its lines and their sellers.
   */
  default boolean asks(WordColumn column) {
    return true;
  }

  /** The line added last is whole. */
  default void added() {
    added(1);
  }

  /** So many lines, those added last, are whole. */
  void added(int lines);

  /** A row is no line: it is counted as read and as bad. */
  void bad(BadRow row);

  /**
   * A row of another table, such as products, is bad: the orders that need it say so themselves.
   */
  void badBeside(BadRow row);

  /**
   * A row of a good line's order is bad, or the order's own row is: none of the order's lines is
   * computed.
   */
  void badOrder(String order);

  /** An order that is known to have no lines. */
  void withoutLines(String order);

  /** A file has been read to its end. */
  void read(ReadFile file);

  /**
   * Called for every row read, of any table.
   *
   * @param bytes stored bytes read so far of the file being read
   * @throws java.util.concurrent.CancellationException where the replay was cancelled
   */
  void row(long bytes);

  /**
   * A file that was read.
   *
   * @param rows rows without the header
   * @param endsOpen whether no line end follows the last row, so that it may be cut off
   */
  record ReadFile(String name, long bytes, String sha256, long rows, long bad, boolean endsOpen) {}
}

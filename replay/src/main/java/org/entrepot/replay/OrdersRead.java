package org.entrepot.replay;

import java.io.Closeable;
import java.util.Set;
import java.util.function.Consumer;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.Words;

/** Takes what the source reads: lines to be gathered, bad rows, files. */
final class OrdersRead implements OrderSink, Closeable {

  private final Cancelling cancelling;
  private final Consumer<BadRow> badRows;
  private final Set<WordColumn> asked;
  private final Words words = new Words();
  private final Gathering gathering;
  private final ReadTotals totals = new ReadTotals();

  /**
   * Nothing read yet.
   *
   * @param asked the columns of words that are asked for
   */
  OrdersRead(
      Cancelling cancelling, Consumer<BadRow> badRows, Set<WordColumn> asked, int linesInMemory) {
    this.asked = asked;
    this.gathering = new Gathering(words, linesInMemory);
    this.cancelling = cancelling;
    this.badRows = badRows;
  }

  Words words() {
    return words;
  }

  Gathering gathering() {
    return gathering;
  }

  ReadTotals totals() {
    return totals;
  }

  @Override
  public void close() {
    gathering.close();
  }

  @Override
  public LineBatch batch() {
    return gathering.batch();
  }

  @Override
  public boolean asks(WordColumn column) {
    return asked.contains(column);
  }

  @Override
  public void added(int lines) {
    gathering.added(lines);
  }

  @Override
  public void bad(BadRow row) {
    badRows.accept(row);
    totals.bad(row, true);
  }

  @Override
  public void badBeside(BadRow row) {
    badRows.accept(row);
    totals.bad(row, false);
  }

  @Override
  public void badOrder(String order) {
    gathering.badOrder(order);
  }

  @Override
  public void withoutLines(String order) {
    gathering.withoutLines(order);
  }

  @Override
  public void read(ReadFile file) {
    totals.file(file);
    cancelling.file(file.bytes());
  }

  @Override
  public void row(long bytes) {
    cancelling.row(bytes);
  }
}

package org.entrepot.replay;

import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSink;

/** Keeps the lines of one seller, and remembers of all when the first order was placed. */
final class OfOneSeller implements OrderSink {

  private final OrdersRead read;
  private final String seller;
  private long firstCreated = LineBatch.ABSENT;

  OfOneSeller(OrdersRead read, String seller) {
    this.read = read;
    this.seller = seller;
  }

  /** Of all sellers' lines. */
  long firstCreated() {
    return firstCreated;
  }

  @Override
  public LineBatch batch() {
    return read.batch();
  }

  @Override
  public void added(int lines) {
    LineBatch batch = read.batch();
    int first = batch.size() - lines;
    for (int line = first; line < batch.size(); line++) {
      long created = batch.number(line, NumberColumn.CREATED_SECOND);
      if (created != LineBatch.ABSENT
          && (firstCreated == LineBatch.ABSENT || created < firstCreated)) {
        firstCreated = created;
      }
    }
    batch.keep(first, line -> batch.word(line, WordColumn.SELLER).equals(seller));
    read.added(batch.size() - first);
  }

  @Override
  public void bad(BadRow row) {
    read.bad(row);
  }

  @Override
  public void badBeside(BadRow row) {
    read.badBeside(row);
  }

  @Override
  public void badOrder(String order) {
    read.badOrder(order);
  }

  @Override
  public void withoutLines(String order) {
    // it is no seller's
  }

  @Override
  public void read(ReadFile file) {
    read.read(file);
  }

  @Override
  public void row(long bytes) {
    read.row(bytes);
  }
}

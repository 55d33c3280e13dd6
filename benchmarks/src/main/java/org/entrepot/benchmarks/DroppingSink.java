package org.entrepot.benchmarks;

import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.Words;

/** Takes lines, counts them, and drops each batch when it is full. */
final class DroppingSink implements OrderSink {

  private static final int LINES_OF_A_BATCH = 100_000;

  private final Words words = new Words();
  private LineBatch batch = new LineBatch(words);
  private long lines;
  private long bad;
  private long units;

  /** Good lines read. */
  long lines() {
    return lines;
  }

  /** Rows that are no lines. */
  long bad() {
    return bad;
  }

  /** The units of all lines, so that what is read is used. */
  long units() {
    return units;
  }

  @Override
  public LineBatch batch() {
    return batch;
  }

  @Override
  public void added(int count) {
    lines += count;
    long[] quantities = batch.numbers(NumberColumn.QUANTITY);
    for (int line = batch.size() - count; line < batch.size(); line++) {
      units += quantities[line];
    }
    if (batch.size() >= LINES_OF_A_BATCH) {
      batch = new LineBatch(words);
    }
  }

  @Override
  public void bad(BadRow row) {
    bad++;
  }

  @Override
  public void badBeside(BadRow row) {
    bad++;
  }

  @Override
  public void badOrder(String order) {
    // counted as a bad row
  }

  @Override
  public void withoutLines(String order) {
    // the native layout has none
  }

  @Override
  public void read(ReadFile file) {
    // nothing is kept of it
  }

  @Override
  public void row(long bytes) {
    // nobody watches
  }
}

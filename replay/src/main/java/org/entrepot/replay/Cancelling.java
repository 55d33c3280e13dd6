package org.entrepot.replay;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.Progress.Doing;

/**
 * Tells how far a replay is, and stops it where it was cancelled; every few thousand rows.
 * Computing a line under one edition takes about as long as reading it, and so does writing it: the
 * work is the bytes of all files, once to be read, twice per rule to be computed, once to be
 * written.
 */
final class Cancelling {

  private static final int EDITIONS = 2;
  private static final int WRITING = 1;

  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final long everyRows;
  private final long bytesTotal;
  private final long workTotal;

  /** How often each byte is computed. */
  private final int times;

  private long rows;
  private long bytesBefore;
  private long linesTotal;

  /** Written by the thread that computes, which at first is another than the one that reads. */
  private final AtomicLong linesComputed = new AtomicLong();

  private long linesToldOf;
  private long lastDone;

  Cancelling(Progress progress, BooleanSupplier cancelled, long bytesTotal, int rules) {
    this.progress = progress;
    this.cancelled = cancelled;
    this.everyRows = progress.everyRows();
    this.bytesTotal = bytesTotal;
    this.times = EDITIONS * rules;
    this.workTotal = bytesTotal * (1 + times + WRITING);
  }

  /** Rows read. */
  long rows() {
    return rows;
  }

  /** A row of the file being read, of which that many bytes have been read. */
  void row(long bytesOfFile) {
    if (++rows % everyRows == 0) {
      tell(Doing.READING, rows, read(bytesBefore + bytesOfFile));
    }
  }

  /** The file being read is at its end. */
  void file(long bytes) {
    bytesBefore += bytes;
    tell(Doing.READING, rows, read(bytesBefore));
  }

  /** The work that is done with so many bytes read, of whose rows some are computed already. */
  private long read(long bytes) {
    long thousandths = Math.min(1000, linesComputed.get() * 1000 / Math.max(1, rows));
    return bytes + bytes * times / 1000 * thousandths;
  }

  /** All is read, so many lines are to be computed or have been. */
  void computing(long lines) {
    linesTotal = lines;
    long computed = linesComputed.get();
    tell(Doing.COMPUTING, computed, computed == 0 ? bytesTotal : soFar(computed));
  }

  /** Tells of orders before they are computed, a few at a time. */
  Gathering.OrderReader before(Gathering.OrderReader reader) {
    return new Gathering.OrderReader() {
      @Override
      public void orders(OrderBlock block, int from, int to) {
        int next = from;
        while (next < to) {
          int end = next;
          long lines = 0;
          while (end < to && lines < everyRows) {
            lines += block.lines(end++);
          }
          stopWhereCancelled(); // many variants take long over a few thousand lines
          computed(lines);
          reader.orders(block, next, end);
          next = end;
        }
      }

      @Override
      public void withoutLines(String order, boolean bad) {
        reader.withoutLines(order, bad);
      }
    };
  }

  /** So many lines are to be computed next. */
  private void computed(long lines) {
    long computed = linesComputed.getPlain() + lines;
    linesComputed.lazySet(computed);
    if (linesTotal > 0 && computed - linesToldOf >= everyRows) {
      linesToldOf = computed;
      tell(Doing.COMPUTING, computed, soFar(computed));
    }
  }

  private long soFar(long computed) {
    // Thousandths are fine enough, and far from the end of a long.
    long thousandths = computed * 1000 / linesTotal;
    return bytesTotal + (allComputed() - bytesTotal) / 1000 * thousandths;
  }

  /** The work that is done when all is computed. */
  private long allComputed() {
    return workTotal - WRITING * bytesTotal;
  }

  /** So many of the files that are to be written are whole. */
  void writing(int files, int filesTotal) {
    tell(
        Doing.WRITING,
        linesComputed.get(),
        allComputed() + WRITING * bytesTotal / filesTotal * files);
  }

  /** All is done. */
  void done() {
    progress.at(Doing.WRITING, linesComputed.get(), workTotal, workTotal);
  }

  private void stopWhereCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private void tell(Doing doing, long count, long done) {
    stopWhereCancelled();
    // Rounded shares of two counts may fall by a hair; what is done does not.
    lastDone = Math.max(lastDone, done);
    progress.at(doing, count, lastDone, workTotal);
  }
}

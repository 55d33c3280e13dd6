package org.entrepot.replay;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderSlice;
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
  private long linesComputed;
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
    long thousandths = linesComputed == 0 ? 0 : Math.min(1000, linesComputed * 1000 / rows);
    return bytes + bytes * times / 1000 * thousandths;
  }

  /** All is read, so many lines are to be computed or have been. */
  void computing(long lines) {
    linesTotal = lines;
    tell(Doing.COMPUTING, linesComputed, linesComputed == 0 ? bytesTotal : computedSoFar());
  }

  /** Tells of each order before it is computed. */
  Gathering.OrderReader before(Gathering.OrderReader reader) {
    return (order, slices, bad) -> {
      long lines = 0;
      for (OrderSlice slice : slices) {
        lines += slice.count();
      }
      order(lines);
      reader.order(order, slices, bad);
    };
  }

  /** An order of so many lines is to be computed next. */
  private void order(long lines) {
    linesComputed += lines;
    if (linesTotal > 0 && linesComputed - linesToldOf >= everyRows) {
      linesToldOf = linesComputed;
      tell(Doing.COMPUTING, linesComputed, computedSoFar());
    }
  }

  private long computedSoFar() {
    // Thousandths are fine enough, and far from the end of a long.
    long thousandths = linesComputed * 1000 / linesTotal;
    return bytesTotal + (computed() - bytesTotal) / 1000 * thousandths;
  }

  /** The work that is done when all is computed. */
  private long computed() {
    return workTotal - WRITING * bytesTotal;
  }

  /** So many of the files that are to be written are whole. */
  void writing(int files, int filesTotal) {
    tell(Doing.WRITING, linesComputed, computed() + WRITING * bytesTotal / filesTotal * files);
  }

  /** All is done. */
  void done() {
    progress.at(Doing.WRITING, linesComputed, workTotal, workTotal);
  }

  private void tell(Doing doing, long count, long done) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    // Rounded shares of two counts may fall by a hair; what is done does not.
    lastDone = Math.max(lastDone, done);
    progress.at(doing, count, lastDone, workTotal);
  }
}

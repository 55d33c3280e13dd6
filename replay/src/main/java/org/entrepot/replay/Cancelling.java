package org.entrepot.replay;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.restatement.Progress;

/** Tells how far a replay is, and stops it where it was cancelled; every few thousand rows. */
final class Cancelling {

  private static final long EVERY_ROWS = 4096;

  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final long bytesTotal;
  private long rows;
  private long bytesBefore;

  Cancelling(Progress progress, BooleanSupplier cancelled, long bytesTotal) {
    this.progress = progress;
    this.cancelled = cancelled;
    this.bytesTotal = bytesTotal;
  }

  long rows() {
    return rows;
  }

  /** A row of the file being read, of which that many bytes have been read. */
  void row(long bytesOfFile) {
    if (++rows % EVERY_ROWS == 0) {
      tell(Progress.Doing.READING, bytesBefore + bytesOfFile);
    }
  }

  /** The file being read is at its end. */
  void file(long bytes) {
    bytesBefore += bytes;
    tell(Progress.Doing.READING, bytesBefore);
  }

  void tell(Progress.Doing doing) {
    tell(doing, bytesBefore);
  }

  /** An order was computed. */
  void order(long count) {
    if (count % EVERY_ROWS == 0) {
      tell(Progress.Doing.COMPUTING);
    }
  }

  private void tell(Progress.Doing doing, long bytes) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    progress.at(doing, rows, bytes, bytesTotal);
  }
}

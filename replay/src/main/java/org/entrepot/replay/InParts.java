package org.entrepot.replay;

import java.util.function.BooleanSupplier;
import org.entrepot.replay.restatement.Progress;

/**
 * Tells how far a replay is that goes file by file: the work of all files, in one growing share.
 */
final class InParts implements Progress {

  private final Progress told;
  private final BooleanSupplier cancelled;
  private final long bytesTotal;
  private final int rules;
  private Cancelling now;
  private long rowsBefore;
  private long bytesBefore;
  private long bytesOfPart;
  private long workTotal;

  InParts(Progress told, BooleanSupplier cancelled, long bytesTotal, int rules) {
    this.told = told;
    this.cancelled = cancelled;
    this.bytesTotal = bytesTotal;
    this.rules = rules;
    this.now = new Cancelling(this, cancelled, 0, rules);
  }

  /** The next file, of so many bytes. */
  Cancelling next(long bytes) {
    rowsBefore += now.rows();
    bytesBefore += bytesOfPart;
    bytesOfPart = bytes;
    now = new Cancelling(this, cancelled, bytes, rules);
    return now;
  }

  /** Rows read of all files. */
  long rows() {
    return rowsBefore + now.rows();
  }

  @Override
  public long everyRows() {
    return told.everyRows();
  }

  @Override
  public void at(Doing doing, long rows, long done, long total) {
    // The work of a file is in proportion to its bytes, so the whole is, too.
    long times = bytesOfPart == 0 ? 0 : total / bytesOfPart;
    workTotal = bytesTotal * times;
    told.at(doing, rows, bytesBefore * times + done, workTotal);
  }

  /** All files are computed and put together. */
  void done() {
    told.at(Doing.WRITING, rows(), workTotal, workTotal);
  }
}

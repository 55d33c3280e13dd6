package org.entrepot.replay.restatement;

/** Hears how far a replay is; called from the thread that replays, every few thousand rows. */
@FunctionalInterface
public interface Progress {

  Progress SILENT = (doing, rows, bytes, bytesTotal) -> {};

  /**
   * How far the replay is.
   *
   * @param doing what is being done, such as {@code reading orders.csv}
   * @param rows rows read so far, over all files
   * @param bytes bytes of the files read so far, as stored (compressed where they are)
   * @param bytesTotal bytes of all files
   */
  void at(Doing doing, long rows, long bytes, long bytesTotal);

  /** The parts of a replay, in their order. */
  enum Doing {
    READING,
    COMPUTING,
    WRITING
  }
}

package org.entrepot.replay.restatement;

/** Hears how far a replay is; called from the thread that replays, every few thousand rows. */
@FunctionalInterface
public interface Progress {

  /** Often enough for people, and too seldom to cost anything. */
  long EVERY_ROWS = 4096;

  Progress SILENT = (doing, rows, done, total) -> {};

  /**
   * How far the replay is.
   *
   * @param doing what is being done
   * @param rows rows read so far, over all files; while computing and after, lines computed
   * @param done the part of the work that is done, which only grows
   * @param total the whole work: reading, computing, writing; 0 where there is nothing to read
   */
  void at(Doing doing, long rows, long done, long total);

  /** After how many rows it wants to be told again; a replay tells it about as often. */
  default long everyRows() {
    return EVERY_ROWS;
  }

  /** The parts of a replay, in their order. */
  enum Doing {
    READING,
    COMPUTING,
    WRITING
  }
}

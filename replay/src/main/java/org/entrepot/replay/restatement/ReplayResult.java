package org.entrepot.replay.restatement;

import java.nio.file.Path;
import java.util.List;

/** How a replay ended. */
public sealed interface ReplayResult {

  /**
   * All orders were read and each was computed, refused or found bad.
   *
   * @param files what was written, whole; empty where no folder was asked for
   */
  record Restated(Restatement restatement, List<Path> files) implements ReplayResult {}

  /**
   * The replay could not be done: an unknown subject, no edition on a date, an assumption that no
   * rule asks for, an unreadable file. Nothing was written.
   *
   * @param reasons every reason found, each a sentence
   */
  record Refused(List<String> reasons) implements ReplayResult {}

  /**
   * It began and could not be brought to its end: a file of orders is cut off or damaged, the disk
   * is full. Nothing was left that looks whole.
   *
   * @param reasons each a sentence
   */
  record BrokenOff(List<String> reasons) implements ReplayResult {
    public BrokenOff {
      reasons = List.copyOf(reasons);
    }
  }

  /** It was cancelled; nothing was left that looks whole. */
  record Cancelled(long rowsRead) implements ReplayResult {}
}

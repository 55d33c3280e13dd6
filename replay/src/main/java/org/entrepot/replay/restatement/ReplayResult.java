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
   * rule asks for, an unreadable file or a damaged one. Nothing was written.
   *
   * @param reasons every reason found, each a sentence
   */
  record Refused(List<String> reasons) implements ReplayResult {}

  /** It was cancelled; nothing was left that looks whole. */
  record Cancelled(long rowsRead) implements ReplayResult {}
}

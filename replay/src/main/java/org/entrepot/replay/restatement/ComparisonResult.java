package org.entrepot.replay.restatement;

import java.nio.file.Path;
import java.util.List;

/** How a comparison of variants ended. */
public sealed interface ComparisonResult {

  /** It is done; {@code files} are those written, all whole. */
  record Compared(Comparison comparison, List<Path> files) implements ComparisonResult {
    public Compared {
      files = List.copyOf(files);
    }
  }

  /** It could not be computed, for all these reasons. */
  record Refused(List<String> reasons) implements ComparisonResult {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** It began and could not be brought to its end, for these reasons; nothing looks whole. */
  record BrokenOff(List<String> reasons) implements ComparisonResult {
    public BrokenOff {
      reasons = List.copyOf(reasons);
    }
  }

  /** It was cancelled after so many rows. */
  record Cancelled(long rowsRead) implements ComparisonResult {}
}

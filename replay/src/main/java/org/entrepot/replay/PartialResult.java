package org.entrepot.replay;

import java.util.List;

/** What comes of a part of the orders. */
public sealed interface PartialResult {

  /** The sums of the part; to be kept, sent, and put together by {@link PartialReplay}. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
  record Summed(byte[] partial) implements PartialResult {}

  /** It cannot be computed, for all these reasons. */
  record Refused(List<String> reasons) implements PartialResult {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It began and could not be brought to its end: a file of orders is cut off, or there is too
   * little memory.
   *
   * @param reasons each a sentence
   */
  record BrokenOff(List<String> reasons) implements PartialResult {
    public BrokenOff {
      reasons = List.copyOf(reasons);
    }
  }

  /** It was cancelled. */
  record Cancelled() implements PartialResult {}
}

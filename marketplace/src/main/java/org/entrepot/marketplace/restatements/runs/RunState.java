package org.entrepot.marketplace.restatements.runs;

import java.util.Set;

/** The life of a run. */
public enum RunState {
  QUEUED("queued"),
  RUNNING("running"),
  /** Its result is there. */
  DONE("done"),
  /** It could not be computed as asked, and says why. */
  REFUSED("refused"),
  /** It began and could not be brought to its end, as where the disk is full; it says why. */
  BROKEN_OFF("broken off"),
  /** The program failed. */
  FAILED("failed"),
  CANCELLED("cancelled"),
  /** The server stopped while it ran. */
  INTERRUPTED("interrupted");

  private final String word;

  RunState(String word) {
    this.word = word;
  }

  /** For people. */
  public String word() {
    return word;
  }

  /** For the HTTP interface. */
  public String code() {
    return word.replace(' ', '-');
  }

  /** The states that may follow this one. */
  public Set<RunState> next() {
    return switch (this) {
      case QUEUED -> Set.of(RUNNING, CANCELLED);
      case RUNNING -> Set.of(DONE, REFUSED, BROKEN_OFF, FAILED, CANCELLED, INTERRUPTED);
      case DONE -> Set.of();
      case REFUSED, BROKEN_OFF, FAILED, CANCELLED, INTERRUPTED -> Set.of(QUEUED);
    };
  }

  /** Whether it waits or runs: something will still happen by itself. */
  public boolean isUnderWay() {
    return this == QUEUED || this == RUNNING;
  }
}

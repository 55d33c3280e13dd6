package org.entrepot.replay.restatement;

import java.util.function.BooleanSupplier;
import org.entrepot.rulebook.book.Rulebook;

/** Replays past orders under two editions of each rule. */
public final class Replay {

  private final Rulebook rulebook;
  private final String codeVersion;

  /**
   * A replay by that rulebook.
   *
   * @param codeVersion the version of the program, which the result cites
   */
  public Replay(Rulebook rulebook, String codeVersion) {
    this.rulebook = rulebook;
    this.codeVersion = codeVersion;
  }

  /**
   * Runs to the end, or until {@code cancelled} says so.
   *
   * @param cancelled asked every few thousand rows
   */
  public ReplayResult run(ReplayRequest request, Progress progress, BooleanSupplier cancelled) {
    progress.at(Progress.Doing.READING, 0, 0, 0);
    if (cancelled.getAsBoolean()) {
      return new ReplayResult.Cancelled(0);
    }
    return new ReplayResult.Refused(
        request.rules().stream()
            .filter(subject -> rulebook.subject(subject).isEmpty())
            .map(subject -> codeVersion + " has no subject " + subject)
            .toList());
  }
}

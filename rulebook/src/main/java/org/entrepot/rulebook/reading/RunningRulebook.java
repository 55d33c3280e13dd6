package org.entrepot.rulebook.reading;

import java.util.function.Supplier;
import org.entrepot.rulebook.book.Rulebook;

/**
 * The rulebook in force while its files change. A reading with a fault leaves the one that runs in
 * force; there is never a moment without one. Safe for use by several threads.
 */
public final class RunningRulebook {

  private final Supplier<Reading> source;
  private volatile Rulebook inForce;

  /**
   * Runs a rulebook.
   *
   * @param first what runs until the first {@link #reload}
   * @param source reads the files as they are now
   */
  public RunningRulebook(Rulebook first, Supplier<Reading> source) {
    this.inForce = first;
    this.source = source;
  }

  public Rulebook inForce() {
    return inForce;
  }

  /** Reads again: without a fault the new rulebook is in force, else the answer says why not. */
  public synchronized Reading reload() {
    Reading reading = source.get();
    if (reading instanceof Reading.Read(var rulebook)) {
      inForce = rulebook;
    }
    return reading;
  }
}

package org.entrepot.replay.restatement;

/** A restatement as JSON: what {@code summary.json} holds and {@code --json} prints. */
public final class SummaryJson {

  private SummaryJson() {}

  /** Everything but the sellers' table, which has files of its own. */
  public static String of(Restatement restatement) {
    return "{\"badRows\":" + restatement.badRows() + "}";
  }
}

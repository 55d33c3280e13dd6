package org.entrepot.classification;

import java.util.Locale;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.ranking.Ranked;

/** When a description speaks for its seller's code, and when strongly against it. */
final class CheckRule {
  /** Another heading must be this sure, and the seller's this improbable, to disagree. */
  private static final double SURE = 0.75;

  private static final double IMPROBABLE = 0.05;

  /** A code with so much confidence is supported even if another has more. */
  private static final double SUPPORTED = 0.2;

  private CheckRule() {}

  static CodeCheck of(HsCode own, Candidate best, Ranked ranked) {
    if (best.code().heading().equals(own.heading())) {
      return new CodeCheck.Agrees(
          own,
          best.code().equals(own)
              ? "The description speaks for " + own + "."
              : "The description speaks for the heading of "
                  + own
                  + "; within it, rather for "
                  + best.code()
                  + " ("
                  + best.text()
                  + ").");
    }
    double ofHeading = ranked.headings().getOrDefault(own.heading(), 0.0);
    if (ofHeading >= SUPPORTED) {
      return new CodeCheck.Agrees(own, "The description allows for the heading of " + own + ".");
    }
    if (best.headingConfidence() >= SURE && ofHeading <= IMPROBABLE) {
      return new CodeCheck.Disagrees(
          own,
          best,
          "The description speaks strongly for another heading than that of "
              + own
              + ": rather "
              + best.code()
              + " ("
              + best.text()
              + "), confidence "
              + String.format(Locale.ROOT, "%.2f", best.headingConfidence())
              + " at its heading.");
    }
    return new CodeCheck.Unsure(
        own, "The description neither speaks for " + own + " nor clearly for another code.");
  }
}

package org.entrepot.classification;

import org.entrepot.classification.nomenclature.HsCode;

/** What a description says of the code that its seller gave. The seller's code stands anyway. */
public sealed interface CodeCheck {

  /** The seller's. */
  HsCode code();

  /** A sentence for the seller. */
  String sentence();

  /** The description speaks for it, or for its heading. */
  record Agrees(HsCode code, String sentence) implements CodeCheck {}

  /** The description does not tell. */
  record Unsure(HsCode code, String sentence) implements CodeCheck {}

  /**
   * The description speaks strongly for another heading.
   *
   * @param expected what the description says
   */
  record Disagrees(HsCode code, Candidate expected, String sentence) implements CodeCheck {}
}

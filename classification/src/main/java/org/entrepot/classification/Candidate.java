package org.entrepot.classification;

import java.util.List;
import org.entrepot.classification.nomenclature.HsCode;

/**
 * A code that a description may have.
 *
 * @param text of the subheading, as the Harmonized System has it
 * @param headingText of the heading
 * @param confidence how often such an answer is right, from 0 to 1
 * @param headingConfidence how often its heading is right
 * @param reasons sentences, the strongest first
 */
public record Candidate(
    HsCode code,
    String text,
    String headingText,
    double confidence,
    double headingConfidence,
    List<String> reasons) {

  /** From here on an answer may be taken without asking anybody. */
  public static final double CONFIDENT = 0.75;

  public Candidate {
    reasons = List.copyOf(reasons);
  }

  public boolean isConfident() {
    return confidence >= CONFIDENT;
  }
}

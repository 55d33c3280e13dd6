package org.entrepot.classification.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.classification.nomenclature.HsCode;

/**
 * Codes by probability, the most probable first.
 *
 * @param headings the confidence in each heading
 */
public record Ranked(List<Code> codes, Map<String, Double> headings) {

  public Ranked {
    codes = List.copyOf(codes);
    headings = Map.copyOf(headings);
  }

  /**
   * One of them.
   *
   * @param probability its share among the candidates
   * @param confidence how often such an answer is right
   */
  public record Code(HsCode code, double probability, double confidence) {}

  /** Weighs evidence: a conditional logit over the candidates. */
  public static Ranked of(Evidence evidence, Weights weights) {
    List<Evidence.OfCode> candidates = evidence.codes();
    double[] shares = new double[candidates.size()];
    for (int i = 0; i < shares.length; i++) {
      for (Clue clue : Clue.values()) {
        shares[i] +=
            weights.clues().getOrDefault(clue, 0.0)
                * candidates.get(i).clues().getOrDefault(clue, 0f);
      }
    }
    normalise(shares);
    List<Code> codes = new ArrayList<>();
    Map<String, Double> headings = new HashMap<>();
    for (int i = 0; i < shares.length; i++) {
      HsCode code = candidates.get(i).code();
      codes.add(new Code(code, shares[i], weights.ofCode().confidence(shares[i])));
      headings.merge(code.heading(), shares[i], Double::sum);
    }
    codes.sort(Comparator.comparingDouble(Code::probability).reversed().thenComparing(Code::code));
    headings.replaceAll((heading, share) -> weights.ofHeading().confidence(share));
    // A heading is right at least as often as any of its codes.
    codes.forEach(code -> headings.merge(code.code().heading(), code.confidence(), Math::max));
    return new Ranked(codes, headings);
  }

  /** Log weights become shares of one. */
  public static void normalise(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.exp(logs[i] - most);
      sum += logs[i];
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] /= sum;
    }
  }
}

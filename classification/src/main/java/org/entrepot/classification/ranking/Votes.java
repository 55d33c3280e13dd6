package org.entrepot.classification.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.references.Reference;

/** The texts most like a description vote for their codes, headings and chapters. */
final class Votes {
  private final Map<String, Float> best = new HashMap<>();
  private final Map<String, Float> sums = new HashMap<>();
  private final Map<String, Reference> nearest = new HashMap<>();
  private float top;
  private float total;

  Votes(List<Reference> texts, float[] scores, int voters) {
    for (int text : TextIndex.best(scores, voters)) {
      Reference reference = texts.get(text);
      HsCode code = reference.hsCode();
      float score = scores[text];
      top = Math.max(top, score);
      total += score * score;
      nearest.putIfAbsent(code.digits(), reference);
      for (String level : List.of(code.digits(), code.heading(), code.chapter())) {
        best.merge(level, score, Float::max);
        sums.merge(level, score * score, Float::sum);
      }
    }
  }

  /** The codes that have a vote. */
  Iterable<String> codes() {
    return nearest.keySet();
  }

  /** The likeness of the most alike text of a code, a heading or a chapter. */
  float best(String level) {
    return best.getOrDefault(level, 0f);
  }

  float bestAgainstTop(String level) {
    return top == 0 ? 0 : best(level) / top;
  }

  float share(String level) {
    return total == 0 ? 0 : sums.getOrDefault(level, 0f) / total;
  }

  Map<String, Reference> nearest() {
    return nearest;
  }
}

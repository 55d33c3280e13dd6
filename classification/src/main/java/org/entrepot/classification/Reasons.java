package org.entrepot.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.ranking.Evidence;
import org.entrepot.classification.ranking.Ranking;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.words.Words;
import org.jspecify.annotations.Nullable;

/** Why a code is a candidate, in sentences. */
final class Reasons {
  private static final int WORDS = 4;
  private static final int LONGEST_TEXT = 100;

  private final Ranking ranking;

  Reasons(Ranking ranking) {
    this.ranking = ranking;
  }

  List<String> of(String description, HsCode code, Evidence evidence) {
    List<String> reasons = new ArrayList<>();
    like(evidence.known().get(code.digits())).ifPresent(reasons::add);
    like(evidence.official().get(code.digits())).ifPresent(reasons::add);
    List<String> words =
        Words.telling(description).stream()
            .distinct()
            .filter(word -> ranking.weight(word, code) > 0)
            .sorted(
                Comparator.comparingDouble((String word) -> ranking.weight(word, code)).reversed())
            .limit(WORDS)
            .toList();
    if (!words.isEmpty()) {
      reasons.add("words that decided: " + String.join(", ", words));
    }
    return reasons;
  }

  private static Optional<String> like(@Nullable Reference reference) {
    return Optional.ofNullable(reference)
        .map(text ->
            "like ‘"
                + shortened(text.description())
                + "’ ("
                + text.source().called()
                + ", "
                + text.code()
                + ")");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}

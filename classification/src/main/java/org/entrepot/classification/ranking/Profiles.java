package org.entrepot.classification.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.classification.ranking.TextIndex.Weighting;

/** All that is known of each code of one level (chapters, headings or subheadings) as one text. */
final class Profiles {
  private final List<String> codes;
  private final Map<String, Integer> places = new HashMap<>();
  private final TextIndex index;

  Profiles(Map<String, List<Terms>> texts) {
    this.codes = List.copyOf(new TreeMap<>(texts).keySet());
    List<Terms> sums = new ArrayList<>();
    for (String code : codes) {
      places.put(code, sums.size());
      sums.add(Terms.sum(texts.getOrDefault(code, List.of())));
    }
    this.index = new TextIndex(sums, Weighting.BM25);
  }

  /** How well each code answers a description. */
  Answers answers(Terms description) {
    return new Answers(index.scores(description));
  }

  /** Whether a word is in any of them. */
  boolean knows(String word) {
    return index.has(Terms.word(word));
  }

  /** How much a word speaks for a code. */
  float weight(String word, String code) {
    return index.weight(Terms.word(word), places.getOrDefault(code, -1));
  }

  final class Answers {
    private final float[] scores;
    private final float best;

    private Answers(float[] scores) {
      this.scores = scores;
      int[] first = TextIndex.best(scores, 1);
      this.best = first.length == 0 ? 1 : scores[first[0]];
    }

    float of(String code) {
      Integer place = places.get(code);
      return place == null ? 0 : scores[place];
    }

    float againstBest(String code) {
      return of(code) / best;
    }

    List<String> best(int most) {
      List<String> found = new ArrayList<>();
      for (int place : TextIndex.best(scores, most)) {
        found.add(codes.get(place));
      }
      return found;
    }
  }
}

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
  private final Vocabulary vocabulary;
  private final TextIndex index;
  private final Likelihoods likelihoods;

  /**
   * Makes the profiles.
   *
   * @param likely whether likelihoods are asked for
   */
  Profiles(Map<String, List<Terms>> texts, Vocabulary vocabulary, boolean likely) {
    this.codes = List.copyOf(new TreeMap<>(texts).keySet());
    this.vocabulary = vocabulary;
    TermSums sums = new TermSums(vocabulary);
    List<Terms> all = new ArrayList<>();
    for (String code : codes) {
      places.put(code, all.size());
      all.add(sums.of(texts.getOrDefault(code, List.of())));
    }
    this.index = new TextIndex(all, Weighting.BM25, vocabulary);
    this.likelihoods = new Likelihoods(likely ? all : List.of(), vocabulary);
  }

  /** How well each code answers a description. */
  Answers answers(Terms description) {
    return new Answers(index.scores(description), likelihoods.of(description));
  }

  /** Whether a word is in any of them. */
  boolean knows(String word) {
    return index.has(vocabulary.find(Terms.word(word)));
  }

  /** How much a word speaks for a code. */
  float weight(String word, String code) {
    return index.weight(vocabulary.find(Terms.word(word)), places.getOrDefault(code, -1));
  }

  final class Answers {
    private final float[] scores;
    private final float[] logs;
    private final float best;

    private Answers(float[] scores, float[] logs) {
      this.scores = scores;
      this.logs = logs;
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

    /** The log likelihood against that of the likeliest code; it must have been asked for. */
    float likelihood(String code) {
      Integer place = places.get(code);
      return place == null ? 0 : logs[place];
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

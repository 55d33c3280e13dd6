package org.entrepot.classification.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Texts by their terms, and how well each answers a description. Scores are divided by what a
 * perfect answer would have, so that those of different descriptions can be compared; terms that no
 * text has count as the rarest.
 */
final class TextIndex {
  private static final float SATURATION = 1.2f;
  private static final float BY_LENGTH = 0.6f;

  /** How terms are weighed. */
  enum Weighting {
    /** The function of Robertson and Spärck Jones: rarity, with counts that saturate. */
    BM25,
    /** The cosine of vectors weighted by rarity. */
    COSINE
  }

  private final Weighting weighting;
  private final int texts;
  private final int[] starts;
  private final int[] postings;
  private final float[] weights;

  /**
   * Indexes texts.
   *
   * @param vocabulary that their terms are numbered by, complete
   */
  TextIndex(List<Terms> texts, Weighting weighting, Vocabulary vocabulary) {
    this.weighting = weighting;
    this.texts = texts.size();
    this.starts = new int[vocabulary.size() + 1];
    for (Terms text : texts) {
      for (int i = 0; i < text.size(); i++) {
        starts[text.number(i) + 1]++;
      }
    }
    for (int term = 0; term < vocabulary.size(); term++) {
      starts[term + 1] += starts[term];
    }
    this.postings = new int[starts[vocabulary.size()]];
    this.weights = new float[postings.length];
    fill(texts);
  }

  private void fill(List<Terms> of) {
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    float[] rarities = new float[next.length];
    for (int term = 0; term < rarities.length; term++) {
      rarities[term] = rarity(term);
    }
    double all = of.stream().mapToDouble(Terms::length).sum();
    float average = texts == 0 ? 1 : (float) (all / texts);
    for (int text = 0; text < of.size(); text++) {
      Terms its = of.get(text);
      float longer = 1 - BY_LENGTH + BY_LENGTH * its.length() / average;
      float[] weight = new float[its.size()];
      double squares = 0;
      for (int i = 0; i < weight.length; i++) {
        float count = its.count(i);
        float once = rarities[its.number(i)] * count;
        weight[i] =
            switch (weighting) {
              case COSINE -> once;
              case BM25 -> once * (SATURATION + 1) / (count + SATURATION * longer);
            };
        squares += weight[i] * weight[i];
      }
      float divisor = weighting == Weighting.COSINE ? (float) Math.sqrt(squares) : 1;
      for (int i = 0; i < weight.length; i++) {
        int at = next[its.number(i)]++;
        postings[at] = text;
        weights[at] = weight[i] / divisor;
      }
    }
  }

  private float rarity(int term) {
    int holding = has(term) ? starts[term + 1] - starts[term] : 0;
    return (float) Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
  }

  /** Whether any text has the term. */
  boolean has(int term) {
    return term != Vocabulary.UNKNOWN && starts[term + 1] > starts[term];
  }

  /** The score of every text, in their order. */
  float[] scores(Terms description) {
    float[] scores = new float[texts];
    double perfect = 0;
    for (int i = 0; i < description.size(); i++) {
      int term = description.number(i);
      float count = description.count(i);
      float rare = rarity(term) * count;
      float factor = weighting == Weighting.COSINE ? rare : count;
      perfect += weighting == Weighting.COSINE ? rare * rare : rare;
      if (has(term)) {
        for (int at = starts[term]; at < starts[term + 1]; at++) {
          scores[postings[at]] += factor * weights[at];
        }
      }
    }
    float divisor = (float) (weighting == Weighting.COSINE ? Math.sqrt(perfect) : perfect);
    if (divisor > 0) {
      for (int text = 0; text < texts; text++) {
        scores[text] /= divisor;
      }
    }
    return scores;
  }

  /** How much a term weighs in a text; 0 where the text does not have it. */
  float weight(int term, int text) {
    if (!has(term)) {
      return 0;
    }
    int at = Arrays.binarySearch(postings, starts[term], starts[term + 1], text);
    return at < 0 ? 0 : weights[at];
  }

  /** The texts that answer best, best first, at most so many; of equal ones the first counts. */
  static int[] best(float[] scores, int most) {
    long[] kept = new long[most];
    int size = 0;
    for (int text = 0; text < scores.length; text++) {
      if (scores[text] > 0) {
        long entry = ((long) Float.floatToIntBits(scores[text]) << 32) | (0xffffffffL - text);
        if (size < most || entry > kept[size - 1]) {
          int at = size < most ? size++ : size - 1;
          while (at > 0 && kept[at - 1] < entry) {
            kept[at] = kept[at - 1];
            at--;
          }
          kept[at] = entry;
        }
      }
    }
    int[] best = new int[size];
    for (int i = 0; i < size; i++) {
      best[i] = (int) (0xffffffffL - (kept[i] & 0xffffffffL));
    }
    return best;
  }
}

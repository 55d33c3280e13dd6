package org.entrepot.classification.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Texts by their terms, and how well each answers a description: the BM25 function of Robertson and
 * Spärck Jones, or the cosine of vectors weighted by rarity. Scores are divided by what a perfect
 * answer would have, so that those of different descriptions can be compared; words that no text
 * has count as the rarest.
 */
final class TextIndex {
  private static final float SATURATION = 1.2f;
  private static final float BY_LENGTH = 0.6f;

  enum Weighting {
    BM25,
    COSINE
  }

  private final Weighting weighting;
  private final int texts;
  private final long[] terms;
  private final int[] starts;
  private final int[] postings;
  private final float[] weights;

  TextIndex(List<Terms> texts, Weighting weighting) {
    this.weighting = weighting;
    this.texts = texts.size();
    this.terms = vocabulary(texts);
    this.starts = new int[terms.length + 1];
    int[] filled = countPostings(texts);
    this.postings = new int[starts[terms.length]];
    this.weights = new float[postings.length];
    fill(texts, filled);
  }

  private static long[] vocabulary(List<Terms> texts) {
    long[] all = new long[texts.stream().mapToInt(Terms::size).sum()];
    int at = 0;
    for (Terms text : texts) {
      for (int i = 0; i < text.size(); i++) {
        all[at] = text.key(i);
        at++;
      }
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct] = all[i];
        distinct++;
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  /** Where the postings of each term start; answers with the same places, to be moved on. */
  private int[] countPostings(List<Terms> of) {
    for (Terms text : of) {
      for (int i = 0; i < text.size(); i++) {
        starts[term(text.key(i)) + 1]++;
      }
    }
    for (int t = 0; t < terms.length; t++) {
      starts[t + 1] += starts[t];
    }
    return Arrays.copyOf(starts, terms.length);
  }

  private void fill(List<Terms> of, int[] next) {
    double all = of.stream().mapToDouble(Terms::length).sum();
    float average = texts == 0 ? 1 : (float) (all / texts);
    for (int text = 0; text < of.size(); text++) {
      Terms its = of.get(text);
      int[] found = new int[its.size()];
      float[] weight = new float[its.size()];
      float longer = 1 - BY_LENGTH + BY_LENGTH * its.length() / average;
      double squares = 0;
      for (int i = 0; i < its.size(); i++) {
        found[i] = term(its.key(i));
        float count = its.count(i);
        float once = rarity(found[i]) * count;
        weight[i] =
            switch (weighting) {
              case COSINE -> once;
              case BM25 -> once * (SATURATION + 1) / (count + SATURATION * longer);
            };
        squares += weight[i] * weight[i];
      }
      float divisor = weighting == Weighting.COSINE ? (float) Math.sqrt(squares) : 1;
      for (int i = 0; i < found.length; i++) {
        int at = next[found[i]]++;
        postings[at] = text;
        weights[at] = weight[i] / divisor;
      }
    }
  }

  private int term(long key) {
    return Arrays.binarySearch(terms, key);
  }

  private float rarity(int term) {
    int holding = term < 0 ? 0 : starts[term + 1] - starts[term];
    return (float) Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
  }

  /** The score of every text, in their order. */
  float[] scores(Terms description) {
    float[] scores = new float[texts];
    double perfect = 0;
    for (int i = 0; i < description.size(); i++) {
      int term = term(description.key(i));
      float count = description.count(i);
      float rare = rarity(term) * count;
      float factor = weighting == Weighting.COSINE ? rare : count;
      perfect += weighting == Weighting.COSINE ? rare * rare : rare;
      if (term >= 0) {
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

  boolean has(long key) {
    return term(key) >= 0;
  }

  /** How much a term weighs in a text; 0 where the text does not have it. */
  float weight(long key, int text) {
    int term = term(key);
    if (term < 0) {
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

package org.entrepot.classification.ranking;

import java.util.List;

/**
 * How likely each of some texts is to have words like a description's: the language model of Ponte
 * and Croft with Dirichlet smoothing. Against BM25 it forgives long texts, and a word that is
 * common in one text and rare elsewhere counts for much.
 */
final class Likelihoods {
  /** How many terms of all texts together are mixed into each. */
  private static final float SMOOTHING = 50;

  private final int[] starts;
  private final int[] postings;
  private final float[] weights;
  private final float[] lengths;

  Likelihoods(List<Terms> texts, Vocabulary vocabulary) {
    float[] background = new float[vocabulary.size()];
    starts = new int[vocabulary.size() + 1];
    lengths = new float[texts.size()];
    double all = 0;
    for (Terms text : texts) {
      for (int i = 0; i < text.size(); i++) {
        starts[text.number(i) + 1]++;
        background[text.number(i)] += text.count(i);
      }
      all += text.length();
    }
    for (int term = 0; term < vocabulary.size(); term++) {
      starts[term + 1] += starts[term];
    }
    postings = new int[starts[vocabulary.size()]];
    weights = new float[postings.length];
    int[] next = starts.clone();
    for (int text = 0; text < texts.size(); text++) {
      Terms its = texts.get(text);
      lengths[text] = (float) Math.log(SMOOTHING / (its.length() + SMOOTHING));
      for (int i = 0; i < its.size(); i++) {
        int term = its.number(i);
        int at = next[term]++;
        postings[at] = text;
        weights[at] = (float) Math.log(1 + its.count(i) * all / (SMOOTHING * background[term]));
      }
    }
  }

  /** The average log likelihood of a known term, for each text; 0 for the likeliest. */
  float[] of(Terms description) {
    float[] logs = new float[lengths.length];
    float known = 0;
    for (int i = 0; i < description.size(); i++) {
      int term = description.number(i);
      if (term == Vocabulary.UNKNOWN || starts[term] == starts[term + 1]) {
        continue;
      }
      known += description.count(i);
      for (int at = starts[term]; at < starts[term + 1]; at++) {
        logs[postings[at]] += description.count(i) * weights[at];
      }
    }
    float most = Float.NEGATIVE_INFINITY;
    for (int text = 0; text < logs.length; text++) {
      logs[text] = known == 0 ? 0 : logs[text] / known + lengths[text];
      most = Math.max(most, logs[text]);
    }
    for (int text = 0; text < logs.length; text++) {
      logs[text] -= most;
    }
    return logs;
  }
}

package org.entrepot.classification.measuring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.ranking.Clue;
import org.entrepot.classification.ranking.Evidence;
import org.entrepot.classification.ranking.Ranked;
import org.entrepot.classification.ranking.Ranking;
import org.entrepot.classification.ranking.Weights;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.references.References;

/**
 * Fits {@link Weights}: each part of the known descriptions is ranked by what the other parts tell,
 * and the clues are weighed so that the right codes become most probable (a conditional logit with
 * a little shrinkage, by gradient steps; no chance is involved).
 */
public final class Fitting {
  private static final int PARTS = 8;
  private static final int STEPS = 400;
  private static final double SHRINKAGE = 1e-4;
  private static final double FAST = 0.15;
  private static final double SLOW = 0.03;
  private static final Clue[] CLUES = Clue.values();

  /** A description whose code is among the candidates. */
  private static final class Choice {
    private final float[][] clues;
    private final int right;

    private Choice(float[][] clues, int right) {
      this.clues = clues;
      this.right = right;
    }
  }

  private final List<Choice> choices = new ArrayList<>();

  private Fitting() {}

  /**
   * Fits weights on descriptions.
   *
   * @param references all known descriptions that may be used: none that is to be measured
   * @param counts which of them count; the others are only learned from
   */
  public static Weights fit(References references, Predicate<Reference> counts) {
    Fitting fitting = new Fitting();
    List<Ranked> rankings = new ArrayList<>();
    List<HsCode> right = new ArrayList<>();
    List<Evidence> all = new ArrayList<>();
    List<List<Reference>> parts = HeldOut.parts(references.known(), PARTS);
    for (List<Reference> part : parts) {
      Set<Reference> left = new HashSet<>(part);
      Ranking ranking =
          new Ranking(
              references.withKnown(
                  references.known().stream().filter(known -> !left.contains(known)).toList()));
      for (Reference reference : part) {
        if (counts.test(reference)) {
          Evidence evidence = ranking.evidence(reference.description());
          all.add(evidence);
          right.add(reference.hsCode());
          fitting.add(evidence, reference.hsCode());
        }
      }
    }
    Map<Clue, Double> clues = fitting.weigh();
    Weights.Calibration none = new Weights.Calibration(1, 0);
    Weights raw = new Weights(clues, none, none);
    all.forEach(evidence -> rankings.add(Ranked.of(evidence, raw)));
    return new Weights(
        clues, Calibrating.ofCodes(rankings, right), Calibrating.ofHeadings(rankings, right));
  }

  private void add(Evidence evidence, HsCode right) {
    int at = -1;
    float[][] clues = new float[evidence.codes().size()][CLUES.length];
    for (int i = 0; i < clues.length; i++) {
      Evidence.OfCode code = evidence.codes().get(i);
      at = code.code().equals(right) ? i : at;
      for (int c = 0; c < CLUES.length; c++) {
        clues[i][c] = code.clues().getOrDefault(CLUES[c], 0f);
      }
    }
    if (at >= 0) {
      choices.add(new Choice(clues, at));
    }
  }

  /** Adam, with all choices in every step. */
  private Map<Clue, Double> weigh() {
    double[] weights = new double[CLUES.length];
    double[] mean = new double[CLUES.length];
    double[] square = new double[CLUES.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(weights);
      double rate = step < STEPS * 2 / 3 ? FAST : SLOW;
      for (int c = 0; c < CLUES.length; c++) {
        double slope = gradient[c] + SHRINKAGE * weights[c];
        mean[c] = 0.9 * mean[c] + 0.1 * slope;
        square[c] = 0.99 * square[c] + 0.01 * slope * slope;
        double unbiased = mean[c] / (1 - Math.pow(0.9, step));
        double scale = Math.sqrt(square[c] / (1 - Math.pow(0.99, step))) + 1e-8;
        weights[c] -= rate * unbiased / scale;
      }
    }
    Map<Clue, Double> clues = new EnumMap<>(Clue.class);
    for (int c = 0; c < CLUES.length; c++) {
      clues.put(CLUES[c], weights[c]);
    }
    return clues;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[CLUES.length];
    for (Choice choice : choices) {
      double[] shares = new double[choice.clues.length];
      for (int i = 0; i < shares.length; i++) {
        for (int c = 0; c < CLUES.length; c++) {
          shares[i] += weights[c] * choice.clues[i][c];
        }
      }
      Ranked.normalise(shares);
      for (int i = 0; i < shares.length; i++) {
        double error = (shares[i] - (i == choice.right ? 1 : 0)) / choices.size();
        for (int c = 0; c < CLUES.length; c++) {
          gradient[c] += error * choice.clues[i][c];
        }
      }
    }
    return gradient;
  }
}

package org.entrepot.classification.measuring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.ranking.Ranked;
import org.entrepot.classification.ranking.Weights.Calibration;

/** Finds the line on log odds that makes probabilities keep their word, by Newton's steps. */
final class Calibrating {
  private static final int STEPS = 50;
  private static final int CANDIDATES = 5;

  /** What was said, as log odds, and whether it was so. */
  private record Said(double odds, boolean right) {}

  private Calibrating() {}

  static Calibration ofCodes(List<Ranked> rankings, List<HsCode> right) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < rankings.size(); i++) {
      HsCode its = right.get(i);
      rankings.get(i).codes().stream()
          .limit(CANDIDATES)
          .forEach(code -> said.add(new Said(odds(code.probability()), code.code().equals(its))));
    }
    return line(said);
  }

  static Calibration ofHeadings(List<Ranked> rankings, List<HsCode> right) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < rankings.size(); i++) {
      Ranked ranked = rankings.get(i);
      HsCode its = right.get(i);
      Set<String> seen = new HashSet<>();
      ranked.codes().stream()
          .limit(CANDIDATES)
          .map(code -> code.code().heading())
          .filter(seen::add)
          .forEach(heading ->
              said.add(
                  new Said(
                      odds(ranked.headings().getOrDefault(heading, 0.0)),
                      heading.equals(its.heading()))));
    }
    return line(said);
  }

  private static double odds(double probability) {
    double bounded = Math.clamp(probability, 1e-6, 1 - 1e-6);
    return Math.log(bounded / (1 - bounded));
  }

  private static Calibration line(List<Said> said) {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-9;
      double h01 = 0;
      double h11 = 1e-9;
      for (Said one : said) {
        double share = 1 / (1 + Math.exp(-(slope * one.odds() + offset)));
        double error = share - (one.right() ? 1 : 0);
        double bend = share * (1 - share);
        g0 += error;
        g1 += error * one.odds();
        h00 += bend;
        h01 += bend * one.odds();
        h11 += bend * one.odds() * one.odds();
      }
      double determinant = h00 * h11 - h01 * h01;
      offset -= (h11 * g0 - h01 * g1) / determinant;
      slope -= (h00 * g1 - h01 * g0) / determinant;
    }
    return new Calibration(slope, offset);
  }
}

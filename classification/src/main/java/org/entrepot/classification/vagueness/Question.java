package org.entrepot.classification.vagueness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.nomenclature.Nomenclature;
import org.entrepot.classification.ranking.Ranked;

/** The question whose answer would part the candidates of a description. */
public final class Question {
  private static final int ASKED_OF = 12;
  private static final int MOST_OPTIONS = 5;
  private static final int MOST_HEADINGS = 3;
  private static final int LONGEST_HEADING = 70;
  private static final double WORTH_ASKING = 0.1;

  private final Nomenclature nomenclature;
  private final List<Axis> axes;

  public Question(Nomenclature nomenclature) {
    this.nomenclature = nomenclature;
    this.axes = Axes.read();
  }

  /** An axis with the options that the candidates fall into. */
  private record Division(Axis axis, Map<String, Double> options, double worth) {}

  /**
   * The question, with the options that the candidates leave open.
   *
   * @param called what is asked about, in the seller's words
   */
  public String about(String called, List<Ranked.Code> candidates) {
    List<Division> worthwhile =
        axes.stream()
            .filter(axis -> !axis.isNamedIn(called))
            .map(axis -> division(axis, candidates))
            .filter(division -> division.worth() >= WORTH_ASKING)
            .sorted(Comparator.comparingDouble(Division::worth).reversed())
            .limit(2)
            .toList();
    if (worthwhile.isEmpty()) {
      return amongHeadings(called, candidates);
    }
    StringBuilder question = new StringBuilder("About ‘" + called + "’: ");
    for (Division division : worthwhile) {
      question
          .append(division.axis().question())
          .append(" (")
          .append(either(division.options()))
          .append(")? ");
    }
    return question.toString().strip();
  }

  /** Where no axis parts the candidates, their headings do. */
  private String amongHeadings(String called, List<Ranked.Code> candidates) {
    List<String> headings =
        candidates.stream()
            .limit(ASKED_OF)
            .map(candidate -> candidate.code().heading())
            .distinct()
            .limit(MOST_HEADINGS)
            .map(heading -> shortened(nomenclature.text(heading)) + " (" + heading + ")")
            .toList();
    return headings.size() < 2
        ? "What is ‘" + called + "’: what is it made of, and what is it used for?"
        : "Is ‘" + called + "’ rather: " + String.join("; or ", headings) + "; or something else?";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_HEADING
        ? text
        : text.substring(0, LONGEST_HEADING - 1).strip() + "…";
  }

  private Division division(Axis axis, List<Ranked.Code> candidates) {
    Map<String, Double> shares = new LinkedHashMap<>();
    double all = 0;
    for (Ranked.Code candidate : candidates.subList(0, Math.min(ASKED_OF, candidates.size()))) {
      // The root, since a candidate that is improbable as yet is worth asking about.
      double weight = Math.sqrt(candidate.probability());
      all += weight;
      for (String option : options(axis, candidate.code())) {
        shares.merge(option, weight, Double::sum);
      }
    }
    double most = shares.values().stream().mapToDouble(share -> share).max().orElse(0);
    double sum = shares.values().stream().mapToDouble(share -> share).sum();
    return new Division(axis, shares, all == 0 ? 0 : (sum - most) / all);
  }

  /** Those of its own text, else those of its heading's. */
  private Set<String> options(Axis axis, HsCode code) {
    Set<String> own = axis.optionsIn(nomenclature.text(code.digits()));
    return own.isEmpty() ? axis.optionsIn(nomenclature.text(code.heading())) : own;
  }

  private static String either(Map<String, Double> options) {
    List<String> named =
        new ArrayList<>(
            options.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_OPTIONS)
                .map(Map.Entry::getKey)
                .toList());
    named.add("something else");
    String last = named.removeLast();
    return String.join(", ", new LinkedHashSet<>(named)) + " or " + last;
  }
}

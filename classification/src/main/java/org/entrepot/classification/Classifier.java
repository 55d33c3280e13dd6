package org.entrepot.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.nomenclature.Nomenclature;
import org.entrepot.classification.ranking.Evidence;
import org.entrepot.classification.ranking.Ranked;
import org.entrepot.classification.ranking.Ranking;
import org.entrepot.classification.ranking.Weights;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.references.References;
import org.entrepot.classification.vagueness.Question;
import org.entrepot.classification.vagueness.VagueTerms;

/**
 * From a description to the HS codes that it may have, with confidence and reasons. What tells
 * nothing is refused with the question that would settle it. The same references and description
 * always give the same answer. Nothing here is customs advice.
 */
public final class Classifier {
  /** How many candidates an answer has unless it is told otherwise. */
  public static final int CANDIDATES = 5;

  private static final double CONVINCING = 0.25;

  private final Nomenclature nomenclature;
  private final VagueTerms vague;
  private final Ranking ranking;
  private final Weights weights;
  private final Question question;
  private final Reasons reasons;

  private Classifier(References references, Weights weights) {
    this.nomenclature = references.nomenclature();
    this.vague =
        new VagueTerms(
            references.vague(), references.known().stream().map(Reference::description).toList());
    this.ranking = new Ranking(references);
    this.weights = weights;
    this.question = new Question(nomenclature);
    this.reasons = new Reasons(ranking);
  }

  /** Learns from references: a second or two. */
  public static Classifier of(References references) {
    return new Classifier(references, Weights.fitted());
  }

  /** The codes that a description may have. */
  public Classification classify(String description) {
    return classify(description, CANDIDATES);
  }

  /**
   * The same with another number of candidates.
   *
   * @param most at least 1
   */
  public Classification classify(String description, int most) {
    Evidence evidence = ranking.evidence(description);
    Ranked ranked = Ranked.of(evidence, weights);
    Optional<String> word = vague.in(description);
    List<Candidate> candidates = candidates(description, evidence, ranked, most);
    if (word.isPresent()) {
      String asked = question.about(word.orElseThrow(), ranked.codes());
      return new Classification.TooVague(
          description, word.orElseThrow(), Optional.of(asked), candidates);
    }
    if (candidates.isEmpty() || !isLikeAnything(description, candidates.getFirst())) {
      return new Classification.Unknown(
          description, Optional.of(question.about(description.strip(), List.of())));
    }
    return new Classification.Classified(
        description,
        candidates,
        candidates.getFirst().isConfident()
            ? Optional.empty()
            : Optional.of(question.about(description.strip(), ranked.codes())));
  }

  /** Where no word of it is known, pieces of words must be convincing. */
  private boolean isLikeAnything(String description, Candidate best) {
    return ranking.knowsAnyOf(description) || best.confidence() >= CONVINCING;
  }

  private List<Candidate> candidates(
      String description, Evidence evidence, Ranked ranked, int most) {
    List<Candidate> candidates = new ArrayList<>();
    for (Ranked.Code code : ranked.codes().subList(0, Math.min(most, ranked.codes().size()))) {
      candidates.add(
          new Candidate(
              code.code(),
              nomenclature.text(code.code().digits()),
              nomenclature.text(code.code().heading()),
              code.confidence(),
              ranked.headings().getOrDefault(code.code().heading(), 0.0),
              reasons.of(description, code.code(), evidence)));
    }
    return candidates;
  }

  /** What a description says of its seller's own code, which stands anyway. */
  public CodeCheck check(String description, HsCode own) {
    Evidence evidence = ranking.evidence(description);
    Ranked ranked = Ranked.of(evidence, weights);
    List<Candidate> candidates = candidates(description, evidence, ranked, 1);
    if (vague.in(description).isPresent()
        || candidates.isEmpty()
        || !isLikeAnything(description, candidates.getFirst())) {
      return new CodeCheck.Unsure(
          own, "The description tells too little to check the code " + own + ".");
    }
    return CheckRule.of(own, candidates.getFirst(), ranked);
  }
}

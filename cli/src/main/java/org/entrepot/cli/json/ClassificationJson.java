package org.entrepot.cli.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.entrepot.classification.Candidate;
import org.entrepot.classification.Classification;
import org.entrepot.classification.CodeCheck;
import org.entrepot.rulebook.json.Json;

/** What came of a description, as {@code classify --json} and the HTTP interface state it. */
public final class ClassificationJson {
  private static final int DIGITS = 2;

  private ClassificationJson() {}

  public static Json.Members of(Classification classification, Optional<CodeCheck> check) {
    Json.Members members =
        Json.members()
            .with("status", status(classification))
            .with("description", classification.description())
            .with("question", classification.question().orElse(null))
            .with(
                "candidates",
                Json.list(classification.candidates(), ClassificationJson::candidate));
    return check.map(of -> members.with("check", check(of))).orElse(members);
  }

  /** {@code classified}, {@code vague} or {@code unknown}. */
  public static String status(Classification of) {
    return switch (of) {
      case Classification.Classified _ -> "classified";
      case Classification.TooVague _ -> "vague";
      case Classification.Unknown _ -> "unknown";
    };
  }

  /** {@code agrees}, {@code unsure} or {@code disagrees}. */
  public static String verdict(CodeCheck of) {
    return switch (of) {
      case CodeCheck.Agrees _ -> "agrees";
      case CodeCheck.Unsure _ -> "unsure";
      case CodeCheck.Disagrees _ -> "disagrees";
    };
  }

  /** A confidence in hundredths. */
  public static BigDecimal confidence(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  private static Json check(CodeCheck check) {
    Json.Members members =
        Json.members()
            .with("code", check.code().digits())
            .with("verdict", verdict(check))
            .with("sentence", check.sentence());
    return check instanceof CodeCheck.Disagrees against
        ? members.with("expected", candidate(against.expected()))
        : members;
  }

  private static Json candidate(Candidate candidate) {
    return Json.members()
        .with("code", candidate.code().digits())
        .with("text", candidate.text())
        .with("confidence", new Json.Decimal(confidence(candidate.confidence())))
        .with("heading", candidate.code().heading())
        .with("headingText", candidate.headingText())
        .with("headingConfidence", new Json.Decimal(confidence(candidate.headingConfidence())))
        .with("reasons", Json.texts(candidate.reasons()));
  }
}

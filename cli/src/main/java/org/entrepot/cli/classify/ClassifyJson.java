package org.entrepot.cli.classify;

import java.math.BigDecimal;
import java.util.List;
import org.entrepot.classification.Candidate;
import org.entrepot.classification.Classification;
import org.entrepot.classification.CodeCheck;
import org.entrepot.cli.json.Json;

/** Answers for programs. */
final class ClassifyJson {
  private ClassifyJson() {}

  static Json.Members of(List<Item> answers) {
    return Json.members().with("format", 1).with("items", Json.list(answers, ClassifyJson::item));
  }

  private static Json item(Item item) {
    Json.Members members = Json.members().with("status", item.status());
    if (item.fault().isPresent()) {
      return members.with("fault", item.fault().orElseThrow());
    }
    Classification classification = item.classification().orElseThrow();
    members =
        members
            .with("description", classification.description())
            .with("question", classification.question().orElse(null))
            .with("candidates", Json.list(classification.candidates(), ClassifyJson::candidate));
    return item.check().isEmpty()
        ? members
        : members.with("check", check(item.check().orElseThrow()));
  }

  private static Json check(CodeCheck check) {
    Json.Members members =
        Json.members()
            .with("code", check.code().digits())
            .with("verdict", Item.verdict(check))
            .with("sentence", check.sentence());
    return check instanceof CodeCheck.Disagrees against
        ? members.with("expected", candidate(against.expected()))
        : members;
  }

  private static Json candidate(Candidate candidate) {
    return Json.members()
        .with("code", candidate.code().digits())
        .with("text", candidate.text())
        .with("confidence", number(candidate.confidence()))
        .with("heading", candidate.code().heading())
        .with("headingText", candidate.headingText())
        .with("headingConfidence", number(candidate.headingConfidence()))
        .with("reasons", Json.texts(candidate.reasons()));
  }

  private static Json number(double confidence) {
    return new Json.Decimal(new BigDecimal(ItemFile.confidence(confidence)));
  }
}

package org.entrepot.cli.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.classification.Candidate;
import org.entrepot.classification.Classification;
import org.entrepot.classification.Classifier;
import org.entrepot.classification.CodeCheck;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.cli.asking.ReferencesOption;
import org.entrepot.cli.json.ClassificationJson;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the descriptions of a parcel's items say of their HS codes. A code that is given stands and
 * is only checked. One that is missing is never taken in silence: candidates are offered in the
 * refusal, or, on request, a confident one is taken and said.
 */
final class ItemCodes {
  private static final int OFFERED = 3;
  private static final int LONGEST_TEXT = 80;

  @Option(
      names = "--classify",
      description =
          "Where an item has no HS code, take the one that its description speaks for, if that is"
              + " confident; it is noted.")
  private boolean classify;

  @Mixin private ReferencesOption references;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ItemCodes() {}

  /**
   * A parcel as it is to be quoted.
   *
   * @param notes codes that were taken, and given ones that the descriptions speak against
   * @param offers of items without a code, for a refusal
   */
  record Looked(Facts parcel, List<String> notes, List<Refusal> offers) {

    /** The outcome with what there is to say about codes. */
    Outcome toldIn(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Answer answer ->
            new Outcome.Answer(
                answer.lines(), answer.results(), joined(answer.notes(), notes), answer.working());
        case Outcome.Refused refused ->
            new Outcome.Refused(
                joined(refused.refusals(), offers), refused.notes(), refused.working());
      };
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
      List<T> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
  }

  /** Looks at every item with a description; without references nothing is said. */
  Looked look(Facts parcel) {
    List<Facts> items = new ArrayList<>(parcel.group(ConsignmentFacts.ITEMS));
    List<String> notes = new ArrayList<>();
    List<Refusal> offers = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Facts item = items.get(i);
      String description = text(item, ConsignmentFacts.DESCRIPTION);
      Classifier classifier = description.isEmpty() ? null : classifier();
      if (classifier == null) {
        continue;
      }
      String code = text(item, ConsignmentFacts.HS_CODE);
      if (!code.isEmpty()) {
        HsCode.read(code)
            .map(own -> classifier.check(description, own))
            .filter(CodeCheck.Disagrees.class::isInstance)
            .ifPresent(check -> notes.add("‘" + description + "’: " + check.sentence()));
        continue;
      }
      Classification answer = classifier.classify(description, OFFERED);
      Optional<Candidate> taken = taken(answer);
      if (taken.isPresent()) {
        Candidate best = taken.orElseThrow();
        items.set(i, item.with(ConsignmentFacts.HS_CODE, new Value.Word(best.code().digits())));
        notes.add(
            "‘" + description + "’: its HS code is taken from its description: " + told(best));
      } else {
        String about = ConsignmentFacts.ITEMS + "[" + i + "]." + ConsignmentFacts.HS_CODE;
        offers.add(new Refusal(Refusal.Reason.FACT_MISSING, about, offer(answer)));
      }
    }
    return new Looked(parcel.withGroup(ConsignmentFacts.ITEMS, items), notes, offers);
  }

  private @Nullable Classifier classifier() {
    return classify ? references.classifier() : references.classifierIfThere().orElse(null);
  }

  private Optional<Candidate> taken(Classification answer) {
    return classify && answer instanceof Classification.Classified classified
        ? Optional.of(classified.best()).filter(Candidate::isConfident)
        : Optional.empty();
  }

  private static String text(Facts item, String fact) {
    return item.value(fact).map(Value::text).orElse("");
  }

  private static String offer(Classification answer) {
    String name = "‘" + answer.description() + "’ ";
    String question = answer.question().map(asked -> " " + asked).orElse("");
    List<String> codes = answer.candidates().stream().map(ItemCodes::told).toList();
    return switch (answer) {
      case Classification.Classified _ ->
          name
              + "may have the HS code "
              + String.join(", or ", codes)
              + "; give the right one as hs-code."
              + question;
      case Classification.TooVague _ ->
          name + "is too vague for an HS code to be proposed." + question;
      case Classification.Unknown _ ->
          name + "is like nothing that is known, so no HS code is proposed." + question;
    };
  }

  private static String told(Candidate candidate) {
    String text = candidate.text();
    return candidate.code()
        + " ("
        + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text)
        + "; confidence "
        + ClassificationJson.confidence(candidate.confidence()).toPlainString()
        + ")";
  }
}

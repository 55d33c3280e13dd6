package org.entrepot.marketplace.classifying;

import java.util.Optional;
import org.entrepot.classification.Classification;
import org.entrepot.classification.Classifier;
import org.entrepot.classification.CodeCheck;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.references.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Classifies descriptions of goods. It learns when it is first asked, which takes a second or two;
 * without references every answer is {@link Answer.NoReferences}, and everything else works.
 */
@Component
@EnableConfigurationProperties(ReferenceSettings.class)
public final class Classifying {

  /** What came of a description, or why nothing can. */
  public sealed interface Answer {
    /**
     * It was looked at; perhaps it is too vague.
     *
     * @param check of the seller's own code, where there is one; that code stands anyway
     */
    record Given(Classification classification, Optional<CodeCheck> check) implements Answer {}

    /**
     * There is nothing to classify by.
     *
     * @param sentence what is missing and how to provide it
     */
    record NoReferences(String sentence) implements Answer {}
  }

  private sealed interface Learned {
    record From(Classifier classifier) implements Learned {}

    record Nothing(String sentence) implements Learned {}
  }

  private final ReferenceSettings settings;
  private @Nullable Learned learned;

  Classifying(ReferenceSettings settings) {
    this.settings = settings;
  }

  /** Classifies a description, and checks the seller's own code against it. */
  public Answer classify(String description, Optional<HsCode> own, int candidates) {
    return switch (learned()) {
      case Learned.From(var classifier) ->
          new Answer.Given(
              classifier.classify(description, candidates),
              own.map(code -> classifier.check(description, code)));
      case Learned.Nothing(var sentence) -> new Answer.NoReferences(sentence);
    };
  }

  /** A folder that is absent is looked for again, so that providing it needs no restart. */
  private synchronized Learned learned() {
    if (!(learned instanceof Learned.From)) {
      learned =
          switch (Opened.folder(settings.folder())) {
            case Opened.Complete(var references) -> new Learned.From(Classifier.of(references));
            case Opened.Incomplete(var sentence) -> new Learned.Nothing(sentence);
          };
    }
    return learned;
  }
}

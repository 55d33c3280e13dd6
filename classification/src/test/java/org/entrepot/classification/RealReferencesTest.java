package org.entrepot.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entrepot.classification.measuring.Accuracy;
import org.entrepot.classification.measuring.Trial;
import org.entrepot.classification.references.Opened;
import org.entrepot.classification.references.References;
import org.entrepot.classification.vagueness.VagueTerms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is reached on real descriptions that the index does not hold; the floors lie just below. */
class RealReferencesTest {
  private static final Path PROJECT = Path.of(System.getProperty("entrepot.root", ".."));

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static References references;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Trial trial;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Classifier classifier;

  @BeforeAll
  static void learn() {
    Path folder =
        Opened.usual(System.getProperty("entrepot.data"), System.getenv("ENTREPOT_DATA"), PROJECT);
    Opened opened = Opened.folder(folder);
    Assumptions.assumeTrue(opened instanceof Opened.Complete, () -> "no references in " + folder);
    references = ((Opened.Complete) opened).references();
    trial = Trial.of(references);
    classifier = Classifier.of(trial.learned());
  }

  @Test
  void everyVagueTermIsRefusedWithAQuestion() {
    assertThat(references.vague()).hasSize(4_451);
    assertThat(references.vague())
        .allSatisfy(term -> {
          Classification answer = classifier.classify(term, 1);
          assertThat(answer).isInstanceOf(Classification.TooVague.class);
          assertThat(answer.question()).get().asString().endsWith("?");
        });
  }

  @Test
  void everyVagueTermIsVagueInTrivialVariantsToo() {
    VagueTerms vague = new VagueTerms(references.vague(), List.of());
    for (String term : references.vague()) {
      assertThat(
              List.of(
                  term.toUpperCase(Locale.ROOT),
                  "  " + term.replace(" ", "   ") + " ",
                  "\"" + term + "\"!",
                  term.replace(" ", " - "),
                  term.replaceFirst("(?<=[a-z]{3}[b-df-hj-np-rtvw])$", "s")))
          .allMatch(variant -> vague.in(variant).isPresent());
    }
  }

  @Test
  void nothingThatIsMeasuredIsLearned() {
    assertThat(trial.heldOut()).hasSizeGreaterThan(1_000);
    assertThat(trial.learned().known()).doesNotContainAnyElementsOf(trial.heldOut());
  }

  @Test
  void accuracyOnHeldOutDescriptionsDoesNotFallBelowWhatWasReached() {
    Accuracy reached = Accuracy.of(classifier, trial.heldOut());

    assertThat(reached.codeFirst()).as("right code first").isGreaterThan(0.45);
    assertThat(reached.codeInFive()).as("right code in five").isGreaterThan(0.67);
    assertThat(reached.headingFirst()).as("right heading first").isGreaterThan(0.56);
    assertThat(reached.headingInFive()).as("right heading in five").isGreaterThan(0.75);
    assertThat(reached.refused()).as("good descriptions refused").isLessThan(0.08);
    assertThat(reached.calibrationError()).as("calibration").isLessThan(0.09);
    assertThat(reached.falseAlarms()).as("disagrees with the right code").isLessThan(0.05);
    assertThat(reached.alarms()).as("disagrees with a wrong code").isGreaterThan(0.28);
  }
}

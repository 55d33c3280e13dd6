package org.entrepot.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.ranking.Ranked;
import org.entrepot.classification.vagueness.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  private static final Classifier CLASSIFIER = Classifier.of(Demo.references());

  @Test
  void aDescriptionIsLikeOneThatIsKnownAndTheReasonSaysSo() {
    Classification answer = CLASSIFIER.classify("Puzzle of 1000 pieces, castle");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Classification.Classified.class,
            classified -> {
              Candidate best = classified.best();
              assertThat(best.code()).isEqualTo(new HsCode("950300"));
              assertThat(best.headingText()).isEqualTo("Toys, dolls, puzzles");
              assertThat(best.reasons())
                  .anyMatch(reason -> reason.contains("jigsaw puzzle, 500 pieces"))
                  .anyMatch(reason -> reason.startsWith("words that decided: "));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gift", "Gift", "  GIFTS ", "gifts!", "2 x gift", "10.00,   Boys", "10.00 boy"})
  void whatTellsNothingIsRefusedInEveryVariant(String description) {
    assertThat(CLASSIFIER.classify(description)).isInstanceOf(Classification.TooVague.class);
  }

  @Test
  void theQuestionAsksForWhatPartsTheCandidates() {
    Classification answer = CLASSIFIER.classify("shirt");

    assertThat(answer.question().orElseThrow())
        .contains("How is it made (")
        .contains("knitted or crocheted")
        .contains("woven");
    assertThat(answer.candidates()).extracting(Candidate::code).contains(new HsCode("610910"));
  }

  @Test
  void whatTheDescriptionSaysIsNotAsked() {
    Classification answer = CLASSIFIER.classify("shirt, woven, cotton");

    assertThat(answer.question().orElse("")).doesNotContain("How is it made");
  }

  @Test
  void whereNoAxisPartsTheCandidatesTheirHeadingsAreAskedFor() {
    Question question = new Question(Demo.references().nomenclature());

    assertThat(
            question.about(
                "wooden toy stool",
                List.of(
                    new Ranked.Code(new HsCode("940169"), 0.5, 0.5),
                    new Ranked.Code(new HsCode("950300"), 0.5, 0.5))))
        .isEqualTo(
            "Is ‘wooden toy stool’ rather: Seats (9401); or Toys, dolls, puzzles (9503);"
                + " or something else?");
  }

  @Test
  void whatIsLikeNothingIsUnknown() {
    assertThat(CLASSIFIER.classify("qwx 77 zzk")).isInstanceOf(Classification.Unknown.class);
  }

  @Test
  void anEmptyDescriptionIsRefused() {
    assertThat(CLASSIFIER.classify(" !? ")).isInstanceOf(Classification.TooVague.class);
  }

  @Test
  void theSellersCodeIsCheckedAgainstTheDescription() {
    assertThat(CLASSIFIER.check("teddy bear", new HsCode("950300")))
        .isInstanceOf(CodeCheck.Agrees.class);
    assertThat(CLASSIFIER.check("gift", new HsCode("950300"))).isInstanceOf(CodeCheck.Unsure.class);
    assertThat(CLASSIFIER.check("teddy bear", new HsCode("420221")))
        .isNotInstanceOf(CodeCheck.Agrees.class);
  }

  @Test
  void theSameDescriptionHasTheSameAnswer() {
    assertThat(Classifier.of(Demo.references()).classify("wooden toy"))
        .isEqualTo(CLASSIFIER.classify("wooden toy"));
  }
}

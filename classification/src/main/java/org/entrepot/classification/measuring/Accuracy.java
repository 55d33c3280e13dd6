package org.entrepot.classification.measuring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entrepot.classification.Candidate;
import org.entrepot.classification.Classification;
import org.entrepot.classification.Classifier;
import org.entrepot.classification.CodeCheck;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.references.Reference;

/**
 * What a classifier answered to descriptions whose codes are known and which it had not seen.
 * Shares are of all descriptions: a refused one counts as wrong.
 */
public final class Accuracy {
  private static final int FIRST = 5;
  private static final int ENOUGH = 40;

  /** One description with its answer, and what the check says of its own code and of another's. */
  private record Answer(
      Reference asked, Classification answer, CodeCheck ofOwn, CodeCheck ofAnother) {

    boolean isRefused() {
      return !(answer instanceof Classification.Classified);
    }

    int placeOfCode() {
      List<HsCode> codes = answer.candidates().stream().map(Candidate::code).toList();
      return isRefused() ? -1 : codes.indexOf(asked.hsCode());
    }

    int placeOfHeading() {
      Set<String> headings = new LinkedHashSet<>();
      answer.candidates().forEach(candidate -> headings.add(candidate.code().heading()));
      return isRefused() ? -1 : List.copyOf(headings).indexOf(asked.hsCode().heading());
    }

    Optional<Candidate> best() {
      return isRefused() ? Optional.empty() : Optional.of(answer.candidates().getFirst());
    }
  }

  /** Of the answers given with about so much confidence, how many were right. */
  public record Kept(double from, int answers, double said, double right) {}

  private final List<Answer> answers;

  private Accuracy(List<Answer> answers) {
    this.answers = answers;
  }

  /** Asks all of them. */
  public static Accuracy of(Classifier classifier, List<Reference> heldOut) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < heldOut.size(); i++) {
      Reference asked = heldOut.get(i);
      HsCode another = heldOut.get((i + heldOut.size() / 2) % heldOut.size()).hsCode();
      answers.add(
          new Answer(
              asked,
              classifier.classify(asked.description(), ENOUGH),
              classifier.check(asked.description(), asked.hsCode()),
              classifier.check(asked.description(), another)));
    }
    return new Accuracy(answers);
  }

  /** Of some of them only. */
  public Accuracy where(Predicate<Reference> which) {
    return new Accuracy(answers.stream().filter(answer -> which.test(answer.asked())).toList());
  }

  public int asked() {
    return answers.size();
  }

  private double share(Predicate<Answer> which) {
    return answers.isEmpty() ? 0 : answers.stream().filter(which).count() / (double) asked();
  }

  /** The right subheading comes first. */
  public double codeFirst() {
    return share(answer -> answer.placeOfCode() == 0);
  }

  /** It is among the first five. */
  public double codeInFive() {
    return share(answer -> answer.placeOfCode() >= 0 && answer.placeOfCode() < FIRST);
  }

  /** The heading of the first candidate is right. */
  public double headingFirst() {
    return share(answer -> answer.placeOfHeading() == 0);
  }

  /** It is among the first five headings. */
  public double headingInFive() {
    return share(answer -> answer.placeOfHeading() >= 0 && answer.placeOfHeading() < FIRST);
  }

  public double refused() {
    return share(Answer::isRefused);
  }

  /** The confident answers, of which {@code --classify} takes the first candidate. */
  public double confident() {
    return share(answer -> answer.best().filter(Candidate::isConfident).isPresent());
  }

  /** The check disagrees strongly with the right code: a false alarm. */
  public double falseAlarms() {
    return share(answer -> answer.ofOwn() instanceof CodeCheck.Disagrees);
  }

  /** The check disagrees strongly with the code of another description. */
  public double alarms() {
    return share(answer -> answer.ofAnother() instanceof CodeCheck.Disagrees);
  }

  /** What was said and what was right, by tenths of confidence. */
  public List<Kept> calibration() {
    List<Kept> table = new ArrayList<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      double from = tenth / 10.0;
      List<Answer> said =
          answers.stream()
              .filter(answer ->
                  answer
                      .best()
                      .filter(best ->
                          Math.min(9, (int) (best.confidence() * 10)) == (int) (from * 10 + 0.5))
                      .isPresent())
              .toList();
      double sum = said.stream().mapToDouble(a -> a.best().orElseThrow().confidence()).sum();
      double right = said.stream().filter(answer -> answer.placeOfCode() == 0).count();
      table.add(
          new Kept(
              from,
              said.size(),
              said.isEmpty() ? 0 : sum / said.size(),
              said.isEmpty() ? 0 : right / said.size()));
    }
    return table;
  }

  /** The average difference between what was said and what was right, over all answers. */
  public double calibrationError() {
    List<Kept> table = calibration();
    double all = table.stream().mapToInt(Kept::answers).sum();
    return table.stream()
        .mapToDouble(kept -> Math.abs(kept.said() - kept.right()) * kept.answers() / all)
        .sum();
  }
}

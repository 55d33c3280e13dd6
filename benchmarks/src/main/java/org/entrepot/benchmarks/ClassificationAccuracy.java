package org.entrepot.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entrepot.classification.Classification;
import org.entrepot.classification.Classifier;
import org.entrepot.classification.measuring.Accuracy;
import org.entrepot.classification.measuring.Fitting;
import org.entrepot.classification.measuring.Trial;
import org.entrepot.classification.ranking.Weights;
import org.entrepot.classification.references.Opened;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.references.Reference.Source;
import org.entrepot.classification.references.References;
import org.entrepot.classification.vagueness.VagueTerms;

/**
 * How good classification is on descriptions that the index does not hold, and how fast. With
 * {@code --fit FILE} it fits the weights on what may be learned from, and writes them.
 */
public final class ClassificationAccuracy {
  private static final double NANOS_PER_MILLI = 1e6;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final PrintStream OUT = System.out;

  private ClassificationAccuracy() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(System.getProperty("entrepot.root", ""));
    Path folder =
        Opened.usual(System.getProperty("entrepot.data"), System.getenv("ENTREPOT_DATA"), root);
    long begun = CPU.getCurrentThreadCpuTime();
    switch (Opened.folder(folder)) {
      case Opened.Incomplete(var sentence) -> {
        System.err.println(sentence);
        System.exit(3);
      }
      case Opened.Complete(var references) -> {
        OUT.printf(Locale.ROOT, "read in %.0f ms of CPU%n", since(begun));
        Trial trial = Trial.of(references);
        if (arguments.length == 2 && arguments[0].equals("--fit")) {
          fit(trial, Path.of(arguments[1]));
        } else {
          measure(references, trial);
        }
      }
    }
  }

  private static void fit(Trial trial, Path file) throws IOException {
    VagueTerms listed = new VagueTerms(trial.learned().vague(), List.of());
    Weights weights = Fitting.fit(trial.learned(), known -> !listed.lists(known.description()));
    Files.writeString(file, weights.text());
    OUT.printf(Locale.ROOT, "weights written to %s%n", file);
  }

  private static void measure(References references, Trial trial) {
    long begun = CPU.getCurrentThreadCpuTime();
    Classifier classifier = Classifier.of(trial.learned());
    OUT.printf(Locale.ROOT, "index built in %.0f ms of CPU%n", since(begun));
    OUT.printf(
        Locale.ROOT,
        "learned: %d known descriptions, %d official texts; %d rows skipped%n",
        trial.learned().known().size(),
        trial.learned().official().size(),
        references.skipped().size());
    OUT.printf(
        Locale.ROOT,
        "held out: %d descriptions (%d more are listed as vague and not counted)%n",
        trial.heldOut().size(),
        trial.listedVague());
    long asked = CPU.getCurrentThreadCpuTime();
    trial.heldOut().forEach(known -> classifier.classify(known.description()));
    OUT.printf(
        Locale.ROOT, "%.2f ms of CPU per description%n", since(asked) / trial.heldOut().size());
    Accuracy all = Accuracy.of(classifier, trial.heldOut());
    OUT.printf(Locale.ROOT, "%n");
    OUT.printf(
        Locale.ROOT,
        "| held out | n | 6 digits, first | in five | 4 digits, first | in five | refused |%n");
    OUT.printf(Locale.ROOT, "|---|---|---|---|---|---|---|%n");
    row("all", all);
    row("search terms", all.where(known -> isOf(known, Source.SEARCH_TERM)));
    row("traders' descriptions", all.where(known -> isOf(known, Source.TRADER)));
    calibration(all);
    check(all);
    vague(references, classifier);
  }

  private static boolean isOf(Reference known, Source source) {
    return known.source() == source;
  }

  private static void row(String name, Accuracy of) {
    OUT.printf(
        Locale.ROOT,
        "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
        name,
        of.asked(),
        of.codeFirst() * 100,
        of.codeInFive() * 100,
        of.headingFirst() * 100,
        of.headingInFive() * 100,
        of.refused() * 100);
  }

  private static void calibration(Accuracy of) {
    OUT.printf(Locale.ROOT, "%n");
    OUT.printf(Locale.ROOT, "| confidence from | answers | said | right |%n");
    OUT.printf(Locale.ROOT, "|---|---|---|---|%n");
    of.calibration()
        .forEach(kept ->
            OUT.printf(
                Locale.ROOT,
                "| %.1f | %d | %.2f | %.2f |%n",
                kept.from(),
                kept.answers(),
                kept.said(),
                kept.right()));
    OUT.printf(Locale.ROOT, "average difference of said and right: %.3f%n", of.calibrationError());
  }

  private static void check(Accuracy of) {
    OUT.printf(Locale.ROOT, "%n");
    OUT.printf(Locale.ROOT, "confident (from 0.75): %.1f %% of all%n", of.confident() * 100);
    OUT.printf(
        Locale.ROOT, "strong disagreement with the right code: %.1f %%%n", of.falseAlarms() * 100);
    OUT.printf(
        Locale.ROOT,
        "strong disagreement with another description's code: %.1f %%%n",
        of.alarms() * 100);
  }

  private static void vague(References references, Classifier classifier) {
    long refused =
        references.vague().stream()
            .filter(term -> classifier.classify(term, 1) instanceof Classification.TooVague)
            .count();
    OUT.printf(Locale.ROOT, "vague terms refused: %d of %d%n", refused, references.vague().size());
  }

  private static double since(long begun) {
    return (CPU.getCurrentThreadCpuTime() - begun) / NANOS_PER_MILLI;
  }
}

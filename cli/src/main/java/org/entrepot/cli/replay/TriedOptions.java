package org.entrepot.cli.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.When;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which editions are tried on past orders: of dates, of drafts, or one with a value varied. */
final class TriedOptions {
  @Option(
      names = "--under",
      split = ",",
      paramLabel = "TIME",
      description =
          "The day or time, by each subject's clock, whose editions are tried; several are tried in"
              + " one pass.")
  private List<String> under = List.of();

  @Option(
      names = "--draft",
      split = ",",
      paramLabel = "FILE",
      description = "An edition that is not in the rulebook yet, to be tried as well.")
  private List<Path> drafts = List.of();

  @Option(
      names = "--vary",
      paramLabel = "PATH=FROM..TO:STEP",
      description =
          "Try a value of the edition of --under at many amounts, as in"
              + " bands[2].fixed=10..30:2.")
  private @Nullable String vary;

  /** Whether a value is varied, so that even one variant is told as a row of many. */
  boolean varies() {
    return vary != null;
  }

  /**
   * The variants asked for, or what is wrong with them.
   *
   * @param knownAt editions as they were recorded then; null for all that is known
   * @throws BadInput where the options do not go together
   */
  VariantReader read(Rulebook rulebook, List<SubjectId> rules, @Nullable Instant knownAt) {
    List<LocalDateTime> dates =
        under.stream().map(one -> new When("--under", one).wallClock()).toList();
    if (dates.isEmpty() && (drafts.isEmpty() || vary != null)) {
      throw new BadInput("--under: which date's editions are tried? Or --draft FILE");
    }
    drafts.forEach(TriedOptions::check);
    VariantReader variants = new VariantReader(rulebook, rules, knownAt);
    if (vary != null) {
      if (dates.size() > 1 || !drafts.isEmpty()) {
        throw new BadInput("--vary: it varies the edition of one --under, without --draft");
      }
      variants.sweep(sweep(vary), dates.getFirst());
    } else {
      dates.forEach(variants::date);
      variants.drafts(drafts, dates);
    }
    return variants;
  }

  private static void check(Path draft) {
    if (!Files.isRegularFile(draft)) {
      throw new BadInput(
          "--draft: "
              + (Files.isDirectory(draft)
                  ? draft + " is a folder; name the file in it"
                  : "there is no file " + draft));
    }
  }

  private static Sweep sweep(String text) {
    try {
      return Sweep.read(text);
    } catch (IllegalArgumentException wrong) {
      throw new BadInput("--vary: " + wrong.getMessage(), wrong);
    }
  }
}

package org.entrepot.cli.classify;

import java.util.List;
import org.entrepot.classification.Candidate;
import org.entrepot.classification.Classification;
import org.entrepot.classification.CodeCheck;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;

/** Answers for people. */
final class ClassifyText {
  private static final int IN_FULL = 20;

  private ClassifyText() {}

  static void print(List<Item> answers, Screen screen) {
    for (Item item : answers.subList(0, Math.min(IN_FULL, answers.size()))) {
      item.fault().ifPresent(fault -> screen.line(Ink.BAD, fault));
      item.classification().ifPresent(classification -> print(classification, screen));
      item.check().ifPresent(check -> print(check, screen));
      screen.blank();
    }
    if (answers.size() > 1) {
      screen.line(
          count(answers, "classified")
              + " classified, "
              + count(answers, "vague")
              + " too vague, "
              + count(answers, "unknown")
              + " unknown, "
              + count(answers, "bad")
              + " bad"
              + (answers.size() > IN_FULL
                  ? "; the first " + IN_FULL + " are shown, --out FILE has all"
                  : ""));
    }
  }

  private static long count(List<Item> answers, String status) {
    return answers.stream().filter(item -> item.status().equals(status)).count();
  }

  private static void print(Classification classification, Screen screen) {
    screen.heading(classification.description());
    switch (classification) {
      case Classification.Classified _ -> {}
      case Classification.TooVague vague ->
          screen.line(
              Ink.BAD, "  Too vague: ‘" + vague.word() + "’ could be many things. It may mean:");
      case Classification.Unknown _ -> screen.line(Ink.BAD, "  Nothing that is known is like it.");
    }
    classification.candidates().forEach(candidate -> print(candidate, screen));
    classification.question().ifPresent(screen::note);
  }

  private static void print(Candidate candidate, Screen screen) {
    String begin =
        "  " + candidate.code() + "  " + ItemFile.confidence(candidate.confidence()) + "  ";
    screen.paragraph(Ink.PLAIN, begin, " ".repeat(begin.length()), candidate.text());
    String indent = " ".repeat(begin.length());
    candidate.reasons().forEach(reason -> screen.paragraph(Ink.FAINT, indent, indent, reason));
  }

  private static void print(CodeCheck check, Screen screen) {
    switch (check) {
      case CodeCheck.Agrees _, CodeCheck.Unsure _ -> screen.note(check.sentence());
      case CodeCheck.Disagrees _ -> screen.paragraph(Ink.BAD, "  ", "  ", check.sentence());
    }
  }
}

package org.entrepot.cli.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.replay.files.PartFiles;
import org.entrepot.replay.output.OutputFolder;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SummaryJson;
import org.entrepot.rulebook.json.Json;
import org.jspecify.annotations.Nullable;

/** How a replay ended, for the person who asked and as an exit code. */
final class ReplayAnswers {
  private final Printing printing;
  private final @Nullable Path out;

  ReplayAnswers(Printing printing, @Nullable Path out) {
    this.printing = printing;
    this.out = out;
  }

  /** Names what a replay that was killed left behind, before this one removes it. */
  void leftBehind(boolean resume) {
    try {
      if (out != null) {
        OutputFolder.leftIn(out)
            .ifPresent(left ->
                printing
                    .messages()
                    .line(left + " was left by a replay that was broken off; it is removed."));
        tellOfParts(
            resume ? "; %s not computed again." : "; --resume goes on with %s.",
            resume ? "it is" : "it",
            resume ? "they are" : "them");
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /**
   * Names what is done.
   *
   * @param end of the sentence, with a place for what stands for one file or for several
   */
  private void tellOfParts(String end, String one, String several) {
    int parts = parts();
    if (parts > 0 && out != null) {
      printing
          .messages()
          .line(
              (parts == 1 ? "1 file of orders is" : parts + " files of orders are")
                  + " done, in "
                  + out.resolve(PartFiles.PARTS)
                  + String.format(Locale.ROOT, end, parts == 1 ? one : several));
    }
  }

  /** Names what a replay that came to no end has done all the same. */
  private void done() {
    tellOfParts("; --resume goes on with %s.", "it", "them");
  }

  int of(ReplayResult result) {
    return switch (result) {
      case ReplayResult.Restated(var restatement, var files) -> {
        printing.answerText(
            () -> SummaryJson.of(restatement),
            screen -> new SummaryText(restatement, files, screen).print());
        yield computedNothing(restatement) ? Exit.REFUSED : Exit.DONE;
      }
      case ReplayResult.Refused(var reasons) -> refused(reasons);
      case ReplayResult.BrokenOff(var reasons) -> brokenOff(reasons);
      case ReplayResult.Cancelled(var rowsRead) -> stopped(rowsRead);
    };
  }

  int of(ComparisonResult result) {
    return switch (result) {
      case ComparisonResult.Compared(var comparison, var files) -> {
        printing.answerText(
            () -> SummaryJson.of(comparison),
            screen -> new ComparisonText(comparison, files, screen).print());
        boolean nothing =
            comparison.tried().stream().allMatch(one -> computedNothing(one.restatement()));
        yield nothing ? Exit.REFUSED : Exit.DONE;
      }
      case ComparisonResult.Refused(var reasons) -> refused(reasons);
      case ComparisonResult.BrokenOff(var reasons) -> brokenOff(reasons);
      case ComparisonResult.Cancelled(var rowsRead) -> stopped(rowsRead);
    };
  }

  /** Whether the rules had no answer for any order that was read. */
  static boolean computedNothing(Restatement restatement) {
    return restatement.subjects().stream()
        .allMatch(subject -> subject.lines().read() > 0 && subject.orders().computed() == 0);
  }

  private int stopped(long rowsRead) {
    printing
        .messages()
        .line(String.format(Locale.ROOT, "Stopped after %,d rows; %s.", rowsRead, written()));
    done();
    return Exit.INTERRUPTED;
  }

  /** Tells all reasons why a replay was not begun. */
  int refused(List<String> reasons) {
    tell("The replay is refused:", "refused", reasons);
    return Exit.REFUSED;
  }

  private int brokenOff(List<String> reasons) {
    tell("The replay was broken off; " + written() + ":", "brokenOff", reasons);
    done();
    return Exit.BROKEN_OFF;
  }

  /** What is left of a replay that came to no end. */
  private String written() {
    return parts() == 0 ? "nothing was written" : "no result was written";
  }

  private int parts() {
    try {
      return out == null ? 0 : PartFiles.kept(out).size();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private void tell(String sentence, String member, List<String> reasons) {
    Screen messages = printing.messages();
    messages.line(Ink.BAD, sentence);
    reasons.forEach(reason -> messages.item(Ink.PLAIN, reason));
    if (printing.asJson()) {
      printing.answer(
          () -> Json.members().with("format", 1).with(member, Json.texts(reasons)), _ -> {});
    }
  }
}

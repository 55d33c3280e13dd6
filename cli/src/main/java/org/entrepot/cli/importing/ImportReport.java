package org.entrepot.cli.importing;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.entrepot.cli.asking.Moments;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Figures;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.tariff.TariffChange;

/**
 * What an import read, what it changes and whether it was written.
 *
 * @param against the edition in force when this one begins
 * @param shown how many changes of each kind are printed
 */
record ImportReport(
    SubjectId subject,
    Path path,
    TariffFile.Lines lines,
    LocalDateTime from,
    Optional<EditionRef> against,
    Optional<TariffChange> change,
    Written written,
    int shown) {

  /** Whether it was written, and why not. */
  enum Written {
    YES,
    DRY_RUN,
    NOTHING_CHANGES,
    BAD_ROWS
  }

  Json.Members json() {
    Json.Members json =
        Json.members()
            .with("format", 1)
            .with("subject", subject.toString())
            .with("file", lines.file())
            .with("column", lines.column())
            .with("rows", lines.rows())
            .with("lines", lines.lines().size())
            .with("repeated", lines.repeated())
            .with("badRows", Json.list(lines.bad(), ImportReport::bad))
            .with("from", from.toString())
            .with("against", against.<Json>map(RuleJson::ref).orElse(Json.Absent.NULL))
            .with("written", RuleJson.word(written));
    if (change.isEmpty()) {
      return json;
    }
    TariffChange changes = change.get();
    return json.with("same", changes.same())
        .with("added", Json.list(changes.added(), RuleJson::change))
        .with("gone", Json.list(changes.gone(), RuleJson::change))
        .with("changed", Json.list(changes.changed(), RuleJson::change));
  }

  private static Json bad(TariffFile.BadRow row) {
    return Json.members().with("line", row.line()).with("reason", row.reason());
  }

  void print(Screen screen) {
    screen.heading(subject + " from " + Moments.wallClock(from)).blank();
    for (TariffFile.BadRow row : lines.bad()) {
      screen.line(Ink.BAD, lines.file() + ":" + row.line() + ": " + row.reason());
    }
    screen.line(
        lines.file()
            + ", column "
            + lines.column()
            + ": "
            + Figures.count(lines.rows(), "row", "rows")
            + " = "
            + Figures.count(lines.lines().size(), "line", "lines")
            + " + "
            + Figures.count(lines.repeated())
            + " repeated + "
            + Figures.count(lines.bad().size())
            + " bad");
    change.ifPresent(changes -> compared(changes, screen));
    screen.blank().line(written == Written.YES ? Ink.GOOD : Ink.PLAIN, sentence());
  }

  private void compared(TariffChange changes, Screen screen) {
    screen.line(
        "against "
            + against.map(EditionRef::toString).orElse("")
            + ": "
            + Figures.count(changes.changed().size())
            + " changed, "
            + Figures.count(changes.added().size())
            + " new, "
            + Figures.count(changes.gone().size())
            + " gone, "
            + Figures.count(changes.same())
            + " the same");
    list("Changed", changes.changed(), screen);
    list("New", changes.added(), screen);
    list("Gone", changes.gone(), screen);
  }

  private void list(String heading, List<Change> changes, Screen screen) {
    int first = Math.min(Math.max(0, shown), changes.size());
    if (first == 0) {
      return;
    }
    screen.blank().heading(heading);
    changes.subList(0, first).forEach(it -> screen.item(Ink.PLAIN, it.sentence()));
    if (changes.size() > first) {
      screen.note("and " + Figures.count(changes.size() - first) + " more");
    }
  }

  private String sentence() {
    return switch (written) {
      case YES -> "Written to " + path;
      case DRY_RUN -> "Nothing is written: this is a dry run";
      case NOTHING_CHANGES -> "Nothing is written: the edition in force has the same duties";
      case BAD_ROWS ->
          "Nothing is written: mend the bad rows, or leave them out with --leave-out-bad-rows";
    };
  }
}

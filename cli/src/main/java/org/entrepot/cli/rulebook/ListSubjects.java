package org.entrepot.cli.rulebook;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.DatedSubject;
import org.entrepot.cli.asking.Moments;
import org.entrepot.cli.asking.NoAnswer;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.TimeOptions;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.cli.terminal.Table.Cell;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entrepot rulebook list}: every subject with the edition in force and what comes next. */
@Command(
    name = "list",
    description = "Lists every subject: the edition in force, its confidence, the next change.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot rulebook list",
      "  entrepot rulebook list shopee/",
      "  entrepot rulebook list --at 2026-03-01 --json"
    })
final class ListSubjects implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description = "Only subjects whose name contains this, such as a marketplace or /fees.")
  private @Nullable String part;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private TimeOptions time;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ListSubjects() {}

  /** One line of the list. */
  private record Row(DatedSubject<?> subject, Instant at) {
    Optional<Edition<?>> edition() {
      return subject.inForce(at).map(period -> period.edition());
    }

    Optional<LocalDateTime> next() {
      return subject.nextChange(at);
    }
  }

  @Override
  public Integer call() {
    List<Row> rows =
        rulebooks.read().subjects().stream()
            .filter(subject -> part == null || subject.id().toString().contains(part))
            .map(subject -> new Row(time.dated(subject), time.at().in(subject.zone())))
            .toList();
    if (rows.isEmpty() && part != null) {
      throw new NoAnswer("no subject has ‘" + part + "’ in its name");
    }
    printing.answer(() -> json(rows), screen -> print(rows, screen));
    return Exit.DONE;
  }

  private static Json.Members json(List<Row> rows) {
    return Json.members().with("format", 1).with("subjects", Json.list(rows, ListSubjects::json));
  }

  private static Json json(Row row) {
    return Json.members()
        .with("subject", row.subject().subject().id().toString())
        .with("family", row.subject().subject().family().name())
        .with("title", row.subject().subject().title())
        .with("zone", row.subject().subject().zone().getId())
        .with("at", row.at().toString())
        .with("inForce", row.edition().<Json>map(RuleJson::edition).orElse(Json.Absent.NULL))
        .with("nextChange", row.next().map(LocalDateTime::toString).orElse(null));
  }

  private static void print(List<Row> rows, Screen screen) {
    Table table =
        new Table()
            .text("Subject")
            .text("Family")
            .givesWay("Title")
            .text("In force since")
            .text("Confidence")
            .text("Next change");
    for (Row row : rows) {
      Optional<Edition<?>> edition = row.edition();
      table.row(
          List.of(
              new Cell(row.subject().subject().id().toString(), Ink.STRONG),
              new Cell(row.subject().subject().family().name(), Ink.PLAIN),
              new Cell(row.subject().subject().title(), Ink.PLAIN),
              edition
                  .map(e -> new Cell(Moments.wallClock(e.from()), Ink.PLAIN))
                  .orElse(new Cell("none", Ink.CAUTION)),
              edition
                  .map(e -> new Cell(RuleJson.word(e.confidence()), Confidences.ink(e)))
                  .orElse(new Cell("", Ink.PLAIN)),
              new Cell(row.next().map(Moments::wallClock).orElse("–"), Ink.PLAIN)));
    }
    table.print(screen);
  }
}

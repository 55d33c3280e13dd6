package org.entrepot.cli.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entrepot.cli.asking.Moments;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Figures;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Punctuality;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.SubjectResult.Tally;
import org.entrepot.replay.restatement.WeekResult;

/** A restatement as a summary: what it says, what it stands on, what it could not compute. */
final class SummaryText {
  private static final int REFUSALS_SHOWN = 8;
  private static final int BAD_ROWS_SHOWN = 5;

  private final Restatement restatement;
  private final List<Path> files;
  private final Screen screen;

  SummaryText(Restatement restatement, List<Path> files, Screen screen) {
    this.restatement = restatement;
    this.files = files;
    this.screen = screen;
  }

  void print() {
    Basis basis = restatement.basis();
    screen.heading(
        "Past orders under the editions of "
            + Moments.wallClock(basis.under())
            + " against those of "
            + Moments.wallClock(basis.against()));
    screen.paragraph(Ink.FAINT, "", "", Restatement.caution());
    bad(restatement, screen);
    placed(restatement, screen);
    if (basis.comparesTheSame()) {
      screen.paragraph(Ink.CAUTION, "", "", Basis.nothingChanges() + ".");
    }
    if (ReplayAnswers.computedNothing(restatement)) {
      screen.blank().line(Ink.BAD, "Nothing could be computed; the reasons stand at the end.");
    }
    leftOut(List.of(restatement), screen);
    restatement.subjects().forEach(this::notes);
    restatement.money().forEach(money -> new MoneyText(restatement, money, screen).print());
    restatement.subjects().forEach(this::subject);
    punctuality();
    basis(basis);
    tallies();
    restatement.subjects().forEach(this::refusals);
    badRows();
    written();
  }

  /** That rows are bad, before any figure: most of what was sent may be in none. */
  static void bad(Restatement restatement, Screen screen) {
    restatement
        .badSentence()
        .ifPresent(sentence ->
            screen.paragraph(Ink.BAD, "", "", sentence + " The reasons stand at the end."));
  }

  /** Of which time the orders are. */
  static void placed(Restatement restatement, Screen screen) {
    for (String sentence : restatement.placed().sentences(!restatement.money().isEmpty())) {
      screen.paragraph(Ink.PLAIN, "", "", sentence);
    }
  }

  /** What no change holds, as it is not public under one of the editions. */
  static void leftOut(List<Restatement> restatements, Screen screen) {
    List<String> sentences =
        restatements.stream().flatMap(one -> one.leftOut().stream()).distinct().toList();
    if (!sentences.isEmpty()) {
      screen.blank().heading("Left out of the comparison");
      sentences.forEach(sentence -> screen.item(Ink.CAUTION, sentence));
    }
  }

  private void subject(SubjectResult subject) {
    MoneyText.charges(subject, screen);
    MoneyText.cliffs(subject, screen);
    List<WeekResult> weeks = subject.weeks();
    if (!weeks.isEmpty()) {
      new StandingText(subject, restatement.standing(), screen).print();
    }
  }

  private void notes(SubjectResult subject) {
    if (!subject.notes().isEmpty()) {
      screen.blank().heading("To know before the figures of " + subject.subject());
      subject.notes().forEach(note -> screen.item(Ink.CAUTION, note));
    }
  }

  void punctuality() {
    Punctuality own = restatement.punctuality();
    if (own.lines() == 0) {
      return;
    }
    screen.blank().heading("How punctual the orders were, by their own dates");
    Table table = new Table().text("").figure("").text("").figure("").figure("");
    share(table, "orders handed over late", own.lateOrders(), own.orders());
    share(table, "lines handed over late", own.lateLines(), own.lines());
    if (own.delivered() > 0) {
      share(table, "orders delivered after the promise", own.afterPromise(), own.delivered());
    }
    table.print(screen, "  ");
  }

  private static void share(Table table, String what, long part, long whole) {
    table.row(what, Figures.count(part), "of", Figures.count(whole), Figures.share(part, whole));
  }

  private void basis(Basis basis) {
    screen.blank().heading("What it stands on");
    for (Basis.Rule rule : basis.rules()) {
      screen.line("  " + rule.title());
      pin("against", rule.against());
      pin("under  ", rule.under());
    }
    inputs();
  }

  /** What was assumed, and the files that were read. */
  void inputs() {
    Basis basis = restatement.basis();
    if (basis.knownAt() != null) {
      screen.line("  by what was known at " + basis.knownAt());
    }
    screen.line(
        Ink.CAUTION,
        "  assumed: "
            + (basis.assumptions().isEmpty() ? "nothing" : String.join(", ", basis.assumptions())));
    if (basis.shiftedWeeks() != 0) {
      screen.line(
          Ink.CAUTION,
          "  all orders moved by " + Figures.count(basis.shiftedWeeks(), "week", "weeks"));
    }
    fileTable(basis);
  }

  private void pin(String which, Basis.Pin pin) {
    screen.line("    " + which + "  " + pin.edition() + "  " + RuleJson.word(pin.confidence()));
    screen.paragraph(Ink.FAINT, "             ", "             ", pin.source());
    if (pin.note() != null) {
      screen.paragraph(Ink.CAUTION, "             ", "             ", pin.note());
    }
  }

  private void fileTable(Basis basis) {
    Table inputs = new Table().givesWay("").figure("").figure("").text("");
    for (Basis.InputFile file : basis.files()) {
      inputs.row(
          file.name(),
          Figures.count(file.rows(), "row", "rows"),
          file.bad() == 0 ? "" : Figures.count(file.bad()) + " bad",
          "sha256 " + file.sha256().substring(0, 12));
    }
    inputs.print(screen, "  ");
    basis.endingOpen().forEach(sentence -> screen.item(Ink.CAUTION, sentence));
  }

  private void tallies() {
    screen.blank().heading("What was computed");
    Table table =
        new Table()
            .text("")
            .text("")
            .figure("Read")
            .figure("= computed")
            .figure("+ refused")
            .figure("+ bad");
    for (SubjectResult subject : restatement.subjects()) {
      tally(table, subject.subject().toString(), "orders", subject.orders());
      tally(table, "", "lines", subject.lines());
    }
    table.print(screen, "  ");
  }

  private static void tally(Table table, String subject, String what, Tally tally) {
    table.row(
        subject,
        what,
        Figures.count(tally.read()),
        Figures.count(tally.computed()),
        Figures.count(tally.refused()),
        Figures.count(tally.bad()));
  }

  void refusals(SubjectResult subject) {
    List<RefusedCount> refused = subject.refused();
    if (refused.isEmpty()) {
      return;
    }
    screen.blank().heading("Not computed by " + subject.subject());
    refused.stream()
        .limit(REFUSALS_SHOWN)
        .forEach(one -> screen.item(Ink.PLAIN, counts(one) + ": " + one.example()));
    more(refused.size() - REFUSALS_SHOWN, "more reasons");
  }

  /** How much it concerns; under which edition, where it was not under both alike. */
  private static String counts(RefusedCount refused) {
    String concerned =
        Figures.count(refused.orders(), "order", "orders")
            + ", "
            + Figures.count(refused.lines(), "line", "lines");
    return refused.linesAgainst() == refused.linesUnder()
        ? concerned
        : String.format(
            Locale.ROOT,
            "%s (%,d against, %,d under)",
            concerned,
            refused.linesAgainst(),
            refused.linesUnder());
  }

  void badRows() {
    if (restatement.badRows() == 0) {
      return;
    }
    screen.blank().heading(Figures.count(restatement.badRows(), "bad row", "bad rows"));
    restatement.bad().stream()
        .limit(BAD_ROWS_SHOWN)
        .forEach(row -> screen.item(Ink.PLAIN, row.sentence()));
    more(restatement.badRows() - BAD_ROWS_SHOWN, "more; --out writes them all to errors.csv");
  }

  private void more(long count, String what) {
    if (count > 0) {
      screen.note("and " + Figures.count(count) + " " + what);
    }
  }

  void written() {
    if (!files.isEmpty()) {
      screen.blank().heading("Written");
      files.forEach(file -> screen.line("  " + file));
    }
  }
}

package org.entrepot.cli.working;

import java.util.List;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.cli.terminal.Table.Cell;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/** Prints what a computation returned; it computes nothing. */
public final class OutcomeText {
  private OutcomeText() {}

  /** The answer, or every reason why there is none. */
  public static void print(Outcome outcome, Screen screen) {
    switch (outcome) {
      case Outcome.Answer answer -> {
        if (!answer.lines().isEmpty() || !answer.notPublic().isEmpty()) {
          lines(answer).print(screen);
          screen.blank();
        }
        results(answer).print(screen);
        notes(answer.notes(), screen);
      }
      case Outcome.Refused refused -> {
        screen.line(Ink.BAD, "There is no answer:");
        refused
            .refusals()
            .forEach(refusal ->
                screen.item(Ink.PLAIN, RuleJson.word(refusal.reason()) + ": " + refusal.message()));
        notes(refused.notes(), screen);
      }
    }
  }

  private static void notes(List<String> notes, Screen screen) {
    notes.forEach(note -> screen.paragraph(Ink.CAUTION, "Note: ", "      ", note));
  }

  private static Table lines(Outcome.Answer answer) {
    Table table =
        new Table()
            .text("Charge")
            .givesWay("")
            .text("On")
            .text("Payer")
            .figure("Base")
            .figure("Rate")
            .figure("Amount");
    for (ChargeLine line : answer.lines()) {
      table.row(
          List.of(
              new Cell(line.code(), Ink.PLAIN),
              new Cell(line.label(), Ink.FAINT),
              new Cell(line.on(), Ink.PLAIN),
              new Cell(RuleJson.word(line.payer()), Ink.PLAIN),
              new Cell(text(line.base()), Ink.PLAIN),
              new Cell(text(line.rate()), Ink.PLAIN),
              new Cell(text(new Value.Amount(line.amount().toBigMoney())), Ink.STRONG)));
    }
    for (NotPublic charge : answer.notPublic()) {
      table.row(
          List.of(
              new Cell(charge.code(), Ink.PLAIN),
              new Cell(charge.label(), Ink.FAINT),
              new Cell(charge.on(), Ink.PLAIN),
              new Cell(RuleJson.word(charge.payer()), Ink.PLAIN),
              new Cell("", Ink.PLAIN),
              new Cell("", Ink.PLAIN),
              new Cell("not public", Ink.CAUTION)));
    }
    return table;
  }

  private static Table results(Outcome.Answer answer) {
    Table table = new Table().text("Result").figure("");
    answer
        .results()
        .forEach((name, value) ->
            table.row(List.of(new Cell(name, Ink.PLAIN), new Cell(value.text(), Ink.STRONG))));
    return table;
  }

  /** The steps in reading order, then the editions that they cite. */
  public static void printWorking(List<Step> working, Screen screen, String indent) {
    Table table =
        new Table().givesWay("Step").figure("Base").figure("Rate").figure("Amount").givesWay("Why");
    for (Step step : working) {
      table.row(
          List.of(
              new Cell(step.what(), Ink.PLAIN),
              new Cell(text(step.base()), Ink.PLAIN),
              new Cell(text(step.rate()), Ink.PLAIN),
              new Cell(text(step.amount()), Ink.PLAIN),
              new Cell(step.why() == null ? "" : step.why(), Ink.FAINT)));
    }
    table.print(screen, indent);
    working.stream()
        .map(Step::edition)
        .distinct()
        .map(EditionRef::toString)
        .forEach(edition -> screen.line(Ink.FAINT, indent + "by " + edition));
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : value.brief();
  }
}

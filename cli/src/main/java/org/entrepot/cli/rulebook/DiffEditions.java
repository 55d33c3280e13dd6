package org.entrepot.cli.rulebook;

import java.util.List;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.DatedSubject;
import org.entrepot.cli.asking.KnownAtOption;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.When;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entrepot rulebook diff}: what changes between two dates, in words and numbers. */
@Command(
    name = "diff",
    description = "Compares the editions in force on two dates, in words and numbers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot rulebook diff shopee/br/fees 2026-02-28 2026-03-01",
      "  entrepot rulebook diff shopee/br/fees 2026-02-28 2026-03-01 --json"
    })
final class DiffEditions implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "The subject, as marketplace/market/subject.")
  private String subject;

  @Parameters(index = "1", paramLabel = "FROM", description = "A time of the one edition.")
  private String from;

  @Parameters(index = "2", paramLabel = "TO", description = "A time of the other edition.")
  private String to;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private KnownAtOption known;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  DiffEditions() {}

  @Override
  public Integer call() {
    compare(known.dated(rulebooks.read("SUBJECT", subject).subject()));
    return Exit.DONE;
  }

  private <B> void compare(DatedSubject<B> dated) {
    Edition<B> was = dated.edition(new When("FROM", from));
    Edition<B> becomes = dated.edition(new When("TO", to));
    List<Difference> differences = dated.subject().family().differences(was, becomes);
    printing.answer(
        () -> json(was, becomes, differences),
        screen -> {
          screen.heading(dated.subject().id() + " · " + dated.subject().title());
          print(was, becomes, differences, screen);
        });
  }

  private static Json.Members json(
      Edition<?> was, Edition<?> becomes, List<Difference> differences) {
    return Json.members()
        .with("format", 1)
        .with("was", RuleJson.edition(was))
        .with("becomes", RuleJson.edition(becomes))
        .with("differences", Json.list(differences, DiffEditions::json));
  }

  private static Json json(Difference difference) {
    return Json.members()
        .with("cases", Json.texts(difference.cases()))
        .with("changes", Json.list(difference.changes(), RuleJson::change));
  }

  private static void print(
      Edition<?> was, Edition<?> becomes, List<Difference> differences, Screen screen) {
    screen.line(Ink.FAINT, "was      " + was.ref());
    screen.line(Ink.FAINT, "becomes  " + becomes.ref());
    screen.blank();
    if (was.equals(becomes)) {
      screen.line("One edition is in force at both times: nothing changes.");
    } else if (differences.isEmpty()) {
      screen.line("The editions differ in their dates and sources; what they charge is the same.");
    }
    for (Difference difference : differences) {
      difference.cases().forEach(screen::heading);
      String lead = difference.cases().isEmpty() ? "" : "  ";
      difference
          .changes()
          .forEach(change -> screen.paragraph(Ink.PLAIN, lead, lead + "    ", change.sentence()));
    }
  }
}

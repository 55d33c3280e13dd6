package org.entrepot.cli.compute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.DatedSubject;
import org.entrepot.cli.asking.FactTexts;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.TimeOptions;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.working.OutcomeText;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot compute}: the door to every family. */
@Command(
    name = "compute",
    description = {
      "Computes one subject by the facts given: a bill, a freight charge, a standing.",
      "Without a fact that it needs it says which one; --asks lists all that it asks for."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot compute shopee/br/fees --asks",
      "  entrepot compute shopee/br/fees --at 2026-03-05 seller-kind=local --line 'price=BRL 80'",
      "  entrepot compute shopee/br/fees --at 2026-02-28 seller-kind=local --working \\",
      "    --line 'id=a,price=BRL 30,quantity=2' --line 'id=b,price=BRL 199.99'"
    })
public final class Compute implements Callable<Integer> {
  private static final String LINES = "lines";

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "The subject, as marketplace/market/subject.")
  private String subject;

  @Parameters(
      index = "1..*",
      paramLabel = "fact=value",
      description = "A fact, as in quantity=2, 'weight=2.5 kg', 'price=BRL 80', express=yes.")
  private List<String> facts = new ArrayList<>();

  @Option(
      names = "--line",
      paramLabel = "fact=value,…",
      description = "One line of the order; repeat it for more.")
  private List<String> lines = new ArrayList<>();

  @Option(
      names = "--member",
      paramLabel = "GROUP:fact=value,…",
      description = "One member of another group that the rule asks for, such as orders.")
  private List<String> members = new ArrayList<>();

  @Option(names = "--working", description = "Show the working too.")
  private boolean showWorking;

  @Option(
      names = "--asks",
      description = "List the facts that the rule asks for, instead of computing.")
  private boolean asks;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private TimeOptions time;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  Compute() {}

  @Override
  public Integer call() {
    Facts given = given();
    RulebookFolder.Asked read = rulebooks.read("SUBJECT", subject);
    if (asks) {
      return answerWithFacts(time.dated(read.subject()));
    }
    Subject<?> asked = read.subject();
    Instant at = time.at().in(asked.zone());
    Outcome outcome = read.rulebook().compute(asked.id(), at, time.knownAt(asked.zone()), given);
    printing.answer(() -> json(asked, at, outcome), screen -> print(asked, outcome, screen));
    return switch (outcome) {
      case Outcome.Answer _ -> Exit.DONE;
      case Outcome.Refused _ -> Exit.REFUSED;
    };
  }

  private <B> int answerWithFacts(DatedSubject<B> dated) {
    Edition<B> edition = dated.edition(time.at());
    FactSheet sheet = dated.subject().family().asks(edition.body());
    printing.answer(
        () ->
            Json.members()
                .with("format", 1)
                .with("edition", RuleJson.edition(edition))
                .with("asks", AskedFacts.json(sheet)),
        screen -> {
          screen.heading(dated.subject().id() + " · " + dated.subject().title());
          screen.line(Ink.FAINT, "by " + edition.ref()).blank();
          AskedFacts.print(sheet, screen);
        });
    return Exit.DONE;
  }

  private Facts given() {
    Map<String, List<Facts>> groups = new LinkedHashMap<>(FactTexts.groups("--member", members));
    if (!lines.isEmpty()) {
      List<Facts> all = new ArrayList<>(groups.getOrDefault(LINES, List.of()));
      lines.forEach(line -> all.add(FactTexts.member("--line", line)));
      groups.put(LINES, all);
    }
    return new Facts(FactTexts.values("fact=value", facts), groups);
  }

  private static Json.Members json(Subject<?> subject, Instant at, Outcome outcome) {
    Json.Members members =
        Json.members()
            .with("format", 1)
            .with("subject", subject.id().toString())
            .with("at", at.toString());
    for (var member : RuleJson.outcome(outcome).members().entrySet()) {
      members = members.with(member.getKey(), member.getValue());
    }
    return members;
  }

  private void print(Subject<?> subject, Outcome outcome, Screen screen) {
    screen.heading(subject.id() + " · " + subject.title());
    outcome.working().stream()
        .map(Step::edition)
        .filter(edition -> edition.subject().equals(subject.id()))
        .findFirst()
        .ifPresent(edition -> screen.line(Ink.FAINT, "by " + edition));
    screen.blank();
    OutcomeText.print(outcome, screen);
    if (showWorking && !outcome.working().isEmpty()) {
      screen.blank().heading("Working");
      OutcomeText.printWorking(outcome.working(), screen, "  ");
    }
  }
}

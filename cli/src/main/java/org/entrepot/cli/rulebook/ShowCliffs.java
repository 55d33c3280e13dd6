package org.entrepot.cli.rulebook;

import java.util.List;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.DatedSubject;
import org.entrepot.cli.asking.FactTexts;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.TimeOptions;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.freight.FreightEdition;
import org.entrepot.rulebook.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot rulebook cliffs}: prices at which the seller's charge jumps. */
@Command(
    name = "cliffs",
    description = {
      "Shows where the charge jumps: over the price of a unit, the weight or volume of a parcel.",
      "Of fees also what the seller keeps on either side, and from which price on no less.",
      "All of it is computed from the edition, not listed by hand."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot rulebook cliffs shopee/br/fees --at 2026-03-01",
      "  entrepot rulebook cliffs shopee/br/fees --at 2026-03-01 --assume seller-kind=local --json",
      "  entrepot rulebook cliffs ozon/ru/logistics --at 2026-03-01 --assume scheme=fbs"
    })
final class ShowCliffs implements Callable<Integer> {
  @Parameters(
      paramLabel = "SUBJECT",
      description = "A subject of fees or freight, as marketplace/market/subject.")
  private String subject;

  @Option(
      names = "--assume",
      paramLabel = "fact=value",
      description = "A fact of the order or parcel; without one, all kinds of order are shown.")
  private List<String> assumed = List.of();

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private TimeOptions time;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ShowCliffs() {}

  @Override
  public Integer call() {
    Facts facts = Facts.of(FactTexts.values("--assume", assumed));
    RulebookFolder.Asked read = rulebooks.read("SUBJECT", subject);
    Rulebook rulebook = read.rulebook();
    Subject<?> asked = read.subject();
    Class<?> body = asked.family().body();
    if (body.equals(FeeEdition.class)) {
      DatedSubject<FeeEdition> fees = time.dated(rulebook.typed(asked.id(), FeeEdition.class));
      Edition<FeeEdition> edition = fees.edition(time.at());
      return answer(fees.subject(), edition, FeeCliffs.of(edition, facts));
    }
    if (body.equals(FreightEdition.class)) {
      DatedSubject<FreightEdition> freight =
          time.dated(rulebook.typed(asked.id(), FreightEdition.class));
      Edition<FreightEdition> edition = freight.edition(time.at());
      return answer(freight.subject(), edition, FreightCliffs.of(edition, facts));
    }
    throw new BadInput(
        "SUBJECT: "
            + asked.id()
            + " is of the family "
            + asked.family().name()
            + "; only fees and freight have cliffs");
  }

  private int answer(Subject<?> asked, Edition<?> edition, Cliffs cliffs) {
    printing.answer(
        () ->
            Json.members()
                .with("format", 1)
                .with("edition", RuleJson.edition(edition))
                .with("kinds", cliffs.json())
                .with("assume", Json.list(cliffs.toAssume(), Assumable::json)),
        screen -> {
          screen.heading(asked.id() + " · " + asked.title());
          screen.line(Ink.FAINT, "by " + edition.ref());
          cliffs.print(screen);
          toAssume(cliffs.toAssume(), screen);
        });
    return cliffs.refused() ? Exit.REFUSED : Exit.DONE;
  }

  private static void toAssume(List<Assumable> facts, Screen screen) {
    if (!facts.isEmpty()) {
      screen.blank().line("Assume what is not known, for example with");
      screen.line("  " + String.join(" ", facts.stream().map(Assumable::option).toList()));
      facts.forEach(fact -> screen.item(Ink.PLAIN, fact.sentence()));
    }
  }
}

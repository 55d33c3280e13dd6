package org.entrepot.cli.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.DatedSubject;
import org.entrepot.cli.asking.FactTexts;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.TimeOptions;
import org.entrepot.cli.json.Json;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.fees.FeeScenarios;
import org.entrepot.rulebook.fees.FeeScenarios.Scenario;
import org.entrepot.rulebook.fees.PriceCliff;
import org.entrepot.rulebook.fees.PriceCurve;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot rulebook cliffs}: prices at which the seller's charge jumps. */
@Command(
    name = "cliffs",
    description = {
      "Shows the prices at which the charge on one unit jumps.",
      "Also what the seller keeps on either side, and from which price on it is no worse off.",
      "All of it is computed from the edition, not listed by hand."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot rulebook cliffs shopee/br/fees --at 2026-03-01",
      "  entrepot rulebook cliffs shopee/br/fees --at 2026-03-01 --assume seller-kind=local --json"
    })
final class ShowCliffs implements Callable<Integer> {
  @Parameters(
      paramLabel = "SUBJECT",
      description = "A subject of the family fees, as marketplace/market/subject.")
  private String subject;

  @Option(
      names = "--assume",
      paramLabel = "fact=value",
      description = "A fact of the order; without one, every kind of order is shown.")
  private List<String> assumed = List.of();

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private TimeOptions time;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ShowCliffs() {}

  /** What some kinds of order have in common: their cliffs, or why they have no curve. */
  private record Found(List<Refusal> refusals, List<PriceCliff> cliffs) {}

  /** The kinds of order, in words, for which the same was found. */
  private record Kinds(List<String> words, Found found) {}

  @Override
  public Integer call() {
    Map<String, Value> facts = FactTexts.values("--assume", assumed);
    DatedSubject<FeeEdition> dated = time.dated(fees(rulebooks.read()));
    Edition<FeeEdition> edition = dated.edition(time.at());
    List<Kinds> kinds = kinds(edition, scenarios(edition.body(), facts));
    printing.answer(() -> json(edition, kinds), screen -> print(dated, edition, kinds, screen));
    return kinds.stream().allMatch(kind -> !kind.found().refusals().isEmpty())
        ? Exit.REFUSED
        : Exit.DONE;
  }

  private Subject<FeeEdition> fees(Rulebook rulebook) {
    Subject<?> asked = RulebookFolder.subject(rulebook, "SUBJECT", subject);
    if (!asked.family().body().equals(FeeEdition.class)) {
      throw new BadInput(
          "SUBJECT: "
              + asked.id()
              + " is of the family "
              + asked.family().name()
              + "; only fees have price cliffs");
    }
    return rulebook.typed(asked.id(), FeeEdition.class);
  }

  /** Every kind of order that the edition tells apart and that the facts allow. */
  private static List<Scenario> scenarios(FeeEdition fees, Map<String, Value> facts) {
    return FeeScenarios.of(fees).stream()
        .filter(scenario ->
            facts.entrySet().stream()
                .allMatch(fact ->
                    scenario
                        .facts()
                        .value(fact.getKey())
                        .map(fact.getValue()::equals)
                        .orElse(true)))
        .map(scenario -> new Scenario(scenario.words(), with(scenario.facts(), facts)))
        .toList();
  }

  private static Facts with(Facts scenario, Map<String, Value> facts) {
    return Facts.of(facts).within(scenario);
  }

  private static List<Kinds> kinds(Edition<FeeEdition> edition, List<Scenario> scenarios) {
    Map<Found, List<String>> grouped = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      grouped
          .computeIfAbsent(found(edition, scenario), _ -> new ArrayList<>())
          .add(scenario.words());
    }
    List<Kinds> kinds = new ArrayList<>();
    grouped.forEach((found, words) -> kinds.add(new Kinds(words, found)));
    return kinds;
  }

  private static Found found(Edition<FeeEdition> edition, Scenario scenario) {
    return switch (PriceCurve.of(edition, scenario.facts())) {
      case PriceCurve.Refused(var refusals) -> new Found(refusals, List.of());
      case PriceCurve.Drawn _ -> new Found(List.of(), PriceCliff.of(edition, scenario.facts()));
    };
  }

  private static Json.Members json(Edition<FeeEdition> edition, List<Kinds> kinds) {
    return Json.members()
        .with("format", 1)
        .with("edition", RuleJson.edition(edition))
        .with("kinds", Json.list(kinds, ShowCliffs::json));
  }

  private static Json json(Kinds kinds) {
    Found found = kinds.found();
    return Json.members()
        .with("orders", Json.texts(kinds.words()))
        .with("refusals", Json.list(found.refusals(), RuleJson::refusal))
        .with("cliffs", Json.list(found.cliffs(), ShowCliffs::json));
  }

  private static Json json(PriceCliff cliff) {
    return Json.members()
        .with("price", money(cliff.price()))
        .with("lastBelow", money(cliff.lastBelow()))
        .with("feeBelow", money(cliff.feeBelow()))
        .with("feeAt", money(cliff.feeAt()))
        .with("netBelow", money(cliff.netBelow()))
        .with("netAt", money(cliff.netAt()))
        .with("recoversAt", money(cliff.recoversAt()));
  }

  private static Json money(@Nullable BigMoney money) {
    return RuleJson.value(money == null ? null : new Value.Amount(money));
  }

  private static void print(
      DatedSubject<?> dated, Edition<?> edition, List<Kinds> kinds, Screen screen) {
    screen.heading(dated.subject().id() + " · " + dated.subject().title());
    screen.line(Ink.FAINT, "by " + edition.ref());
    for (Kinds one : kinds) {
      screen.blank();
      one.words().forEach(screen::heading);
      if (one.found().refusals().isEmpty()) {
        print(one.found().cliffs(), screen);
      } else {
        one.found().refusals().forEach(refusal -> screen.item(Ink.CAUTION, refusal.message()));
      }
    }
  }

  private static void print(List<PriceCliff> cliffs, Screen screen) {
    if (cliffs.isEmpty()) {
      screen.line("  The charge never jumps.");
      return;
    }
    Table table =
        new Table()
            .figure("Price")
            .figure("Charge below")
            .figure("Charge at it")
            .figure("Kept below")
            .figure("Kept at it")
            .figure("No worse from");
    for (PriceCliff cliff : cliffs) {
      table.row(
          cliff.hurts() ? Ink.CAUTION : Ink.PLAIN,
          text(cliff.price()),
          text(cliff.feeBelow()),
          text(cliff.feeAt()),
          text(cliff.netBelow()),
          text(cliff.netAt()),
          cliff.recoversAt() == null ? "never" : text(cliff.recoversAt()));
    }
    table.print(screen, "  ");
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }
}

package org.entrepot.cli.quote;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.prepaid.PrepaidEdition;
import org.entrepot.rulebook.prepaid.PrepaidFamily;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The carrier's service that is to prepay the duties of a quote, where one is. */
final class ServiceOption {

  @Option(
      names = "--service",
      paramLabel = "SUBJECT:CODE",
      description =
          "The carrier's service that prepays the duties, as usps/us/duties-paid:fcpis; what it"
              + " takes, and what it must be told, is checked too.")
  private @Nullable String service;

  /** Prepaid duties consult no other subject. */
  private static final Books NO_BOOKS = new Rulebook(List.of()).books();

  private @Nullable Subject<PrepaidEdition> rules;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ServiceOption() {}

  /** A parcel as the landed cost is asked of it, and what the service says of it. */
  record Carried(Facts quoted, @Nullable Outcome service) {

    Outcome together(Outcome landedCost) {
      return service == null ? landedCost : PrepaidFamily.together(landedCost, service);
    }
  }

  Carried carried(RulebookFolder rulebooks, String country, Instant at, Facts parcel) {
    if (service == null) {
      return new Carried(parcel, null);
    }
    contradiction(parcel);
    Subject<PrepaidEdition> subject = rules(rulebooks, service);
    String code = service.substring(service.lastIndexOf(':') + 1);
    Facts said =
        parcel
            .with(PrepaidFamily.SERVICE, new Value.Word(code))
            .with(PrepaidFamily.DESTINATION, new Value.Word(country));
    return subject.timeline().at(at) instanceof InForce.Found<PrepaidEdition>(var edition)
        ? new Carried(
            edition.body().quoted(parcel),
            subject.compute(at, known(said, subject.family().asks(edition.body())), NO_BOOKS))
        : new Carried(parcel, subject.compute(at, said, NO_BOOKS));
  }

  /** The facts that the service's rules declare of their own. */
  Set<String> declared(RulebookFolder rulebooks) {
    return service == null
        ? Set.of()
        : rules(rulebooks, service).timeline().periods().stream()
            .flatMap(period -> period.edition().body().facts().keySet().stream())
            .collect(Collectors.toSet());
  }

  /** The currencies in which the service's limits are stated. */
  Set<String> currencies(RulebookFolder rulebooks) {
    return service == null
        ? Set.of()
        : rules(rulebooks, service).timeline().periods().stream()
            .map(period -> period.edition().body().currency().getCode())
            .collect(Collectors.toSet());
  }

  private Subject<PrepaidEdition> rules(RulebookFolder rulebooks, String named) {
    if (rules == null) {
      int colon = named.lastIndexOf(':');
      if (colon < 0) {
        throw new BadInput(
            "--service: ‘" + named + "’ names no service; write usps/us/duties-paid:fcpis");
      }
      RulebookFolder.Asked asked = rulebooks.read("--service", named.substring(0, colon));
      if (!(asked.subject().family() instanceof PrepaidFamily)) {
        throw new BadInput(
            "--service: " + asked.subject().id() + " is no carrier's prepaid duties");
      }
      rules = asked.rulebook().typed(asked.subject().id(), PrepaidEdition.class);
    }
    return rules;
  }

  private static void contradiction(Facts parcel) {
    boolean atTheDoor =
        parcel.value(ConsignmentFacts.INCOTERM).filter(it -> it.text().equals("dap")).isPresent();
    if (atTheDoor) {
      throw new BadInput(
          "--service: it prepays the duties, and incoterm=dap says that nobody does");
    }
  }

  /** What the service does not know belongs to the destination. */
  private static Facts known(Facts parcel, FactSheet sheet) {
    Map<String, Value> values = new LinkedHashMap<>(parcel.values());
    values.keySet().retainAll(sheet.facts().keySet());
    Map<String, List<Facts>> groups = new LinkedHashMap<>(parcel.groups());
    return new Facts(values, groups);
  }
}

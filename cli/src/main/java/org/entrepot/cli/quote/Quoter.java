package org.entrepot.cli.quote;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.TimeOptions;
import org.entrepot.cli.asking.When;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.landedcost.LandedCostEdition;
import org.entrepot.rulebook.landedcost.LandedCostFamily;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/** Quotes parcels one by one; each destination's rules are read once. */
final class Quoter {

  private record Asked(
      Rulebook rulebook, Subject<LandedCostEdition> subject, Set<String> currencies) {}

  private final RulebookFolder rulebooks;
  private final String marketplace;
  private final TimeOptions time;
  private final RateOptions rates;
  private final ServiceOption service;
  private final ItemCodes codes;
  private final boolean estimate;
  private final boolean cliffs;
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  Quoter(
      RulebookFolder rulebooks,
      String marketplace,
      TimeOptions time,
      RateOptions rates,
      ServiceOption service,
      ItemCodes codes,
      boolean estimate,
      boolean cliffs) {
    this.rulebooks = rulebooks;
    this.marketplace = marketplace;
    this.time = time;
    this.rates = rates;
    this.service = service;
    this.codes = codes;
    this.estimate = estimate;
    this.cliffs = cliffs;
  }

  /** A parcel sold at the time that the command was given. */
  Parcel quote(String country, Facts parcel) {
    return quote(country, country, time.at(), parcel);
  }

  /** The rows of one parcel of a file; what cannot be understood of it is its refusal. */
  Parcel quote(ParcelFile.Rows rows) {
    String country = rows.own().getOrDefault(ParcelFile.TO, "");
    String day = rows.own().get(ParcelFile.AT);
    if (!rows.faults().isEmpty()) {
      return refused(rows, country, rows.faults());
    }
    if (country.isEmpty()) {
      return refused(rows, country, List.of(rows.place() + ": ‘to’ is empty: say where it goes"));
    }
    When when = day == null ? time.at() : new When(rows.place() + ": " + ParcelFile.AT, day);
    try {
      return quote(rows.name(), country, when, rows.facts());
    } catch (BadInput bad) {
      String place = bad.sentence().startsWith(rows.place()) ? "" : rows.place() + ": ";
      return refused(
          rows, country, List.of(place + bad.sentence().replaceFirst("^--to:", "‘to’:")));
    }
  }

  private static Parcel refused(ParcelFile.Rows rows, String country, List<String> faults) {
    List<Refusal> reasons =
        faults.stream()
            .map(fault -> new Refusal(Refusal.Reason.FACT_INVALID, rows.name(), fault))
            .toList();
    Outcome refused = new Outcome.Refused(reasons, List.of());
    return new Parcel(rows.name(), country, null, null, refused, null);
  }

  private Parcel quote(String name, String country, When when, Facts given) {
    Facts parcel = estimate ? given.with(ConsignmentFacts.ESTIMATE, new Value.YesNo(true)) : given;
    Asked rules = asked(country);
    Subject<LandedCostEdition> subject = rules.subject();
    Instant at = when.in(subject.zone());
    ItemCodes.Looked looked = codes.look(parcel);
    Facts priced =
        looked
            .parcel()
            .withGroup(
                ConsignmentFacts.RATES,
                rates.facts(at.atZone(subject.zone()).toLocalDate(), currencies(rules, parcel)));
    ServiceOption.Carried carried = service.carried(rulebooks, country, at, priced);
    @Nullable Instant knownAt = time.knownAt(subject.zone());
    Outcome landedCost =
        looked.toldIn(rules.rulebook().compute(subject.id(), at, knownAt, carried.quoted()));
    Crossings crossings =
        cliffs && knownAt == null
            ? Crossings.of(rules.rulebook(), subject, carried.quoted(), at, landedCost)
            : null;
    return new Parcel(name, country, subject, at, carried.together(landedCost), crossings);
  }

  /** The facts that regimes of these countries declare of their own; none where one is unknown. */
  Set<String> declared(Collection<String> countries) {
    Set<String> declared = new TreeSet<>(service.declared(rulebooks));
    for (String country : countries) {
      try {
        Asked rules = asked(country);
        for (var landedCost : rules.subject().timeline().periods()) {
          rules
              .rulebook()
              .books()
              .periods(landedCost.edition().body().customs(), CustomsEdition.class)
              .forEach(regime -> declared.addAll(regime.edition().body().facts().keySet()));
        }
      } catch (BadInput unknown) {
        // Its parcels are refused when they are quoted, each with its line.
      }
    }
    return declared;
  }

  private static Set<String> currencies(Asked rules, Facts parcel) {
    Set<String> all = new TreeSet<>(rules.currencies());
    all.addAll(Currencies.of(parcel));
    return all;
  }

  private Asked asked(String country) {
    String subject = marketplace + "/" + country.toLowerCase(Locale.ROOT) + "/landed-cost";
    return asked.computeIfAbsent(subject, this::read);
  }

  private Asked read(String subject) {
    RulebookFolder.Asked found = rulebooks.read("--to", subject);
    if (!(found.subject().family() instanceof LandedCostFamily)) {
      throw new BadInput("--to: " + subject + " is no landed cost");
    }
    Set<String> currencies = new TreeSet<>(Currencies.of(found.rulebook()));
    currencies.addAll(service.currencies(rulebooks));
    return new Asked(
        found.rulebook(),
        found.rulebook().typed(found.subject().id(), LandedCostEdition.class),
        currencies);
  }
}

package org.entrepot.marketplace.quotes.quoting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.marketplace.rules.json.RequestTime;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.landedcost.LandedCostCliffs;
import org.entrepot.rulebook.landedcost.LandedCostEdition;
import org.entrepot.rulebook.landedcost.Splits;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.CurrencyUnit;

/** Quotes parcels under one rulebook, which does not change meanwhile. */
public final class Quoting {

  private static final String SUBJECT = "landed-cost";

  private final Rulebook rulebook;
  private final ExchangeRateFile rates;
  private final Map<String, FactSheet> sheets = new HashMap<>();

  public Quoting(Rulebook rulebook, ExchangeRateFile rates) {
    this.rulebook = rulebook;
    this.rates = rates;
  }

  /** The countries that a marketplace's rules can quote, in the order of their codes. */
  public List<String> destinations(String marketplace) {
    return rulebook.subjects().stream()
        .map(Subject::id)
        .filter(id -> id.marketplace().equals(marketplace) && id.subject().equals(SUBJECT))
        .map(id -> id.market().toUpperCase(Locale.ROOT))
        .toList();
  }

  /** The part of a sheet that asks about one kind of goods. */
  public static FactSheet ofItems(FactSheet sheet) {
    FactSheet.Group items = sheet.groups().get(ConsignmentFacts.ITEMS);
    if (items == null) {
      throw new IllegalStateException("a consignment has items");
    }
    return items.member();
  }

  /** The facts that the regime of one destination asks for beside those of every parcel. */
  public List<FactDeclaration> own(String marketplace, String country, Instant at) {
    Set<String> common = ConsignmentFacts.sheet(Map.of()).facts().keySet();
    return rules(marketplace, country).stream()
        .flatMap(subject ->
            subject.timeline().at(at) instanceof InForce.Found<LandedCostEdition>(var edition)
                ? subject
                    .family()
                    .asks(edition.body(), at, rulebook.books())
                    .facts()
                    .values()
                    .stream()
                : Stream.<FactDeclaration>empty())
        .filter(fact -> !common.contains(fact.name()))
        .toList();
  }

  /** What is known of a destination's rules; empty where there are none. */
  public Optional<Subject<LandedCostEdition>> rules(String marketplace, String country) {
    if (!destinations(marketplace).contains(country)) {
      return Optional.empty();
    }
    String path = marketplace + "/" + country.toLowerCase(Locale.ROOT) + "/" + SUBJECT;
    return Optional.of(rulebook.typed(SubjectId.of(path), LandedCostEdition.class));
  }

  /** Every fact that one of the destinations' regimes asks for, in any of their editions. */
  public FactSheet sheet(String marketplace) {
    return sheets.computeIfAbsent(marketplace, this::allAsked);
  }

  private FactSheet allAsked(String marketplace) {
    Map<String, DeclaredFact> declared = new LinkedHashMap<>();
    for (String country : destinations(marketplace)) {
      rules(marketplace, country).stream()
          .flatMap(subject -> subject.timeline().revisions().stream())
          .map(edition -> rulebook.typed(edition.body().customs(), CustomsEdition.class))
          .flatMap(regime -> regime.timeline().revisions().stream())
          .forEach(edition -> edition.body().facts().forEach(declared::putIfAbsent));
    }
    return ConsignmentFacts.sheet(declared);
  }

  /**
   * The parcel at each of its destinations, in their order.
   *
   * @throws IllegalArgumentException where a destination is none of {@link #destinations}
   */
  public List<Quoted> quote(QuoteRequest request) {
    List<Quoted> quotes = new ArrayList<>();
    for (Destination to : request.to()) {
      Subject<LandedCostEdition> subject =
          rules(request.marketplace(), to.country())
              .orElseThrow(() -> new IllegalArgumentException("no rules for " + to.country()));
      quotes.add(quote(request, to, subject));
    }
    return quotes;
  }

  private Quoted quote(QuoteRequest request, Destination to, Subject<LandedCostEdition> subject) {
    Instant at = request.at().in(subject.zone());
    RequestTime known = request.knownAt();
    Instant knownAt = known == null ? null : known.in(subject.zone());
    Books books = rulebook.books(knownAt);
    Facts stated = own(request.parcel(), to.own());
    Facts facts = priced(asked(stated, subject, at, books), subject, at, books);
    Outcome outcome = rulebook.compute(subject.id(), at, knownAt, facts);
    boolean quoted = outcome instanceof Outcome.Answer;
    return new Quoted(
        to,
        subject,
        at,
        facts,
        outcome,
        quoted ? LandedCostCliffs.of(subject, facts, at, books) : List.of(),
        quoted ? LandedCostCliffs.limits(subject, facts, at, books) : List.of(),
        quoted ? Splits.of(subject, facts, at, books) : new Splits.Advice.Nothing());
  }

  private static Facts own(Facts parcel, Facts own) {
    Map<String, Value> values = new LinkedHashMap<>(parcel.values());
    values.putAll(own.values());
    return new Facts(values, parcel.groups());
  }

  /** Without what only the regime of another destination asks for. */
  private Facts asked(Facts parcel, Subject<LandedCostEdition> subject, Instant at, Books books) {
    Set<String> elsewhere = new HashSet<>(sheet(subject.id().marketplace()).facts().keySet());
    if (subject.timeline().at(at) instanceof InForce.Found<LandedCostEdition>(var edition)) {
      elsewhere.removeAll(subject.family().asks(edition.body(), at, books).facts().keySet());
    }
    Map<String, Value> values = new LinkedHashMap<>(parcel.values());
    values.keySet().removeAll(elsewhere);
    return new Facts(values, parcel.groups());
  }

  /** The rates that are stated come first; those of the file stand beside them. */
  private Facts priced(Facts parcel, Subject<LandedCostEdition> subject, Instant at, Books books) {
    Set<CurrencyUnit> currencies = new HashSet<>();
    collect(parcel, currencies);
    currency(subject, at, books).ifPresent(currencies::add);
    List<Facts> all = new ArrayList<>(parcel.group(ConsignmentFacts.RATES));
    if (currencies.size() > 1) {
      all.addAll(rates.before(at.atZone(subject.zone()).toLocalDate(), currencies));
    }
    return all.isEmpty() ? parcel : parcel.withGroup(ConsignmentFacts.RATES, all);
  }

  private static void collect(Facts facts, Set<CurrencyUnit> into) {
    for (Value value : facts.values().values()) {
      if (value instanceof Value.Amount(var money)) {
        into.add(money.getCurrencyUnit());
      }
    }
    facts.group(ConsignmentFacts.ITEMS).forEach(item -> collect(item, into));
  }

  /** In what a destination's rules are written; empty where none are in force. */
  public static Optional<CurrencyUnit> currency(
      Subject<LandedCostEdition> subject, Instant at, Books books) {
    return subject.timeline().at(at) instanceof InForce.Found<LandedCostEdition>(var edition)
            && books.consult(edition.body().customs(), CustomsEdition.class, at)
                instanceof InForce.Found<CustomsEdition>(var regime)
        ? Optional.of(regime.body().currency())
        : Optional.empty();
  }
}

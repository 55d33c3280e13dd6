package org.entrepot.marketplace.quotes.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.marketplace.quotes.quoting.QuoteRequest;
import org.entrepot.marketplace.quotes.quoting.Quoting;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.tax.TaxEdition;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * The form as it is shown: what can be chosen, and what was typed.
 *
 * @param needed the exchange rates that the chosen destinations need
 * @param own what a chosen destination asks for beside the rest
 */
record QuoteForm(
    Typed typed,
    List<To> destinations,
    List<String> currencies,
    List<Item> items,
    List<Needed> needed,
    List<Own> own,
    List<Extra> extras) {

  /** A destination, with the regions that its taxes tell apart; none where they do not. */
  record To(Place place, String currency, List<String> regions, boolean chosen, String region) {}

  /** One kind of goods. */
  record Item(int number, String prefix, String idPrefix) {}

  /** An exchange rate, by the name of its field. */
  record Needed(String field, String id, String from, String to) {}

  /** A fact that one destination asks for. */
  record Own(String name, String label, String country, List<String> options, String usual) {}

  /**
   * A further fact of an item: what some duties and taxes need.
   *
   * @param rare whether only few duties count it
   */
  record Extra(
      String name, String label, String unit, boolean flag, boolean rare, List<String> options) {}

  /** What the form asks for by fields of its own. */
  private static final Set<String> OWN_FIELDS =
      Set.of("id", "description", "hs-code", "origin", "value", "quantity", "net-weight");

  private static final Set<String> OFTEN = Set.of("duty-rate", "product-kind");

  static QuoteForm of(Typed typed, Rulebook rulebook, Quoting quoting, Instant at) {
    List<To> destinations = new ArrayList<>();
    Set<String> currencies = new LinkedHashSet<>();
    for (String country : quoting.destinations(QuoteRequest.NEUTRAL)) {
      To to = to(typed, rulebook, quoting, country, at);
      destinations.add(to);
      currencies.add(to.currency());
    }
    currencies.remove("");
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < typed.items(); i++) {
      items.add(new Item(i, "items[" + i + "].", "items-" + i + "-"));
    }
    List<Needed> needed =
        destinations.stream()
            .filter(To::chosen)
            .map(To::currency)
            .filter(code -> !code.isEmpty() && !code.equals(typed.text(Typed.CURRENCY)))
            .distinct()
            .map(code -> needed(typed.text(Typed.CURRENCY), code))
            .toList();
    List<Own> own = new ArrayList<>();
    destinations.stream()
        .filter(To::chosen)
        .forEach(to ->
            quoting
                .own(QuoteRequest.NEUTRAL, to.place().code(), at)
                .forEach(fact -> own.add(own(fact, to.place()))));
    List<Extra> extras =
        extras(quoting.sheet(QuoteRequest.NEUTRAL), classes(rulebook, quoting, at));
    return new QuoteForm(typed, destinations, List.copyOf(currencies), items, needed, own, extras);
  }

  private static Own own(FactDeclaration fact, Place place) {
    List<String> options =
        switch (fact.type()) {
          case FactType.WordFact(var words) -> words;
          case FactType.YesNoFact _y -> List.of("yes", "no");
          case FactType.MoneyFact _m -> List.of();
          case FactType.RateFact _r -> List.of();
          case FactType.NumberFact _n -> List.of();
          case FactType.MeasureFact _q -> List.of();
          case FactType.PeriodFact _p -> List.of();
          case FactType.DayFact _d -> List.of();
          case FactType.TimeFact _t -> List.of();
        };
    Value usual = fact.fallback();
    return new Own(
        fact.name(), fact.label(), place.name(), options, usual == null ? "" : usual.text());
  }

  /** The classes of goods that the taxes of the destinations tell apart. */
  private static List<String> classes(Rulebook rulebook, Quoting quoting, Instant at) {
    Books books = rulebook.books();
    return quoting.destinations(QuoteRequest.NEUTRAL).stream()
        .flatMap(country -> quoting.rules(QuoteRequest.NEUTRAL, country).stream())
        .flatMap(rules -> inForce(rules.timeline().at(at)).stream())
        .flatMap(rules -> inForce(books.consult(rules.tax(), TaxEdition.class, at)).stream())
        .flatMap(tax -> tax.classes().stream())
        .distinct()
        .toList();
  }

  private static Needed needed(String from, String to) {
    String field = "rate-" + from + "-" + to;
    return new Needed(field, Problem.id(field), from, to);
  }

  private static To to(
      Typed typed, Rulebook rulebook, Quoting quoting, String country, Instant at) {
    Books books = rulebook.books();
    var subject = quoting.rules(QuoteRequest.NEUTRAL, country);
    String currency =
        subject
            .flatMap(rules -> Quoting.currency(rules, at, books))
            .map(CurrencyUnit::getCode)
            .orElse("");
    List<String> regions =
        subject
            .flatMap(rules -> inForce(rules.timeline().at(at)))
            .flatMap(rules -> inForce(books.consult(rules.tax(), TaxEdition.class, at)))
            .map(TaxEdition::regions)
            .orElse(List.of());
    return new To(
        Place.of(country),
        currency,
        regions,
        typed.all(Typed.TO).contains(country),
        typed.text(ConsignmentFacts.REGION + "-" + country));
  }

  private static <B> Optional<B> inForce(InForce<B> found) {
    return found instanceof InForce.Found<B>(var edition)
        ? Optional.of(edition.body())
        : Optional.empty();
  }

  private static List<Extra> extras(FactSheet sheet, List<String> classes) {
    List<Extra> extras = new ArrayList<>();
    for (FactDeclaration fact : Quoting.ofItems(sheet).facts().values()) {
      if (!OWN_FIELDS.contains(fact.name())) {
        String unit =
            fact.type() instanceof FactType.MeasureFact(var measured)
                ? measured.symbol()
                : fact.type() instanceof FactType.RateFact ? "%" : "";
        boolean flag = fact.type() instanceof FactType.YesNoFact;
        boolean taxed = fact.name().equals(ConsignmentFacts.TAX_CLASS);
        extras.add(
            new Extra(
                fact.name(),
                fact.label(),
                unit,
                flag,
                !flag && !taxed && !OFTEN.contains(fact.name()),
                taxed ? classes : List.of()));
      }
    }
    return extras;
  }

  public String value(String name) {
    return typed.text(name);
  }

  public boolean yes(String name) {
    return typed.yes(name);
  }

  public List<Place> places() {
    return Place.all();
  }

  /** Every other currency of ISO 4217, for who sells in none of the destinations' own. */
  public List<String> otherCurrencies() {
    return CurrencyUnit.registeredCurrencies().stream()
        .map(CurrencyUnit::getCode)
        .filter(code -> !currencies.contains(code) && !code.startsWith("X"))
        .sorted()
        .toList();
  }
}

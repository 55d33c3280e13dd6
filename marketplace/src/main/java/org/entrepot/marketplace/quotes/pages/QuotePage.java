package org.entrepot.marketplace.quotes.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.marketplace.quotes.quoting.Destination;
import org.entrepot.marketplace.quotes.quoting.ExchangeRateFile;
import org.entrepot.marketplace.quotes.quoting.QuoteRequest;
import org.entrepot.marketplace.quotes.quoting.Quoted;
import org.entrepot.marketplace.quotes.quoting.Quoting;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.rules.json.RequestTime;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Fills a parcel and shows what it costs at each destination. The address holds all of it: while
 * one types it follows, and whoever opens it sees the same receipts.
 */
@Controller
@OpenTo(Audience.ANYONE)
final class QuotePage {

  static final String PATH = "/quote";
  private static final String ADD = "_add";
  private static final String REMOVE = "_remove";
  private static final int CHARTS = 3;

  private final Rules rules;
  private final ExchangeRateFile rates;
  private final Examples examples;
  private final Clock clock;

  QuotePage(Rules rules, ExchangeRateFile rates, Examples examples, Clock clock) {
    this.rules = rules;
    this.rates = rates;
    this.examples = examples;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String quote(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Typed typed = Typed.of(parameters);
    if (parameters.containsKey(ADD)) {
      return "redirect:" + typed.addingItem().address(PATH);
    }
    String removed = parameters.getFirst(REMOVE);
    if (removed != null && removed.matches("\\d{1,3}")) {
      return "redirect:" + typed.removingItem(Integer.parseInt(removed)).address(PATH);
    }
    response.setHeader("HX-Replace-Url", typed.address(PATH));
    show(typed, model);
    model.addAttribute("language", locale.toLanguageTag());
    return "quotes/quote";
  }

  private void show(Typed asTyped, Model model) {
    Rulebook rulebook = rules.rulebook();
    Quoting quoting = new Quoting(rulebook, rates);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Problem> problems = new ArrayList<>();
    RequestTime at = time(asTyped.text(Typed.AT), Typed.AT, problems);
    RequestTime knownAt = time(asTyped.text(Typed.KNOWN_AT), Typed.KNOWN_AT, problems);
    RequestTime day = at == null ? new RequestTime(new Value.Day(today)) : at;
    Typed typed = filled(asTyped, today, quoting, rulebook.books());
    Instant noon = day.in(ZoneOffset.UTC);
    QuoteForm form = QuoteForm.of(typed, rulebook, quoting, noon);
    TypedParcel parcel = new TypedParcel(typed, quoting.sheet(QuoteRequest.NEUTRAL));
    Facts facts = parcel.facts();
    problems.addAll(parcel.problems());
    List<String> known = quoting.destinations(QuoteRequest.NEUTRAL);
    List<Destination> to =
        new LinkedHashSet<>(typed.all(Typed.TO))
            .stream().filter(known::contains).map(parcel::destination).toList();
    boolean ready = parcel.isBegun() && !to.isEmpty() && problems.isEmpty();
    List<Quoted> quotes =
        ready
            ? quoting.quote(new QuoteRequest(QuoteRequest.NEUTRAL, day, knownAt, facts, to))
            : List.of();
    Instant until = knownAt == null ? null : knownAt.in(ZoneOffset.UTC);
    model.addAttribute("form", form);
    model.addAttribute("cards", cards(quotes, rulebook, rulebook.books(until), typed, facts));
    model.addAttribute("problems", problems);
    model.addAttribute("begun", parcel.isBegun());
    model.addAttribute("chosen", !to.isEmpty());
    model.addAttribute("examples", examples.all());
    model.addAttribute("bracket", typed.with(ConsignmentFacts.ESTIMATE, "yes").address(PATH));
    model.addAttribute("share", shared(typed, today).address(PATH));
  }

  /** What a form has at first; what was typed stays. The currency is the first destination's. */
  private static Typed filled(Typed typed, LocalDate today, Quoting quoting, Books books) {
    Instant noon = today.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<String> countries = new ArrayList<>(typed.all(Typed.TO));
    countries.addAll(quoting.destinations(QuoteRequest.NEUTRAL));
    String currency =
        countries.stream()
            .flatMap(country -> quoting.rules(QuoteRequest.NEUTRAL, country).stream())
            .flatMap(subject -> Quoting.currency(subject, noon, books).stream())
            .findFirst()
            .map(CurrencyUnit::getCode)
            .orElse("");
    Typed filled = orElse(typed, Typed.AT, today.toString());
    filled = orElse(filled, Typed.CURRENCY, currency);
    for (FactDeclaration fact : ConsignmentFacts.sheet(Map.of()).facts().values()) {
      Value usual = fact.fallback();
      if (fact.type() instanceof FactType.WordFact && usual != null) {
        filled = orElse(filled, fact.name(), usual.text());
      }
    }
    return filled;
  }

  private static Typed orElse(Typed typed, String field, String value) {
    return typed.text(field).isEmpty() ? typed.with(field, value) : typed;
  }

  /** Dated: a link answers by what is known today, whatever is corrected later. */
  private static Typed shared(Typed typed, LocalDate today) {
    return orElse(typed, Typed.KNOWN_AT, today.plusDays(1).toString());
  }

  private static @Nullable RequestTime time(String text, String field, List<Problem> problems) {
    if (text.isEmpty()) {
      return null;
    }
    Optional<RequestTime> time = RequestTime.read(text);
    if (time.isEmpty()) {
      problems.add(
          new Problem(Problem.id(field), "‘" + text + "’ is not a day: write it as in 2026-03-01"));
    }
    return time.orElse(null);
  }

  private static List<QuoteCard> cards(
      List<Quoted> quotes, Rulebook rulebook, Books books, Typed typed, Facts facts) {
    Optional<BigMoney> goods = goods(typed, facts);
    List<QuoteCard> cards = new ArrayList<>();
    for (Quoted quoted : quotes) {
      Optional<String> currency =
          Quoting.currency(quoted.subject(), quoted.at(), books).map(CurrencyUnit::getCode);
      cards.add(
          QuoteCard.of(
              quoted,
              Problem.of(quoted, typed.text(Typed.CURRENCY), currency),
              CitedStep.of(quoted.outcome().working(), rulebook),
              goods,
              quotes.size() <= CHARTS ? ValueChart.of(quoted, books) : null));
    }
    return cards;
  }

  /** What the goods cost in the currency of the form; empty where an item has another. */
  private static Optional<BigMoney> goods(Typed typed, Facts facts) {
    CurrencyUnit currency = currency(typed.text(Typed.CURRENCY));
    if (currency == null) {
      return Optional.empty();
    }
    BigMoney sum = BigMoney.zero(currency);
    for (Facts item : facts.group(ConsignmentFacts.ITEMS)) {
      if (!(item.value("value").orElse(null) instanceof Value.Amount(var money))
          || !money.isSameCurrency(sum)) {
        return Optional.empty();
      }
      sum =
          item.value("quantity").orElse(null) instanceof Value.Count(var number)
              ? sum.plus(money.multipliedBy(number))
              : sum.plus(money);
    }
    return facts.value(ConsignmentFacts.DISCOUNT).orElse(null) instanceof Value.Amount(var off)
        ? off.isSameCurrency(sum) ? Optional.of(sum.minus(off)) : Optional.empty()
        : Optional.of(sum);
  }

  private static @Nullable CurrencyUnit currency(String code) {
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(unit -> unit.getCode().equals(code))
        .findFirst()
        .orElse(null);
  }
}

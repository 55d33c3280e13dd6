package org.entrepot.marketplace.quotes.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entrepot.marketplace.quotes.quoting.Destination;
import org.entrepot.marketplace.quotes.quoting.Quoting;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/** The facts of a form, and what in its fields cannot be read. */
final class TypedParcel {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,8})?");
  private static final Pattern RATE = Pattern.compile("rate-([A-Z]{3})-([A-Z]{3})");

  private final Typed typed;
  private final FactSheet sheet;
  private final List<Problem> problems = new ArrayList<>();

  TypedParcel(Typed typed, FactSheet sheet) {
    this.typed = typed;
    this.sheet = sheet;
  }

  /** What cannot be read; complete once {@link #facts} was called. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether there is an item with a value, without which there is nothing to quote. */
  boolean isBegun() {
    for (int i = 0; i < typed.items(); i++) {
      if (!typed.text(Typed.item(i, "value")).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  Facts facts() {
    Map<String, List<Facts>> groups = new LinkedHashMap<>();
    List<Facts> items = new ArrayList<>();
    FactSheet member = Quoting.ofItems(sheet);
    for (int i = 0; i < typed.items(); i++) {
      items.add(Facts.of(values(member, "items[" + i + "].")));
    }
    groups.put(ConsignmentFacts.ITEMS, items);
    groups.put(ConsignmentFacts.RATES, rates());
    return new Facts(values(sheet, ""), groups);
  }

  /** The facts of one destination alone: the buyer's region. */
  Destination destination(String country) {
    String region = typed.text(ConsignmentFacts.REGION + "-" + country);
    return new Destination(
        country,
        region.isEmpty()
            ? Facts.NONE
            : Facts.of(Map.of(ConsignmentFacts.REGION, new Value.Word(region))));
  }

  private Map<String, Value> values(FactSheet of, String prefix) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (FactDeclaration fact : of.facts().values()) {
      String text = typed.text(prefix + fact.name());
      if (!text.isEmpty() && !fact.name().equals(ConsignmentFacts.REGION)) {
        value(fact, prefix + fact.name(), text).ifPresent(value -> values.put(fact.name(), value));
      }
    }
    return values;
  }

  /** A figure is typed without its unit: the field says which it is. */
  private Optional<Value> value(FactDeclaration fact, String field, String text) {
    String plain = text.replace(',', '.');
    String written =
        switch (fact.type()) {
          case FactType.MoneyFact _m -> number(text) ? currency() + " " + plain : text;
          case FactType.RateFact _r -> number(text) ? plain + "%" : text;
          case FactType.MeasureFact(var unit) -> number(text) ? plain + " " + unit.symbol() : text;
          case FactType.NumberFact _n -> plain;
          case FactType.WordFact _w -> text;
          case FactType.YesNoFact _y -> text;
          case FactType.PeriodFact _p -> text;
          case FactType.DayFact _d -> text;
          case FactType.TimeFact _t -> text;
        };
    if (fact.type() instanceof FactType.WordFact(var words) && words.isEmpty()) {
      return Optional.of(new Value.Word(text));
    }
    Optional<Value> value = read(written).flatMap(fact.type()::accept);
    if (value.isEmpty()) {
      problems.add(
          new Problem(
              Problem.id(field),
              fact.label() + " is ‘" + text + "’: expected " + fact.type().expected()));
    }
    return value;
  }

  private static boolean number(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static Optional<Value> read(String text) {
    try {
      return Optional.of(ValueText.read(text));
    } catch (ValueTextException impossible) {
      return Optional.empty();
    }
  }

  private String currency() {
    return typed.text(Typed.CURRENCY);
  }

  private List<Facts> rates() {
    List<Facts> rates = new ArrayList<>();
    for (String name : typed.fields().keySet()) {
      var pair = RATE.matcher(name);
      if (pair.matches()) {
        rate(name, pair.group(1), pair.group(2)).ifPresent(rates::add);
      }
    }
    return rates;
  }

  private Optional<Facts> rate(String field, String from, String to) {
    String day = typed.text(Typed.RATE_DAY, typed.text(Typed.AT));
    Optional<Value> rate = read(typed.text(field).replace(',', '.'));
    Optional<Value> published = read(day);
    if (rate.orElse(null) instanceof Value.Count number
        && number.number().signum() > 0
        && published.orElse(null) instanceof Value.Day on) {
      Map<String, Value> facts = new LinkedHashMap<>();
      facts.put("from", new Value.Word(from));
      facts.put("to", new Value.Word(to));
      facts.put("rate", number);
      facts.put("day", on);
      return Optional.of(Facts.of(facts));
    }
    problems.add(
        new Problem(
            Problem.id(field),
            "The rate of "
                + from
                + " in "
                + to
                + " is ‘"
                + typed.text(field)
                + "’: expected a number above zero"));
    return Optional.empty();
  }
}

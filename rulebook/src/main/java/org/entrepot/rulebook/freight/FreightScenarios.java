package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of parcel that editions tell apart: every combination of lanes, ranges of price, and
 * the words by which rate cards are chosen.
 */
public final class FreightScenarios {

  /**
   * One kind of parcel.
   *
   * @param words as in {@code scheme is fbo, lane is north-south}
   */
  public record Scenario(String words, Facts facts) {}

  private record Choice(String words, String fact, Value value) {}

  private FreightScenarios() {}

  /** The scenarios of several editions together, so that they can be compared. */
  public static List<Scenario> of(FreightEdition... editions) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    Set<String> lanes = new LinkedHashSet<>();
    for (FreightEdition edition : editions) {
      words(edition).forEach((fact, values) -> add(choices, fact, values));
      edition.lanes().forEach(lane -> lanes.add(lane.code()));
    }
    add(choices, FreightFacts.LANE, lanes.stream().<Value>map(Value.Word::new).toList());
    List<Choice> prices = prices(editions);
    if (prices.size() > 1) {
      choices.put(FreightFacts.PRICE, prices);
    }
    return combined(choices);
  }

  private static void add(
      Map<String, List<Choice>> choices, String fact, Iterable<? extends Value> values) {
    List<Choice> known = choices.computeIfAbsent(fact, name -> new ArrayList<>());
    for (Value value : values) {
      Choice choice = new Choice(fact + " is " + value.text(), fact, value);
      if (!known.contains(choice)) {
        known.add(choice);
      }
    }
    if (known.isEmpty()) {
      choices.remove(fact);
    }
  }

  private static Map<String, List<Value>> words(FreightEdition edition) {
    Map<String, List<Value>> words = new LinkedHashMap<>();
    Map<String, FactDeclaration> declared = FreightFacts.declared(edition);
    for (Condition condition : Conditions.ofCards(edition)) {
      for (FactCondition test : condition.tests()) {
        FactDeclaration fact = declared.get(test.fact());
        if (fact != null && fact.type() instanceof FactType.WordFact(var list)) {
          words.put(test.fact(), list.stream().<Value>map(Value.Word::new).toList());
        } else if (fact != null && fact.type() instanceof FactType.YesNoFact) {
          words.put(test.fact(), List.of(new Value.YesNo(false), new Value.YesNo(true)));
        }
      }
    }
    return words;
  }

  /** Ranges of price between the amounts at which a condition changes its answer. */
  private static List<Choice> prices(FreightEdition... editions) {
    NavigableSet<BigMoney> starts = new TreeSet<>();
    for (FreightEdition edition : editions) {
      BigMoney least = BigMoney.ofMinor(edition.currency(), 1);
      for (Condition condition : Conditions.ofCards(edition)) {
        for (FactCondition test : condition.tests()) {
          if (test.fact().equals(FreightFacts.PRICE)
              && test instanceof FactCondition.Between between) {
            start(between.atLeast(), BigMoney.zero(edition.currency()), starts);
            start(between.below(), BigMoney.zero(edition.currency()), starts);
            start(between.over(), least, starts);
            start(between.atMost(), least, starts);
          }
        }
      }
    }
    List<Choice> ranges = new ArrayList<>();
    @Nullable BigMoney from = null;
    for (BigMoney start : starts) {
      BigMoney last = start.minus(BigMoney.ofMinor(start.getCurrencyUnit(), 1));
      String words = from == null ? "price up to " : "price from " + text(from) + " to ";
      ranges.add(new Choice(words + text(last), FreightFacts.PRICE, new Value.Amount(last)));
      from = start;
    }
    if (from != null) {
      ranges.add(
          new Choice("price from " + text(from), FreightFacts.PRICE, new Value.Amount(from)));
    }
    return ranges;
  }

  private static void start(@Nullable Value bound, BigMoney behind, Set<BigMoney> starts) {
    if (bound instanceof Value.Amount(var money)
        && money.isPositive()
        && money.isSameCurrency(behind)) {
      starts.add(money.plus(behind));
    }
  }

  private static String text(BigMoney money) {
    return new Value.Amount(money).text();
  }

  private static List<Scenario> combined(Map<String, List<Choice>> choices) {
    List<Scenario> combinations = List.of(new Scenario("", Facts.NONE));
    for (List<Choice> options : choices.values()) {
      List<Scenario> longer = new ArrayList<>();
      for (Scenario shorter : combinations) {
        for (Choice choice : options) {
          String words =
              shorter.words.isEmpty() ? choice.words : shorter.words + ", " + choice.words;
          longer.add(new Scenario(words, shorter.facts.with(choice.fact, choice.value)));
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}

package org.entrepot.marketplace.restatements.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A fact that can be assumed because orders may not state it.
 *
 * @param words what it can be, where it is one of some words; else empty
 * @param fallback what rules take where nothing is stated; null where they have nothing to take
 * @param needed whether some rule computes nothing without it
 * @param rules those that ask for it
 */
public record AssumedFact(
    String name,
    String label,
    FactType type,
    List<String> words,
    @Nullable String fallback,
    boolean needed,
    List<SubjectId> rules) {

  /** What every order line has by its nature. */
  private static final Set<String> OF_EVERY_LINE = Set.of("id", "sku", "seller", "created");

  /**
   * What some rules ask for, what they need first.
   *
   * @param stated the facts that every order of the data set states for itself
   */
  static List<AssumedFact> of(Collection<PinnedPair> rules, Set<String> stated) {
    Map<String, AssumedFact> facts = new LinkedHashMap<>();
    for (PinnedPair rule : rules) {
      for (FactSheet sheet : rule.sheets()) {
        for (FactDeclaration fact : declared(sheet)) {
          if (!stated.contains(fact.name()) && !OF_EVERY_LINE.contains(fact.name())) {
            facts.merge(fact.name(), of(fact, rule.subject()), AssumedFact::and);
          }
        }
      }
    }
    List<AssumedFact> all = new ArrayList<>(facts.values());
    all.sort((one, other) -> Boolean.compare(other.needed, one.needed));
    return all;
  }

  static List<FactDeclaration> declared(FactSheet sheet) {
    List<FactDeclaration> all = new ArrayList<>(sheet.facts().values());
    sheet.groups().values().forEach(group -> all.addAll(group.member().facts().values()));
    return all;
  }

  private static AssumedFact of(FactDeclaration fact, SubjectId rule) {
    return new AssumedFact(
        fact.name(),
        fact.label(),
        fact.type(),
        switch (fact.type()) {
          case FactType.WordFact(var words) -> words;
          case FactType.YesNoFact _yesNo -> List.of("yes", "no");
          case FactType _other -> List.of();
        },
        fact.fallback() == null ? null : fact.fallback().text(),
        fact.needed(),
        List.of(rule));
  }

  private AssumedFact and(AssumedFact other) {
    List<String> allWords = new ArrayList<>(words);
    other.words.stream().filter(word -> !allWords.contains(word)).forEach(allWords::add);
    List<SubjectId> allRules = new ArrayList<>(rules);
    other.rules.stream().filter(rule -> !allRules.contains(rule)).forEach(allRules::add);
    return new AssumedFact(
        name,
        label,
        type,
        allWords,
        fallback == null ? other.fallback : fallback,
        needed || other.needed,
        allRules);
  }
}

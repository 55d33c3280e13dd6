package org.entrepot.marketplace.restatements.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.marketplace.restatements.datasets.DataSet;
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
 * @param mayBeStated whether some orders may state it themselves
 * @param needed whether nothing is computed unless it is assumed
 * @param rules those that ask for it
 */
public record AssumedFact(
    String name,
    String label,
    FactType type,
    List<String> words,
    @Nullable String fallback,
    boolean mayBeStated,
    boolean needed,
    List<SubjectId> rules) {

  private static final String LINES = "lines";

  /** What every order line has by its nature, in every layout: never asked, whatever is chosen. */
  private static final Set<String> OF_EVERY_LINE =
      Set.of("id", "sku", "seller", "created", "price", "quantity", "goods");

  /** The facts that some rules ask for and some orders do not state, what is needed first. */
  static List<AssumedFact> of(Collection<PinnedPair> rules, Optional<DataSet> orders) {
    Set<String> always = orders.map(DataSet::alwaysStates).orElse(Set.of());
    Set<String> maybe = orders.map(DataSet::mayState).orElse(Set.of());
    Map<String, AssumedFact> facts = new LinkedHashMap<>();
    for (PinnedPair rule : rules) {
      for (FactSheet sheet : rule.sheets()) {
        for (FactDeclaration fact : declared(sheet)) {
          if (!always.contains(fact.name()) && !OF_EVERY_LINE.contains(fact.name())) {
            AssumedFact asked = of(fact, maybe.contains(fact.name()), rule.subject());
            facts.merge(fact.name(), asked, AssumedFact::and);
          }
        }
      }
    }
    List<AssumedFact> all = new ArrayList<>(facts.values());
    all.sort((one, other) -> Boolean.compare(other.needed, one.needed));
    return all;
  }

  private static List<FactDeclaration> declared(FactSheet sheet) {
    List<FactDeclaration> all = new ArrayList<>(sheet.facts().values());
    FactSheet.Group lines = sheet.groups().get(LINES);
    if (lines != null) {
      all.addAll(lines.member().facts().values());
    }
    return all;
  }

  private static AssumedFact of(FactDeclaration fact, boolean mayBeStated, SubjectId rule) {
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
        mayBeStated,
        fact.needed() && !mayBeStated,
        List.of(rule));
  }

  /** What holds where nothing is assumed. */
  public String otherwise() {
    if (mayBeStated) {
      return "as each order states";
    }
    if (fallback != null) {
      return "usual: " + fallback.replace('-', ' ');
    }
    return needed ? "Choose…" : "nothing assumed";
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
        mayBeStated,
        needed || other.needed,
        allRules);
  }
}

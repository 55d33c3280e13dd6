package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.rulebook.edition.SubjectId;

/**
 * What is assumed of order lines under each rule, where they do not state it: the facts that the
 * rule asks for, and the exchange rates to its currency.
 */
public final class AssumedByRule {

  private final Assumptions assumptions;
  private final List<PinnedRule<?>> rules;

  /**
   * What is assumed under some rules.
   *
   * @param rules of several variants all
   */
  public AssumedByRule(Assumptions assumptions, Collection<PinnedRule<?>> rules) {
    this.assumptions = assumptions;
    this.rules = List.copyOf(rules);
  }

  /** As {@code key=value}, in the order stated, between semicolons; empty where there is none. */
  public String text(SubjectId rule) {
    List<String> texts = new ArrayList<>();
    assumptions
        .stated()
        .forEach((key, value) -> {
          if (isAsked(key, rule)) {
            texts.add(key + "=" + value.text());
          }
        });
    return String.join("; ", texts);
  }

  private boolean isAsked(String key, SubjectId rule) {
    if (assumptions.rateKeys().contains(key)) {
      return of(rule)
          .flatMap(one -> Stream.of(one.against(), one.under()))
          .flatMap(Pinning::currencies)
          .anyMatch(currency -> key.endsWith("-" + currency.getCode()));
    }
    String fact = key.substring(key.indexOf(':') + 1);
    String own = rule + ":" + fact;
    return key.equals(assumptions.stated().containsKey(own) ? own : fact)
        && of(rule)
            .flatMap(one -> one.sheets().stream())
            .flatMap(sheet -> Pinning.all(sheet).stream())
            .anyMatch(one -> one.name().equals(fact));
  }

  private Stream<PinnedRule<?>> of(SubjectId rule) {
    return rules.stream().filter(one -> one.id().equals(rule));
  }
}

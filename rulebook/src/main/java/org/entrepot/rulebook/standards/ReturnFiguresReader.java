package org.entrepot.rulebook.standards;

import static org.entrepot.rulebook.standards.StandardsFacts.count;

import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;

/** Reads an item's figures out of facts; every one that is missing is refused by its name. */
final class ReturnFiguresReader {

  private final Edition<ReturnBadgeEdition> edition;
  private final ReturnBadgeEdition rule;
  private final List<Refusal> refusals;
  private final List<Step> working;

  ReturnFiguresReader(
      Edition<ReturnBadgeEdition> edition, List<Refusal> refusals, List<Step> working) {
    this.edition = edition;
    this.rule = edition.body();
    this.refusals = refusals;
    this.working = working;
  }

  /** The figures of the one day that the facts state, or of their item in its category. */
  Optional<ReturnFigures> today(Facts facts) {
    List<Facts> category = facts.group(ReturnBadgeFamily.CATEGORY);
    if (category.isEmpty()) {
      return stated(facts, countedReturns(facts), "");
    }
    if (facts.value(ReturnBadgeFamily.ITEM).isEmpty()) {
      missing(ReturnBadgeFamily.ITEM);
      return Optional.empty();
    }
    List<CategoryFigures.Item> items =
        category.stream()
            .map(item ->
                new CategoryFigures.Item(
                    item.word(ReturnBadgeFamily.ITEM),
                    item.number(ReturnBadgeFamily.UNITS).longValueExact(),
                    item.number(ReturnBadgeFamily.RETURNS).longValueExact()))
            .toList();
    String item = facts.word(ReturnBadgeFamily.ITEM);
    Optional<ReturnFigures> own = new CategoryFigures(items, rule.mean()).of(item);
    if (own.isEmpty()) {
      String message = "‘" + item + "’ is no item of the category with units delivered";
      refusals.add(new Refusal(Reason.FACT_INVALID, ReturnBadgeFamily.ITEM, message));
    }
    return own;
  }

  /** Returns that count: sent back physically, and not for a reason that is left out. */
  private long countedReturns(Facts facts) {
    long counted = 0;
    for (Facts returned : facts.group(ReturnBadgeFamily.RETURNS)) {
      long units = returned.number(ReturnBadgeFamily.UNITS).longValueExact();
      boolean leftOut = rule.excludedReasons().contains(returned.word("reason"));
      boolean counts = returned.yes("physical") && !leftOut;
      counted += counts ? units : 0;
      String why = counts ? "counts" : leftOut ? "left out: its reason" : "left out: not sent back";
      working.add(
          new Step(
              "Returned, " + returned.word("reason"),
              null,
              null,
              count(units),
              why,
              edition.ref()));
    }
    return counted;
  }

  /** The figures as a day states them; empty where one is missing or impossible. */
  Optional<ReturnFigures> stated(Facts day, long returns, String where) {
    int before = refusals.size();
    for (String needed :
        List.of(
            ReturnBadgeFamily.UNITS,
            ReturnBadgeFamily.MEAN,
            ReturnBadgeFamily.RANK,
            ReturnBadgeFamily.CATEGORY_ITEMS)) {
      if (day.value(needed).isEmpty()) {
        missing(where + needed);
      }
    }
    if (refusals.size() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ReturnFigures(
              day.number(ReturnBadgeFamily.UNITS).longValueExact(),
              returns,
              day.rate(ReturnBadgeFamily.MEAN),
              day.number(ReturnBadgeFamily.RANK).longValueExact(),
              day.number(ReturnBadgeFamily.CATEGORY_ITEMS).longValueExact()));
    } catch (IllegalArgumentException impossible) {
      String about = where + ReturnBadgeFamily.RANK;
      refusals.add(
          new Refusal(Reason.FACT_INVALID, about, String.valueOf(impossible.getMessage())));
      return Optional.empty();
    }
  }

  private void missing(String fact) {
    refusals.add(new Refusal(Reason.FACT_MISSING, fact, "‘" + fact + "’ is needed"));
  }
}

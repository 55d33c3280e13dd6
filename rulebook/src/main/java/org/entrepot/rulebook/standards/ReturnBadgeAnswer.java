package org.entrepot.rulebook.standards;

import static org.entrepot.rulebook.standards.StandardsFacts.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;

/** The badge of one item, with its evidence: on one day, or after a run of days. */
final class ReturnBadgeAnswer {

  private record Day(LocalDate day, ReturnFigures figures) {}

  private final Edition<ReturnBadgeEdition> edition;
  private final ReturnBadgeEdition rule;
  private final Facts facts;
  private final Map<String, Value> results = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();

  ReturnBadgeAnswer(Edition<ReturnBadgeEdition> edition, Facts facts) {
    this.edition = edition;
    this.rule = edition.body();
    this.facts = facts;
  }

  Outcome outcome() {
    if (facts.group(ReturnBadgeFamily.DAYS).isEmpty()) {
      today().ifPresent(figures -> show(figures, before().after(figures, rule)));
    } else {
      history();
    }
    return refusals.isEmpty()
        ? new Outcome.Answer(List.of(), results, List.of(), working)
        : new Outcome.Refused(refusals, working);
  }

  private BadgeState before() {
    String word = facts.word(ReturnBadgeFamily.BADGE_BEFORE);
    ReturnBadge badge = ReturnBadge.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    return new BadgeState(badge, facts.number(ReturnBadgeFamily.DAYS_UNDER_MEAN).intValueExact());
  }

  private Optional<ReturnFigures> today() {
    List<Facts> category = facts.group(ReturnBadgeFamily.CATEGORY);
    if (category.isEmpty()) {
      return stated(facts, countedReturns(), "");
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
  private long countedReturns() {
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

  private Optional<ReturnFigures> stated(Facts day, long returns, String where) {
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

  private void history() {
    List<Day> days = new ArrayList<>();
    List<Facts> stated = facts.group(ReturnBadgeFamily.DAYS);
    for (int i = 0; i < stated.size(); i++) {
      Facts day = stated.get(i);
      long returns = day.number(ReturnBadgeFamily.RETURNS).longValueExact();
      stated(day, returns, ReturnBadgeFamily.DAYS + "[" + i + "].")
          .ifPresent(figures -> days.add(new Day(day.day("day"), figures)));
    }
    days.sort(Comparator.comparing(Day::day));
    checkUnbroken(days);
    if (!refusals.isEmpty()) {
      return;
    }
    BadgeState state = before();
    for (Day day : days) {
      state = state.after(day.figures(), rule);
      working.add(
          new Step(
              "On " + day.day(),
              count(day.figures().units()),
              ReturnFigures.shown(day.figures().mean()),
              day.figures().rate(),
              state.badge().word() + ", " + state.daysUnderMean() + " days under the mean",
              edition.ref()));
    }
    show(days.getLast().figures(), state);
  }

  private void checkUnbroken(List<Day> days) {
    for (int i = 1; i < days.size(); i++) {
      LocalDate expected = days.get(i - 1).day().plusDays(1);
      if (!days.get(i).day().equals(expected)) {
        String message = "the days are to follow each other: expected " + expected;
        refusals.add(new Refusal(Reason.FACT_INVALID, ReturnBadgeFamily.DAYS, message));
      }
    }
  }

  private void show(ReturnFigures figures, BadgeState state) {
    results.put("badge", new Value.Word(state.badge().word()));
    results.put("warning", new Value.YesNo(state.warns(figures, rule)));
    results.put("return-rate", figures.rate());
    results.put("category-mean", ReturnFigures.shown(figures.mean()));
    results.put("units", count(figures.units()));
    results.put("returns", count(figures.returns()));
    results.put("rank", count(figures.rank()));
    results.put("category-items", count(figures.categoryItems()));
    if (figures.units() > 0) {
      results.put("upper-bound", ReturnFigures.shown(figures.upperBound(rule.deviations())));
    }
    results.put("days-under-mean", count(state.daysUnderMean()));
    if (state.badge() == ReturnBadge.FREQUENTLY_RETURNED) {
      results.put("days-until-it-leaves", count(rule.leavesAfterDays() - state.daysUnderMean()));
    }
    evidence(figures, state);
  }

  private void evidence(ReturnFigures figures, BadgeState state) {
    step(
        "Units delivered",
        count(figures.units()),
        figures.units() > rule.unitsOver() ? "enough" : "not over " + rule.unitsOver());
    String side = figures.isAboveMean() ? "above" : figures.isUnderMean() ? "under" : "exactly at";
    step("Return rate", figures.rate(), side + " the category’s mean");
    step(
        "Rank in the category",
        count(figures.rank()),
        (figures.isWithinTop(rule.topShare().fraction()) ? "within" : "outside")
            + " the top "
            + rule.topShare().text()
            + " of "
            + figures.categoryItems());
    step("Badge", new Value.Word(state.badge().word()), "after the day’s figures");
  }

  private void step(String what, Value amount, String why) {
    working.add(new Step(what, null, null, amount, why, edition.ref()));
  }
}

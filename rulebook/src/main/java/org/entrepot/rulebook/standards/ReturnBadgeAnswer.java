package org.entrepot.rulebook.standards;

import static org.entrepot.rulebook.standards.StandardsFacts.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final ReturnFiguresReader figures;

  ReturnBadgeAnswer(Edition<ReturnBadgeEdition> edition, Facts facts) {
    this.edition = edition;
    this.rule = edition.body();
    this.facts = facts;
    this.figures = new ReturnFiguresReader(edition, refusals, working);
  }

  Outcome outcome() {
    if (facts.group(ReturnBadgeFamily.DAYS).isEmpty()) {
      figures.today(facts).ifPresent(today -> show(today, before().after(today, rule)));
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

  private void history() {
    List<Day> days = new ArrayList<>();
    List<Facts> stated = facts.group(ReturnBadgeFamily.DAYS);
    for (int i = 0; i < stated.size(); i++) {
      Facts day = stated.get(i);
      long returns = day.number(ReturnBadgeFamily.RETURNS).longValueExact();
      figures
          .stated(day, returns, ReturnBadgeFamily.DAYS + "[" + i + "].")
          .ifPresent(found -> days.add(new Day(day.day("day"), found)));
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

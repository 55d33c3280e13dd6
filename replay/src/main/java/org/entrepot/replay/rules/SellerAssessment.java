package org.entrepot.replay.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.replay.folds.DayFold.Span;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.rulebook.calendar.WallClock;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.standards.Assessment;
import org.entrepot.rulebook.standards.Cadence;
import org.entrepot.rulebook.standards.Count;
import org.entrepot.rulebook.standards.Finding;
import org.entrepot.rulebook.standards.PointEntry;
import org.entrepot.rulebook.standards.PointHistory;
import org.entrepot.rulebook.standards.Standard;
import org.entrepot.rulebook.standards.StandardsEdition;
import org.entrepot.rulebook.standards.StandingRules;
import org.entrepot.rulebook.standards.Verdict;

/** Assesses sellers by one pinned edition, on the orders' own days. */
final class SellerAssessment {

  private final Edition<StandardsEdition> edition;
  private final List<Standard> standards;
  private final boolean graceApplies;

  SellerAssessment(
      Edition<StandardsEdition> edition, List<Standard> standards, boolean graceApplies) {
    this.edition = edition;
    this.standards = standards;
    this.graceApplies = graceApplies;
  }

  /** Every verdict on a seller, by standard, then by day. */
  List<Verdict> verdicts(List<Span> spans) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Standard standard : standards) {
      Assessment assessment = new Assessment(standard, edition.zone(), graceApplies);
      for (LocalDate day : days(standard, spans)) {
        long counted = 0;
        long outOf = 0;
        for (Span span : spans) {
          if (span.end().isAfter(day.minusDays(standard.windowDays()))
              && !span.end().isAfter(day)) {
            counted += span.counts().getOrDefault(standard.counted(), 0L);
            outOf += span.counts().getOrDefault(standard.outOf(), 0L);
          }
        }
        verdicts.add(assessment.assess(counted, outOf, WallClock.startOf(day, edition.zone())));
      }
    }
    return verdicts;
  }

  /** The days of assessment whose window sees a span. */
  private static Set<LocalDate> days(Standard standard, List<Span> spans) {
    Cadence cadence = standard.assessed();
    Set<LocalDate> days = new TreeSet<>();
    for (Span span : spans) {
      LocalDate end = span.end();
      LocalDate day = cadence.runsOn(end) ? end : cadence.firstAfter(end);
      for (; day.isBefore(end.plusDays(standard.windowDays())); day = cadence.firstAfter(day)) {
        days.add(day);
      }
    }
    return days;
  }

  static Standing standing(List<Verdict> verdicts) {
    Standing sum = Standing.NONE;
    for (Verdict verdict : verdicts) {
      sum = sum.plus(standing(verdict));
    }
    return sum;
  }

  static Standing standing(Verdict verdict) {
    boolean broken = verdict.finding() == Finding.BREACH || verdict.finding() == Finding.WAIVED;
    return new Standing(broken ? 1 : 0, verdict.points(), verdict.pointsWaived());
  }

  /** The most points that ever stood, resets included; 0 where the edition gives none. */
  long highest(List<Verdict> verdicts) {
    StandingRules rules = edition.body().standing();
    List<PointEntry> entries =
        verdicts.stream()
            .filter(verdict -> verdict.pointsRecorded() > 0)
            .map(verdict -> PointEntry.of(verdict, edition.ref()))
            .toList();
    if (rules == null || entries.isEmpty()) {
      return 0;
    }
    LocalDate last = entries.stream().map(PointEntry::day).max(LocalDate::compareTo).orElseThrow();
    return PointHistory.fold(rules, entries, List.of(), last).highest();
  }

  /** The kinds of order that the standards count. */
  List<Count> counted() {
    return standards.stream()
        .flatMap(standard -> List.of(standard.counted(), standard.outOf()).stream())
        .toList();
  }

  List<Standard> standards() {
    return standards;
  }
}

package org.entrepot.replay.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      long counted = 0;
      long outOf = 0;
      int next = 0;
      int first = 0;
      for (LocalDate day : days(standard, spans)) {
        // The window moves on with the day: spans come into it at one end and leave at the other.
        for (; next < spans.size() && !spans.get(next).end().isAfter(day); next++) {
          counted += count(spans.get(next), standard.counted());
          outOf += count(spans.get(next), standard.outOf());
        }
        LocalDate before = day.minusDays(standard.windowDays());
        for (; first < next && !spans.get(first).end().isAfter(before); first++) {
          counted -= count(spans.get(first), standard.counted());
          outOf -= count(spans.get(first), standard.outOf());
        }
        verdicts.add(assessment.assess(counted, outOf, WallClock.startOf(day, edition.zone())));
      }
    }
    return verdicts;
  }

  private static long count(Span span, Count kind) {
    return span.counts().getOrDefault(kind, 0L);
  }

  /** The days of assessment whose window sees a span, in the order of time, as the spans are. */
  private static List<LocalDate> days(Standard standard, List<Span> spans) {
    Cadence cadence = standard.assessed();
    List<LocalDate> days = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Span span : spans) {
      LocalDate end = span.end();
      LocalDate day = cadence.runsOn(end) ? end : cadence.firstAfter(end);
      if (!day.isAfter(last)) {
        day = cadence.firstAfter(last);
      }
      LocalDate unseen = end.plusDays(standard.windowDays());
      for (; day.isBefore(unseen); day = cadence.firstAfter(day)) {
        days.add(day);
        last = day;
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

package org.entrepot.replay.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entrepot.replay.folds.SellerSpans;
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

  /** A day of assessment, and when it begins in the edition's zone. */
  private record Day(LocalDate date, Instant start) {}

  private final Edition<StandardsEdition> edition;
  private final List<Standard> standards;
  private final boolean graceApplies;
  private final Map<Integer, Day> days = new ConcurrentHashMap<>();

  SellerAssessment(
      Edition<StandardsEdition> edition, List<Standard> standards, boolean graceApplies) {
    this.edition = edition;
    this.standards = standards;
    this.graceApplies = graceApplies;
  }

  /**
   * Every verdict on a seller, by standard, then by day.
   *
   * @param kinds what the spans count
   * @param verdicts gets them
   */
  void verdicts(SellerSpans spans, List<Count> kinds, List<Verdict> verdicts) {
    for (Standard standard : standards) {
      verdicts(standard, spans, kinds, verdicts);
    }
  }

  /**
   * Assesses a standard on each day whose window sees a span. The window moves on with the day:
   * spans come into it at one end and leave it at the other.
   */
  private void verdicts(
      Standard standard, SellerSpans spans, List<Count> kinds, List<Verdict> verdicts) {
    Assessment assessment = new Assessment(standard, edition.zone(), graceApplies);
    Cadence cadence = standard.assessed();
    int countedKind = kinds.indexOf(standard.counted());
    int outOfKind = kinds.indexOf(standard.outOf());
    int window = standard.windowDays();
    long counted = 0;
    long outOf = 0;
    int next = 0;
    int first = 0;
    int day = Integer.MIN_VALUE;
    for (int span = 0; span < spans.size(); span++) {
      int end = spans.end(span);
      // The day of its end may be one; those before the last one have been.
      day = Math.max(cadence.firstAfter(end - 1), day);
      for (; day < end + window; day = cadence.firstAfter(day)) {
        for (; next < spans.size() && spans.end(next) <= day; next++) {
          counted += spans.count(next, countedKind);
          outOf += spans.count(next, outOfKind);
        }
        for (; first < next && spans.end(first) <= day - window; first++) {
          counted -= spans.count(first, countedKind);
          outOf -= spans.count(first, outOfKind);
        }
        Day of = days.computeIfAbsent(day, this::day);
        verdicts.add(assessment.assess(counted, outOf, of.start, of.date));
      }
    }
  }

  private Day day(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return new Day(date, WallClock.startOf(date, edition.zone()));
  }

  /** Whether the limit was broken, be it waived. */
  static boolean isBroken(Verdict verdict) {
    return verdict.finding() == Finding.BREACH || verdict.finding() == Finding.WAIVED;
  }

  /** The most points that ever stood, resets included; 0 where the edition gives none. */
  long highest(List<Verdict> verdicts) {
    StandingRules rules = edition.body().standing();
    if (rules == null) {
      return 0;
    }
    List<PointEntry> entries = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Verdict verdict : verdicts) {
      if (verdict.pointsRecorded() > 0) {
        entries.add(PointEntry.of(verdict, edition.ref()));
        last = verdict.day().isAfter(last) ? verdict.day() : last;
      }
    }
    return entries.isEmpty() ? 0 : PointHistory.fold(rules, entries, List.of(), last).highest();
  }

  /** Whether every verdict is that of another. */
  boolean assessesAs(SellerAssessment other) {
    return edition.hash().equals(other.edition.hash())
        && standards.equals(other.standards)
        && graceApplies == other.graceApplies;
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

  /** Whether breaches within a grace window are waived. */
  boolean graceApplies() {
    return graceApplies;
  }
}

package org.entrepot.replay.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.folds.SellerSpans;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult.TierCount;
import org.entrepot.replay.restatement.WeekResult;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.standards.Count;
import org.entrepot.rulebook.standards.StandardsEdition;
import org.entrepot.rulebook.standards.StandingRules;
import org.entrepot.rulebook.standards.Verdict;

/** Assesses sellers one by one under both editions, and adds up their weeks. */
final class Standings {

  private static final class Week {
    private long sellers;
    private long orders;
    private long late;
    private final Sum against = new Sum();
    private final Sum under = new Sum();

    private Week plus(Week other) {
      sellers += other.sellers;
      orders += other.orders;
      late += other.late;
      against.add(other.against);
      under.add(other.under);
      return this;
    }
  }

  private static final class Sum {
    private long breaches;
    private long points;
    private long waived;

    private void add(Sum other) {
      breaches += other.breaches;
      points += other.points;
      waived += other.waived;
    }

    private void add(Verdict verdict) {
      breaches += SellerAssessment.isBroken(verdict) ? 1 : 0;
      points += verdict.points();
      waived += verdict.pointsWaived();
    }

    private Standing standing() {
      return new Standing(breaches, points, waived);
    }
  }

  private final SubjectId rule;
  private final SellerAssessment against;
  private final SellerAssessment under;

  /** Whether the standard did not change, so that one verdict is that of both. */
  private final boolean alike;

  private final List<Count> kinds;
  private final int shipped;
  private final int late;
  private final DayOfWeek weeksBegin;
  private final List<SellerStanding> sellers = new ArrayList<>();
  private final List<Verdict> before = new ArrayList<>();
  private final List<Verdict> after = new ArrayList<>();
  private final Map<LocalDate, Week> weeks = new TreeMap<>();

  /** The same by days of assessment: few, which are asked for again and again. */
  private final Map<LocalDate, Week> assessed = new HashMap<>();

  private final Map<Integer, Week> ended = new HashMap<>();

  /**
   * Nobody assessed yet.
   *
   * @param kinds what the spans of sellers count
   */
  Standings(SubjectId rule, SellerAssessment against, SellerAssessment under, List<Count> kinds) {
    this.rule = rule;
    this.against = against;
    this.under = under;
    this.alike = against.assessesAs(under);
    this.kinds = kinds;
    this.shipped = kinds.indexOf(Count.SHIPPED);
    this.late = kinds.indexOf(Count.LATE);
    this.weeksBegin = StandardsPinned.weeksBegin(against, under);
  }

  /** Assesses a seller by what its orders counted as; sellers come in the order of their names. */
  void add(String seller, SellerSpans spans) {
    before.clear();
    after.clear();
    against.verdicts(spans, kinds, before);
    long highest = against.highest(before);
    if (alike) {
      after.addAll(before);
    } else {
      under.verdicts(spans, kinds, after);
    }
    for (Verdict verdict : before) {
      week(verdict.day()).against.add(verdict);
    }
    for (Verdict verdict : after) {
      week(verdict.day()).under.add(verdict);
    }
    sellers.add(
        new SellerStanding(
            rule,
            seller,
            sum(spans, shipped),
            sum(spans, late),
            weeksOf(spans),
            standing(before),
            standing(after),
            highest,
            alike ? highest : under.highest(after)));
  }

  /** Adds sellers whose names come after those here. */
  void append(Standings later) {
    sellers.addAll(later.sellers);
    later.weeks.forEach((from, week) -> weeks.merge(from, week, Week::plus));
  }

  private static Standing standing(List<Verdict> verdicts) {
    Sum sum = new Sum();
    verdicts.forEach(sum::add);
    return sum.standing();
  }

  /** Adds a seller's orders to their weeks; gives in how many of them there were some. */
  private long weeksOf(SellerSpans spans) {
    long count = 0;
    Week last = null;
    boolean counted = false;
    for (int span = 0; span < spans.size(); span++) {
      long orders = spans.count(span, shipped);
      Week week = ended.computeIfAbsent(spans.end(span), end -> week(LocalDate.ofEpochDay(end)));
      week.orders += orders;
      week.late += spans.count(span, late);
      // Spans of one week come one after the other.
      counted = counted && week.equals(last);
      if (orders > 0 && !counted) {
        counted = true;
        week.sellers++;
        count++;
      }
      last = week;
    }
    return count;
  }

  private Week week(LocalDate day) {
    return assessed.computeIfAbsent(
        day, of -> weeks.computeIfAbsent(weekBefore(of), added -> new Week()));
  }

  /** The first day of the week in which the day before an assessment lies. */
  private LocalDate weekBefore(LocalDate day) {
    return day.minusDays(1).with(TemporalAdjusters.previousOrSame(weeksBegin));
  }

  private static long sum(SellerSpans spans, int kind) {
    long sum = 0;
    for (int span = 0; span < spans.size(); span++) {
      sum += spans.count(span, kind);
    }
    return sum;
  }

  /** By name. */
  List<SellerStanding> sellers() {
    return List.copyOf(sellers);
  }

  /** In the order of time. */
  List<WeekResult> weeks() {
    List<WeekResult> results = new ArrayList<>();
    weeks.forEach((from, week) ->
        results.add(
            new WeekResult(
                from,
                week.sellers,
                week.orders,
                week.late,
                week.against.standing(),
                week.under.standing())));
    return results;
  }

  /** How many sellers ever reached each tier; words by the last edition that has it. */
  List<TierCount> tiers(List<Edition<StandardsEdition>> editions) {
    Map<Integer, String> words = new TreeMap<>();
    for (Edition<StandardsEdition> edition : editions) {
      StandingRules rules = edition.body().standing();
      if (rules != null) {
        rules.tiers().forEach(tier -> words.put(tier.atLeast(), words(tier)));
      }
    }
    List<TierCount> counts = new ArrayList<>();
    words.forEach((points, label) ->
        counts.add(
            new TierCount(
                points,
                label,
                sellers.stream().filter(one -> one.highestAgainst() >= points).count(),
                sellers.stream().filter(one -> one.highestUnder() >= points).count())));
    return counts;
  }

  private static String words(StandingRules.Tier tier) {
    return String.join(", ", tier.punishments().stream().map(one -> one.label()).toList());
  }
}

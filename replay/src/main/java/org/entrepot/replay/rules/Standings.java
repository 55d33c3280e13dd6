package org.entrepot.replay.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.folds.DayFold.Span;
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
    private Standing against = Standing.NONE;
    private Standing under = Standing.NONE;
  }

  private final SubjectId rule;
  private final SellerAssessment against;
  private final SellerAssessment under;
  private final DayOfWeek weeksBegin;
  private final List<SellerStanding> sellers = new ArrayList<>();
  private final Map<LocalDate, Week> weeks = new TreeMap<>();

  Standings(SubjectId rule, SellerAssessment against, SellerAssessment under) {
    this.rule = rule;
    this.against = against;
    this.under = under;
    this.weeksBegin = StandardsPinned.weeksBegin(against, under);
  }

  /** Assesses a seller by what its orders counted as, in the order of time. */
  void add(String seller, List<Span> spans) {
    List<Verdict> before = against.verdicts(spans);
    List<Verdict> after = under.verdicts(spans);
    for (Verdict verdict : before) {
      Week week = week(verdict.day());
      week.against = week.against.plus(SellerAssessment.standing(verdict));
    }
    for (Verdict verdict : after) {
      Week week = week(verdict.day());
      week.under = week.under.plus(SellerAssessment.standing(verdict));
    }
    sellers.add(
        new SellerStanding(
            rule,
            seller,
            sum(spans, Count.SHIPPED),
            sum(spans, Count.LATE),
            weeksOf(spans),
            SellerAssessment.standing(before),
            SellerAssessment.standing(after),
            against.highest(before),
            under.highest(after)));
  }

  /** Adds a seller's orders to their weeks; gives in how many of them there were some. */
  private long weeksOf(List<Span> spans) {
    Map<LocalDate, Long> ofSeller = new TreeMap<>();
    for (Span span : spans) {
      long orders = span.counts().getOrDefault(Count.SHIPPED, 0L);
      Week week = week(span.end());
      week.orders += orders;
      week.late += span.counts().getOrDefault(Count.LATE, 0L);
      ofSeller.merge(weekBefore(span.end()), orders, Long::sum);
    }
    ofSeller.values().removeIf(orders -> orders == 0);
    ofSeller.keySet().forEach(from -> weeks.computeIfAbsent(from, added -> new Week()).sellers++);
    return ofSeller.size();
  }

  /** The first day of the week in which the day before an assessment lies. */
  private LocalDate weekBefore(LocalDate assessed) {
    return assessed.minusDays(1).with(TemporalAdjusters.previousOrSame(weeksBegin));
  }

  private Week week(LocalDate assessed) {
    return weeks.computeIfAbsent(weekBefore(assessed), added -> new Week());
  }

  private static long sum(List<Span> spans, Count count) {
    return spans.stream().mapToLong(span -> span.counts().getOrDefault(count, 0L)).sum();
  }

  /** By name. */
  List<SellerStanding> sellers() {
    return sellers.stream().sorted(Comparator.comparing(SellerStanding::seller)).toList();
  }

  /** In the order of time. */
  List<WeekResult> weeks() {
    List<WeekResult> results = new ArrayList<>();
    weeks.forEach((from, week) ->
        results.add(
            new WeekResult(from, week.sellers, week.orders, week.late, week.against, week.under)));
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

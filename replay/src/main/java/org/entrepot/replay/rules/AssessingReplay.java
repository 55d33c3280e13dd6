package org.entrepot.replay.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.folds.DayFold;
import org.entrepot.replay.folds.DayFold.Span;
import org.entrepot.replay.folds.RefusalFold;
import org.entrepot.replay.folds.TallyFold;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.LineRows.LineRow;
import org.entrepot.replay.restatement.LineRows.Status;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.TierCount;
import org.entrepot.replay.restatement.WeekResult;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.standards.Count;
import org.entrepot.rulebook.standards.StandardsEdition;
import org.entrepot.rulebook.standards.StandingRules;
import org.entrepot.rulebook.standards.Verdict;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds sellers to standards, over all orders: each order counts for its seller on its
 * own days, by its own deadline; the assessments come when all orders have been counted.
 */
public final class AssessingReplay implements RuleReplay {

  private static final Refusal NO_DEADLINE =
      new Refusal(
          Refusal.Reason.FACT_MISSING,
          "ship-by",
          "the order was handed over and states no deadline (ship-by)");

  private final PinnedRule<?> rule;
  private final Dictionary sellers;
  private final List<Edition<StandardsEdition>> editions;
  private final SellerAssessment against;
  private final SellerAssessment under;
  private final DayFold fold;
  private final TallyFold tally = new TallyFold();
  private final RefusalFold refusals = new RefusalFold();
  private @Nullable Assessed assessed;

  public AssessingReplay(
      PinnedRule<?> rule,
      List<Edition<StandardsEdition>> editions,
      ReplayRequest request,
      Dictionary sellers) {
    this.rule = rule;
    this.sellers = sellers;
    this.editions = editions;
    String subject = rule.id().toString();
    this.against =
        StandardsPinned.assessment(
            editions.getFirst(), subject, request.assumptions(), request.shift());
    this.under =
        StandardsPinned.assessment(
            editions.getLast(), subject, request.assumptions(), request.shift());
    this.fold = StandardsPinned.fold(against, under);
  }

  @Override
  public void order(List<OrderSlice> slices, LineRows rows) {
    boolean all = true;
    for (OrderSlice slice : slices) {
      boolean computed = !OrderCounts.lacksDeadline(slice);
      all &= computed;
      tally.lines(slice.count(), computed);
      if (computed) {
        fold.add(slice.seller(), OrderCounts.of(slice, rule.subject().zone()));
      } else {
        List<Refusal> reasons = List.of(NO_DEADLINE);
        refusals.add(slice.order(), slice.count(), reasons, reasons);
      }
      write(slice, rows, computed ? "" : NO_DEADLINE.message());
    }
    tally.order(all);
  }

  @Override
  public void refuse(String order, List<OrderSlice> slices, Refusal why, LineRows rows) {
    long lines = slices.stream().mapToLong(OrderSlice::count).sum();
    tally.lines(lines, false);
    if (why.equals(OrderRefusals.BAD_ROW)) {
      tally.badOrder();
    } else {
      tally.order(false);
    }
    refusals.add(order, lines, List.of(why), List.of(why));
    slices.forEach(slice -> write(slice, rows, why.message()));
  }

  private void write(OrderSlice slice, LineRows rows, String reason) {
    for (int i = 0; i < slice.count(); i++) {
      int line = slice.line(i);
      boolean judged = reason.isEmpty() && slice.batch().has(line, NumberColumn.HANDED_OVER_SECOND);
      rows.line(
          new LineRow(
              slice.order(),
              slice.batch().word(line, WordColumn.LINE),
              sellers.word(slice.seller()),
              rule.id(),
              reason.isEmpty() ? Status.COMPUTED : Status.REFUSED,
              null,
              null,
              null,
              false,
              false,
              judged ? OrderCounts.isLate(slice.batch(), line) : null,
              reason));
    }
  }

  /** The outcome of all assessments. */
  private record Assessed(List<SellerStanding> sellers, List<WeekResult> weeks) {}

  private static final class Week {
    private long sellers;
    private long orders;
    private long late;
    private Standing against = Standing.NONE;
    private Standing under = Standing.NONE;
  }

  private Assessed assessed() {
    Assessed known = assessed;
    if (known == null) {
      known = assess();
      assessed = known;
    }
    return known;
  }

  private Assessed assess() {
    List<SellerStanding> standings = new ArrayList<>();
    Map<LocalDate, Week> weeks = new TreeMap<>();
    fold.bySeller()
        .forEach((seller, spans) -> standings.add(assess(sellers.word(seller), spans, weeks)));
    standings.sort(Comparator.comparing(SellerStanding::seller));
    List<WeekResult> results = new ArrayList<>();
    weeks.forEach((from, week) ->
        results.add(
            new WeekResult(from, week.sellers, week.orders, week.late, week.against, week.under)));
    return new Assessed(standings, results);
  }

  private SellerStanding assess(String seller, List<Span> spans, Map<LocalDate, Week> weeks) {
    Map<LocalDate, Long> own = new TreeMap<>();
    for (Span span : spans) {
      LocalDate from = StandardsPinned.weekBefore(span.end());
      Week week = weeks.computeIfAbsent(from, added -> new Week());
      week.orders += span.counts().getOrDefault(Count.SHIPPED, 0L);
      week.late += span.counts().getOrDefault(Count.LATE, 0L);
      own.merge(from, span.counts().getOrDefault(Count.SHIPPED, 0L), Long::sum);
    }
    List<Verdict> before = against.verdicts(spans);
    List<Verdict> after = under.verdicts(spans);
    for (Verdict verdict : before) {
      Week week = week(weeks, verdict);
      week.against = week.against.plus(SellerAssessment.standing(verdict));
    }
    for (Verdict verdict : after) {
      Week week = week(weeks, verdict);
      week.under = week.under.plus(SellerAssessment.standing(verdict));
    }
    own.forEach((from, orders) -> count(weeks, from, orders));
    return new SellerStanding(
        rule.id(),
        seller,
        sum(spans, Count.SHIPPED),
        sum(spans, Count.LATE),
        own.values().stream().filter(orders -> orders > 0).count(),
        SellerAssessment.standing(before),
        SellerAssessment.standing(after),
        against.highest(before),
        under.highest(after));
  }

  private static void count(Map<LocalDate, Week> weeks, LocalDate from, long orders) {
    if (orders > 0) {
      weeks.computeIfAbsent(from, added -> new Week()).sellers++;
    }
  }

  private static Week week(Map<LocalDate, Week> weeks, Verdict verdict) {
    return weeks.computeIfAbsent(StandardsPinned.weekBefore(verdict.day()), added -> new Week());
  }

  private static long sum(List<Span> spans, Count count) {
    return spans.stream().mapToLong(span -> span.counts().getOrDefault(count, 0L)).sum();
  }

  @Override
  public List<SellerStanding> standing() {
    return assessed().sellers;
  }

  @Override
  public SubjectResult result(long badLines) {
    return new SubjectResult(
        rule.id(),
        tally.orders(),
        tally.lines(badLines),
        List.of(),
        refusals.counts(),
        null,
        assessed().weeks,
        tiers(),
        StandardsPinned.leftOut(editions));
  }

  private List<TierCount> tiers() {
    Map<Integer, String> words = new TreeMap<>();
    for (Edition<StandardsEdition> edition : editions) {
      StandingRules rules = edition.body().standing();
      if (rules != null) {
        rules
            .tiers()
            .forEach(tier ->
                words.put(
                    tier.atLeast(),
                    String.join(", ", tier.punishments().stream().map(p -> p.label()).toList())));
      }
    }
    List<TierCount> counts = new ArrayList<>();
    words.forEach((points, label) ->
        counts.add(
            new TierCount(
                points,
                label,
                standing().stream().filter(s -> s.highestAgainst() >= points).count(),
                standing().stream().filter(s -> s.highestUnder() >= points).count())));
    return counts;
  }
}

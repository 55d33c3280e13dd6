package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entrepot.replay.folds.DayFold;
import org.entrepot.replay.folds.RefusalFold;
import org.entrepot.replay.folds.SellerSpans;
import org.entrepot.replay.folds.TallyFold;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.LineRows.LineRow;
import org.entrepot.replay.restatement.LineRows.Status;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.standards.Count;
import org.entrepot.rulebook.standards.StandardsEdition;
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

  /** So many parts of the sellers are assessed at once, where there are processors for them. */
  private static final int PARTS = 16;

  /** So many orders that the counts of their sellers stay near. */
  private static final int KEPT = 256;

  private final PinnedRule<?> rule;
  private final Dictionary sellers;
  private final List<Edition<StandardsEdition>> editions;
  private final SellerAssessment against;
  private final SellerAssessment under;
  private final boolean countsLate;
  private final DayFold fold;
  private final OrderCounts counts;
  private final TallyFold tally = new TallyFold();
  private final RefusalFold refusals = new RefusalFold();
  private final int kinds;

  /** Orders that are counted together: sellers, and on which day each counts as each kind. */
  private final int[] keptSellers = new int[KEPT];

  private final long[] keptDays;
  private int kept;
  private @Nullable Standings standings;

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
    this.countsLate =
        against.counted().contains(Count.LATE) || under.counted().contains(Count.LATE);
    this.fold = StandardsPinned.fold(against, under, sellers);
    this.kinds = fold.counted().size();
    this.keptDays = new long[KEPT * kinds];
    this.counts = new OrderCounts(fold.counted(), rule.subject().zone());
  }

  @Override
  public boolean charges() {
    return false;
  }

  @Override
  public void orders(OrderBlock block, int from, int to, LineRows rows) {
    for (int order = from; order < to; order++) {
      order(block, block.firstSlice(order), block.firstSlice(order + 1), rows);
    }
    flush();
  }

  /** Keeps an order of a seller, to be counted with others. */
  private void keep(OrderSlice slice) {
    if (kept == KEPT) {
      flush();
    }
    keptSellers[kept] = slice.seller();
    System.arraycopy(counts.of(slice), 0, keptDays, kept * kinds, kinds);
    kept++;
  }

  private void flush() {
    fold.add(keptSellers, keptDays, kept);
    kept = 0;
  }

  private void order(OrderBlock block, int from, int to, LineRows rows) {
    boolean all = true;
    for (int i = from; i < to; i++) {
      OrderSlice slice = block.slice(i);
      boolean computed = !countsLate || !OrderCounts.lacksDeadline(slice);
      all &= computed;
      tally.lines(slice.count(), computed);
      if (computed) {
        keep(slice);
      } else {
        List<Refusal> reasons = List.of(NO_DEADLINE);
        refusals.add(slice.order(), slice.count(), reasons, reasons);
      }
      write(slice, rows, computed ? "" : NO_DEADLINE.message());
    }
    tally.order(all);
  }

  @Override
  public void refuse(String order, List<OrderSlice> slices, List<Refusal> why, LineRows rows) {
    long lines = slices.stream().mapToLong(OrderSlice::count).sum();
    tally.lines(lines, false);
    if (why.contains(OrderRefusals.BAD_ROW)) {
      tally.badOrder();
    } else {
      tally.order(false);
    }
    refusals.add(order, lines, why, why);
    String reason = OrderRefusals.words(why);
    slices.forEach(slice -> write(slice, rows, reason));
  }

  private void write(OrderSlice slice, LineRows rows, String reason) {
    boolean wanted =
        switch (rows.want()) {
          case NOTHING -> false;
          case SUMS -> !reason.isEmpty();
          case ROWS -> true;
        };
    if (!wanted) {
      return;
    }
    for (int i = 0; i < slice.count(); i++) {
      int line = slice.line(i);
      boolean judged = reason.isEmpty() && slice.batch().has(line, NumberColumn.HANDED_OVER_SECOND);
      rows.line(
          new LineRow(
              slice.order(),
              slice.batch().word(line, WordColumn.LINE),
              slice.number(),
              slice.place(i),
              sellers.word(slice.seller()),
              rule.id(),
              reason.isEmpty() ? Status.COMPUTED : Status.REFUSED,
              null,
              false,
              false,
              judged ? OrderCounts.isLate(slice.batch(), line) : null,
              reason));
    }
  }

  private Standings standings() {
    Standings known = standings;
    if (known == null) {
      List<Integer> byName = sellers.sorted();
      SellerSpans spans = fold.bySeller();
      List<Standings> parts =
          IntStream.range(0, PARTS)
              .parallel()
              .mapToObj(part ->
                  assessed(
                      byName.subList(begin(byName, part), begin(byName, part + 1)), spans.beside()))
              .toList();
      known = parts.getFirst();
      parts.subList(1, PARTS).forEach(known::append);
      standings = known;
    }
    return known;
  }

  private static int begin(List<Integer> all, int part) {
    return (int) ((long) all.size() * part / PARTS);
  }

  private Standings assessed(List<Integer> some, SellerSpans spans) {
    Standings assessed = new Standings(rule.id(), against, under, fold.counted());
    for (int seller : some) {
      if (spans.at(seller).size() > 0) {
        assessed.add(sellers.word(seller), spans);
      }
    }
    return assessed;
  }

  @Override
  public void write(PartialWriter out) {
    fold.write(out);
    tally.write(out);
    refusals.write(out);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    fold.merge(in);
    tally.merge(in);
    refusals.merge(in);
  }

  @Override
  public List<SellerStanding> standing() {
    return standings().sellers();
  }

  @Override
  public SubjectResult result(long badLines) {
    List<String> notes = new ArrayList<>(StandardsPinned.leftOut(editions));
    notes.addAll(StandardsPinned.withoutGrace(List.of(against, under)));
    return new SubjectResult(
        rule.id(),
        tally.orders(),
        tally.lines(badLines),
        List.of(),
        List.of(),
        refusals.counts(),
        null,
        standings().weeks(),
        standings().tiers(editions),
        notes);
  }
}

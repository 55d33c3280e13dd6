package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.folds.ChargeFold;
import org.entrepot.replay.folds.LeftOutFold;
import org.entrepot.replay.folds.NoteFold;
import org.entrepot.replay.folds.RefusalFold;
import org.entrepot.replay.folds.TallyFold;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.LineRows.LineRow;
import org.entrepot.replay.restatement.LineRows.Paid;
import org.entrepot.replay.restatement.LineRows.Status;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/** A rule that bills, over all orders: its tally, totals, refusals and cliffs. */
public final class ChargingReplay implements RuleReplay {

  private final PinnedRule<?> rule;
  private final int place;
  private final ChargeReplay charging;
  private final ChargedLines counted;
  private final ChargeFold totals = new ChargeFold();
  private final LeftOutFold leftOut = new LeftOutFold();
  private final NoteFold notes = new NoteFold();
  private final TallyFold tally = new TallyFold();
  private final RefusalFold refusals = new RefusalFold();
  private final SliceCharges charges = new SliceCharges();
  private long cliffLinesAgainst;
  private long cliffLinesUnder;

  /**
   * A rule at its place among the rules of the request.
   *
   * @param answers of the editions of all variants
   * @param counted the lines that rules before it have charged already
   * @param together charges orders before this takes them, where no row is written of each line
   * @param rows hears of orders that are charged so
   */
  public ChargingReplay(
      PinnedRule<?> rule,
      int place,
      Answers answers,
      ChargedLines counted,
      Together together,
      LineRows rows) {
    this.rule = rule;
    this.place = place;
    this.counted = counted;
    this.charging =
        new ChargeReplay(rule, place, answers, totals, leftOut, notes, counted, together, rows);
  }

  @Override
  public boolean charges() {
    return true;
  }

  @Override
  public void orders(OrderBlock block, int from, int to, LineRows rows) {
    int first = block.firstSlice(from);
    int end = block.firstSlice(to);
    if (charging.areDone(end - first)) {
      tally.computed(to - from, block.firstLine(end) - block.firstLine(first));
      return;
    }
    for (int order = from; order < to; order++) {
      boolean all = true;
      for (int slice = block.firstSlice(order); slice < block.firstSlice(order + 1); slice++) {
        boolean computed = charging.isDone(slice - first) || alone(block.slice(slice), rows);
        all &= computed;
        tally.lines(block.firstLine(slice + 1) - block.firstLine(slice), computed);
      }
      tally.order(all);
    }
  }

  /** Whether a slice is computed, and not refused. */
  private boolean alone(OrderSlice slice, LineRows rows) {
    charging.charge(slice, charges);
    boolean computed = charges.computed();
    if (computed) {
      fold(slice);
    } else {
      refusals.add(slice.order(), slice.count(), charges.refusedAgainst(), charges.refusedUnder());
    }
    write(slice, rows);
    return computed;
  }

  private void fold(OrderSlice slice) {
    cliffLinesAgainst += charges.cliffs(false).cardinality();
    cliffLinesUnder += charges.cliffs(true).cardinality();
    for (SliceCharges.Amounts amounts : charges.byCurrency()) {
      long against = 0;
      long under = 0;
      long asideAgainst = 0;
      long asideUnder = 0;
      for (int i = 0; i <= charges.whole(); i++) {
        against = Math.addExact(against, amounts.against(i));
        under = Math.addExact(under, amounts.under(i));
        asideAgainst = Math.addExact(asideAgainst, amounts.asideAgainst(i));
        asideUnder = Math.addExact(asideUnder, amounts.asideUnder(i));
      }
      ChargedLines.Charged charged = counted.of(amounts.currency());
      charged.account().charge(slice.seller(), place, against, under);
      charged.account().aside(slice.seller(), asideAgainst, asideUnder);
      charged.charged(slice.line(0));
    }
  }

  private void write(OrderSlice slice, LineRows rows) {
    if (rows.want() == LineRows.Want.NOTHING) {
      return;
    }
    String reason = reason();
    for (int i = 0; i < slice.count(); i++) {
      String line = slice.batch().word(slice.line(i), WordColumn.LINE);
      if (!reason.isEmpty() || charges.byCurrency().isEmpty()) {
        rows.line(row(slice, line, i, null, reason));
        continue;
      }
      for (SliceCharges.Amounts amounts : charges.byCurrency()) {
        rows.line(row(slice, line, i, amounts, reason));
      }
    }
    for (SliceCharges.Amounts amounts : charges.byCurrency()) {
      int whole = charges.whole();
      if (reason.isEmpty() && amounts.charged(whole)) {
        rows.line(row(slice, "", whole, amounts, reason));
      }
    }
  }

  private LineRow row(
      OrderSlice slice, String line, int i, SliceCharges.@Nullable Amounts amounts, String reason) {
    return new LineRow(
        slice.order(),
        line,
        slice.number(),
        line.isEmpty() ? LineRow.WHOLE : slice.place(i),
        slice.batch().words().sellers().word(slice.seller()),
        rule.id(),
        reason.isEmpty() ? Status.COMPUTED : Status.REFUSED,
        amounts == null ? null : paid(amounts, i),
        charges.cliffs(false).get(i),
        charges.cliffs(true).get(i),
        null,
        reason);
  }

  private static Paid paid(SliceCharges.Amounts amounts, int i) {
    return new Paid(
        amounts.currency(),
        amounts.against(i),
        amounts.under(i),
        amounts.asideAgainst(i),
        amounts.asideUnder(i));
  }

  private String reason() {
    if (charges.computed()) {
      return "";
    }
    List<String> reasons = new ArrayList<>();
    for (List<Refusal> list : List.of(charges.refusedAgainst(), charges.refusedUnder())) {
      for (Refusal refusal : list) {
        if (!reasons.contains(refusal.message())) {
          reasons.add(refusal.message());
        }
      }
    }
    return String.join("; ", reasons);
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
    charges.clear(0);
    for (OrderSlice slice : slices) {
      for (int i = 0; i < slice.count(); i++) {
        String line = slice.batch().word(slice.line(i), WordColumn.LINE);
        rows.line(row(slice, line, i, null, OrderRefusals.words(why)));
      }
    }
  }

  @Override
  public void write(PartialWriter out) {
    sums().forEach(sum -> sum.write(out));
    out.number(cliffLines(false)).number(cliffLines(true));
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (Mergeable sum : sums()) {
      sum.merge(in);
    }
    cliffLinesAgainst += in.number();
    cliffLinesUnder += in.number();
  }

  private long cliffLines(boolean ofUnder) {
    return (ofUnder ? cliffLinesUnder : cliffLinesAgainst) + charging.cliffLines(ofUnder);
  }

  private List<Mergeable> sums() {
    List<Mergeable> sums = new ArrayList<>(List.of(totals, leftOut, notes, tally, refusals));
    sums.addAll(charging.cliffs());
    return sums;
  }

  @Override
  public SubjectResult result(long badLines) {
    return new SubjectResult(
        rule.id(),
        tally.orders(),
        tally.lines(badLines),
        totals.totals(),
        leftOut.leftOut(),
        refusals.counts(),
        cliffs(),
        List.of(),
        List.of(),
        notes.words());
  }

  private SubjectResult.@Nullable Cliffs cliffs() {
    var against = charging.zones(false);
    var under = charging.zones(true);
    return against.isEmpty() && under.isEmpty()
        ? null
        : new SubjectResult.Cliffs(
            cliffLines(false),
            cliffLines(true),
            against.orElse(List.of()),
            under.orElse(List.of()));
  }
}

package org.entrepot.replay.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.replay.folds.ChargeFold;
import org.entrepot.replay.folds.NoteFold;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.Money;

/** Charges slices of orders under both editions of a rule that bills. */
final class ChargeReplay {

  private static final String WHOLE = "order";

  /** One of the two editions, with the facts it asks for. */
  private record Side(
      boolean under, FactBinding binding, Optional<CliffZones> cliffs, Pinned<?> pinned) {
    static Side of(boolean under, PinnedRule<?> rule, Assumptions assumptions) {
      Pinned<?> pinned = under ? rule.under() : rule.against();
      return new Side(
          under,
          new FactBinding(rule.id(), pinned.sheet(), assumptions),
          CliffZones.of(pinned.edition()),
          pinned);
    }
  }

  private final Side against;
  private final Side under;
  private final ChargeFold totals;
  private final NoteFold notes;

  ChargeReplay(PinnedRule<?> rule, Assumptions assumptions, ChargeFold totals, NoteFold notes) {
    this.totals = totals;
    this.notes = notes;
    this.against = Side.of(false, rule, assumptions);
    this.under = Side.of(true, rule, assumptions);
  }

  /** The cliff zones of the two editions that occurred, in words; empty where it has none. */
  Optional<List<String>> zones(boolean ofUnder) {
    return (ofUnder ? under : against).cliffs.map(CliffZones::words);
  }

  /** The zones of both editions, as far as they have some. */
  List<CliffZones> cliffs() {
    return Stream.of(against.cliffs, under.cliffs).flatMap(Optional::stream).toList();
  }

  /** Charges a slice; a refusal of any line refuses the slice, of which nothing is then counted. */
  void charge(OrderSlice slice, SliceCharges charges) {
    charges.clear(slice.count());
    List<Placed> placed = new ArrayList<>();
    List<Noted> noted = new ArrayList<>();
    charge(slice, against, charges, placed, noted);
    charge(slice, under, charges, placed, noted);
    if (charges.computed()) {
      placed.forEach(line -> count(line, charges));
      noted.forEach(note -> notes.add(note.text, note.under, note.lines));
    }
  }

  private record Placed(ChargeLine charge, int place, boolean under) {}

  private record Noted(String text, boolean under, int lines) {}

  private static void charge(
      OrderSlice slice, Side side, SliceCharges charges, List<Placed> placed, List<Noted> noted) {
    Instant at = Instant.ofEpochSecond(slice.createdSecond());
    List<Refusal> unbound = new ArrayList<>();
    if (side.binding.byLine()) {
      for (int i = 0; i < slice.count(); i++) {
        int place = i;
        Facts facts = side.binding.line(slice, i, unbound);
        take(side, facts, at, unbound, charges, 1, noted)
            .forEach(line -> placed.add(new Placed(line, place, side.under)));
      }
      return;
    }
    Facts facts = side.binding.slice(slice, unbound);
    take(side, facts, at, unbound, charges, slice.count(), noted)
        .forEach(line -> placed.add(new Placed(line, place(slice, line), side.under)));
    side.cliffs.ifPresent(zones -> mark(zones, facts, charges.cliffs(side.under)));
  }

  private static void mark(CliffZones zones, Facts order, BitSet marks) {
    List<Facts> lines = order.group(FactBinding.LINES);
    for (int i = 0; i < lines.size(); i++) {
      marks.set(i, zones.holds(order, lines.get(i)));
    }
  }

  private static List<ChargeLine> take(
      Side side,
      Facts facts,
      Instant at,
      List<Refusal> unbound,
      SliceCharges charges,
      int lines,
      List<Noted> noted) {
    return switch (side.pinned.compute(facts, at, unbound)) {
      case Outcome.Answer answer -> {
        answer.notes().forEach(note -> noted.add(new Noted(note, side.under, lines)));
        yield answer.lines();
      }
      case Outcome.Refused refused -> {
        charges.refuse(side.under, refused.refusals());
        yield List.of();
      }
    };
  }

  private void count(Placed line, SliceCharges charges) {
    Money amount = line.charge.amount();
    if (line.charge.payer() == Payer.SELLER) {
      charges.add(line.place, line.under, amount.getCurrencyUnit(), amount.getAmountMinorLong());
    }
    totals.add(line.charge, line.under, amount.getAmountMinorLong());
  }

  private static int place(OrderSlice slice, ChargeLine charge) {
    if (charge.on().equals(WHOLE)) {
      return slice.count();
    }
    for (int i = 0; i < slice.count(); i++) {
      if (slice.batch().word(slice.line(i), WordColumn.LINE).equals(charge.on())) {
        return i;
      }
    }
    throw new IllegalStateException(
        "a charge on ‘" + charge.on() + "’, which is no line of order " + slice.order());
  }
}

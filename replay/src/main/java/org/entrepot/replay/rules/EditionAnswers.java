package org.entrepot.replay.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.replay.rules.SheetFacts.Bound;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/** What one edition answers to slices; asked again for the same slice it has it still. */
final class EditionAnswers {

  private static final String WHOLE = "order";

  /** A charge and the line it is on; the place after the last line is the order as a whole. */
  record Placed(ChargeLine charge, int place) {}

  /** A charge that is not public, and its place as that of a charge. */
  record Unknown(NotPublic charge, int place) {}

  /** What an answer says beside its figures, and of how many lines. */
  record Noted(String text, int lines) {}

  /** An answer to a slice: nothing of it counts where there is a refusal. */
  record Answer(
      List<Placed> charges,
      List<Unknown> unknown,
      List<Noted> notes,
      List<Refusal> refusals,
      BitSet cliffs) {

    static Answer empty() {
      return new Answer(
          new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new BitSet());
    }
  }

  private final Pinned<?> pinned;
  private final SheetFacts facts;
  private final Optional<CliffZones> cliffs;
  private final boolean ofGoods;
  private @Nullable LineBatch batch;
  private int firstLine;
  private Answer answer = Answer.empty();

  EditionAnswers(Pinned<?> pinned, SheetFacts facts) {
    this.pinned = pinned;
    this.facts = facts;
    this.ofGoods = GoodsVocabulary.isAskedBy(facts.sheet());
    this.cliffs = CliffZones.of(pinned.edition());
  }

  /** The zones of the edition, where it has some. */
  Optional<CliffZones> cliffs() {
    return cliffs;
  }

  Answer of(OrderSlice slice) {
    if (slice.batch() != batch || slice.line(0) != firstLine) {
      batch = slice.batch();
      firstLine = slice.line(0);
      answer = compute(slice);
    }
    return answer;
  }

  private Answer compute(OrderSlice slice) {
    Instant at = Instant.ofEpochSecond(slice.createdSecond());
    Answer found = Answer.empty();
    List<Bound> bound = facts.of(slice);
    for (int i = 0; i < bound.size(); i++) {
      int lines = facts.byLine() ? 1 : slice.count();
      switch (pinned.compute(bound.get(i).filled(), at, bound.get(i).unbound())) {
        case Outcome.Answer given -> {
          Facts of = bound.get(i).given();
          for (ChargeLine charge : given.lines()) {
            int place = facts.byLine() ? i : place(slice, of, charge.on());
            found.charges.add(
                new Placed(ofGoods ? GoodsVocabulary.general(charge) : charge, place));
          }
          for (NotPublic charge : given.notPublic()) {
            int place = facts.byLine() ? i : place(slice, of, charge.on());
            found.unknown.add(new Unknown(charge, place));
          }
          given.notes().forEach(note -> found.notes.add(new Noted(note, lines)));
        }
        case Outcome.Refused(var refusals, var _notes, var _working) ->
            found.refusals.addAll(refusals);
      }
    }
    if (!facts.byLine() && found.refusals.isEmpty()) {
      cliffs.ifPresent(zones -> mark(zones, bound.getFirst().given(), found.cliffs));
    }
    return found;
  }

  private static void mark(CliffZones zones, Facts order, BitSet marks) {
    List<Facts> lines = order.group(FactBinding.LINES);
    for (int i = 0; i < lines.size(); i++) {
      marks.set(i, zones.holds(order, lines.get(i)));
    }
  }

  private int place(OrderSlice slice, Facts order, String on) {
    if (ofGoods) {
      return GoodsVocabulary.place(order.group(GoodsVocabulary.ITEMS), on);
    }
    if (on.equals(WHOLE)) {
      return slice.count();
    }
    for (int i = 0; i < slice.count(); i++) {
      if (slice.batch().word(slice.line(i), WordColumn.LINE).equals(on)) {
        return i;
      }
    }
    throw new IllegalStateException(
        "a charge on ‘" + on + "’, which is no line of order " + slice.order());
  }
}

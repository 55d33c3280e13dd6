package org.entrepot.replay.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.replay.folds.ChargeFold;
import org.entrepot.replay.folds.LeftOutFold;
import org.entrepot.replay.folds.NoteFold;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.rules.EditionAnswers.Answer;
import org.entrepot.replay.rules.EditionAnswers.Placed;
import org.entrepot.replay.rules.EditionAnswers.Unknown;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Charges slices of orders under both editions of a rule that bills. */
final class ChargeReplay {

  private final EditionAnswers against;
  private final EditionAnswers under;
  private final ChargeFold totals;
  private final LeftOutFold leftOut;
  private final NoteFold notes;
  private final @Nullable KernelReplay kernels;
  private final @Nullable TriedEdition tried;

  ChargeReplay(
      PinnedRule<?> rule,
      int place,
      Answers answers,
      ChargeFold totals,
      LeftOutFold leftOut,
      NoteFold notes,
      ChargedLines counted,
      Together together,
      LineRows rows) {
    this.totals = totals;
    this.leftOut = leftOut;
    this.notes = notes;
    this.against = answers.of(rule.id(), rule.against());
    this.under = answers.of(rule.id(), rule.under());
    Optional<OrderKinds> kinds = answers.kinds(rule);
    if (kinds.isEmpty()) {
      this.kernels = null;
      this.tried = null;
      return;
    }
    Destinations.Sums sums = new Destinations.Sums(totals, leftOut, notes);
    EditionKernels before = answers.kernels(rule.id(), rule.against(), kinds.get());
    EditionKernels after = answers.kernels(rule.id(), rule.under(), kinds.get());
    this.kernels = new KernelReplay(before, after, sums);
    this.tried = new TriedEdition(after, sums, counted, place, rows);
    together.groups(kinds.get(), before).add(tried);
  }

  /** Whether a slice was charged together with others, by its number among those at hand. */
  boolean isDone(int slice) {
    return tried != null && tried.done().get(slice);
  }

  /** Whether so many slices, from the first of those at hand, were all charged together. */
  boolean areDone(int slices) {
    return tried != null && tried.done().nextClearBit(0) >= slices;
  }

  /** How many lines of slices that were charged together stand in a cliff zone. */
  long cliffLines(boolean ofUnder) {
    return tried == null ? 0 : tried.cliffLines(ofUnder);
  }

  /** The cliff zones of the two editions that occurred, in words; empty where it has none. */
  Optional<List<String>> zones(boolean ofUnder) {
    return (ofUnder ? under : against).cliffs().map(CliffZones::words);
  }

  /** The zones of both editions, as far as they have some. */
  List<CliffZones> cliffs() {
    return Stream.of(against.cliffs(), under.cliffs()).flatMap(Optional::stream).toList();
  }

  /** Charges a slice; a refusal of any line refuses the slice, of which nothing is then counted. */
  void charge(OrderSlice slice, SliceCharges charges) {
    charges.clear(slice.count());
    if (kernels != null && kernels.charge(slice, charges)) {
      return;
    }
    Answer before = against.of(slice);
    Answer after = under.of(slice);
    charges.refuse(false, before.refusals());
    charges.refuse(true, after.refusals());
    charges.cliffs(false).or(before.cliffs());
    charges.cliffs(true).or(after.cliffs());
    if (charges.computed()) {
      OpenCodes open = OpenCodes.of(before, after, charges.whole());
      count(before, false, open, charges);
      count(after, true, open, charges);
    }
  }

  private void count(Answer answer, boolean ofUnder, OpenCodes open, SliceCharges charges) {
    for (Placed placed : answer.charges()) {
      Money amount = placed.charge().amount();
      long minor = amount.getAmountMinorLong();
      boolean compared = !open.holds(placed.place(), placed.charge().code());
      if (placed.charge().payer() == Payer.SELLER) {
        charges.amounts(amount.getCurrencyUnit()).add(placed.place(), ofUnder, compared, minor);
      }
      if (compared) {
        totals.add(placed.charge(), ofUnder, minor);
      } else {
        leftOut.leftOut(placed.charge(), ofUnder, minor);
      }
    }
    for (Unknown one : answer.unknown()) {
      int lines = one.place() == charges.whole() ? charges.whole() : 1;
      leftOut.notPublic(one.charge(), ofUnder, lines);
    }
    answer.notes().forEach(note -> notes.add(note.text(), ofUnder, note.lines()));
  }
}

package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.replay.folds.ChargeFold;
import org.entrepot.replay.folds.LeftOutFold;
import org.entrepot.replay.folds.NoteFold;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.rules.EditionKernels.OfKind;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.Kernel.Billed;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Payer;
import org.jspecify.annotations.Nullable;

/** Charges slices of orders under both editions of a rule by their kernels. */
final class KernelReplay {

  /** Where one charge of a kind of order goes. */
  private record Destination(
      boolean compared, SliceCharges.@Nullable Amounts bySeller, ChargeFold.Part total) {}

  /** Where what one edition charges a kind of order goes. */
  private record Side(
      List<Destination> charges, List<NotPublic> notPublic, List<NoteFold.Part> notes) {}

  /** A kind of order under both editions. */
  private record Pair(Side against, Side under) {}

  private final EditionKernels against;
  private final EditionKernels under;
  private final ChargeFold totals;
  private final LeftOutFold leftOut;
  private final NoteFold notes;
  private final List<Optional<Pair>> pairs = new ArrayList<>();

  KernelReplay(
      EditionKernels against,
      EditionKernels under,
      ChargeFold totals,
      LeftOutFold leftOut,
      NoteFold notes) {
    this.against = against;
    this.under = under;
    this.totals = totals;
    this.leftOut = leftOut;
    this.notes = notes;
  }

  /**
   * Charges a slice; false where the families' own functions must, and nothing is counted yet.
   *
   * @param charges the same for all slices
   */
  boolean charge(OrderSlice slice, SliceCharges charges) {
    if (!against.answers(slice) || !under.answers(slice)) {
      return false;
    }
    against.markCliffs(charges.cliffs(false));
    under.markCliffs(charges.cliffs(true));
    charges.refuse(false, against.refusals());
    charges.refuse(true, under.refusals());
    if (!charges.computed()) {
      return true;
    }
    for (int part = 0; part < against.parts(slice); part++) {
      Pair pair = pair(slice, part, charges);
      count(pair.against, against, part, false, charges);
      count(pair.under, under, part, true, charges);
    }
    return true;
  }

  private void count(
      Side side, EditionKernels edition, int part, boolean ofUnder, SliceCharges charges) {
    KernelCharges given = edition.charges(part);
    for (int i = 0; i < given.size(); i++) {
      Destination to = side.charges.get(given.charge(i));
      long minor = given.minor(i);
      SliceCharges.Amounts bySeller = to.bySeller;
      if (bySeller != null) {
        bySeller.add(edition.place(part, given.place(i)), ofUnder, to.compared, minor);
      }
      to.total.add(minor);
    }
    int lines = edition.lines(charges.whole());
    for (NotPublic one : side.notPublic) {
      leftOut.notPublic(one, ofUnder, lines);
    }
    for (NoteFold.Part note : side.notes) {
      note.add(lines);
    }
  }

  private Pair pair(OrderSlice slice, int part, SliceCharges charges) {
    int kind = against.kind(slice, part);
    while (pairs.size() <= kind) {
      pairs.add(Optional.empty());
    }
    Optional<Pair> known = pairs.get(kind);
    if (known.isPresent()) {
      return known.get();
    }
    Pair added = pair(against.of(part), under.of(part), charges);
    pairs.set(kind, Optional.of(added));
    return added;
  }

  private Pair pair(OfKind before, OfKind after, SliceCharges charges) {
    Set<String> open = new HashSet<>();
    before.kernel().notPublic().forEach(one -> open.add(one.code()));
    after.kernel().notPublic().forEach(one -> open.add(one.code()));
    return new Pair(
        side(before.kernel(), open, false, charges), side(after.kernel(), open, true, charges));
  }

  private Side side(Kernel kernel, Set<String> open, boolean ofUnder, SliceCharges amounts) {
    List<Destination> charges = new ArrayList<>();
    for (Billed charge : kernel.billed()) {
      boolean compared = !open.contains(charge.code());
      charges.add(
          new Destination(
              compared,
              charge.payer() == Payer.SELLER ? amounts.amounts(charge.currency()) : null,
              compared ? totals.part(charge, ofUnder) : leftOut.leftOut(charge, ofUnder)));
    }
    return new Side(
        charges,
        kernel.notPublic(),
        kernel.notes().stream().map(note -> notes.part(note, ofUnder)).toList());
  }
}

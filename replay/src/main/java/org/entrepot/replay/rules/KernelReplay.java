package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.rules.Destinations.Destination;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.joda.money.CurrencyUnit;

/** Charges slices of orders one by one under both editions of a rule, by their kernels. */
final class KernelReplay {

  private final EditionKernels against;
  private final EditionKernels under;
  private final Destinations.Sums sums;
  private final List<Optional<Destinations>> ofKinds = new ArrayList<>();

  KernelReplay(EditionKernels against, EditionKernels under, Destinations.Sums sums) {
    this.against = against;
    this.under = under;
    this.sums = sums;
  }

  /** Charges a slice; false where the families' own functions must, and nothing is counted yet. */
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
      Destinations to = destinations(slice, part);
      count(to.against(), against, part, false, charges);
      count(to.under(), under, part, true, charges);
    }
    return true;
  }

  private static void count(
      Destinations.Side side,
      EditionKernels edition,
      int part,
      boolean ofUnder,
      SliceCharges charges) {
    KernelCharges given = edition.charges(part);
    for (int i = 0; i < given.size(); i++) {
      Destination to = side.charges().get(given.charge(i));
      long minor = given.minor(i);
      CurrencyUnit currency = to.bySeller();
      if (currency != null) {
        int place = edition.place(part, given.place(i));
        charges.amounts(currency).add(place, ofUnder, to.compared(), minor);
      }
      to.total().add(minor);
    }
    side.said(edition.lines(charges.whole()));
  }

  private Destinations destinations(OrderSlice slice, int part) {
    int kind = against.kind(slice, part);
    while (ofKinds.size() <= kind) {
      ofKinds.add(Optional.empty());
    }
    Optional<Destinations> known = ofKinds.get(kind);
    if (known.isPresent()) {
      return known.get();
    }
    Destinations added = new Destinations(against.of(part).kernel(), under.of(part).kernel(), sums);
    ofKinds.set(kind, Optional.of(added));
    return added;
  }
}

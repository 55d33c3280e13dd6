package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.folds.ChargeFold;
import org.entrepot.replay.folds.LeftOutFold;
import org.entrepot.replay.folds.NoteFold;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.Kernel.Billed;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Where goes what the kernels of two editions charge one kind of order. */
final class Destinations {

  /** The sums of a rule. */
  record Sums(ChargeFold totals, LeftOutFold leftOut, NoteFold notes) {}

  /**
   * Where one charge goes.
   *
   * @param compared whether it is public under both editions
   * @param bySeller the currency in which sellers pay it; null where they do not
   */
  record Destination(boolean compared, @Nullable CurrencyUnit bySeller, ChargeFold.Part total) {}

  /** Of one edition. */
  static final class Side {
    private final List<Destination> charges;
    private final List<NotPublic> notPublic;
    private final List<NoteFold.Part> notes;
    private final LeftOutFold leftOut;
    private final boolean under;

    private Side(Kernel kernel, Set<String> open, Sums sums, boolean under) {
      this.charges =
          kernel.billed().stream().map(charge -> destination(charge, open, sums, under)).toList();
      this.notPublic = kernel.notPublic();
      this.notes = kernel.notes().stream().map(note -> sums.notes.part(note, under)).toList();
      this.leftOut = sums.leftOut;
      this.under = under;
    }

    private static Destination destination(
        Billed charge, Set<String> open, Sums sums, boolean under) {
      boolean compared = !open.contains(charge.code());
      return new Destination(
          compared,
          charge.payer() == Payer.SELLER ? charge.currency() : null,
          compared ? sums.totals.part(charge, under) : sums.leftOut.leftOut(charge, under));
    }

    /** By the places of the kernel's charges. */
    List<Destination> charges() {
      return charges;
    }

    /** Counts, of so many lines, what is said of all of them. */
    void said(long lines) {
      for (NotPublic one : notPublic) {
        leftOut.notPublic(one, under, lines);
      }
      for (NoteFold.Part note : notes) {
        note.add(lines);
      }
    }
  }

  private final Side against;
  private final Side under;

  Destinations(Kernel before, Kernel after, Sums sums) {
    Set<String> open = new HashSet<>();
    before.notPublic().forEach(one -> open.add(one.code()));
    after.notPublic().forEach(one -> open.add(one.code()));
    this.against = new Side(before, open, sums, false);
    this.under = new Side(after, open, sums, true);
  }

  Side against() {
    return against;
  }

  Side under() {
    return under;
  }

  /** The currencies in which sellers pay, each once. */
  List<CurrencyUnit> currencies() {
    List<CurrencyUnit> all = new ArrayList<>();
    for (Side side : List.of(against, under)) {
      for (Destination charge : side.charges) {
        CurrencyUnit currency = charge.bySeller();
        if (currency != null && !all.contains(currency)) {
          all.add(currency);
        }
      }
    }
    return all;
  }
}

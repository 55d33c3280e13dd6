package org.entrepot.rulebook.fees;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.LineNumber;

/**
 * All charges of a kernel, where each is made on every line and looks at amounts and units alone.
 * What they share, amounts and the bands that these choose, is computed once for many lines. The
 * first of what is shared is nothing: the amount of a charge that is of none, and the band of one
 * without bands.
 */
final class LineCharges {

  private static final int NOTHING = 0;

  /** An amount of a unit or of a line. */
  private record Amount(BasisKernel basis, boolean byUnit) {}

  /** The band that an amount chooses. */
  private record Choice(int amount, Bands bands) {}

  private final List<Amount> allAmounts = new ArrayList<>();
  private final List<Choice> allChoices = new ArrayList<>();
  private final Amount[] amounts;
  private final Choice[] choices;
  private final LineCharge[] charges;

  /** The charges in the order in which they are billed; each is of every line. */
  LineCharges(FeeEdition fees, List<ChargeBilling> due) {
    for (ChargeBilling one : due) {
      one.amount().base().ifPresent(basis -> amount(basis, one.isByUnit()));
      one.amount().chooser().ifPresent(basis -> amount(basis, one.isByUnit()));
    }
    this.amounts = allAmounts.toArray(Amount[]::new);
    List<LineCharge> all = new ArrayList<>();
    for (ChargeBilling one : due) {
      ChargeKernel kernel = one.amount();
      int amount = kernel.base().map(basis -> amount(basis, one.isByUnit())).orElse(NOTHING);
      int choice =
          kernel
              .chooser()
              .map(basis -> choice(amount(basis, one.isByUnit()), kernel.bands()))
              .orElse(NOTHING);
      all.add(one.ofLine(fees, amount, choice));
    }
    this.choices = allChoices.toArray(Choice[]::new);
    this.charges = all.toArray(LineCharge[]::new);
  }

  /** The place of an amount among what is shared. */
  private int amount(BasisKernel basis, boolean byUnit) {
    for (int i = 0; i < allAmounts.size(); i++) {
      if (allAmounts.get(i).byUnit == byUnit && allAmounts.get(i).basis.sameAs(basis)) {
        return 1 + i;
      }
    }
    allAmounts.add(new Amount(basis, byUnit));
    return allAmounts.size();
  }

  /** The place of a choice among what is shared; all amounts are known. */
  private int choice(int amount, Bands bands) {
    for (int i = 0; i < allChoices.size(); i++) {
      if (allChoices.get(i).amount == amount && allChoices.get(i).bands.sameAs(bands)) {
        return 1 + allAmounts.size() + i;
      }
    }
    allChoices.add(new Choice(amount, bands));
    return allAmounts.size() + allChoices.size();
  }

  /**
   * Charges lines one by one.
   *
   * @return those that have all amounts, a bit for each
   */
  long charge(KernelColumns lines, ColumnCharges into) {
    int count = lines.count();
    long[] units = lines.of(LineNumber.QUANTITY);
    long[] returned = lines.of(LineNumber.RETURNED);
    long[][] shared = into.shared(1 + amounts.length + choices.length);
    int place = NOTHING;
    for (Amount amount : amounts) {
      amount.basis.of(lines, amount.byUnit, shared[++place]);
    }
    for (Choice choice : choices) {
      choice.bands.of(shared[choice.amount], count, shared[++place]);
    }
    long answered = LineAmounts.possible(lines);
    for (LineCharge charge : charges) {
      int at = charge.place();
      long[] made = into.amounts(at);
      answered = charge.charge(shared, units, count, answered, made);
      into.make(at, answered);
      long[] back = into.amounts(at + 1);
      into.make(at + 1, charge.takeBack(made, returned, units, answered, back));
    }
    return answered;
  }
}

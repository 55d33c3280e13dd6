package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.GateCompiler;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.KernelTrace;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.kernel.TracingKernel;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one kind of order as arithmetic on longs. A charge stands in {@link #billed} twice
 * in a row: as billed, and as taken back for what was returned.
 */
final class FeeKernel implements TracingKernel {

  static final Set<LineNumber> OF_LINE =
      Set.of(
          LineNumber.PRICE,
          LineNumber.DISCOUNT,
          LineNumber.SUBSIDY,
          LineNumber.QUANTITY,
          LineNumber.RETURNED);
  private static final Set<LineNumber> OF_ORDER =
      Set.of(LineNumber.PRICE, LineNumber.DISCOUNT, LineNumber.SUBSIDY);

  private static final Set<String> OF_ONE_LINE = Set.of(OrderFacts.ID, OrderFacts.SKU);

  private final Edition<FeeEdition> edition;
  private final ChargeBilling[] charges;
  private final List<Billed> billed;
  private final List<String> notes;

  /** The same, where each is made on every line and looks at that alone; else null. */
  private final @Nullable LineCharges ofLines;

  private FeeKernel(Edition<FeeEdition> edition, Variant variant, Facts order)
      throws BeyondKernelException {
    FeeEdition fees = edition.body();
    this.edition = edition;
    this.notes = FactUse.notes(fees, variant, order);
    List<ChargeBilling> due = new ArrayList<>();
    List<Billed> names = new ArrayList<>();
    Facts whole = Facts.of(order.values());
    Facts line = order.group(OrderFacts.LINES).getFirst().within(whole);
    for (int i = 0; i < variant.charges().size(); i++) {
      Charge charge = variant.charges().get(i);
      boolean ofLine = charge.per() == Charge.Per.UNIT || charge.per() == Charge.Per.LINE;
      Facts settled = ofLine ? line : whole;
      GateCompiler gates = new GateCompiler(settled, seenBy(charge), fees.currency());
      @Nullable ChargeBilling billing = ChargeBilling.of(i, fees, charge, settled, gates);
      if (billing != null) {
        due.add(billing);
      }
      names.add(new Billed(charge.code(), charge.label(), charge.bornBy(), fees.currency()));
      String reversal = Reversal.LABEL + charge.label();
      names.add(new Billed(charge.code(), reversal, charge.bornBy(), fees.currency()));
    }
    this.charges = due.toArray(ChargeBilling[]::new);
    this.billed = List.copyOf(names);
    this.ofLines =
        due.stream().allMatch(ChargeBilling::isOfEachLine) ? new LineCharges(fees, due) : null;
  }

  /**
   * Compiles an edition for one kind of order.
   *
   * @param given facts that have passed the edition's sheet; of its first line every word counts,
   *     but no number
   * @throws BeyondKernelException where such orders are refused, or the edition does not compile
   */
  static TracingKernel of(Edition<FeeEdition> edition, Facts given) throws BeyondKernelException {
    FeeEdition fees = edition.body();
    Facts order = given.withGroup(OrderFacts.LINES, List.of(plain(fees, given)));
    checkNames(fees);
    Variant variant =
        OrderCharges.variant(fees, order)
            .orElseThrow(() -> new BeyondKernelException("an order of no variant"));
    if (variant.noRate() != null || !OrderChecks.of(fees, order).isEmpty()) {
      throw new BeyondKernelException("an order that is refused");
    }
    return new FeeKernel(edition, variant, order);
  }

  private static Set<LineNumber> seenBy(Charge charge) throws BeyondKernelException {
    return switch (charge.per()) {
      case UNIT, LINE -> OF_LINE;
      case ORDER -> OF_ORDER;
      case SKU -> {
        if (charge.of() != null) {
          throw new BeyondKernelException("‘" + charge.code() + "’ of an amount by SKU");
        }
        yield Set.of();
      }
    };
  }

  /** The first line, with numbers that are in order. */
  private static Facts plain(FeeEdition fees, Facts given) {
    Facts line = given.group(OrderFacts.LINES).getFirst();
    Value nothing = new Value.Amount(BigMoney.zero(fees.currency()));
    for (LineNumber number : OF_ORDER) {
      line = line.with(number.fact(), nothing);
    }
    return line.with(OrderFacts.QUANTITY, new Value.Count(BigDecimal.ONE))
        .with(OrderFacts.RETURNED, new Value.Count(BigDecimal.ZERO));
  }

  /** A rule that tells one line from another by its name has no kinds of order. */
  private static void checkNames(FeeEdition fees) throws BeyondKernelException {
    for (Condition condition : Conditions.of(fees)) {
      for (FactCondition test : condition.tests()) {
        boolean other = test instanceof FactCondition.SameAs(var _f, var o) && named(o);
        if (named(test.fact()) || other) {
          throw new BeyondKernelException("‘" + test.words() + "’");
        }
      }
    }
  }

  private static boolean named(String fact) {
    return OF_ONE_LINE.contains(fact);
  }

  @Override
  public EditionRef edition() {
    return edition.ref();
  }

  @Override
  public List<Billed> billed() {
    return billed;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public boolean charge(KernelLines lines, KernelCharges into) {
    return ofLines != null ? billLines(lines, into) : bill(lines, into, null);
  }

  /** Line by line, where no charge asks for more than one. */
  private boolean billLines(KernelLines lines, KernelCharges into) {
    into.clear();
    try {
      for (int line = 0; line < lines.count(); line++) {
        if (!LineAmounts.possible(lines, line)) {
          into.clear();
          return false;
        }
        for (ChargeBilling charge : charges) {
          if (!charge.bill(lines, line, into)) {
            into.clear();
            return false;
          }
        }
      }
      return true;
    } catch (ArithmeticException tooLarge) {
      // The bill computes with any number of digits.
      into.clear();
      return false;
    }
  }

  @Override
  public boolean charge(KernelLines lines, KernelCharges into, KernelTrace trace) {
    return bill(lines, into, trace);
  }

  private boolean bill(KernelLines lines, KernelCharges into, @Nullable KernelTrace trace) {
    into.clear();
    if (!LineAmounts.possible(lines)) {
      return false;
    }
    try {
      if (trace != null) {
        trace.begin(LineAmounts.kept(lines));
      }
      for (ChargeBilling charge : charges) {
        if (!charge.bill(lines, into, trace)) {
          into.clear();
          return false;
        }
      }
      return true;
    } catch (ArithmeticException tooLarge) {
      // The bill computes with any number of digits.
      into.clear();
      return false;
    }
  }

  @Override
  public boolean chargesColumns() {
    return ofLines != null;
  }

  @Override
  public long charge(KernelColumns lines, ColumnCharges into) {
    into.clear(billed.size());
    try {
      return ofLines == null ? 0 : ofLines.charge(lines, into);
    } catch (ArithmeticException tooLarge) {
      // The bill computes with any number of digits.
      return 0;
    }
  }

  @Override
  public Outcome.Answer answer(KernelTrace trace, List<String> names) {
    FeeEdition fees = edition.body();
    BillLines bill = new BillLines(edition);
    int next = 0;
    for (int i = 0; i < trace.size(); i++) {
      while (!charges[next].isAt(trace.charge(i))) {
        next++;
      }
      int place = trace.place(i);
      String on = place == names.size() ? "order" : names.get(place);
      charges[next].tell(fees, trace, i, on, bill);
    }
    BigMoney items = BigMoney.ofMinor(fees.currency(), trace.items());
    return new Outcome.Answer(bill.lines(), bill.totals(items), notes, bill.working());
  }

  @Override
  public boolean seesPriceAfterDiscount() {
    for (ChargeBilling charge : charges) {
      if (!charge.seesPriceAfterDiscount()) {
        return false;
      }
    }
    return true;
  }
}

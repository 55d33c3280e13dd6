package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.ExactLong;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.kernel.Steps;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;

/**
 * The duty of consignments that differ in value, pieces, tariff code and stated duty of their items
 * only. Which procedure a consignment falls under is a table by its value and by whether any of its
 * goods owe excise. Consignments with freight, insurance, a discount of their own or a preference
 * are the family's own, and so is everything that is refused.
 */
final class DutyKernel implements Kernel {

  static final Set<LineNumber> OF_ITEM =
      Set.of(LineNumber.VALUE, LineNumber.QUANTITY, LineNumber.HS_CODE, LineNumber.DUTY_RATE);

  private static final int NONE = -1;

  private final EditionRef edition;

  /** Values at which another procedure may begin. */
  private final Steps valueFrom;

  /** The place of the procedure by such values, without excise and with it. */
  private final int[] withoutExcise;

  private final int[] withExcise;
  private final boolean excise;

  /** How codes begin that owe excise, where that matters, and the numbers of their digits. */
  private final long[] exciseCodes;

  private final int[] exciseDigits;

  private final ProcedureKernel[] procedures;
  private final List<Billed> billed;

  private DutyKernel(Edition<CustomsEdition> edition, Goods item, Facts consignment)
      throws BeyondKernelException {
    CustomsEdition regime = edition.body();
    long[] values = values(regime);
    this.edition = edition.ref();
    this.valueFrom = new Steps(values);
    this.withoutExcise = procedures(regime, consignment, values, false);
    this.withExcise = procedures(regime, consignment, values, true);
    this.excise = item.facts().yes(ConsignmentFacts.EXCISE);
    List<String> codes =
        excise || Arrays.equals(withoutExcise, withExcise) ? List.of() : regime.exciseGoods();
    this.exciseCodes = codes.stream().mapToLong(ItemNumbers::beginning).toArray();
    this.exciseDigits = codes.stream().mapToInt(String::length).distinct().toArray();
    List<Billed> names = new ArrayList<>();
    this.procedures = new ProcedureKernel[regime.procedures().size()];
    for (int i = 0; i < procedures.length; i++) {
      procedures[i] = ProcedureKernel.of(regime, regime.procedures().get(i).duty(), i, item);
      names.add(new Billed(DutyBill.CODE, procedures[i].label(), Payer.BUYER, regime.currency()));
    }
    this.billed = List.copyOf(names);
  }

  /**
   * Compiles an edition for one kind of consignment.
   *
   * @param given facts that have passed the edition's sheet; of its first item every word counts,
   *     but no number
   * @throws BeyondKernelException where such consignments are refused, or do not compile
   */
  static Kernel of(Edition<CustomsEdition> edition, Facts given) throws BeyondKernelException {
    CustomsEdition regime = edition.body();
    KernelReach.check(regime);
    for (String fact :
        List.of(ConsignmentFacts.FREIGHT, ConsignmentFacts.INSURANCE, ConsignmentFacts.DISCOUNT)) {
      if (given.value(fact).isPresent()) {
        throw new BeyondKernelException("a consignment with ‘" + fact + "’");
      }
    }
    Facts plain = given.withGroup(ConsignmentFacts.ITEMS, List.of(plain(regime, given)));
    if (!(ConsignmentReader.read(edition, plain, Instant.EPOCH)
        instanceof ConsignmentReader.Reading.Read(var read))) {
      throw new BeyondKernelException("a consignment that is refused");
    }
    Goods item = read.goods().getFirst();
    if (item.facts().yes(ConsignmentFacts.PREFERENCE)) {
      throw new BeyondKernelException("a preference");
    }
    return new DutyKernel(edition, item, read.facts());
  }

  /** The first item, with numbers that are in order. */
  private static Facts plain(CustomsEdition regime, Facts given) {
    Map<String, Value> item =
        new LinkedHashMap<>(given.group(ConsignmentFacts.ITEMS).getFirst().values());
    item.remove(ConsignmentFacts.HS_CODE);
    item.remove(ConsignmentFacts.DUTY_RATE);
    item.put(ConsignmentFacts.VALUE, new Value.Amount(BigMoney.zero(regime.currency())));
    item.put(ConsignmentFacts.QUANTITY, new Value.Count(BigDecimal.ONE));
    return Facts.of(item);
  }

  /** The values, in minor units, at which a condition may change its answer. */
  private static long[] values(CustomsEdition regime) throws BeyondKernelException {
    NavigableSet<Long> starts = new TreeSet<>(List.of(0L));
    for (Value operand : KernelReach.valuesCompared(regime)) {
      if (operand instanceof Value.Amount(var money)
          && money.getCurrencyUnit().equals(regime.currency())
          && !money.isNegative()) {
        BigDecimal minor = money.getAmount().movePointRight(regime.currency().getDecimalPlaces());
        long whole = ExactLong.scaled(minor.setScale(0, RoundingMode.FLOOR), 0);
        starts.add(whole);
        starts.add(whole + 1);
      }
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  /** Which procedure such a consignment falls under from each value on. */
  private static int[] procedures(
      CustomsEdition regime, Facts consignment, long[] values, boolean owesExcise) {
    int[] places = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      Value value = new Value.Amount(BigMoney.ofMinor(regime.currency(), values[i]));
      Facts facts =
          consignment
              .with(ConsignmentFacts.INTRINSIC_VALUE, value)
              .with(ConsignmentFacts.CONSIGNMENT_VALUE, value)
              .with(ConsignmentFacts.EXCISE, new Value.YesNo(owesExcise));
      places[i] = procedure(regime, facts);
    }
    return places;
  }

  private static int procedure(CustomsEdition regime, Facts facts) {
    for (int i = 0; i < regime.procedures().size(); i++) {
      Procedure procedure = regime.procedures().get(i);
      if (procedure.when() == null || procedure.when().holds(facts)) {
        return i;
      }
    }
    return NONE;
  }

  @Override
  public EditionRef edition() {
    return edition;
  }

  /** The duty of each procedure, called as it is on any goods. */
  @Override
  public List<Billed> billed() {
    return billed;
  }

  @Override
  public boolean seesPriceAfterDiscount() {
    return true;
  }

  @Override
  public boolean charge(KernelLines lines, KernelCharges into) {
    return charge(Items.of(lines), into);
  }

  @Override
  public boolean chargesColumns() {
    return true;
  }

  @Override
  public boolean chargesWholeOrders() {
    return true;
  }

  @Override
  public long charge(KernelColumns lines, ColumnCharges into) {
    into.clear(billed.size());
    Items items = Items.of(lines);
    long answered = 0;
    for (int order = 0; order < lines.orders(); order++) {
      int first = lines.start(order);
      items.at(first, lines.start(order + 1));
      if (charge(items, into.ofOrder()) && into.addOrder(first, items.count())) {
        answered |= lines.all(order);
      }
    }
    return answered;
  }

  private boolean charge(Items items, KernelCharges into) {
    into.clear();
    try {
      long value = value(items);
      int step = value < 0 ? NONE : valueFrom.at(value);
      if (step == NONE) {
        return false;
      }
      int procedure = (owesExcise(items) ? withExcise : withoutExcise)[step];
      if (procedure != NONE && procedures[procedure].charge(items, value, into)) {
        return true;
      }
      into.clear();
      return false;
    } catch (ArithmeticException tooLarge) {
      // The family computes with any number of digits.
      into.clear();
      return false;
    }
  }

  /** What all items are worth, in minor units; under zero where one is refused. */
  private static long value(Items items) {
    long sum = 0;
    for (int i = 0; i < items.count(); i++) {
      long quantity = items.quantity(i);
      long value = items.value(i);
      if (quantity <= 0 || value < 0 || items.code(i) < 0) {
        return NONE;
      }
      sum = Math.addExact(sum, Math.multiplyExact(quantity, value));
    }
    return sum;
  }

  private boolean owesExcise(Items items) {
    if (excise) {
      return true;
    }
    for (int digits : exciseDigits) {
      for (int i = 0; i < items.count(); i++) {
        if (owesExcise(ItemNumbers.heading(items.code(i), digits))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean owesExcise(long beginning) {
    for (long code : exciseCodes) {
      if (code == beginning) {
        return true;
      }
    }
    return false;
  }
}

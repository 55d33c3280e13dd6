package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.kernel.Steps;

/**
 * The charges of parcels that differ in their size or weight, their price and their number only.
 * Where a rate is not public or a band has ended the bill is asked.
 */
final class ParcelKernel implements Kernel {

  private static final long MOST_PARCELS = 1_000_000;

  /** A gram, in the unit in which weights are counted. */
  private static final long MILLIGRAMS = 1_000;

  private final EditionRef edition;
  private final FreightKernel charges;
  private final boolean byVolume;
  private final boolean countsParcels;
  private final Steps priceFrom;
  private final boolean[][] due;
  private final List<Billed> billed;
  private final List<String> notes;

  private ParcelKernel(
      Edition<FreightEdition> edition,
      FreightKernel charges,
      boolean byVolume,
      boolean countsParcels,
      boolean[][] due) {
    FreightEdition tariff = edition.body();
    this.edition = edition.ref();
    this.charges = charges;
    this.byVolume = byVolume;
    this.countsParcels = countsParcels;
    this.priceFrom = new Steps(FreightKernel.prices(tariff));
    this.due = due;
    this.notes = tariff.notes().stream().distinct().toList();
    this.billed =
        tariff.charges().stream()
            .map(one -> new Billed(one.code(), one.label(), one.bornBy(), tariff.currency()))
            .toList();
  }

  /**
   * Compiles a tariff for parcels like the first line of an order.
   *
   * @param order has passed the tariff's sheet
   * @throws BeyondKernelException where such a parcel is refused, or the tariff does not compile
   */
  static Kernel of(Edition<FreightEdition> edition, Facts order) throws BeyondKernelException {
    FreightEdition tariff = edition.body();
    boolean byVolume = ParcelNumbers.areVolumes(tariff);
    checkConditions(tariff, byVolume ? FreightFacts.VOLUME : FreightFacts.WEIGHT);
    Facts line = order.group(FreightFacts.LINES).stream().findFirst().orElse(Facts.NONE);
    for (LineNumber number : ParcelNumbers.of(tariff)) {
      if (number != LineNumber.QUANTITY && line.value(number.fact()).isEmpty()) {
        throw new BeyondKernelException("a parcel without ‘" + number.fact() + "’");
      }
    }
    Facts parcel =
        FreightFacts.without(
            line.within(Facts.of(order.values())), List.of(FreightFacts.ID, FreightFacts.VOLUME));
    boolean countsParcels = parcel.value(FreightFacts.QUANTITY).isPresent();
    FreightKernel charges = charges(edition, parcel, byVolume);
    return new ParcelKernel(edition, charges, byVolume, countsParcels, due(edition, parcel));
  }

  private static FreightKernel charges(
      Edition<FreightEdition> edition, Facts parcel, boolean byVolume)
      throws BeyondKernelException {
    String quantity = byVolume ? FreightFacts.VOLUME : FreightFacts.WEIGHT;
    BigDecimal upTo = QuantityCurve.lastChange(edition.body(), quantity).multiply(BigDecimal.TWO);
    return switch (FreightKernel.of(edition, parcel, quantity, upTo)) {
      case FreightKernel.Compiled.Ready(var kernel) -> kernel;
      case FreightKernel.Compiled.Not(var refusals) ->
          throw new BeyondKernelException("a parcel for which " + refusals.getFirst().message());
    };
  }

  /** A condition may see the price, and what is the same for all parcels of the kernel. */
  private static void checkConditions(FreightEdition tariff, String quantity)
      throws BeyondKernelException {
    for (Condition condition : Conditions.of(tariff)) {
      for (FactCondition test : condition.tests()) {
        boolean price = test.fact().equals(FreightFacts.PRICE);
        boolean varies =
            test.fact().equals(quantity)
                || test.fact().equals(FreightFacts.QUANTITY)
                || FreightFacts.SIDES.contains(test.fact())
                || FreightFacts.derived().contains(test.fact());
        boolean compares = test instanceof FactCondition.SameAs;
        if (varies || (price && compares)) {
          throw new BeyondKernelException("‘" + test.words() + "’");
        }
      }
    }
  }

  /** Which charges are made from which price on; one of nothing is a line of the bill too. */
  private static boolean[][] due(Edition<FreightEdition> edition, Facts parcel)
      throws BeyondKernelException {
    FreightEdition tariff = edition.body();
    long[] prices = FreightKernel.prices(tariff);
    boolean[][] due = new boolean[prices.length][tariff.charges().size()];
    for (int i = 0; i < prices.length; i++) {
      Facts facts =
          FreightFacts.without(parcel, List.of(FreightFacts.QUANTITY))
              .with(FreightFacts.PRICE, FreightKernel.price(tariff, prices[i]));
      if (!(ParcelReader.read(edition, facts, "") instanceof Parcel.Reading.Ready(var read))) {
        throw new BeyondKernelException("a parcel that is refused");
      }
      ParcelBill bill = ParcelCharges.of(edition, read);
      if (!bill.notPublic().isEmpty()) {
        throw new BeyondKernelException("a charge that is not public");
      }
      for (int c = 0; c < tariff.charges().size(); c++) {
        due[i][c] = bill.holds(tariff.charges().get(c).when()) instanceof Holding.Yes;
      }
    }
    return due;
  }

  @Override
  public EditionRef edition() {
    return edition;
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
  public boolean seesPriceAfterDiscount() {
    return false;
  }

  @Override
  public boolean charge(KernelLines lines, KernelCharges into) {
    into.clear();
    for (int line = 0; line < lines.count(); line++) {
      if (!charge(lines, line, into)) {
        into.clear();
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean chargesColumns() {
    return true;
  }

  @Override
  public long charge(KernelColumns lines, ColumnCharges into) {
    into.clear(billed.size());
    long[] prices = lines.of(LineNumber.PRICE);
    long[] units = lines.of(LineNumber.QUANTITY);
    long answered = 0;
    for (int line = 0; line < lines.count(); line++) {
      long parcels = countsParcels ? units[line] : 1;
      long quantity = quantity(lines, line);
      if (isPossible(parcels, prices[line], quantity)
          && charge(line, parcels, quantity, prices[line], into)) {
        answered |= 1L << line;
      }
    }
    return answered;
  }

  private boolean charge(int line, long parcels, long quantity, long price, ColumnCharges into) {
    boolean[] made = due[priceFrom.at(price)];
    for (int i = 0; i < made.length; i++) {
      if (made[i]) {
        long minor = charges.charge(i, quantity, price);
        if (minor == FreightKernel.NO_RATE || minor > Long.MAX_VALUE / MOST_PARCELS) {
          return false;
        }
        into.amounts(i)[line] = minor * parcels;
        into.make(i, 1L << line);
      }
    }
    return true;
  }

  private static boolean isPossible(long parcels, long price, long quantity) {
    return parcels > 0 && parcels <= MOST_PARCELS && price >= 0 && quantity > 0;
  }

  private long quantity(KernelColumns lines, int line) {
    return byVolume
        ? volume(
            lines.of(LineNumber.LENGTH_MILLIMETRES)[line],
            lines.of(LineNumber.WIDTH_MILLIMETRES)[line],
            lines.of(LineNumber.HEIGHT_MILLIMETRES)[line])
        : milligrams(lines.of(LineNumber.WEIGHT_GRAMS)[line]);
  }

  private boolean charge(KernelLines lines, int line, KernelCharges into) {
    long parcels = countsParcels ? lines.at(line, LineNumber.QUANTITY) : 1;
    long price = lines.at(line, LineNumber.PRICE);
    long quantity = quantity(lines, line);
    if (!isPossible(parcels, price, quantity)) {
      return false;
    }
    boolean[] made = due[priceFrom.at(price)];
    for (int i = 0; i < made.length; i++) {
      if (made[i]) {
        long minor = charges.charge(i, quantity, price);
        if (minor == FreightKernel.NO_RATE || minor > Long.MAX_VALUE / MOST_PARCELS) {
          return false;
        }
        into.add(i, line, minor * parcels);
      }
    }
    return true;
  }

  /** In cubic millimetres or milligrams; nothing where the bill must be asked. */
  private long quantity(KernelLines lines, int line) {
    return byVolume
        ? volume(
            lines.at(line, LineNumber.LENGTH_MILLIMETRES),
            lines.at(line, LineNumber.WIDTH_MILLIMETRES),
            lines.at(line, LineNumber.HEIGHT_MILLIMETRES))
        : milligrams(lines.at(line, LineNumber.WEIGHT_GRAMS));
  }

  private static long milligrams(long grams) {
    return grams > Integer.MAX_VALUE ? 0 : grams * MILLIGRAMS;
  }

  private static long volume(long length, long width, long height) {
    boolean box = possible(length) && possible(width) && possible(height);
    return box ? length * width * height : 0;
  }

  /** Up to a kilometre, so that the volume fits into a long. */
  private static boolean possible(long millimetres) {
    return millimetres > 0 && millimetres <= 1_000_000;
  }
}

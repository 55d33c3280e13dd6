package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.kernel.Steps;
import org.entrepot.rulebook.working.NotPublic;

/**
 * The charges of parcels that differ in their size or weight, their price and their number only.
 * Where a rate is not public or a band has ended the bill is asked.
 */
final class ParcelKernel implements Kernel {

  private static final Set<LineNumber> BY_VOLUME =
      Set.of(
          LineNumber.PRICE,
          LineNumber.QUANTITY,
          LineNumber.LENGTH_MILLIMETRES,
          LineNumber.WIDTH_MILLIMETRES,
          LineNumber.HEIGHT_MILLIMETRES);
  private static final Set<LineNumber> BY_WEIGHT =
      Set.of(LineNumber.PRICE, LineNumber.QUANTITY, LineNumber.WEIGHT_GRAMS);

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

  /** The numbers in which parcels of one kernel may differ; none where there is no kernel. */
  static Set<LineNumber> numbers(FreightEdition tariff) {
    Set<String> read = new HashSet<>(FactsRead.by(tariff));
    read.retainAll(FactsRead.measures());
    List<String> quantities = QuantityCurve.quantities(tariff);
    if (quantities.equals(List.of(FreightFacts.VOLUME)) && !read.contains(FreightFacts.WEIGHT)) {
      return BY_VOLUME;
    }
    return quantities.equals(List.of(FreightFacts.WEIGHT)) && read.equals(Set.copyOf(quantities))
        ? BY_WEIGHT
        : Set.of();
  }

  /** The facts of a line that the tariff does not look at. */
  static Set<String> withoutEffect(FreightEdition tariff) {
    Set<String> unread = new HashSet<>(FactsRead.measures());
    if (tariff.lanes().isEmpty()) {
      unread.addAll(Set.of(FreightFacts.ORIGIN, FreightFacts.DESTINATION, FreightFacts.LANE));
    }
    unread.removeAll(FactsRead.by(tariff));
    return unread;
  }

  /**
   * Compiles a tariff for parcels like the first line of an order.
   *
   * @param order has passed the tariff's sheet
   * @throws BeyondKernelException where such a parcel is refused, or the tariff does not compile
   */
  static Kernel of(Edition<FreightEdition> edition, Facts order) throws BeyondKernelException {
    FreightEdition tariff = edition.body();
    boolean byVolume = numbers(tariff).equals(BY_VOLUME);
    checkConditions(tariff, byVolume ? FreightFacts.VOLUME : FreightFacts.WEIGHT);
    Facts line = order.group(FreightFacts.LINES).stream().findFirst().orElse(Facts.NONE);
    for (LineNumber number : numbers(tariff)) {
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
  public List<NotPublic> notPublic() {
    return List.of();
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public boolean byLine() {
    return false;
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

  private boolean charge(KernelLines lines, int line, KernelCharges into) {
    long parcels = countsParcels ? lines.at(line, LineNumber.QUANTITY) : 1;
    long price = lines.at(line, LineNumber.PRICE);
    long quantity = quantity(lines, line);
    if (parcels <= 0 || parcels > MOST_PARCELS || price < 0 || quantity <= 0) {
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
    if (!byVolume) {
      long grams = lines.at(line, LineNumber.WEIGHT_GRAMS);
      return grams > Integer.MAX_VALUE ? 0 : grams * MILLIGRAMS;
    }
    long length = lines.at(line, LineNumber.LENGTH_MILLIMETRES);
    long width = lines.at(line, LineNumber.WIDTH_MILLIMETRES);
    long height = lines.at(line, LineNumber.HEIGHT_MILLIMETRES);
    boolean box = possible(length) && possible(width) && possible(height);
    return box ? length * width * height : 0;
  }

  /** Up to a kilometre, so that the volume fits into a long. */
  private static boolean possible(long millimetres) {
    return millimetres > 0 && millimetres <= 1_000_000;
  }
}

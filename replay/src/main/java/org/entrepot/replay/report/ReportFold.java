package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.Breakdown.Dimension;
import org.entrepot.replay.report.KeptExamples.Example;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.rules.Explaining;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Sums up for the report what the restatement does not hold: charges by category, destination and
 * price, how many prices lie about a cliff, and orders to be shown.
 */
public final class ReportFold implements LineRows, Mergeable {

  private static final int EXAMPLES = 10;
  private static final int EXAMPLES_IN_ALL = 100;
  private static final BigDecimal NEAR = new BigDecimal("0.05");
  private static final ExampleTraits NO_TRAITS = new ExampleTraits();

  /** A line of the order at hand, with the names that it counts under. */
  private static final class Place {
    private final LineBatch batch;
    private final int line;
    private final CurrencyUnit sold;
    private final long price;

    /** The price after the seller's discount. */
    private final long paid;

    /** Whether all units came back. */
    private final boolean returned;

    Place(LineBatch batch, int line) {
      this.batch = batch;
      this.line = line;
      this.sold = batch.words().currency(batch.number(line, WordColumn.CURRENCY));
      this.price = batch.number(line, NumberColumn.PRICE_MINOR);
      boolean discounted = batch.has(line, NumberColumn.DISCOUNT_MINOR);
      this.paid = discounted ? price - batch.number(line, NumberColumn.DISCOUNT_MINOR) : price;
      this.returned =
          batch.has(line, NumberColumn.RETURNED)
              && batch.number(line, NumberColumn.RETURNED)
                  >= batch.number(line, NumberColumn.QUANTITY);
    }

    String name(Dimension dimension, PriceBands bands) {
      return switch (dimension) {
        case CATEGORY -> word(WordColumn.CATEGORY);
        case DESTINATION -> word(WordColumn.DESTINATION);
        case PRICE -> bands.name(sold, price);
      };
    }

    private String word(WordColumn column) {
      return batch.has(line, column) ? batch.word(line, column) : BreakdownFold.NOT_STATED;
    }
  }

  /** The lines of an order by their names, found once for all variants. */
  static final class Places {
    private final Map<String, Place> byLine = new HashMap<>();

    Places(List<OrderSlice> slices) {
      for (OrderSlice slice : slices) {
        for (int i = 0; i < slice.count(); i++) {
          Place place = new Place(slice.batch(), slice.line(i));
          byLine.put(slice.batch().word(slice.line(i), WordColumn.LINE), place);
        }
      }
    }
  }

  private record Counted(Place place, CurrencyUnit currency) {}

  private final LineRows rows;
  private final KeptExamples examples;
  private final BreakdownFold breakdowns = new BreakdownFold();
  private final Map<CurrencyUnit, Map<Long, Long>> prices = new TreeMap<>();
  private final PriceBands bands = new PriceBands();
  private Places places = new Places(List.of());
  private final Set<Counted> counted = new HashSet<>();
  private final Map<String, ExampleTraits> traits = new HashMap<>();

  /**
   * Sums for a report.
   *
   * @param rows also take the lines
   * @param examples computes the orders that are shown
   */
  public ReportFold(LineRows rows, Explaining examples) {
    this.rows = rows;
    this.examples = new KeptExamples(examples);
  }

  /** So many orders are shown with their workings, of each of so many variants. */
  public static int examplesShown(int variants) {
    return Math.clamp(EXAMPLES_IN_ALL / variants, 1, EXAMPLES);
  }

  /** The lines of an order are computed next. */
  public void before(List<OrderSlice> slices) {
    before(new Places(slices));
  }

  void before(Places lines) {
    places = lines;
    counted.clear();
    traits.clear();
  }

  @Override
  public void line(LineRow row) {
    rows.line(row);
    Place place = places.byLine.get(row.line());
    traits
        .computeIfAbsent(row.seller(), added -> new ExampleTraits())
        .line(row, place == null ? null : place.sold);
    if (row.status() == Status.REFUSED || row.change() == null) {
      return;
    }
    if (place != null && row.against() != null && row.under() != null) {
      add(place, row.against(), row.under());
    }
  }

  private void add(Place place, Money against, Money under) {
    CurrencyUnit currency = under.getCurrencyUnit();
    boolean first = counted.add(new Counted(place, currency));
    if (first && !place.returned) {
      prices.computeIfAbsent(place.sold, added -> new HashMap<>()).merge(place.paid, 1L, Long::sum);
    }
    long sales = place.price * place.batch.number(place.line, NumberColumn.QUANTITY);
    for (Dimension dimension : Dimension.values()) {
      breakdowns.add(
          new BreakdownFold.Key(dimension, currency, place.sold, place.name(dimension, bands)),
          against.getAmountMinorLong(),
          under.getAmountMinorLong(),
          first,
          sales);
    }
  }

  /** The order has been computed by every rule. */
  public void after(List<OrderSlice> slices) {
    for (OrderSlice slice : slices) {
      String seller = slice.batch().word(slice.line(0), WordColumn.SELLER);
      examples.order(slice, traits.getOrDefault(seller, NO_TRAITS));
    }
  }

  @Override
  public void write(PartialWriter out) {
    breakdowns.write(out);
    out.number(prices.size());
    prices.forEach((currency, counts) -> {
      out.text(currency.getCode()).number(counts.size());
      new TreeMap<>(counts).forEach((price, lines) -> out.number(price).number(lines));
    });
    examples.write(out);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    breakdowns.merge(in);
    for (int more = in.count(); more > 0; more--) {
      Map<Long, Long> counts =
          prices.computeIfAbsent(CurrencyUnit.of(in.text()), added -> new HashMap<>());
      for (int one = in.count(); one > 0; one--) {
        counts.merge(in.number(), in.number(), Long::sum);
      }
    }
    examples.merge(in);
  }

  List<Example> examples() {
    return examples.examples();
  }

  BreakdownFold breakdowns() {
    return breakdowns;
  }

  /**
   * Lines whose price, after the seller's discount, is at most a twentieth under or over a cliff,
   * those sold in another currency at the assumed rate; without those all of whose units came back.
   */
  long linesNear(BigMoney cliff, Assumptions assumptions) {
    BigDecimal at = cliff.getAmount();
    BigDecimal within = at.multiply(NEAR);
    long lines = 0;
    for (Map.Entry<CurrencyUnit, Map<Long, Long>> sold : prices.entrySet()) {
      CurrencyUnit currency = sold.getKey();
      Optional<BigDecimal> rate =
          currency.equals(cliff.getCurrencyUnit())
              ? Optional.of(BigDecimal.ONE)
              : assumptions.rate(currency, cliff.getCurrencyUnit());
      if (rate.isPresent()) {
        lines +=
            sold.getValue().entrySet().stream()
                .filter(price ->
                    BigMoney.ofMinor(currency, price.getKey())
                            .getAmount()
                            .multiply(rate.get())
                            .subtract(at)
                            .abs()
                            .compareTo(within)
                        <= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
      }
    }
    return lines;
  }
}

package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.entrepot.replay.restatement.Explanation.ExplainedOrder;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.rules.Explaining;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Sums up for the report what the restatement does not hold: charges by category, destination and
 * price, how many prices lie about a cliff, and the orders that change most.
 */
public final class ReportFold implements LineRows, Mergeable {

  private static final int EXAMPLES = 10;
  private static final int EXAMPLES_IN_ALL = 100;
  private static final String NOT_STATED = "not stated";

  private record Key(Dimension dimension, CurrencyUnit currency, String name)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::dimension).thenComparing(Key::currency).thenComparing(Key::name);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Sums {
    private long lines;
    private long soldElsewhere;
    private long sales;
    private long against;
    private long under;
  }

  /** A line of the order at hand, with the names that it counts under. */
  private static final class Place {
    private final LineBatch batch;
    private final int line;
    private final CurrencyUnit sold;
    private final long price;

    /** The price after the seller's discount. */
    private final long paid;

    private final Map<Dimension, String> names = new EnumMap<>(Dimension.class);

    Place(LineBatch batch, int line) {
      this.batch = batch;
      this.line = line;
      this.sold = batch.words().currency(batch.number(line, WordColumn.CURRENCY));
      this.price = batch.number(line, NumberColumn.PRICE_MINOR);
      boolean discounted = batch.has(line, NumberColumn.DISCOUNT_MINOR);
      this.paid = discounted ? price - batch.number(line, NumberColumn.DISCOUNT_MINOR) : price;
    }

    String name(Dimension dimension) {
      return names.computeIfAbsent(dimension, this::found);
    }

    private String found(Dimension dimension) {
      return switch (dimension) {
        case CATEGORY -> word(WordColumn.CATEGORY);
        case DESTINATION -> word(WordColumn.DESTINATION);
        case PRICE -> PriceBands.name(sold, price);
      };
    }

    private String word(WordColumn column) {
      return batch.has(line, column) ? batch.word(line, column) : NOT_STATED;
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
  private final Map<Key, Sums> sums = new TreeMap<>();
  private final Map<CurrencyUnit, TreeMap<Long, Long>> prices = new TreeMap<>();
  private Places places = new Places(List.of());
  private final Set<Counted> counted = new HashSet<>();
  private final Map<String, Long> changes = new HashMap<>();

  /**
   * Sums for a report.
   *
   * @param rows also take the lines
   * @param examples keeps the orders that change most
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
    changes.clear();
  }

  @Override
  public void line(LineRow row) {
    rows.line(row);
    Money change = row.change();
    if (row.status() == Status.REFUSED || change == null) {
      return;
    }
    changes.merge(row.seller(), Math.abs(change.getAmountMinorLong()), Long::sum);
    Place place = places.byLine.get(row.line());
    if (place != null && row.against() != null && row.under() != null) {
      add(place, row.against(), row.under());
    }
  }

  private void add(Place place, Money against, Money under) {
    CurrencyUnit currency = under.getCurrencyUnit();
    boolean first = counted.add(new Counted(place, currency));
    if (first) {
      prices.computeIfAbsent(place.sold, added -> new TreeMap<>()).merge(place.paid, 1L, Long::sum);
    }
    for (Dimension dimension : Dimension.values()) {
      Key key = new Key(dimension, currency, place.name(dimension));
      Sums of = sums.computeIfAbsent(key, added -> new Sums());
      of.against = Math.addExact(of.against, against.getAmountMinorLong());
      of.under = Math.addExact(of.under, under.getAmountMinorLong());
      if (first) {
        of.lines++;
        of.soldElsewhere += place.sold.equals(currency) ? 0 : 1;
        of.sales += place.price * place.batch.number(place.line, NumberColumn.QUANTITY);
      }
    }
  }

  /** The order has been computed by every rule. */
  public void after(List<OrderSlice> slices) {
    for (OrderSlice slice : slices) {
      String seller = slice.batch().word(slice.line(0), WordColumn.SELLER);
      if (examples.wants(changes.getOrDefault(seller, 0L))) {
        examples.order(slice);
      }
    }
  }

  @Override
  public void write(PartialWriter out) {
    out.number(sums.size());
    sums.forEach((key, of) -> {
      out.text(key.dimension.name()).text(key.currency.getCode()).text(key.name);
      out.number(of.lines).number(of.soldElsewhere).number(of.sales);
      out.number(of.against).number(of.under);
    });
    out.number(prices.size());
    prices.forEach((currency, counts) -> {
      out.text(currency.getCode()).number(counts.size());
      counts.forEach((price, lines) -> out.number(price).number(lines));
    });
    examples.write(out);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      Dimension dimension = in.constant(Dimension.class);
      Key key = new Key(dimension, CurrencyUnit.of(in.text()), in.text());
      Sums of = sums.computeIfAbsent(key, added -> new Sums());
      of.lines += in.number();
      of.soldElsewhere += in.number();
      of.sales += in.number();
      of.against = Math.addExact(of.against, in.number());
      of.under = Math.addExact(of.under, in.number());
    }
    for (int more = in.count(); more > 0; more--) {
      TreeMap<Long, Long> counts =
          prices.computeIfAbsent(CurrencyUnit.of(in.text()), added -> new TreeMap<>());
      for (int one = in.count(); one > 0; one--) {
        counts.merge(in.number(), in.number(), Long::sum);
      }
    }
    examples.merge(in);
  }

  List<ExplainedOrder> examples() {
    return examples.orders();
  }

  /** The breakdowns by a property that some line states; the greatest change first. */
  List<Breakdown> breakdowns() {
    Map<String, List<Key>> grouped = new TreeMap<>();
    sums.keySet()
        .forEach(key ->
            grouped
                .computeIfAbsent(
                    key.currency.getCode() + key.dimension.name(), added -> new ArrayList<>())
                .add(key));
    List<Breakdown> breakdowns = new ArrayList<>();
    for (List<Key> keys : grouped.values()) {
      Key one = keys.getFirst();
      if (keys.size() > 1 || !one.name.equals(NOT_STATED)) {
        breakdowns.add(new Breakdown(one.dimension, one.currency, parts(keys)));
      }
    }
    return breakdowns;
  }

  private List<Breakdown.Part> parts(List<Key> keys) {
    List<Breakdown.Part> parts = new ArrayList<>();
    for (Key key : keys) {
      Sums of = sums.getOrDefault(key, new Sums());
      parts.add(
          new Breakdown.Part(
              key.name,
              of.lines,
              of.soldElsewhere > 0 ? null : Money.ofMinor(key.currency, of.sales),
              Money.ofMinor(key.currency, of.against),
              Money.ofMinor(key.currency, of.under)));
    }
    if (keys.getFirst().dimension != Dimension.PRICE) {
      parts.sort(Comparator.comparing((Breakdown.Part part) -> part.change().abs()).reversed());
    }
    return parts;
  }

  /**
   * Lines whose price, after the seller's discount, is at most a twentieth under or over a cliff.
   */
  long linesNear(BigMoney cliff) {
    long minor = cliff.getAmountMinorLong();
    TreeMap<Long, Long> own = prices.getOrDefault(cliff.getCurrencyUnit(), new TreeMap<>());
    return own.subMap(minor - minor / 20, true, minor + minor / 20, true).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}

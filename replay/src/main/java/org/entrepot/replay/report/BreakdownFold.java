package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.Breakdown.Dimension;
import org.entrepot.replay.report.Breakdown.Part;
import org.entrepot.replay.report.LineNames.Names;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums up charges and sales of lines by category, destination and price. */
final class BreakdownFold implements Mergeable {

  static final String NOT_STATED = "not stated";

  /** What is charged on orders as a whole, so that the parts come to the total. */
  static final String WHOLE = "orders as a whole";

  private static final Set<String> UNNAMED = Set.of(NOT_STATED, WHOLE);

  /**
   * What a sum is of.
   *
   * @param currency in which it is charged
   * @param sold the currency of the price
   */
  record Key(Dimension dimension, CurrencyUnit currency, CurrencyUnit sold, String name)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::currency)
            .thenComparing(Key::dimension)
            .thenComparing(Key::sold)
            .thenComparing(Key::name);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Sums {
    private long lines;
    private long sales;
    private long against;
    private long under;

    private void add(long moreAgainst, long moreUnder) {
      against = Math.addExact(against, moreAgainst);
      under = Math.addExact(under, moreUnder);
    }
  }

  private final Map<Key, Sums> sums = new HashMap<>();

  /** The sums of names that occurred, by currency and the names' number, one of each dimension. */
  private final Map<CurrencyUnit, List<Sums @Nullable []>> ofNames = new HashMap<>();

  /** Adds what is charged for a line; {@code sales} and one line only the first time. */
  void add(
      Names names, CurrencyUnit currency, long against, long under, boolean first, long sales) {
    for (Sums of : of(names, currency)) {
      of.add(against, under);
      if (first) {
        of.lines++;
        of.sales = Math.addExact(of.sales, sales);
      }
    }
  }

  private Sums[] of(Names names, CurrencyUnit currency) {
    List<Sums @Nullable []> known = ofNames.get(currency);
    if (known == null) {
      known = new ArrayList<>();
      ofNames.put(currency, known);
    }
    while (known.size() <= names.number()) {
      known.add(null);
    }
    Sums[] found = known.get(names.number());
    if (found == null) {
      found =
          Arrays.stream(Dimension.values())
              .map(dimension -> new Key(dimension, currency, names.sold(), names.of(dimension)))
              .map(this::of)
              .toArray(Sums[]::new);
      known.set(names.number(), found);
    }
    return found;
  }

  /**
   * Adds what is charged on an order as a whole, which is no line's.
   *
   * @param sold the currency of its first line
   */
  void whole(CurrencyUnit sold, CurrencyUnit currency, long against, long under) {
    for (Dimension dimension : Dimension.values()) {
      of(new Key(dimension, currency, sold, WHOLE)).add(against, under);
    }
  }

  private Sums of(Key key) {
    return sums.computeIfAbsent(key, added -> new Sums());
  }

  @Override
  public void write(PartialWriter out) {
    out.number(sums.size());
    new TreeMap<>(sums)
        .forEach((key, of) -> {
          out.text(key.dimension.name()).text(key.currency.getCode());
          out.text(key.sold.getCode()).text(key.name);
          out.number(of.lines).number(of.sales).number(of.against).number(of.under);
        });
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      Dimension dimension = in.constant(Dimension.class);
      CurrencyUnit currency = CurrencyUnit.of(in.text());
      Key key = new Key(dimension, currency, CurrencyUnit.of(in.text()), in.text());
      Sums of = of(key);
      of.lines += in.number();
      of.sales = Math.addExact(of.sales, in.number());
      of.against = Math.addExact(of.against, in.number());
      of.under = Math.addExact(of.under, in.number());
    }
  }

  /**
   * The breakdowns by a property that some line states: of prices one for each currency sold in, of
   * the others the greatest change first.
   *
   * @param rates how much of the second currency one unit of the first is, where it is assumed
   */
  List<Breakdown> breakdowns(BiFunction<CurrencyUnit, CurrencyUnit, Optional<BigDecimal>> rates) {
    Map<List<Object>, Map<String, List<Key>>> grouped = new LinkedHashMap<>();
    for (Key key : new TreeSet<>(sums.keySet())) {
      Object sold = key.dimension == Dimension.PRICE ? key.sold : "any";
      grouped
          .computeIfAbsent(List.of(key.currency, key.dimension, sold), added -> new TreeMap<>())
          .computeIfAbsent(key.name, added -> new ArrayList<>())
          .add(key);
    }
    List<Breakdown> breakdowns = new ArrayList<>();
    for (Map<String, List<Key>> byName : grouped.values()) {
      Key one = byName.values().iterator().next().getFirst();
      boolean stated = byName.keySet().stream().anyMatch(name -> !UNNAMED.contains(name));
      if (stated) {
        List<Part> parts = new ArrayList<>();
        byName.forEach((name, keys) -> parts.add(part(name, keys, rates)));
        if (one.dimension != Dimension.PRICE) {
          parts.sort(Comparator.comparing((Part part) -> part.change().abs()).reversed());
        }
        parts.sort(Comparator.comparing((Part part) -> part.name().equals(WHOLE)));
        breakdowns.add(new Breakdown(one.dimension, one.currency, one.sold, parts));
      }
    }
    return breakdowns;
  }

  private Part part(
      String name,
      List<Key> keys,
      BiFunction<CurrencyUnit, CurrencyUnit, Optional<BigDecimal>> rates) {
    CurrencyUnit currency = keys.getFirst().currency;
    Sums all = new Sums();
    @Nullable BigMoney sales = BigMoney.zero(currency);
    for (Key key : keys) {
      Sums of = sums.getOrDefault(key, new Sums());
      all.lines += of.lines;
      all.against += of.against;
      all.under += of.under;
      Optional<BigDecimal> rate =
          key.sold.equals(currency) ? Optional.of(BigDecimal.ONE) : rates.apply(key.sold, currency);
      BigDecimal sold = BigMoney.ofMinor(key.sold, of.sales).getAmount();
      sales = sales == null || rate.isEmpty() ? null : sales.plus(sold.multiply(rate.get()));
    }
    return new Part(
        name,
        all.lines,
        sales == null || name.equals(WHOLE) ? null : sales.toMoney(RoundingMode.HALF_EVEN),
        Money.ofMinor(currency, all.against),
        Money.ofMinor(currency, all.under));
  }
}

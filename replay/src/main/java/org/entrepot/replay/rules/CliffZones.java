package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.SubjectResult.Cliffs;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.fees.FeeFamily;
import org.entrepot.rulebook.fees.PriceCliff;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The price cliffs of a fee edition: zones in which a lower price would leave the seller more. They
 * are computed for every kind of order that occurs, and kept for those met lately.
 */
final class CliffZones implements Mergeable {

  /** Stands for the end of a zone in which no price makes up for the cliff. */
  static final long NO_END = Long.MAX_VALUE;

  /** So many kinds of order are remembered; one that was forgotten is computed again. */
  private static final int MOST_KINDS = 2_000;

  /** So many zones are listed; a discount of its own on each line makes zones without end. */
  private static final int MOST_LISTED = 24;

  private static final FeeFamily FEES = new FeeFamily();

  private static final Set<String> OF_ONE_LINE =
      Set.of("price", "quantity", "returned", "id", "sku");

  private record Zone(BigMoney from, @Nullable BigMoney to) implements Comparable<Zone> {

    private static final Comparator<Zone> ORDER =
        Comparator.comparing(Zone::from)
            .thenComparing(Zone::to, Comparator.nullsLast(Comparator.naturalOrder()));

    @Override
    public int compareTo(Zone other) {
      return ORDER.compare(this, other);
    }

    boolean holds(BigMoney price) {
      return !price.isLessThan(from) && (to == null || price.isLessThan(to));
    }

    String words() {
      String end = to == null ? " and over" : " to below " + new Value.Amount(to).text();
      return new Value.Amount(from).text() + end;
    }
  }

  private final Edition<FeeEdition> edition;
  private final Map<Facts, List<Zone>> zones =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Facts, List<Zone>> eldest) {
          return size() > MOST_KINDS;
        }
      };
  private final NavigableSet<Zone> occurred = new TreeSet<>();
  private boolean othersOccurred;

  /** Where the highest of them begins, in minor units. */
  private long highestListed;

  private CliffZones(Edition<FeeEdition> edition) {
    this.edition = edition;
  }

  /** The zones of an edition; none where it is not one of fees, which alone have cliffs. */
  @SuppressWarnings("unchecked") // the body was looked at
  static Optional<CliffZones> of(Edition<?> edition) {
    return edition.body() instanceof FeeEdition
        ? Optional.of(new CliffZones((Edition<FeeEdition>) edition))
        : Optional.empty();
  }

  /** Whether a line of an order, both as bound for the edition, stands in a zone. */
  boolean holds(Facts order, Facts line) {
    return line.value("price").orElse(null) instanceof Value.Amount(var price)
        && price.getCurrencyUnit().equals(edition.body().currency())
        && zones(order, line).stream().anyMatch(zone -> zone.holds(price));
  }

  private List<Zone> zones(Facts order, Facts line) {
    Map<String, Value> kind = new LinkedHashMap<>(line.values());
    kind.keySet().removeAll(OF_ONE_LINE);
    Facts key = new Facts(order.values(), Map.of(FactBinding.LINES, List.of(Facts.of(kind))));
    List<Zone> known = zones.get(key);
    if (known != null) {
      return known;
    }
    List<Zone> computed = compute(key);
    zones.put(key, computed);
    (moves(key) ? compute(discounted(key, BigMoney.zero(edition.body().currency()))) : computed)
        .forEach(this::occurred);
    return computed;
  }

  /**
   * Whether a discount only moves the zones of such an order: then those that occurred are told of
   * the price after it, for each discount would make zones of its own.
   */
  private boolean moves(Facts kind) {
    Facts line =
        kind.group(FactBinding.LINES)
            .getFirst()
            .with("price", new Value.Amount(BigMoney.zero(edition.body().currency())));
    try {
      return FEES.asks(edition.body()).fill(kind.withGroup(FactBinding.LINES, List.of(line)))
              instanceof Filled.Ready(var filled)
          && FEES.kernel(edition, filled).seesPriceAfterDiscount();
    } catch (BeyondKernelException beyond) {
      // What does not compile is told as it is.
      return false;
    }
  }

  private static Facts discounted(Facts kind, BigMoney discount) {
    Facts line = kind.group(FactBinding.LINES).getFirst();
    return kind.withGroup(
        FactBinding.LINES, List.of(line.with("discount", new Value.Amount(discount))));
  }

  /**
   * Where the zones of an order begin and end by turns, in minor units, whatever its first line
   * says of price and units.
   *
   * @param order as bound for the edition
   */
  long[] minor(Facts order, long discount, long subsidy) {
    CurrencyUnit currency = edition.body().currency();
    Map<String, Value> kind =
        new LinkedHashMap<>(order.group(FactBinding.LINES).getFirst().values());
    kind.keySet().removeAll(OF_ONE_LINE);
    kind.put("discount", new Value.Amount(BigMoney.ofMinor(currency, discount)));
    kind.put("subsidy", new Value.Amount(BigMoney.ofMinor(currency, subsidy)));
    List<Zone> computed =
        compute(new Facts(order.values(), Map.of(FactBinding.LINES, List.of(Facts.of(kind)))));
    return computed.stream().flatMapToLong(CliffZones::ends).toArray();
  }

  private static LongStream ends(Zone zone) {
    return LongStream.of(
        zone.from.getAmountMinorLong(), zone.to == null ? NO_END : zone.to.getAmountMinorLong());
  }

  /** A zone has occurred, its ends as {@link #minor} gives them. */
  void occurred(long from, long end) {
    CurrencyUnit currency = edition.body().currency();
    if (occurred.size() == MOST_LISTED && from > highestListed) {
      othersOccurred = true;
    } else {
      occurred(
          new Zone(
              BigMoney.ofMinor(currency, from),
              end == NO_END ? null : BigMoney.ofMinor(currency, end)));
    }
  }

  /** Keeps the lowest zones, so that the same ones are kept in whatever order they come. */
  private void occurred(Zone zone) {
    occurred.add(zone);
    if (occurred.size() > MOST_LISTED) {
      occurred.pollLast();
      othersOccurred = true;
    }
    highestListed = occurred.last().from.getAmountMinorLong();
  }

  private List<Zone> compute(Facts kind) {
    List<Zone> list = new ArrayList<>();
    for (PriceCliff cliff : PriceCliff.of(edition, kind)) {
      if (cliff.hurts()) {
        BigMoney end = cliff.recoversAt();
        list.add(new Zone(paid(cliff.price()), end == null ? null : paid(end)));
      }
    }
    return list;
  }

  /** The amount with as many decimals as its currency has, so that it reads alike everywhere. */
  private static BigMoney paid(BigMoney exact) {
    return BigMoney.ofMinor(exact.getCurrencyUnit(), exact.getAmountMinorLong());
  }

  @Override
  public void write(PartialWriter out) {
    out.number(occurred.size());
    for (Zone zone : occurred) {
      out.text(zone.from.toString()).text(zone.to == null ? "" : zone.to.toString());
    }
    out.number(othersOccurred ? 1 : 0);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      BigMoney from = BigMoney.parse(in.text());
      String to = in.text();
      occurred(new Zone(from, to.isEmpty() ? null : BigMoney.parse(to)));
    }
    othersOccurred |= in.number() != 0;
  }

  /** Where the zones that occurred begin. */
  List<BigMoney> starts() {
    return occurred.stream().map(Zone::from).distinct().toList();
  }

  /** The zones that occurred, in words; of very many the lowest, and that there are others. */
  List<String> words() {
    Stream<String> others = othersOccurred ? Stream.of(Cliffs.OTHERS) : Stream.empty();
    return Stream.concat(occurred.stream().map(Zone::words).distinct(), others).toList();
  }
}

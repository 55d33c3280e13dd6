package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.KeptExamples.Example;
import org.entrepot.replay.report.OrderLines.Line;
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

  private final LineRows rows;
  private final KeptExamples examples;
  private final BreakdownFold breakdowns = new BreakdownFold();
  private final Map<CurrencyUnit, PriceCounts> prices = new TreeMap<>();
  private OrderLines lines = new OrderLines();

  /** The lines of the order at hand that are counted already, by the currency of a charge. */
  private final Map<CurrencyUnit, BitSet> counted = new HashMap<>();

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
    lines.take(slices);
    before(lines);
  }

  /** The same of lines that are found already. */
  void before(OrderLines found) {
    lines = found;
    counted.values().forEach(BitSet::clear);
    traits.clear();
  }

  @Override
  public void line(LineRow row) {
    rows.line(row);
    boolean whole = row.place() == LineRow.WHOLE;
    Line line = whole ? lines.first() : lines.at(row.place());
    ExampleTraits ofSeller = traits.get(row.seller());
    if (ofSeller == null) {
      ofSeller = new ExampleTraits();
      traits.put(row.seller(), ofSeller);
    }
    ofSeller.line(row, whole || line == null ? null : line.names().sold());
    Money against = row.against();
    Money under = row.under();
    if (row.status() == Status.COMPUTED && line != null && against != null && under != null) {
      add(line, whole, against, under);
    }
  }

  private void add(Line line, boolean whole, Money against, Money under) {
    CurrencyUnit currency = under.getCurrencyUnit();
    long before = against.getAmountMinorLong();
    long after = under.getAmountMinorLong();
    if (whole) {
      breakdowns.whole(line.names().sold(), currency, before, after);
      return;
    }
    BitSet known = counted.get(currency);
    if (known == null) {
      known = new BitSet();
      counted.put(currency, known);
    }
    boolean first = !known.get(line.number());
    known.set(line.number());
    if (first && !line.returned()) {
      prices.computeIfAbsent(line.names().sold(), added -> new PriceCounts()).add(line.paid(), 1);
    }
    breakdowns.add(line.names(), currency, before, after, first, line.sales());
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
      counts.forEach((price, count) -> out.number(price).number(count));
    });
    examples.write(out);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    breakdowns.merge(in);
    for (int more = in.count(); more > 0; more--) {
      PriceCounts counts =
          prices.computeIfAbsent(CurrencyUnit.of(in.text()), added -> new PriceCounts());
      for (int one = in.count(); one > 0; one--) {
        counts.add(in.number(), in.number());
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
    LongAdder near = new LongAdder();
    prices.forEach((currency, counts) -> {
      Optional<BigDecimal> rate =
          currency.equals(cliff.getCurrencyUnit())
              ? Optional.of(BigDecimal.ONE)
              : assumptions.rate(currency, cliff.getCurrencyUnit());
      rate.ifPresent(of ->
          counts.forEach((price, count) -> {
            BigDecimal amount = BigMoney.ofMinor(currency, price).getAmount().multiply(of);
            if (amount.subtract(at).abs().compareTo(within) <= 0) {
              near.add(count);
            }
          }));
    });
    return near.sum();
  }
}

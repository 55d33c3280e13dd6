package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.KeptExamples.Example;
import org.entrepot.replay.report.LineNames.Names;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.rules.Explaining;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Sums up for the report what the restatement does not hold: charges by category, destination and
 * price, how many prices lie about a cliff, and orders to be shown.
 */
public final class ReportFold implements LineRows, Mergeable {

  private static final int EXAMPLES = 10;
  private static final int EXAMPLES_IN_ALL = 100;
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  private final LineRows rows;
  private final KeptExamples examples;
  private final BreakdownFold breakdowns = new BreakdownFold();
  private final Map<CurrencyUnit, PriceCounts> prices = new TreeMap<>();
  private ReportLines lines = new ReportLines();

  /** The lines at hand that are counted already, by the currency of a charge. */
  private final Map<CurrencyUnit, BitSet> counted = new HashMap<>();

  /** The lines at hand whose prices are counted already, in whatever currency they are charged. */
  private final BitSet priced = new BitSet();

  private final ExampleTraits traits = new ExampleTraits();

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

  /** Orders of a block are computed next, from one to before another. */
  public void before(OrderBlock block, int from, int to) {
    lines.take(block, from, to);
    before(lines);
  }

  /** The same of lines that are found already. */
  void before(ReportLines found) {
    lines = found;
    counted.values().forEach(BitSet::clear);
    priced.clear();
    traits.begin(found);
  }

  @Override
  public Want want() {
    return rows.want() == Want.ROWS ? Want.ROWS : Want.SUMS;
  }

  @Override
  public void line(LineRow row) {
    rows.line(row);
    if (row.status() == Status.REFUSED) {
      traits.refuse(lines.sliceAt(row.slice()));
      return;
    }
    Paid paid = row.paid();
    if (paid == null) {
      return;
    }
    if (row.place() == LineRow.WHOLE) {
      whole(lines.sliceAt(row.slice()), paid);
    } else {
      paid(row.slice(), row.place(), paid.currency(), paid.against(), paid.under());
    }
    if (row.cliffAgainst() || row.cliffUnder()) {
      cliff(row.slice());
    }
  }

  /** What is charged on the order as a whole stands with the currency of its first line. */
  private void whole(int slice, Paid paid) {
    CurrencyUnit sold = lines.names(lines.firstLine(slice)).sold();
    breakdowns.whole(sold, paid.currency(), paid.against(), paid.under());
    traits.change(slice, paid.change());
  }

  @Override
  public void paid(int slice, int place, CurrencyUnit currency, long against, long under) {
    int line = lines.at(place);
    Names names = lines.names(line);
    BitSet known = counted.get(currency);
    if (known == null) {
      known = new BitSet();
      counted.put(currency, known);
    }
    boolean first = !known.get(line);
    known.set(line);
    if (!priced.get(line)) {
      priced.set(line);
      if (!lines.isReturned(line)) {
        prices.computeIfAbsent(names.sold(), added -> new PriceCounts()).add(lines.paid(line), 1);
      }
    }
    breakdowns.add(names, currency, against, under, first, lines.sales(line));
    traits.change(lines.sliceAt(slice), Math.subtractExact(under, against));
    if (!names.sold().equals(currency)) {
      traits.convert(line);
    }
  }

  @Override
  public void cliff(int slice) {
    traits.cliff(lines.sliceAt(slice));
  }

  /** The orders have been computed by every rule. */
  public void after() {
    for (int slice = 0; slice < lines.slices(); slice++) {
      examples.order(lines.slice(slice), traits.of(slice));
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

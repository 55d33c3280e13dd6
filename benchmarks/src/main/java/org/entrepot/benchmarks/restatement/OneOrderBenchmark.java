package org.entrepot.benchmarks.restatement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.KernelTrace;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.kernel.TracingKernel;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The fees of one order of two lines, by the engine and by hand; all come to the same cent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OneOrderBenchmark {

  private final long[] prices = {7_999, 19_999};
  private final long[] discounts = {0, 500};
  private final long[] quantities = {1, 2};
  private final long[] longs = new long[2 * prices.length];
  private final Money[] money = new Money[2 * prices.length];
  private final BigMoney[] price = new BigMoney[prices.length];
  private final BigMoney[] discount = new BigMoney[prices.length];
  private final KernelLines lines = new KernelLines();
  private final KernelCharges charges = new KernelCharges();
  private final KernelTrace trace = new KernelTrace();
  private final Money[] billed = new Money[2 * prices.length];
  private final List<String> names = List.of("1", "2");
  private Rulebook rulebook;
  private SubjectId rule;
  private Instant at;
  private Facts order;
  private TracingKernel kernel;
  private ByHand byHand;

  @SuppressWarnings("NullAway.Init") // JMH calls the set-up before it measures
  public OneOrderBenchmark() {}

  @Setup
  public final void setUp() throws BeyondKernelException {
    Job job = Job.read(Path.of(System.getProperty("entrepot.root", "")));
    Figures figures = Figures.of(job);
    FeeTable table = figures.of(figures.fees(), Side.UNDER);
    rulebook = job.rulebook();
    rule = figures.feeRule();
    at = job.under().atZone(job.subject(rule).zone()).toInstant();
    byHand = new ByHand(table);
    order =
        order(PinnedEdition.of(job.subject(rule), job.under(), job.assumptions()).same(), table);
    kernel = kernel(job.subject(rule));
    checkThatAllAreTheSame();
  }

  private Facts order(Facts same, FeeTable table) {
    List<Facts> members = new ArrayList<>();
    for (int i = 0; i < prices.length; i++) {
      price[i] = BigMoney.ofMinor(table.currency(), prices[i]);
      discount[i] = BigMoney.ofMinor(table.currency(), discounts[i]);
      members.add(
          Facts.of(
              Map.of(
                  "price", new Value.Amount(price[i]),
                  "discount", new Value.Amount(discount[i]),
                  "quantity", new Value.Count(BigDecimal.valueOf(quantities[i])))));
    }
    return same.withGroup("lines", members);
  }

  private <B> TracingKernel kernel(Subject<B> subject) throws BeyondKernelException {
    if (subject.timeline().at(at) instanceof InForce.Found<B>(var edition)
        && subject.family().asks(edition.body()).fill(order) instanceof Filled.Ready(var facts)
        && subject.family().kernel(edition, facts) instanceof TracingKernel tracing) {
      return tracing;
    }
    throw new IllegalStateException("the order that is measured is refused");
  }

  private void checkThatAllAreTheSame() {
    Outcome bill = byTheBill();
    Outcome.Answer answer = withWorkingRead();
    if (!answer.equals(bill)) {
      throw new IllegalStateException(answer + " should be " + bill);
    }
    long sum = sum(answer);
    long kernelSum = 0;
    withoutWorking();
    for (int i = 0; i < charges.size(); i++) {
      kernelSum += charges.minor(i);
    }
    long longSum = 0;
    for (long amount : byHandInLongs()) {
      longSum += amount;
    }
    long moneySum = 0;
    for (Money amount : byHandInMoney()) {
      moneySum += amount.getAmountMinorLong();
    }
    if (sum != kernelSum || sum != longSum || sum != moneySum) {
      throw new IllegalStateException(
          sum + ", " + kernelSum + ", " + longSum + ", " + moneySum + " should be the same");
    }
  }

  private static long sum(Outcome.Answer answer) {
    return answer.lines().stream()
        .map(ChargeLine::amount)
        .mapToLong(Money::getAmountMinorLong)
        .sum();
  }

  /** What a page or the interface asks for: facts checked, charges, totals, every step in words. */
  @Benchmark
  public final Outcome byTheBill() {
    return rulebook.compute(rule, at, null, order);
  }

  /** Amounts as money, and all that the working is made of once somebody reads it. */
  @Benchmark
  public final Money[] withWorking() {
    state();
    kernel.charge(lines, charges, trace);
    for (int i = 0; i < charges.size(); i++) {
      CurrencyUnit currency = kernel.billed().get(charges.charge(i)).currency();
      billed[i] = Money.ofMinor(currency, charges.minor(i));
    }
    return billed;
  }

  /** The same, and the working read: every line, step and total in words. */
  @Benchmark
  public final Outcome.Answer withWorkingRead() {
    state();
    kernel.charge(lines, charges, trace);
    return kernel.answer(trace, names);
  }

  @Benchmark
  public final Money[] byHandInMoney() {
    byHand.inMoney(price, discount, quantities, money);
    return money;
  }

  /** The amounts alone, by the edition's kernel. */
  @Benchmark
  public final KernelCharges withoutWorking() {
    state();
    kernel.charge(lines, charges);
    return charges;
  }

  private void state() {
    lines.clear(prices.length);
    for (int i = 0; i < prices.length; i++) {
      lines.set(i, LineNumber.PRICE, prices[i]);
      lines.set(i, LineNumber.DISCOUNT, discounts[i]);
      lines.set(i, LineNumber.SUBSIDY, 0);
      lines.set(i, LineNumber.QUANTITY, quantities[i]);
      lines.set(i, LineNumber.RETURNED, 0);
    }
  }

  @Benchmark
  public final long[] byHandInLongs() {
    byHand.inLongs(prices, discounts, quantities, longs);
    return longs;
  }
}

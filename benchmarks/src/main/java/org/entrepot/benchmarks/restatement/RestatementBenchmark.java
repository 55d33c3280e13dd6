package org.entrepot.benchmarks.restatement;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entrepot.replay.restatement.Variant;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One restatement over many lines, end to end, beside what else could do it; prints the ratios. It
 * ends with 1 where two of them do not come to the same figures, else with 0, whatever the ratios.
 */
public final class RestatementBenchmark {

  private static final long USUAL_LINES = 200_000;
  private static final long MOST_OF_SAMPLE = 100_000;
  private static final long LINES_OF_HEAP_GOAL = 100_000_000;
  private static final double MEGABYTE = 1024 * 1024;

  private final Report report = new Report(System.out);
  private final Job job;
  private final Figures figures;
  private final Orders orders;
  private final Orders sample;
  private boolean same = true;

  private RestatementBenchmark(Path root, long lines) throws Exception {
    this.job = Job.read(root);
    this.figures = Figures.of(job);
    Path folder = root.resolve("benchmarks/target/restatement");
    this.orders = Orders.made(folder, lines, job.seed());
    this.sample = Orders.made(folder, Math.min(lines / 2, MOST_OF_SAMPLE), job.seed());
  }

  /** {@code --lines N}. */
  public static void main(String[] arguments) throws Exception {
    long lines = USUAL_LINES;
    boolean known = arguments.length == 0;
    if (arguments.length == 2 && arguments[0].equals("--lines")) {
      known = arguments[1].matches("[1-9]\\d{2,9}");
      lines = known ? Long.parseLong(arguments[1]) : lines;
    }
    if (!known) {
      System.err.println("benchmarks/restatement [--lines N], N from 100; see restatement.md");
      System.exit(2);
    }
    Path root = Path.of(System.getProperty("entrepot.root", "")).toAbsolutePath();
    System.exit(new RestatementBenchmark(root, lines).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    report.say(
        "%,d lines; rules %s; editions of %s tried against those of %s; JDK %s, %d processors",
        orders.lines(),
        job.rules(),
        job.under().toLocalDate(),
        job.against().toLocalDate(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    warmUp();
    Timed<Totals> engine = Timed.best(() -> Engine.restate(job, orders.parquet()));
    told("this engine, Parquet", engine, orders);
    Timed<Totals> whole = Timed.best(() -> Engine.report(job, orders.parquet(), written()));
    told("this engine, Parquet, with its report", whole, orders);
    compare("this engine without and with its report", engine.result(), whole.result());
    Timed<Long> columns = Timed.best(() -> BareScan.columns(orders.parquet(), Sql.COLUMNS));
    told("bare scan of the columns needed, by hardwood", columns, orders);
    told("bare reading of lines", Timed.best(() -> BareScan.lines(orders.parquet())), orders);
    Timed<Totals> sql = sql();
    Timed<Totals> csv = Timed.best(() -> Engine.restate(job, orders.csv()));
    told("this engine, CSV", csv, orders);
    compare("this engine and the SQL of DuckDB", engine.result(), sql.result());
    compare("this engine over Parquet and over CSV", engine.result(), csv.result());
    Timed<Totals> rules = rules();
    List<Variant> variants = job.variants();
    Timed<?> one = Timed.best(() -> Engine.compare(job, orders.parquet(), variants.subList(0, 1)));
    told("one edition by a pass for several", one, orders);
    Timed<?> all = Timed.best(() -> Engine.compare(job, orders.parquet(), variants));
    told(variants.size() + " editions in one pass", all, orders);
    Heap.Use heap = Heap.of(orders.parquet());
    report.say(
        "with its report and the files of sellers ÷ without any file: %.2f", ratio(whole, engine));
    Map<String, Double> order = oneOrder();

    report.head();
    double rate = engine.rate(orders.lines());
    report.atLeast("this engine ÷ DuckDB’s SQL", rate / sql.rate(orders.lines()), 3);
    report.atLeast("this engine ÷ bare scan", rate / columns.rate(orders.lines()), 0.6);
    report.atLeast("this engine ÷ batched Drools", rate / rules.rate(sample.lines()), 20);
    report.atMost(variants.size() + " editions in one pass ÷ one", ratio(all, one), 4);
    report.atLeast("CSV ÷ Parquet", csv.rate(orders.lines()) / rate, 0.5);
    heap(heap, engine.result());
    oneOrder(order);
    return same;
  }

  private Path written() {
    return orders.parquet().resolveSibling("report");
  }

  private static double ratio(Timed<?> part, Timed<?> whole) {
    return (double) part.nanos() / whole.nanos();
  }

  private void told(String what, Timed<?> timed, Orders of) {
    report.say(
        "%-46s %8.2f s %,14.0f lines/s %8.2f s of CPU",
        what, timed.seconds(), timed.rate(of.lines()), timed.cpuSeconds());
  }

  /** The compiler's time is no part of what is measured. */
  private void warmUp() throws Exception {
    Engine.restate(job, sample.parquet());
    Engine.restate(job, sample.csv());
    Engine.report(job, sample.parquet(), written());
    BareScan.columns(sample.parquet(), Sql.COLUMNS);
    BareScan.lines(sample.parquet());
  }

  private Timed<Totals> sql() throws Exception {
    try (Database database = Database.of(orders.parquet())) {
      String sql = database.sql(figures);
      database.totals(sql);
      Timed<Totals> timed = Timed.best(() -> database.totals(sql));
      told("DuckDB, one statement", timed, orders);
      return timed;
    }
  }

  private Timed<Totals> rules() throws Exception {
    RuleEngine rules = new RuleEngine(figures);
    try (Database database = Database.of(sample.parquet())) {
      rules.totals(database.lines(figures));
      Timed<Totals> best = null;
      for (int run = 0; run < 3; run++) {
        List<OrderLine> lines = database.lines(figures);
        Timed<Totals> next = Timed.once(() -> rules.totals(lines));
        best = best == null || next.nanos() < best.nanos() ? next : best;
      }
      Timed<Totals> timed = Objects.requireNonNull(best);
      told("Drools, " + rules.rules() + " rules, lines in memory, sample", timed, sample);
      compare(
          "this engine and Drools, of " + sample.lines() + " lines",
          Engine.restate(job, sample.parquet()),
          timed.result());
      return timed;
    }
  }

  private void compare(String what, Totals one, Totals other) {
    List<String> differences = one.differences(other);
    if (differences.isEmpty()) {
      report.say("identical to the cent: %s, %d figures", what, one.figures().size());
    } else {
      same = false;
      report.say("NOT IDENTICAL: %s", what);
      differences.forEach(difference -> report.say("  %s", difference));
    }
  }

  private void heap(Heap.Use heap, Totals totals) {
    long weeks =
        totals
            .figures()
            .getOrDefault(Totals.ofWeeks(figures.standardRule(), Totals.SELLER_WEEKS), 0L);
    String verdict =
        !heap.ended()
            ? "not met: the job did not end"
            : orders.lines() >= LINES_OF_HEAP_GOAL ? "met" : "not measured at that size";
    report.row(
        String.format("heap of %s: %,d lines, %,d seller-weeks", Heap.LIMIT, orders.lines(), weeks),
        String.format("%.0f MB", heap.most() / MEGABYTE),
        "100 M lines, 2 M weeks",
        verdict);
  }

  /** Of each the best second, as of the others the best run. */
  private Map<String, Double> oneOrder() throws Exception {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(OneOrderBenchmark.class.getName())
                    .jvmArgsAppend("-Dentrepot.root=" + System.getProperty("entrepot.root", ""))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, Double> nanos = new TreeMap<>();
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
      double score = result.getPrimaryResult().getStatistics().getMin();
      nanos.put(name, score);
      report.say("one order, %-35s %,8.0f ns", name, score);
    }
    return nanos;
  }

  private void oneOrder(Map<String, Double> nanos) {
    double working = nanos.getOrDefault("withWorking", Double.NaN);
    double without = nanos.getOrDefault("withoutWorking", Double.NaN);
    double money = nanos.getOrDefault("byHandInMoney", Double.NaN);
    double longs = nanos.getOrDefault("byHandInLongs", Double.NaN);
    double read = nanos.getOrDefault("withWorkingRead", Double.NaN);
    report.say("one order, working read as well ÷ by hand in money: %.1f", read / money);
    report.atMost("one order with working ÷ by hand in money", working / money, 5);
    report.atMost("one order without working ÷ by hand in longs", without / longs, 2);
  }
}

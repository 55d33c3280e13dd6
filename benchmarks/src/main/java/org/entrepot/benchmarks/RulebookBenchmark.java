package org.entrepot.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
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

/** One order computed with its working, as the quote of a page asks for it; and all files read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RulebookBenchmark {
  private static final Path RULEBOOKS =
      Path.of(System.getProperty("entrepot.root", ""), "rulebooks");
  private static final SubjectId SUBJECT = SubjectId.of("shopee/br/fees");
  private static final Instant AT = Instant.parse("2026-03-05T12:00:00Z");
  private static final Facts ORDER =
      Facts.of(Map.of("seller-kind", new Value.Word("local")))
          .withGroup(
              "lines",
              List.of(
                  Facts.of(Map.of("price", new Value.Amount(BigMoney.parse("BRL 79.99")))),
                  Facts.of(Map.of("price", new Value.Amount(BigMoney.parse("BRL 199.99"))))));

  private Rulebook rulebook;

  @SuppressWarnings("NullAway.Init") // JMH calls the set-up before it measures
  public RulebookBenchmark() {}

  @Setup
  public void readRulebooks() {
    rulebook = readAllFiles();
    if (!(computeOneOrder() instanceof Outcome.Answer)) {
      throw new IllegalStateException("The order that is measured is refused");
    }
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public final Outcome computeOneOrder() {
    return rulebook.compute(SUBJECT, AT, null, ORDER);
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public final Rulebook readAllFiles() {
    return switch (new RulebookReader(Families.ALL).read(RULEBOOKS)) {
      case Reading.Read read -> read.rulebook();
      case Reading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
    };
  }
}

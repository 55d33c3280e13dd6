package org.entrepot.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entrepot.replay.generated.OrderGenerator;
import org.entrepot.replay.nativeorders.NativeSource;
import org.entrepot.replay.table.UnreadableFileException;

/**
 * How many rows a second are read of past orders in Parquet and in CSV, beside the bare scan of the
 * same columns. The ways take turns, so that a busy machine slows all of them; of each the median
 * counts. CPU time is that of the whole process: its threads, compiler and collector too.
 */
public final class ReadingSpeed {

  private static final long USUAL_LINES = 1_000_000;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final PrintStream OUT = System.out;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ReadingSpeed() {}

  /** One way of reading the orders. */
  private interface Way {
    void read() throws IOException, UnreadableFileException;
  }

  private record Timed(String name, Way way, List<Double> seconds, List<Double> cpuSeconds) {
    Timed(String name, Way way) {
      this(name, way, new ArrayList<>(), new ArrayList<>());
    }

    void run(boolean counts) throws IOException, UnreadableFileException {
      long begun = System.nanoTime();
      long cpu = PROCESS.getProcessCpuTime();
      way.read();
      if (counts) {
        seconds.add((System.nanoTime() - begun) / NANOS_PER_SECOND);
        cpuSeconds.add((PROCESS.getProcessCpuTime() - cpu) / NANOS_PER_SECOND);
      }
    }

    double perSecond(long rows) {
      return rows / median(seconds);
    }

    double perCpuSecond(long rows) {
      return rows / median(cpuSeconds);
    }

    private static double median(List<Double> times) {
      return times.stream().sorted().toList().get(times.size() / 2);
    }
  }

  /** Takes the number of lines, or nothing. */
  public static void main(String[] arguments) throws IOException, UnreadableFileException {
    long lines = arguments.length == 0 ? USUAL_LINES : Long.parseLong(arguments[0]);
    Path folder = Files.createTempDirectory("entrepot-reading-");
    try {
      new OrderGenerator(lines, 1)
          .write(folder, OrderGenerator.Format.BOTH, written -> {}, () -> false);
      measure(folder.resolve("orders.parquet"), folder.resolve("orders.csv"), lines);
    } finally {
      for (String name : List.of("orders.parquet", "orders.csv")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  private static void measure(Path parquet, Path csv, long lines)
      throws IOException, UnreadableFileException {
    long[] kept = new long[1];
    Timed ofParquet = new Timed("Parquet into columns", () -> read(parquet, lines));
    Timed ofCsv = new Timed("CSV into columns", () -> read(csv, lines));
    Timed bareParquet = new Timed("Parquet, bare scan", () -> kept[0] += BareScan.parquet(parquet));
    Timed bareCsv = new Timed("CSV, bare scan", () -> kept[0] += BareScan.csv(csv));
    List<Timed> ways = List.of(ofParquet, bareParquet, ofCsv, bareCsv);
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Timed one : ways) {
        one.run(round >= WARM_UP);
      }
    }
    OUT.printf(
        Locale.ROOT,
        "%,d lines; Parquet %,d bytes, CSV %,d bytes; median of %d rounds%n",
        lines,
        Files.size(parquet),
        Files.size(csv),
        ROUNDS);
    for (Timed one : ways) {
      OUT.printf(
          Locale.ROOT,
          "%-22s %,12.0f rows/s %,12.0f rows per CPU second%n",
          one.name(),
          one.perSecond(lines),
          one.perCpuSecond(lines));
    }
    ratio("CSV / Parquet", ofCsv, ofParquet);
    ratio("Parquet / its bare scan", ofParquet, bareParquet);
    ratio("CSV / its bare scan", ofCsv, bareCsv);
  }

  private static void ratio(String name, Timed one, Timed other) {
    OUT.printf(
        Locale.ROOT,
        "%-24s %.2f, by CPU time %.2f%n",
        name,
        one.perSecond(1) / other.perSecond(1),
        one.perCpuSecond(1) / other.perCpuSecond(1));
  }

  private static void read(Path file, long lines) throws UnreadableFileException {
    DroppingSink sink = new DroppingSink();
    NativeSource.in(file, null).read(sink);
    if (sink.lines() != lines || sink.bad() != 0 || sink.units() < lines) {
      throw new IllegalStateException(
          file + ": " + sink.lines() + " lines, " + sink.bad() + " bad, instead of " + lines);
    }
  }
}

package org.entrepot.benchmarks.restatement;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * What something came to, and how long it took: the best of a few runs.
 *
 * @param cpuNanos of all threads, which other work of the machine changes less
 */
record Timed<T>(T result, long nanos, long cpuNanos) {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int LEAST_RUNS = 3;
  private static final int MOST_RUNS = 5;
  private static final long ENOUGH = TimeUnit.SECONDS.toNanos(20);

  /** Three runs, so that none is measured cold; two more where twenty seconds are not over. */
  static <T> Timed<T> best(Callable<T> work) throws Exception {
    long begun = System.nanoTime();
    Timed<T> best = once(work);
    for (int run = 1; run < MOST_RUNS; run++) {
      if (run >= LEAST_RUNS && System.nanoTime() - begun >= ENOUGH) {
        break;
      }
      Timed<T> next = once(work);
      best = next.nanos < best.nanos ? next : best;
    }
    return best;
  }

  static <T> Timed<T> once(Callable<T> work) throws Exception {
    long cpu = MACHINE.getProcessCpuTime();
    long begun = System.nanoTime();
    T result = work.call();
    long nanos = System.nanoTime() - begun;
    return new Timed<>(result, nanos, MACHINE.getProcessCpuTime() - cpu);
  }

  double seconds() {
    return nanos / 1e9;
  }

  double cpuSeconds() {
    return cpuNanos / 1e9;
  }

  /** So many lines in a second. */
  double rate(long lines) {
    return lines / seconds();
  }
}

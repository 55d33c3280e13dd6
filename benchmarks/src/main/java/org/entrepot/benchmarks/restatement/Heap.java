package org.entrepot.benchmarks.restatement;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The job in a Java machine of its own with a small heap: whether it ends, and what it needed. */
public final class Heap {

  static final String LIMIT = "512m";

  private static final String ANSWER = "most in use after a collection: ";
  private static final PrintStream OUT = System.out;

  /**
   * How it ended.
   *
   * @param ended whether the job came to an end
   * @param most bytes of the heap in use after a collection; 0 where it did not end
   */
  record Use(boolean ended, long most) {}

  private Heap() {}

  /** Runs the job on a file, and prints the most that was in use after a collection. */
  public static void main(String[] arguments) {
    AtomicLong most = new AtomicLong();
    listen(most);
    Job job = Job.read(Path.of(System.getProperty("entrepot.root", "")));
    Engine.restate(job, Path.of(arguments[0]));
    System.gc();
    OUT.println(ANSWER + most.get());
  }

  private static void listen(AtomicLong most) {
    Set<String> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, _with) -> {
                var info =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                long used =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pools.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                most.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
  }

  /** Runs it in a Java machine of its own. */
  static Use of(Path orders) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + LIMIT,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dentrepot.root=" + System.getProperty("entrepot.root", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Heap.class.getName(),
                orders.toString())
            .redirectErrorStream(true)
            .start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    boolean ended = process.waitFor() == 0;
    long most =
        said.stream()
            .filter(line -> line.startsWith(ANSWER))
            .mapToLong(line -> Long.parseLong(line.substring(ANSWER.length())))
            .findFirst()
            .orElse(0);
    if (!ended) {
      said.forEach(System.err::println);
    }
    return new Use(ended && most > 0, most);
  }
}

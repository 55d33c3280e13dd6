package org.entrepot.benchmarks.restatement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entrepot.replay.generated.OrderGenerator;
import org.entrepot.replay.generated.OrderGenerator.Format;

/** Generated orders in both formats, kept in a folder of their own for the next time. */
record Orders(long lines, Path parquet, Path csv) {

  static Orders made(Path folder, long lines, long seed) throws IOException {
    Path own = folder.resolve("orders-" + lines + "-" + seed);
    Orders orders = new Orders(lines, own.resolve("orders.parquet"), own.resolve("orders.csv"));
    if (!Files.exists(orders.parquet) || !Files.exists(orders.csv)) {
      new OrderGenerator(lines, seed).write(own, Format.BOTH, written -> {}, () -> false);
    }
    return orders;
  }
}

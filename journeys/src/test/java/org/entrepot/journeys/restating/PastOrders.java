package org.entrepot.journeys.restating;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Past orders in the native layout, as an operator would bring them. */
final class PastOrders {
  static final String HEADER = "order,line,seller,created,zone,currency,price,fact.seller-kind";

  private PastOrders() {}

  /** A table of orders of one line each, of three sellers, in a new file. */
  static Path write(Path file, int orders) throws IOException {
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (int i = 0; i < orders; i++) {
        out.write(
            "A-%d,1,seller %c,2026-01-05T10:00,America/Sao_Paulo,BRL,%d.90,local%n"
                .formatted(i, 'A' + i % 3, 10 + i % 200));
      }
    }
    return file;
  }

  /**
   * A listed data set, which a run at a hundred rows a second reads and computes for minutes; the
   * folder is the data directory of a marketplace.
   *
   * @return the id of the data set
   */
  static String listed(Path data) throws IOException {
    write(data.resolve("datasets").resolve("year").resolve("orders.csv"), 20_000);
    return "folder-year";
  }
}

package org.entrepot.replay.orders;

import java.util.Arrays;
import java.util.Optional;

/** The layouts of past orders that a replay reads. */
public enum Layout {
  /** The public data set of the Brazilian marketplace Olist: a folder of CSV files. */
  OLIST,
  /** One table of order lines, described in docs/guide/native-orders.md. */
  NATIVE;

  /** As the command line writes it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<Layout> of(String word) {
    return Arrays.stream(values()).filter(layout -> layout.word().equals(word)).findFirst();
  }
}

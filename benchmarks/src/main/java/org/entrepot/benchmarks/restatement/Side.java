package org.entrepot.benchmarks.restatement;

import java.util.Locale;

/** One of the two editions that a restatement compares. */
public enum Side {
  AGAINST,
  UNDER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

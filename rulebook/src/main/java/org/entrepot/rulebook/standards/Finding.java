package org.entrepot.rulebook.standards;

import java.util.Locale;

/** What an assessment found. */
public enum Finding {
  /** No orders, or fewer than the standard asks for: no rate, which is not a rate of 0. */
  NOT_APPLICABLE,
  /** The limit is kept. */
  WITHIN,
  /** The limit is broken by fewer failures than count. */
  SPARED,
  /** The limit is broken within a grace window: points are recorded, and waived. */
  WAIVED,
  /** The limit is broken. */
  BREACH;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

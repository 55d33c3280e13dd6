package org.entrepot.rulebook.standards;

import java.util.Locale;

/** What an item's page shows about its returns. */
public enum ReturnBadge {
  /** Nothing. */
  NONE,
  /** It is returned more often than its category's items, and among the most returned. */
  FREQUENTLY_RETURNED,
  /** It is certain enough that it is returned less often than its category's items. */
  LOWER_THAN_AVERAGE;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

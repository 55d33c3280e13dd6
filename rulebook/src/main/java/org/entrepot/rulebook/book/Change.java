package org.entrepot.rulebook.book;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two editions, in words and numbers.
 *
 * @param where what it is about: a path of the body, or a range such as {@code BRL 80.00–99.99}
 * @param was as the first edition has it; null where it is new
 * @param becomes as the second has it; null where it is gone
 */
public record Change(String where, @Nullable String was, @Nullable String becomes) {

  public String sentence() {
    if (was == null) {
      return where + ": new, " + becomes;
    }
    return becomes == null
        ? where + ": no longer, was " + was
        : where + ": was " + was + ", becomes " + becomes;
  }
}

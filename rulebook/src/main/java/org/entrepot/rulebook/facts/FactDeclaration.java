package org.entrepot.rulebook.facts;

import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a computation asks for.
 *
 * @param label what a form calls it
 * @param fallback the value where none is given; null where it must be given or may be absent
 * @param needed whether a computation is refused without it
 */
public record FactDeclaration(
    String name, FactType type, String label, @Nullable Value fallback, boolean needed) {

  public static FactDeclaration needed(String name, FactType type, String label) {
    return new FactDeclaration(name, type, label, null, true);
  }

  public static FactDeclaration optional(String name, FactType type, String label) {
    return new FactDeclaration(name, type, label, null, false);
  }

  public static FactDeclaration withFallback(
      String name, FactType type, String label, Value fallback) {
    return new FactDeclaration(name, type, label, fallback, false);
  }
}

package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What two editions have under the same name, to stand in one row; null where one has none.
 *
 * @param <T> what is compared
 */
record SideBySide<T>(@Nullable T against, @Nullable T under) {

  /**
   * Rows in the order of the first, and what only the second has after what stands before it there.
   *
   * @param name of one; the second of a name on one side is beside the second on the other
   */
  static <T> List<SideBySide<T>> of(List<T> against, List<T> under, Function<T, String> name) {
    Map<String, T> first = named(against, name);
    Map<String, T> second = named(under, name);
    List<String> names = new ArrayList<>(first.keySet());
    int next = 0;
    for (String one : second.keySet()) {
      int known = names.indexOf(one);
      if (known < 0) {
        names.add(next++, one);
      } else {
        next = Math.max(next, known + 1);
      }
    }
    return names.stream().map(one -> new SideBySide<>(first.get(one), second.get(one))).toList();
  }

  private static <T> Map<String, T> named(List<T> all, Function<T, String> name) {
    Map<String, T> named = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (T one : all) {
      int time = times.merge(name.apply(one), 1, Integer::sum);
      named.put(name.apply(one) + (time == 1 ? "" : " " + time), one);
    }
    return named;
  }

  /** One of the two: the first, where there is one. */
  T either() {
    if (against != null) {
      return against;
    }
    if (under != null) {
      return under;
    }
    throw new IllegalStateException("a row of nothing");
  }
}

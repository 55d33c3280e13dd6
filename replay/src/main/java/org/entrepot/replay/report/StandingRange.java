package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.SellerStanding.Standing;

/** Between what and what all sellers stand under several variants. */
final class StandingRange {

  private StandingRange() {}

  /** A sentence; none where no rule assesses sellers. */
  static List<String> sentences(Comparison comparison) {
    return comparison.first().standing().isEmpty()
        ? List.of()
        : List.of(
            "Standards: "
                + range("breaches", Standing::breaches, comparison)
                + "; "
                + range("points", Standing::points, comparison)
                + "; "
                + range("waived points", Standing::waived, comparison)
                + ".");
  }

  private static String range(String what, ToLongFunction<Standing> count, Comparison comparison) {
    TreeMap<Long, List<String>> variants = new TreeMap<>();
    for (Tried tried : comparison.tried()) {
      long of = count.applyAsLong(Comparison.standing(tried.restatement(), true));
      variants.computeIfAbsent(of, added -> new ArrayList<>()).add(tried.variant().told());
    }
    long before = count.applyAsLong(Comparison.standing(comparison.first(), false));
    String under = end(variants.firstEntry().getKey(), variants);
    if (variants.size() > 1) {
      under += " to " + end(variants.lastEntry().getKey(), variants);
    }
    return what + " " + Html.count(before) + " → " + under;
  }

  private static String end(long count, Map<Long, List<String>> variants) {
    List<String> labels = variants.getOrDefault(count, List.of());
    return Html.count(count) + (variants.size() == 1 ? "" : " (" + String.join(", ", labels) + ")");
  }
}

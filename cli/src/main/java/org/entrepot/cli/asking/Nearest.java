package org.entrepot.cli.asking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what may have been meant by a name that is unknown. */
public final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /** Those names that contain what was written or differ from it by little, the nearest first. */
  public static List<String> to(String written, Collection<String> names) {
    int tolerance = Math.max(2, written.length() / 4);
    return names.stream()
        .filter(name -> name.contains(written) || distance(written, name) <= tolerance)
        .sorted(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** A sentence that offers them; empty where nothing is near. */
  public static String hint(String written, Collection<String> names) {
    List<String> near = to(written, names);
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  /** How many characters must be put in, left out, replaced or swapped with their neighbour. */
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}

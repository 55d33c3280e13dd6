package org.entrepot.classification.measuring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.words.Words;

/**
 * Known descriptions in parts, so that one part measures what was learned from the others. Near
 * duplicates (the titles of one product range, a plural, a size) are always in one part: else it
 * would be measured how well they are recognised. The part is a hash of the group's description
 * that comes first in the alphabet, so it does not change with the order of the files.
 */
public final class HeldOut {
  /** Two descriptions are near duplicates when so much of their three-letter pieces is common. */
  private static final double NEAR = 0.6;

  private static final int PIECE = 3;

  private HeldOut() {}

  /** The descriptions in so many parts, each in the order in which they came. */
  public static List<List<Reference>> parts(List<Reference> known, int parts) {
    List<List<Reference>> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new ArrayList<>());
    }
    int[] groups = groups(known);
    Map<Integer, String> firsts = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      firsts.merge(
          groups[i],
          Words.key(known.get(i).description()),
          (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    for (int i = 0; i < groups.length; i++) {
      split.get(part(firsts.getOrDefault(groups[i], ""), parts)).add(known.get(i));
    }
    return split;
  }

  private static int part(String first, int parts) {
    CRC32 hash = new CRC32();
    hash.update(first.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % parts);
  }

  /** For each description the first of its group. */
  private static int[] groups(List<Reference> known) {
    List<Set<String>> pieces = new ArrayList<>();
    Map<String, List<Integer>> holders = new HashMap<>();
    int[] group = new int[known.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      Set<String> its = pieces(known.get(i).description());
      int[] common = new int[i];
      for (String piece : its) {
        List<Integer> with = holders.computeIfAbsent(piece, none -> new ArrayList<>());
        with.forEach(other -> common[other]++);
        with.add(i);
      }
      for (int other = 0; other < i; other++) {
        double either = its.size() + pieces.get(other).size() - common[other];
        if (common[other] > 0 && common[other] / either >= NEAR) {
          join(group, i, other);
        }
      }
      pieces.add(its);
    }
    for (int i = 0; i < group.length; i++) {
      group[i] = first(group, i);
    }
    return group;
  }

  private static Set<String> pieces(String description) {
    List<String> telling = Words.telling(description);
    String text =
        " "
            + String.join(" ", new TreeSet<>(telling.isEmpty() ? Words.all(description) : telling))
            + " ";
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + PIECE <= text.length(); i++) {
      pieces.add(text.substring(i, i + PIECE));
    }
    return pieces;
  }

  private static int first(int[] group, int of) {
    int at = of;
    while (group[at] != at) {
      at = group[at];
    }
    return at;
  }

  private static void join(int[] group, int one, int other) {
    int a = first(group, one);
    int b = first(group, other);
    group[Math.max(a, b)] = Math.min(a, b);
  }
}

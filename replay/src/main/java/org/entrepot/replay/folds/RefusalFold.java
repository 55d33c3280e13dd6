package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.rulebook.working.Refusal;

/** Counts why lines were not computed; places in a list (the 3 of lines[3]) do not tell apart. */
public final class RefusalFold {

  private static final Pattern PLACE = Pattern.compile("\\[\\d+]");

  private record Key(Refusal.Reason reason, String about) {}

  private static final class Counts {
    private final String example;
    private long orders;
    private long lines;
    private long against;
    private long under;
    private String lastOrder = "";

    private Counts(String example) {
      this.example = example;
    }
  }

  private final Map<Key, Counts> counts = new LinkedHashMap<>();

  /** Counts the lines of a slice under each reason, once. */
  public void add(String order, long lines, List<Refusal> against, List<Refusal> under) {
    Set<Key> againstKeys = keys(against);
    Set<Key> underKeys = keys(under);
    Set<Key> all = new HashSet<>(againstKeys);
    all.addAll(underKeys);
    for (Key key : all) {
      Counts of = java.util.Objects.requireNonNull(counts.get(key));
      of.lines += lines;
      of.against += againstKeys.contains(key) ? lines : 0;
      of.under += underKeys.contains(key) ? lines : 0;
      if (!of.lastOrder.equals(order)) {
        of.orders++;
        of.lastOrder = order;
      }
    }
  }

  private Set<Key> keys(List<Refusal> refusals) {
    Set<Key> keys = new HashSet<>();
    for (Refusal refusal : refusals) {
      Key key = new Key(refusal.reason(), PLACE.matcher(refusal.about()).replaceAll(""));
      counts.computeIfAbsent(key, added -> new Counts(refusal.message()));
      keys.add(key);
    }
    return keys;
  }

  /** The most frequent first. */
  public List<RefusedCount> counts() {
    List<RefusedCount> list = new ArrayList<>();
    counts.forEach((key, of) ->
        list.add(
            new RefusedCount(
                key.reason, key.about, of.example, of.orders, of.lines, of.against, of.under)));
    list.sort(
        Comparator.comparingLong((RefusedCount one) -> one.lines())
            .thenComparingLong(RefusedCount::orders)
            .reversed()
            .thenComparing(RefusedCount::reason)
            .thenComparing(RefusedCount::about));
    return list;
  }
}

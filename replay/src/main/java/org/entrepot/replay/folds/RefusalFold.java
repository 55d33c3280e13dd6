package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.rulebook.working.Refusal;

/**
 * Counts why lines were not computed; places in a list (the 3 of lines[3]) do not tell apart. Of an
 * edition’s messages of one reason the first in the alphabet is the example, so that the order of
 * lines does not matter; the slices of one order come one after the other.
 */
public final class RefusalFold implements Mergeable {

  private static final Pattern PLACE = Pattern.compile("\\[\\d+]");

  private record Key(Refusal.Reason reason, String about) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::reason).thenComparing(Key::about);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Counts {
    private String exampleAgainst = "";
    private String exampleUnder = "";
    private long orders;
    private long lines;
    private long against;
    private long under;
    private String lastOrder = "";

    /** Those of the two editions, where they differ both. */
    private String example() {
      if (exampleAgainst.equals(exampleUnder) || exampleUnder.isEmpty()) {
        return exampleAgainst;
      }
      return exampleAgainst.isEmpty()
          ? exampleUnder
          : exampleAgainst + " (against); " + exampleUnder + " (under)";
    }

    private void examples(String ofAgainst, String ofUnder) {
      exampleAgainst = first(exampleAgainst, ofAgainst);
      exampleUnder = first(exampleUnder, ofUnder);
    }

    private static String first(String one, String other) {
      return one.isEmpty() || (!other.isEmpty() && other.compareTo(one) < 0) ? other : one;
    }
  }

  private final Map<Key, Counts> counts = new TreeMap<>();

  /** Counts the lines of a slice under each reason, once. */
  public void add(String order, long lines, List<Refusal> against, List<Refusal> under) {
    Set<Key> againstKeys = keys(against, false);
    Set<Key> underKeys = keys(under, true);
    Set<Key> all = new HashSet<>(againstKeys);
    all.addAll(underKeys);
    for (Key key : all) {
      Counts of = of(key);
      of.lines += lines;
      of.against += againstKeys.contains(key) ? lines : 0;
      of.under += underKeys.contains(key) ? lines : 0;
      if (!of.lastOrder.equals(order)) {
        of.orders++;
        of.lastOrder = order;
      }
    }
  }

  private Set<Key> keys(List<Refusal> refusals, boolean under) {
    Set<Key> keys = new HashSet<>();
    for (Refusal refusal : refusals) {
      Key key = new Key(refusal.reason(), PLACE.matcher(refusal.about()).replaceAll(""));
      String message = refusal.message();
      of(key).examples(under ? "" : message, under ? message : "");
      keys.add(key);
    }
    return keys;
  }

  private Counts of(Key key) {
    return counts.computeIfAbsent(key, added -> new Counts());
  }

  @Override
  public void write(PartialWriter out) {
    out.number(counts.size());
    counts.forEach((key, of) -> {
      out.text(key.reason.name()).text(key.about);
      out.text(of.exampleAgainst).text(of.exampleUnder);
      out.number(of.orders).number(of.lines).number(of.against).number(of.under);
    });
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      Key key = new Key(in.constant(Refusal.Reason.class), in.text());
      Counts of = of(key);
      of.examples(in.text(), in.text());
      of.orders += in.number();
      of.lines += in.number();
      of.against += in.number();
      of.under += in.number();
    }
  }

  /** The most frequent first. */
  public List<RefusedCount> counts() {
    List<RefusedCount> list = new ArrayList<>();
    counts.forEach((key, of) ->
        list.add(
            new RefusedCount(
                key.reason, key.about, of.example(), of.orders, of.lines, of.against, of.under)));
    list.sort(
        Comparator.comparingLong((RefusedCount one) -> one.lines())
            .thenComparingLong(RefusedCount::orders)
            .reversed()
            .thenComparing(RefusedCount::reason)
            .thenComparing(RefusedCount::about));
    return list;
  }
}

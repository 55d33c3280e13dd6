package org.entrepot.replay.folds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.rulebook.standards.Count;

/**
 * What each seller's orders counted as, by spans of days that an assessment sees whole: weeks where
 * every standard is assessed on one day of the week over whole weeks, else single days. The order
 * in which orders come does not matter.
 */
public final class DayFold implements Mergeable {

  /**
   * One seller's counts of one span.
   *
   * @param end the day after the span, on which the first assessment sees it
   */
  public record Span(LocalDate end, Map<Count, Long> counts) {}

  private record Key(int seller, LocalDate end) {}

  private final List<Count> counted;
  private final Spans spans;
  private final Dictionary sellers;
  private final Map<Key, long[]> sums = new HashMap<>();

  /** How days are brought together. */
  @FunctionalInterface
  public interface Spans {
    /** The day after the span in which the day lies. */
    LocalDate endOf(LocalDate day);
  }

  public DayFold(List<Count> counted, Spans spans, Dictionary sellers) {
    this.counted = List.copyOf(counted);
    this.spans = spans;
    this.sellers = sellers;
  }

  public void add(int seller, Map<Count, LocalDate> days) {
    for (int i = 0; i < counted.size(); i++) {
      LocalDate day = days.get(counted.get(i));
      if (day != null) {
        Key key = new Key(seller, spans.endOf(day));
        sums.computeIfAbsent(key, added -> new long[counted.size()])[i]++;
      }
    }
  }

  @Override
  public void write(PartialWriter out) {
    List<Key> keys = new ArrayList<>(sums.keySet());
    keys.sort(Comparator.comparing((Key key) -> sellers.word(key.seller)).thenComparing(Key::end));
    out.number(keys.size());
    for (Key key : keys) {
      out.text(sellers.word(key.seller)).number(key.end.toEpochDay());
      for (long sum : sums.getOrDefault(key, new long[0])) {
        out.number(sum);
      }
    }
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      Key key = new Key(sellers.number(in.text()), LocalDate.ofEpochDay(in.number()));
      long[] of = sums.computeIfAbsent(key, added -> new long[counted.size()]);
      for (int i = 0; i < of.length; i++) {
        of[i] += in.number();
      }
    }
  }

  /** The spans of every seller in the order of time, by the seller's number. */
  public Map<Integer, List<Span>> bySeller() {
    Map<Integer, List<Span>> sellers = new HashMap<>();
    sums.forEach((key, of) ->
        sellers
            .computeIfAbsent(key.seller, added -> new ArrayList<>())
            .add(new Span(key.end, counts(of))));
    sellers.values().forEach(spans -> spans.sort(Comparator.comparing(Span::end)));
    return sellers;
  }

  private Map<Count, Long> counts(long[] of) {
    Map<Count, Long> counts = new EnumMap<>(Count.class);
    for (int i = 0; i < of.length; i++) {
      counts.put(counted.get(i), of[i]);
    }
    return counts;
  }
}

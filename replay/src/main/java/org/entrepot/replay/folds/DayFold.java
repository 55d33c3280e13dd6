package org.entrepot.replay.folds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
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

  private static final int FIRST_SLOTS = 64;
  private static final long FREE = Long.MIN_VALUE;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int REMEMBERED_DAYS = 1 << 11;

  private final List<Count> counted;
  private final Spans spans;
  private final Dictionary sellers;

  /** A seller and the end of a span in each slot that is not free. */
  private long[] keys = free(FIRST_SLOTS);

  /** The counts of the slots, one behind the other. */
  private long[] sums;

  private int used;
  private final long[] rememberedDays = free(REMEMBERED_DAYS);
  private final int[] rememberedEnds = new int[REMEMBERED_DAYS];

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
    this.sums = new long[FIRST_SLOTS * counted.size()];
  }

  private static long[] free(int slots) {
    long[] keys = new long[slots];
    Arrays.fill(keys, FREE);
    return keys;
  }

  /** What is counted, in the order in which {@link #add} takes the days. */
  public List<Count> counted() {
    return counted;
  }

  /**
   * Counts an order.
   *
   * @param days the day on which it counts as each kind, in days since 1970-01-01; {@link
   *     LineBatch#ABSENT} where it does not
   */
  public void add(int seller, long[] days) {
    for (int i = 0; i < days.length; i++) {
      if (days[i] != LineBatch.ABSENT) {
        // The sums may move when a slot is taken.
        int slot = slot(seller, end(days[i]));
        sums[slot * counted.size() + i]++;
      }
    }
  }

  private int end(long day) {
    int at = (int) (day & (REMEMBERED_DAYS - 1));
    if (rememberedDays[at] != day) {
      rememberedDays[at] = day;
      rememberedEnds[at] = (int) spans.endOf(LocalDate.ofEpochDay(day)).toEpochDay();
    }
    return rememberedEnds[at];
  }

  private int slot(int seller, int end) {
    long key = (long) seller << Integer.SIZE | (end & 0xFFFFFFFFL);
    int slot = find(key);
    if (keys[slot] == FREE) {
      if (2 * used >= keys.length) {
        grow();
        slot = find(key);
      }
      keys[slot] = key;
      used++;
    }
    return slot;
  }

  private int find(long key) {
    long spread = key * SPREAD;
    int slot = (int) (spread ^ spread >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldSums = sums;
    int width = counted.size();
    keys = free(oldKeys.length * 2);
    sums = new long[keys.length * width];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != FREE) {
        int slot = find(oldKeys[old]);
        keys[slot] = oldKeys[old];
        System.arraycopy(oldSums, old * width, sums, slot * width, width);
      }
    }
  }

  private static int seller(long key) {
    return (int) (key >> Integer.SIZE);
  }

  private static int endDay(long key) {
    return (int) key;
  }

  private LocalDate endOf(int slot) {
    return LocalDate.ofEpochDay(endDay(keys[slot]));
  }

  @Override
  public void write(PartialWriter out) {
    List<Integer> slots = new ArrayList<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        slots.add(slot);
      }
    }
    slots.sort(
        Comparator.comparing((Integer slot) -> sellers.word(seller(keys[slot])))
            .thenComparing(slot -> endOf(slot)));
    out.number(slots.size());
    for (int slot : slots) {
      out.text(sellers.word(seller(keys[slot]))).number(endOf(slot).toEpochDay());
      for (int i = 0; i < counted.size(); i++) {
        out.number(sums[slot * counted.size() + i]);
      }
    }
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      int seller = sellers.number(in.text());
      int slot = slot(seller, Math.toIntExact(in.number()));
      for (int i = 0; i < counted.size(); i++) {
        sums[slot * counted.size() + i] += in.number();
      }
    }
  }

  /** The spans of every seller in the order of time, by the seller's number. */
  public Map<Integer, List<Span>> bySeller() {
    Map<Integer, List<Span>> bySeller = new HashMap<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        bySeller
            .computeIfAbsent(seller(keys[slot]), added -> new ArrayList<>())
            .add(new Span(endOf(slot), counts(slot)));
      }
    }
    bySeller.values().forEach(spans -> spans.sort(Comparator.comparing(Span::end)));
    return bySeller;
  }

  private Map<Count, Long> counts(int slot) {
    Map<Count, Long> counts = new EnumMap<>(Count.class);
    for (int i = 0; i < counted.size(); i++) {
      counts.put(counted.get(i), sums[slot * counted.size() + i]);
    }
    return counts;
  }
}

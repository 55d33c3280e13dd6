package org.entrepot.replay.folds;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.rulebook.standards.Count;
import org.jspecify.annotations.Nullable;

/**
 * What each seller's orders counted as, by spans of days that an assessment sees whole: weeks where
 * every standard is assessed on one day of the week over whole weeks, else single days. The order
 * in which orders come does not matter.
 */
public final class DayFold implements Mergeable {

  private static final int REMEMBERED_DAYS = 1 << 11;

  private final List<Count> counted;
  private final Spans spans;
  private final Dictionary sellers;
  private final long most;
  private long all;

  /** What was seen of counts that were asked for, so that asking is not left out as useless. */
  @SuppressWarnings("UnusedVariable") // written so that reading is not optimised away
  private int seen;

  /**
   * By the ends of spans, in days since 1970-01-01. Orders mostly come in the order of time, so
   * that the table that is asked for is the one that was asked for last, and lies close at hand.
   */
  private final SortedMap<Integer, SellerCounts> bySpan = new TreeMap<>();

  private final long[] rememberedDays = new long[REMEMBERED_DAYS];
  private final @Nullable SellerCounts[] remembered = new SellerCounts[REMEMBERED_DAYS];

  /** How days are brought together. */
  @FunctionalInterface
  public interface Spans {
    /** The day after the span in which the day lies. */
    LocalDate endOf(LocalDate day);
  }

  /**
   * Nothing counted yet.
   *
   * @param most so many spans of sellers are held; {@link #add} throws {@link
   *     TooManySpansException} where there are more
   */
  public DayFold(List<Count> counted, Spans spans, Dictionary sellers, long most) {
    this.most = most;
    this.counted = List.copyOf(counted);
    this.spans = spans;
    this.sellers = sellers;
  }

  /** What is counted, in the order in which {@link #add} takes the days. */
  public List<Count> counted() {
    return counted;
  }

  /**
   * Counts orders. The counts of sellers lie far apart: all are asked for before the first is
   * wanted, so that none waits for the one before.
   *
   * @param of the sellers
   * @param days of each order the day on which it counts as each kind, in days since 1970-01-01;
   *     {@link LineBatch#ABSENT} where it does not
   */
  public void add(int[] of, long[] days, int orders) {
    int kinds = counted.size();
    int sum = 0;
    for (int order = 0; order < orders; order++) {
      for (int kind = 0; kind < kinds; kind++) {
        long day = days[order * kinds + kind];
        sum += day == LineBatch.ABSENT ? 0 : span(day).first(of[order]);
      }
    }
    seen = sum;
    for (int order = 0; order < orders; order++) {
      for (int kind = 0; kind < kinds; kind++) {
        long day = days[order * kinds + kind];
        if (day != LineBatch.ABSENT) {
          add(span(day), of[order], kind, 1);
        }
      }
    }
  }

  private void add(SellerCounts span, int seller, int kind, long count) {
    if (span.add(seller, kind, count) && ++all > most) {
      throw new TooManySpansException(most);
    }
  }

  private SellerCounts span(long day) {
    int at = (int) (day & (REMEMBERED_DAYS - 1));
    SellerCounts known = remembered[at];
    if (known == null || rememberedDays[at] != day) {
      known = ending((int) spans.endOf(LocalDate.ofEpochDay(day)).toEpochDay());
      rememberedDays[at] = day;
      remembered[at] = known;
    }
    return known;
  }

  private SellerCounts ending(int day) {
    return bySpan.computeIfAbsent(day, added -> new SellerCounts(counted.size()));
  }

  @Override
  public void write(PartialWriter out) {
    SellerSpans spans = bySeller();
    out.number(spans.all());
    for (int seller : sellers.sorted()) {
      spans.at(seller);
      for (int span = 0; span < spans.size(); span++) {
        out.text(sellers.word(seller)).number(spans.end(span));
        for (int i = 0; i < counted.size(); i++) {
          out.number(spans.count(span, i));
        }
      }
    }
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      int seller = sellers.number(in.text());
      SellerCounts of = ending(Math.toIntExact(in.number()));
      for (int i = 0; i < counted.size(); i++) {
        add(of, seller, i, in.number());
      }
    }
  }

  /** The spans of all sellers, each seller's in the order of time. */
  public SellerSpans bySeller() {
    return new SellerSpans(sellers.size(), counted.size(), bySpan);
  }
}

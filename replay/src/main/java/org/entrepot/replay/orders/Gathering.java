package org.entrepot.replay.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;

/** Brings the lines of one order together, in whatever order they were read. */
public final class Gathering {

  /** An order whose lines are all there. */
  public interface OrderReader {

    /**
     * An order.
     *
     * @param slices one per seller; empty where the order has no lines
     * @param bad whether one of its rows is bad, so that none of its lines may be computed
     */
    void order(String order, List<OrderSlice> slices, boolean bad);
  }

  private static final int NONE = -1;

  private final LineBatch batch;
  private final Set<String> bad = new HashSet<>();
  private final Set<String> withoutLines = new HashSet<>();
  private long firstCreated = LineBatch.ABSENT;

  public Gathering(Words words) {
    this.batch = new LineBatch(words);
  }

  public LineBatch batch() {
    return batch;
  }

  public void badOrder(String order) {
    bad.add(order);
  }

  public void withoutLines(String order) {
    withoutLines.add(order);
  }

  /** The first time at which an order was placed; {@link LineBatch#ABSENT} where there is none. */
  public long firstCreated() {
    return firstCreated;
  }

  /** The line added last is whole. */
  public void added() {
    long created = batch.number(batch.size() - 1, NumberColumn.CREATED_SECOND);
    if (created != LineBatch.ABSENT
        && (firstCreated == LineBatch.ABSENT || created < firstCreated)) {
      firstCreated = created;
    }
  }

  /** Moves all orders. */
  public void move(WeekShift shift) {
    shift.move(batch);
  }

  /** Gives all orders, each once: those with lines by their first line, then the others. */
  public void forEach(OrderReader reader) {
    Dictionary orders = batch.dictionary(WordColumn.ORDER);
    int[] first = filled(orders.size());
    int[] last = filled(orders.size());
    int[] next = filled(batch.size());
    for (int line = 0; line < batch.size(); line++) {
      int order = batch.number(line, WordColumn.ORDER);
      if (first[order] == NONE) {
        first[order] = line;
      } else {
        next[last[order]] = line;
      }
      last[order] = line;
    }
    Slicing slicing = new Slicing(next);
    for (int order = 0; order < orders.size(); order++) {
      String id = orders.word(order);
      if (first[order] != NONE) {
        reader.order(id, slicing.of(first[order]), bad.remove(id));
      }
    }
    Consumer<String> withoutAny = id -> reader.order(id, List.of(), bad.remove(id));
    withoutLines.forEach(withoutAny);
    List.copyOf(bad).forEach(withoutAny);
  }

  private static int[] filled(int size) {
    int[] places = new int[size];
    java.util.Arrays.fill(places, NONE);
    return places;
  }

  private final class Slicing {
    private final int[] next;
    private final List<OrderSlice> free = new ArrayList<>();

    Slicing(int[] next) {
      this.next = next;
    }

    List<OrderSlice> of(int firstLine) {
      int used = 0;
      for (int line = firstLine; line != NONE; line = next[line]) {
        int seller = batch.number(line, WordColumn.SELLER);
        int at = 0;
        while (at < used && free.get(at).seller() != seller) {
          at++;
        }
        if (at == used) {
          used++;
          if (free.size() < used) {
            free.add(new OrderSlice(batch));
          }
          free.get(at).clear();
        }
        free.get(at).add(line);
      }
      return free.subList(0, used);
    }
  }
}

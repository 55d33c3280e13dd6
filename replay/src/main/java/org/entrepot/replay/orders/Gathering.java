package org.entrepot.replay.orders;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lines of one order together, in whatever order they were read. Up to a number of lines
 * they are held in memory; beyond it they are put aside in temporary files, so that memory does not
 * grow with the orders.
 */
public final class Gathering implements Closeable {

  /** Hears of orders whose lines are all there. */
  @FunctionalInterface
  public interface OrderReader {

    /** Those orders of a block from one to before another, which have lines. */
    void orders(OrderBlock block, int from, int to);

    /**
     * An order without lines; who reads lines only does nothing with it.
     *
     * @param bad whether one of its rows is bad
     */
    default void withoutLines(String order, boolean bad) {}
  }

  /** Some 100 MB of lines. */
  public static final int LINES_IN_MEMORY = 400_000;

  /** So many lines are given at a time where orders come in turn: few, that stay close at hand. */
  private static final int LINES_AT_A_TIME = 1 << 13;

  /** So many lines are read at once; a batch is given when one more block has passed its mark. */
  private static final int MOST_OF_A_BLOCK = 1 << 11;

  private final Words words;
  private final int linesInMemory;
  private final Set<String> bad = ConcurrentHashMap.newKeySet();
  private final Set<String> withoutLines = new LinkedHashSet<>();
  private LineBatch batch;
  private long firstCreated = LineBatch.ABSENT;
  private long linesAside;
  private @Nullable Spill spill;
  private @Nullable WeekShift shift;
  private @Nullable Handover early;
  private final Turn turn = new Turn();
  private long linesGiven;

  public Gathering(Words words, int linesInMemory) {
    this.words = words;
    this.linesInMemory = linesInMemory;
    this.batch = new LineBatch(words);
  }

  /** The batch to which the next line is to be added. */
  public LineBatch batch() {
    return batch;
  }

  /**
   * Where orders come in turn and are more than a few thousand, gives each when others have been
   * read after it, not only in {@link #forEach}: by a thread of its own, while others are read.
   *
   * <p>Lines that come out of turn afterwards end the reading by an {@link OutOfTurnException}.
   */
  public void giveEarly(OrderReader reader) {
    early = new Handover(lines -> forEach(lines, reader));
  }

  public void badOrder(String order) {
    if (linesGiven > 0) {
      turn.named(order);
      if (!turn.isKept()) {
        throw new OutOfTurnException(order);
      }
    }
    bad.add(order);
  }

  public void withoutLines(String order) {
    withoutLines.add(order);
  }

  /** The first time at which an order was placed; {@link LineBatch#ABSENT} where there is none. */
  public long firstCreated() {
    return firstCreated;
  }

  /** How many lines there are. */
  public long lines() {
    return linesGiven + linesAside + batch.size();
  }

  /** So many lines, those added last, are whole. */
  public void added(int lines) {
    long[] times = batch.numbers(NumberColumn.CREATED_SECOND);
    for (int line = batch.size() - lines; line < batch.size(); line++) {
      long created = times[line];
      if (created != LineBatch.ABSENT
          && (firstCreated == LineBatch.ABSENT || created < firstCreated)) {
        firstCreated = created;
      }
    }
    Handover handover = early;
    if (handover != null) {
      turn.added(batch, batch.size() - lines);
      if (linesGiven > 0 && !turn.isKept()) {
        throw new OutOfTurnException(batch.word(batch.size() - 1, WordColumn.ORDER));
      }
    }
    boolean inTurn = handover != null && spill == null && turn.isKept();
    int most = inTurn ? Math.min(linesInMemory, LINES_AT_A_TIME) : linesInMemory;
    if (batch.size() >= most) {
      if (handover != null && inTurn) {
        give(handover);
      } else {
        putAside();
      }
    }
  }

  /** Gives all orders of the batch but the last, of which lines may follow. */
  private void give(Handover to) {
    int last = batch.number(batch.size() - 1, WordColumn.ORDER);
    int end = batch.size();
    while (end > 0 && batch.number(end - 1, WordColumn.ORDER) == last) {
      end--;
    }
    if (end == 0) {
      // One order alone: it is held until it is whole.
      return;
    }
    LineBatch emptied = to.emptied();
    LineBatch rest =
        emptied == null ? new LineBatch(words, LINES_AT_A_TIME + MOST_OF_A_BLOCK) : emptied;
    batch.copy(end, rest);
    turn.given(batch, batch.number(end - 1, WordColumn.ORDER), rest);
    batch.takeBack(batch.size() - end);
    linesGiven += end;
    to.hand(batch);
    batch = rest;
  }

  private void putAside() {
    try {
      Spill aside = spill == null ? new Spill(words) : spill;
      spill = aside;
      aside.add(batch);
      linesAside += batch.size();
      batch = new LineBatch(words);
    } catch (IOException full) {
      throw unusable(full);
    }
  }

  private static UncheckedIOException unusable(IOException cause) {
    return new UncheckedIOException(
        new IOException(
            "the folder for temporary files, "
                + System.getProperty("java.io.tmpdir")
                + ", cannot be used: "
                + cause.getMessage(),
            cause));
  }

  /** Moves all orders, when they are given. */
  public void move(WeekShift by) {
    shift = by;
  }

  /** Gives all orders, each once: those with lines, then the others. */
  public void forEach(OrderReader reader) {
    if (early != null) {
      early.finish();
    }
    Spill aside = spill;
    if (aside == null) {
      forEach(batch, reader);
    } else {
      putAside();
      for (int file = 0; file < aside.count(); file++) {
        forEach(read(aside, file), reader);
      }
    }
    Consumer<String> withoutAny = id -> reader.withoutLines(id, bad.remove(id));
    withoutLines.forEach(withoutAny);
    bad.stream().sorted().toList().forEach(withoutAny);
  }

  private static LineBatch read(Spill aside, int file) {
    try {
      return aside.read(file);
    } catch (IOException broken) {
      throw unusable(broken);
    }
  }

  private void forEach(LineBatch lines, OrderReader reader) {
    if (shift != null) {
      shift.move(lines);
    }
    OrderBlock block = new OrderBlock(lines, bad);
    reader.orders(block, 0, block.orders());
  }

  @Override
  public void close() {
    if (early != null) {
      early.close();
    }
    try {
      if (spill != null) {
        spill.close();
      }
    } catch (IOException broken) {
      throw unusable(broken);
    }
  }
}

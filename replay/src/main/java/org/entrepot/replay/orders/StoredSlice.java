package org.entrepot.replay.orders;

import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;

/** A slice with all that its lines state, as a partial keeps it: words are written out. */
public final class StoredSlice {

  private StoredSlice() {}

  public static void write(OrderSlice slice, PartialWriter out) {
    out.number(slice.count());
    for (int i = 0; i < slice.count(); i++) {
      write(slice.batch(), slice.line(i), out);
    }
  }

  private static void write(LineBatch batch, int line, PartialWriter out) {
    for (WordColumn column : WordColumn.values()) {
      boolean has = batch.has(line, column);
      out.number(has ? 1 : 0);
      if (has) {
        out.text(batch.word(line, column));
      }
    }
    for (NumberColumn column : NumberColumn.values()) {
      out.number(batch.number(line, column));
    }
    out.number(batch.statedFacts().size());
    for (String fact : batch.statedFacts()) {
      int value = batch.stated(line, fact);
      out.text(fact).number(value == Dictionary.ABSENT ? 0 : 1);
      if (value != Dictionary.ABSENT) {
        out.text(batch.words().values().word(value));
      }
    }
  }

  /** The slice, in a batch of its own. */
  public static OrderSlice read(PartialReader in) throws BrokenPartialException {
    LineBatch batch = new LineBatch(new Words());
    OrderSlice slice = new OrderSlice(batch);
    for (int lines = in.count(); lines > 0; lines--) {
      slice.add(line(in, batch));
    }
    return slice;
  }

  private static int line(PartialReader in, LineBatch batch) throws BrokenPartialException {
    int line = batch.add();
    for (WordColumn column : WordColumn.values()) {
      if (in.number() != 0) {
        batch.set(line, column, in.text());
      }
    }
    for (NumberColumn column : NumberColumn.values()) {
      batch.set(line, column, in.number());
    }
    for (int facts = in.count(); facts > 0; facts--) {
      String fact = in.text();
      if (in.number() != 0) {
        batch.state(line, fact, in.text());
      }
    }
    return line;
  }
}

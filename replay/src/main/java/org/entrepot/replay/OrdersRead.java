package org.entrepot.replay;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.restatement.Basis;

/** Takes what the source reads: lines to be gathered, bad rows, files. */
final class OrdersRead implements OrderSink, Closeable {

  /** Bad rows beyond this many are only counted here, and written to errors.csv. */
  private static final int KEPT = 100;

  private final Cancelling cancelling;
  private final Consumer<BadRow> badRows;
  private final Words words = new Words();
  private final Gathering gathering;
  private final List<BadRow> kept = new ArrayList<>();
  private final List<Basis.InputFile> files = new ArrayList<>();
  private long bad;
  private long badLines;

  OrdersRead(Cancelling cancelling, Consumer<BadRow> badRows, int linesInMemory) {
    this.gathering = new Gathering(words, linesInMemory);
    this.cancelling = cancelling;
    this.badRows = badRows;
  }

  Words words() {
    return words;
  }

  Gathering gathering() {
    return gathering;
  }

  List<BadRow> kept() {
    return kept;
  }

  List<Basis.InputFile> files() {
    return files;
  }

  /** Bad rows of all files. */
  long bad() {
    return bad;
  }

  /** Bad rows of the table of lines. */
  long badLines() {
    return badLines;
  }

  @Override
  public void close() {
    gathering.close();
  }

  @Override
  public LineBatch batch() {
    return gathering.batch();
  }

  @Override
  public void added() {
    gathering.added();
  }

  @Override
  public void bad(BadRow row) {
    badLines++;
    badBeside(row);
  }

  @Override
  public void badBeside(BadRow row) {
    bad++;
    badRows.accept(row);
    if (kept.size() < KEPT) {
      kept.add(row);
    }
  }

  @Override
  public void badOrder(String order) {
    gathering.badOrder(order);
  }

  @Override
  public void withoutLines(String order) {
    gathering.withoutLines(order);
  }

  @Override
  public void read(ReadFile file) {
    files.add(
        new Basis.InputFile(file.name(), file.bytes(), file.sha256(), file.rows(), file.bad()));
    cancelling.file(file.bytes());
  }

  @Override
  public void row(long bytes) {
    cancelling.row(bytes);
  }
}

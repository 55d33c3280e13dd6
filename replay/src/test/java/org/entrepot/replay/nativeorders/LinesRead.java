package org.entrepot.replay.nativeorders;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.table.UnreadableFileException;

/** All that a source gives, as texts. */
final class LinesRead implements OrderSink {

  private static final int LINES_OF_A_BATCH = 5_000;

  private final Words words = new Words();
  private final List<String> facts;
  private final List<String> lines = new ArrayList<>();
  private final List<String> bad = new ArrayList<>();
  private final List<String> badOrders = new ArrayList<>();
  private final List<ReadFile> files = new ArrayList<>();
  private LineBatch batch = new LineBatch(words);
  private long rows;

  /** Reads lines, of which facts without columns are shown too. */
  LinesRead(String... facts) {
    this.facts = List.of(facts);
  }

  LinesRead from(Path file) throws UnreadableFileException {
    NativeSource.in(file, ZoneId.of("Asia/Singapore")).read(this);
    return this;
  }

  /** Reads as a file is read whose types are not read as columns: value by value, as text. */
  LinesRead byRows(Path file) throws UnreadableFileException {
    NativeSource.in(file, ZoneId.of("Asia/Singapore")).read(file, this, 0, 0);
    return this;
  }

  List<String> lines() {
    return lines;
  }

  List<String> bad() {
    return bad;
  }

  List<String> badOrders() {
    return badOrders;
  }

  List<ReadFile> files() {
    return files;
  }

  long rows() {
    return rows;
  }

  @Override
  public LineBatch batch() {
    return batch;
  }

  @Override
  public void added(int count) {
    for (int line = batch.size() - count; line < batch.size(); line++) {
      lines.add(text(line));
    }
    if (batch.size() > LINES_OF_A_BATCH) {
      batch = new LineBatch(words);
    }
  }

  private String text(int line) {
    StringBuilder text = new StringBuilder();
    for (WordColumn column : WordColumn.values()) {
      text.append(batch.has(line, column) ? batch.word(line, column) : "-").append('|');
    }
    for (NumberColumn column : NumberColumn.values()) {
      text.append(batch.has(line, column) ? batch.number(line, column) : "-").append('|');
    }
    for (String fact : facts) {
      int value = batch.stated(line, fact);
      text.append(value < 0 ? "-" : words.values().word(value)).append('|');
    }
    return text.toString();
  }

  @Override
  public void bad(BadRow row) {
    bad.add(row.sentence());
  }

  @Override
  public void badBeside(BadRow row) {
    throw new AssertionError("the native layout has one table");
  }

  @Override
  public void badOrder(String order) {
    badOrders.add(order);
  }

  @Override
  public void withoutLines(String order) {
    throw new AssertionError("the native layout has one table");
  }

  @Override
  public void read(ReadFile file) {
    files.add(file);
  }

  @Override
  public void row(long bytes) {
    rows++;
  }
}

package org.entrepot.replay.orders;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;

/**
 * Lines put aside in temporary files, all lines of one order in one file, so that more lines than
 * memory holds can be brought together order by order.
 */
final class Spill implements Closeable {

  private static final int FILES = 128;
  private static final int BUFFER_BYTES = 1 << 14;

  private static final List<WordColumn> TEXTS =
      List.of(WordColumn.ORDER, WordColumn.LINE, WordColumn.PRODUCT);
  private static final List<WordColumn> SHARED =
      List.of(
          WordColumn.SELLER,
          WordColumn.CATEGORY,
          WordColumn.ORIGIN,
          WordColumn.DESTINATION,
          WordColumn.CURRENCY);

  private final Words words;
  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final List<OutputStream> written = new ArrayList<>();
  private final List<DataOutputStream> outs = new ArrayList<>();

  Spill(Words words) throws IOException {
    this.words = words;
    this.folder = Files.createTempDirectory("entrepot-replay-");
    try {
      for (int i = 0; i < FILES; i++) {
        Path file = folder.resolve("lines-" + i);
        files.add(file);
        OutputStream out = Files.newOutputStream(file);
        written.add(out);
        outs.add(new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES)));
      }
    } catch (IOException full) {
      close();
      throw full;
    }
  }

  /** Puts all lines of a batch aside. */
  void add(LineBatch batch) throws IOException {
    for (int line = 0; line < batch.size(); line++) {
      int file = Math.floorMod(batch.word(line, WordColumn.ORDER).hashCode(), FILES);
      write(batch, line, outs.get(file));
    }
  }

  private static void write(LineBatch batch, int line, DataOutputStream out) throws IOException {
    for (WordColumn column : TEXTS) {
      boolean has = batch.has(line, column);
      out.writeBoolean(has);
      if (has) {
        out.writeUTF(batch.word(line, column));
      }
    }
    for (WordColumn column : SHARED) {
      out.writeInt(batch.number(line, column));
    }
    for (NumberColumn column : NumberColumn.values()) {
      out.writeLong(batch.number(line, column));
    }
    out.writeShort(batch.statedFacts().size());
    for (String fact : batch.statedFacts()) {
      out.writeUTF(fact);
      out.writeInt(batch.stated(line, fact));
    }
  }

  /** How many files there are. */
  int count() {
    return FILES;
  }

  /** The lines of one file, as a batch. */
  LineBatch read(int file) throws IOException {
    outs.get(file).close();
    LineBatch batch = new LineBatch(words);
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(files.get(file)), BUFFER_BYTES))) {
      while (in.available() > 0) {
        read(in, batch);
      }
    } catch (EOFException cutOff) {
      throw new IOException(files.get(file) + " was cut off while it was in use", cutOff);
    }
    Files.delete(files.get(file));
    return batch;
  }

  private void read(DataInputStream in, LineBatch batch) throws IOException {
    int line = batch.add();
    for (WordColumn column : TEXTS) {
      if (in.readBoolean()) {
        batch.set(line, column, in.readUTF());
      }
    }
    for (WordColumn column : SHARED) {
      batch.setNumber(line, column, in.readInt());
    }
    for (NumberColumn column : NumberColumn.values()) {
      batch.set(line, column, in.readLong());
    }
    int facts = in.readShort();
    for (int i = 0; i < facts; i++) {
      String fact = in.readUTF();
      int value = in.readInt();
      if (value != Dictionary.ABSENT) {
        batch.state(line, fact, words.values().word(value));
      }
    }
  }

  /** Removes all files, whatever could not be written to them: nobody reads them any more. */
  @Override
  public void close() throws IOException {
    for (OutputStream file : written) {
      // Not by way of its buffer, which would be written first.
      file.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}

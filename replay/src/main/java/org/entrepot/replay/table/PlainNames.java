package org.entrepot.replay.table;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A Parquet file whose columns have no point in their names: the decoder takes a point for a field
 * within a field, and could not read such columns alone. Only the names in the footer are others.
 */
public final class PlainNames implements InputFile {

  /** Footers write the length of a longer name in two bytes. */
  private static final int MOST_LETTERS = 127;

  /** The length of the footer, and the letters with which such a file ends. */
  private static final int END = 8;

  private final InputFile file;
  private final List<String> names;
  private byte[] footer = {};
  private long footerStart;

  /**
   * A file seen so.
   *
   * @param names of its columns, at least those with a point
   */
  public PlainNames(Path parquet, List<String> names) {
    this.file = InputFile.of(parquet);
    this.names = names.stream().filter(name -> name.contains(".")).toList();
  }

  /** What a column is called then. */
  public static String plain(String name) {
    return name.replace('.', '_');
  }

  /** Whether columns of these names can be renamed, and are told apart then. */
  static boolean rename(List<String> names) {
    return names.stream().map(PlainNames::plain).distinct().count() == names.size()
        && names.stream()
            .filter(name -> name.contains("."))
            .allMatch(name ->
                name.length() <= MOST_LETTERS && name.chars().allMatch(letter -> letter < 128));
  }

  @Override
  public void open() throws IOException {
    file.open();
    long end = file.length() - END;
    int length = file.readRange(end, END).order(ByteOrder.LITTLE_ENDIAN).getInt();
    footerStart = end - length;
    footer = new byte[length];
    file.readRange(footerStart, length).get(footer);
    for (String name : names) {
      rename(written(name), written(plain(name)));
    }
  }

  /** As footers write a name: its length and its bytes. */
  private static byte[] written(String name) {
    return ((char) name.length() + name).getBytes(StandardCharsets.US_ASCII);
  }

  private void rename(byte[] from, byte[] to) {
    for (int at = 0; at + from.length <= footer.length; at++) {
      int same = 0;
      while (same < from.length && footer[at + same] == from[same]) {
        same++;
      }
      if (same == from.length) {
        System.arraycopy(to, 0, footer, at, to.length);
      }
    }
  }

  @Override
  public ByteBuffer readRange(long offset, int length) throws IOException {
    ByteBuffer range = file.readRange(offset, length);
    if (offset + length <= footerStart) {
      return range;
    }
    ByteBuffer renamed = ByteBuffer.allocate(length).put(range);
    long first = Math.max(offset, footerStart);
    long end = Math.min(offset + length, footerStart + footer.length);
    for (long at = first; at < end; at++) {
      renamed.put((int) (at - offset), footer[(int) (at - footerStart)]);
    }
    return renamed.flip();
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package org.entrepot.replay.partial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Reads what {@link PartialWriter} wrote. */
public final class PartialReader {

  private final ByteBuffer bytes;

  /**
   * Opens a partial.
   *
   * @throws BrokenPartialException where it is cut off, damaged, of another version, or answers
   *     another question
   */
  public PartialReader(byte[] partial, String question) throws BrokenPartialException {
    int end = partial.length - Long.BYTES;
    if (end < 2 * Integer.BYTES || ByteBuffer.wrap(partial).getInt() != PartialWriter.MAGIC) {
      throw new BrokenPartialException("these bytes are no partial restatement");
    }
    int version = ByteBuffer.wrap(partial).getInt(Integer.BYTES);
    if (version != PartialWriter.VERSION) {
      throw new BrokenPartialException(
          "the partial is of version "
              + version
              + " of the format; this program reads version "
              + PartialWriter.VERSION);
    }
    CRC32 sum = new CRC32();
    sum.update(partial, 0, end);
    if (ByteBuffer.wrap(partial).getLong(end) != sum.getValue()) {
      throw new BrokenPartialException("the partial is cut off or damaged: its checksum is wrong");
    }
    this.bytes = ByteBuffer.wrap(partial, 2 * Integer.BYTES, end - 2 * Integer.BYTES);
    String asked = text();
    if (!asked.equals(question)) {
      throw new BrokenPartialException(
          "the partial answers another question: " + of(asked, question));
    }
  }

  /** What it is of and was to be of: the one line that differs, or else the whole. */
  private static String of(String asked, String question) {
    List<String> is = asked.lines().toList();
    List<String> wanted = question.lines().toList();
    List<Integer> differing =
        IntStream.range(0, Math.min(is.size(), wanted.size()))
            .filter(i -> !is.get(i).equals(wanted.get(i)))
            .boxed()
            .toList();
    if (is.size() != wanted.size() || differing.size() != 1) {
      return "it is of\n" + asked + "\nand not of\n" + question;
    }
    int line = differing.getFirst();
    return "it is of ‘" + is.get(line) + "’ and not of ‘" + wanted.get(line) + "’";
  }

  private PartialReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Reads what a piece holds. */
  public static PartialReader of(PartialWriter piece) {
    return new PartialReader(piece.written());
  }

  /** Checks a partial as opening it does, for those who read it later. */
  public static void check(byte[] partial, String question) throws BrokenPartialException {
    new PartialReader(partial, question).bytes.rewind();
  }

  public long number() throws BrokenPartialException {
    if (bytes.remaining() < Long.BYTES) {
      throw new BrokenPartialException("the partial ends too early");
    }
    return bytes.getLong();
  }

  /** How many follow. */
  public int count() throws BrokenPartialException {
    long count = number();
    if (count < 0 || count > bytes.remaining()) {
      throw new BrokenPartialException("the partial ends too early");
    }
    return (int) count;
  }

  public String text() throws BrokenPartialException {
    byte[] utf8 = new byte[count()];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** One of an enumeration, by its name. */
  public <E extends Enum<E>> E constant(Class<E> of) throws BrokenPartialException {
    String name = text();
    try {
      return Enum.valueOf(of, name);
    } catch (IllegalArgumentException unknown) {
      throw new BrokenPartialException(
          "the partial names " + name + ", which this program does not know");
    }
  }

  /** Refuses what is left over. */
  public void end() throws BrokenPartialException {
    if (bytes.hasRemaining()) {
      throw new BrokenPartialException("the partial holds more than this program reads");
    }
  }
}

package org.entrepot.replay.partial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes a partial: {@code ENTP}, the version of the format, what was asked, the sums, and a
 * checksum over all of it. Numbers are 64 bits, the highest first; texts are their length and
 * UTF-8.
 */
public final class PartialWriter {

  static final int MAGIC = 0x454E5450;

  /** Raised whenever the bytes of the same sums change. */
  public static final int VERSION = 6;

  private ByteBuffer bytes = ByteBuffer.allocate(1024);

  /**
   * Begins a partial.
   *
   * @param question what was asked, so that only answers to the same question are added up
   */
  public PartialWriter(String question) {
    bytes.putInt(MAGIC).putInt(VERSION);
    text(question);
  }

  private PartialWriter() {}

  /** A piece that becomes part of a partial later. */
  public static PartialWriter piece() {
    return new PartialWriter();
  }

  /** Adds what a piece holds. */
  public PartialWriter piece(PartialWriter piece) {
    int length = piece.bytes.position();
    room(length).put(piece.bytes.array(), 0, length);
    return this;
  }

  /** What is written so far, to be read. */
  ByteBuffer written() {
    return bytes.duplicate().flip().asReadOnlyBuffer();
  }

  public PartialWriter number(long number) {
    room(Long.BYTES).putLong(number);
    return this;
  }

  public PartialWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(Long.BYTES + utf8.length).putLong(utf8.length).put(utf8);
    return this;
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int capacity = Math.max(Math.multiplyExact(bytes.capacity(), 2), bytes.position() + more);
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
    }
    return bytes;
  }

  /** The whole partial. */
  public byte[] bytes() {
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), 0, bytes.position());
    ByteBuffer whole = ByteBuffer.allocate(bytes.position() + Long.BYTES);
    return whole.put(bytes.array(), 0, bytes.position()).putLong(sum.getValue()).array();
  }
}

package org.entrepot.replay.orders;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Compares and hashes words as bytes, eight at a time. */
final class WordBytes {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private WordBytes() {}

  /**
   * Whether a word is the one of the same length that begins at a place.
   *
   * @param known has at least eight bytes from each place of its words on
   */
  static boolean same(byte[] bytes, int start, int end, byte[] known, int at) {
    int length = end - start;
    if (length < Long.BYTES) {
      return few(bytes, start, end) == (eight(known, at) & bits(length));
    }
    for (int i = 0; i <= length - Long.BYTES; i += Long.BYTES) {
      if (eight(bytes, start + i) != eight(known, at + i)) {
        return false;
      }
    }
    return eight(bytes, end - Long.BYTES) == eight(known, at + length - Long.BYTES);
  }

  /** By which the word in these bytes is looked up. */
  static int hash(byte[] bytes, int start, int end) {
    int length = end - start;
    long hash = spread(length * SPREAD ^ first(bytes, start, end));
    if (length > Long.BYTES) {
      for (int at = start + Long.BYTES; at < end - Long.BYTES; at += Long.BYTES) {
        hash = spread(hash ^ eight(bytes, at));
      }
      hash = spread(hash ^ eight(bytes, end - Long.BYTES));
    }
    // The upper half is the one in which all bytes have a part.
    return (int) ((hash * SPREAD) >>> Integer.SIZE);
  }

  /** The first eight bytes of a word, or all of a shorter one. */
  static long first(byte[] bytes, int start, int end) {
    return end - start < Long.BYTES ? few(bytes, start, end) : eight(bytes, start);
  }

  /** The last eight bytes of a word; 0 of a shorter one. */
  static long last(byte[] bytes, int start, int end) {
    return end - start < Long.BYTES ? 0 : eight(bytes, end - Long.BYTES);
  }

  /** The eight bytes after the first eight, of a word longer than both; 0 of others. */
  static long second(byte[] bytes, int start, int end) {
    return end - start <= 2 * Long.BYTES ? 0 : eight(bytes, start + Long.BYTES);
  }

  private static long spread(long bits) {
    long spread = bits * SPREAD;
    return spread ^ spread >>> Integer.SIZE;
  }

  private static long eight(byte[] bytes, int at) {
    return (long) EIGHT_BYTES.get(bytes, at);
  }

  /** All bits of so many bytes, which are fewer than eight. */
  private static long bits(int bytes) {
    return (1L << (bytes * Byte.SIZE)) - 1;
  }

  /** Fewer than eight bytes as one number. */
  private static long few(byte[] bytes, int start, int end) {
    if (start + Long.BYTES <= bytes.length) {
      return eight(bytes, start) & bits(end - start);
    }
    long few = 0;
    for (int at = end - 1; at >= start; at--) {
      few = few << Byte.SIZE | (bytes[at] & 0xFF);
    }
    return few;
  }
}

package org.entrepot.marketplace.restatements.uploads;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is left of the bytes that an upload may unpack to. It counts what really comes out, whatever
 * an archive says of itself.
 */
final class Allowance {

  /** Below this, a file may be packed as tightly as it likes. */
  private static final long ANY_RATIO_BYTES = 16L << 20;

  private final UploadLimits limits;
  private long left;

  Allowance(UploadLimits limits) {
    this.limits = limits;
    this.left = limits.mostUnpacked().toBytes();
  }

  /** Thrown in the middle of reading. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(String message) {
      super(message);
    }
  }

  /**
   * The content of a packed file, counted.
   *
   * @param name as it may stand in a message
   */
  InputStream counted(String name, InputStream unpacked, long packedBytes) {
    return new Counting(name, unpacked, packedBytes);
  }

  private final class Counting extends FilterInputStream {
    private final String name;
    private final long packed;
    private long read;

    Counting(String name, InputStream in, long packed) {
      super(in);
      this.name = name;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        count(1);
      }
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      if (count > 0) {
        count(count);
      }
      return count;
    }

    private void count(int bytes) throws Exceeded {
      read += bytes;
      left -= bytes;
      if (left < 0) {
        throw new Exceeded(
            name
                + " unpacks to more than the "
                + limits.mostUnpacked().toMegabytes()
                + " MB that an upload may hold.");
      }
      if (read > ANY_RATIO_BYTES && read / limits.mostTimesPacked() > packed) {
        throw new Exceeded(
            name
                + " unpacks to more than "
                + limits.mostTimesPacked()
                + " times its size: it looks like an archive made to fill the disk.");
      }
    }
  }
}

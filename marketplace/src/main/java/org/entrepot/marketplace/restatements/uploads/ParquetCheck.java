package org.entrepot.marketplace.restatements.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A Parquet file ends as it should: with a footer of a believable length and the mark. */
final class ParquetCheck {

  private static final int TAIL_BYTES = 8;
  private static final int MARK_BYTES = 4;
  private static final int LONGEST_FOOTER_BYTES = 32 << 20;
  private static final String MARK = "PAR1";

  void check(String name, Path file) throws IOException, UploadRefused {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < TAIL_BYTES + MARK_BYTES) {
        throw cutOff(name);
      }
      ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      while (tail.hasRemaining() && channel.read(tail, size - TAIL_BYTES + tail.position()) >= 0) {
        // until all of the tail is there
      }
      long footer = Integer.toUnsignedLong(tail.getInt(0));
      if (!new String(tail.array(), MARK_BYTES, MARK_BYTES, StandardCharsets.ISO_8859_1)
          .equals(MARK)) {
        throw cutOff(name);
      }
      if (footer > LONGEST_FOOTER_BYTES || footer > size - TAIL_BYTES - MARK_BYTES) {
        throw new UploadRefused(
            name + " is damaged: its footer claims to be " + footer + " bytes long.");
      }
    }
  }

  private static UploadRefused cutOff(String name) {
    return new UploadRefused(name + " is cut off: it does not end as a Parquet file does.");
  }
}

package org.entrepot.marketplace.restatements.uploads;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Reads a table of text to its end: it is text, its lines have a bounded length, and where it is
 * packed it is whole.
 */
final class TextCheck {

  private static final int BUFFER = 1 << 16;

  private final UploadLimits limits;

  TextCheck(UploadLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks the content.
   *
   * @param name as it may stand in a message
   * @throws UploadRefused with the first thing that is wrong
   */
  void check(String name, InputStream content) throws IOException, UploadRefused {
    byte[] buffer = new byte[BUFFER];
    long line = 1;
    long length = 0;
    try {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            line++;
            length = 0;
          } else if (buffer[i] == 0) {
            throw new UploadRefused(
                name + " is not text: line " + line + " holds a byte that no text has.");
          } else {
            length++;
            refuseLong(name, line, length);
          }
        }
      }
    } catch (Allowance.Exceeded tooMuch) {
      throw new UploadRefused(String.valueOf(tooMuch.getMessage()));
    } catch (EOFException cutOff) {
      throw new UploadRefused(name + " is cut off: its gzip data ends within line " + line + ".");
    } catch (ZipException damaged) {
      throw new UploadRefused(
          name + " is damaged: its gzip data is wrong after line " + line + ".");
    }
  }

  private void refuseLong(String name, long line, long length) throws UploadRefused {
    if (line == 1 && length > limits.longestHeader().toBytes()) {
      throw new UploadRefused(
          name
              + " has a first line of more than "
              + limits.longestHeader().toKilobytes()
              + " kB: it should be the names of the columns.");
    }
    if (length > limits.longestLine().toBytes()) {
      throw new UploadRefused(
          name
              + " has a line of more than "
              + limits.longestLine().toKilobytes()
              + " kB: line "
              + line
              + ".");
    }
  }
}

package org.entrepot.replay.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether bytes are a text. */
public final class Encoding {

  private Encoding() {}

  /** Whether bytes are UTF-8, of which most are ASCII. */
  public static boolean isUtf8(byte[] bytes, int start, int end) {
    if (isAscii(bytes, start, end)) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  static boolean isAscii(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}

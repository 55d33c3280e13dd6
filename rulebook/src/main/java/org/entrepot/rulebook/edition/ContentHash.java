package org.entrepot.rulebook.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;

/**
 * What computed a figure: SHA-256 over the canonical form of an edition, so that white space,
 * comments and the order of fields do not matter and every value does.
 */
public record ContentHash(String hex) {

  public ContentHash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a content hash has 64 hexadecimal digits: " + hex);
    }
  }

  /**
   * The hash of an edition's content, with the subject and the zone in which its times are read.
   */
  public static ContentHash of(SubjectId subject, ZoneId zone, Content content) {
    String canonical = subject + "\n" + zone + "\n" + content.canonical();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return new ContentHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The first twelve digits, for people. */
  public String brief() {
    return hex.substring(0, 12);
  }
}

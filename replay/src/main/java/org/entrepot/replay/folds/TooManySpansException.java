package org.entrepot.replay.folds;

import java.util.Locale;

/** Sellers had orders in more weeks, or days, than memory has room for; the message says so. */
public final class TooManySpansException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** So many are held, however little memory there is. */
  private static final long FEWEST = 2_000_000;

  /** Half of it while orders are counted, half when each seller's are brought together. */
  private static final int BYTES_OF_A_SPAN = 48;

  private static final int SHARE_OF_MEMORY = 4;
  private static final int MEGABYTE = 1 << 20;

  TooManySpansException(long most) {
    super(
        String.format(
            Locale.ROOT,
            "sellers had orders in more than %,d weeks (or days, where a standard looks at days),"
                + " counted by seller, and the %,d MB of memory of this run have room for no more:"
                + " give it more memory (ENTREPOT_JAVA_OPTIONS=-Xmx…), or restate a part of the"
                + " orders at a time",
            most,
            Runtime.getRuntime().maxMemory() / MEGABYTE));
  }

  /**
   * How many spans of sellers are held: two million, or as many as a quarter of a memory has room
   * for.
   *
   * @param bytes of memory
   */
  public static long mostIn(long bytes) {
    return Math.max(FEWEST, bytes / SHARE_OF_MEMORY / BYTES_OF_A_SPAN);
  }
}

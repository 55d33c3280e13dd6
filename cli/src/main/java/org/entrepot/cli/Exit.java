package org.entrepot.cli;

/** The exit codes of every command; listed for users by {@code entrepot --help}. */
public final class Exit {
  public static final int DONE = 0;

  /** The command did its work and the answer is no: a case failed, a rulebook has faults. */
  public static final int NO = 1;

  /** The command or its input was not understood (picocli's own code for it). */
  public static final int USAGE = 2;

  /** Refused: the rules have no answer, or something needed is missing, in use or unreadable. */
  public static final int REFUSED = 3;

  /** A bug: what sysexits calls an internal software error. */
  public static final int BUG = 70;

  /** Begun and broken off: what sysexits calls an input/output error, such as a full disk. */
  public static final int BROKEN_OFF = 74;

  /** Stopped by Ctrl-C: what shells report for SIGINT. */
  public static final int INTERRUPTED = 130;

  private Exit() {}
}

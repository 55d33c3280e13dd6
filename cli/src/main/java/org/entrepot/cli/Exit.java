package org.entrepot.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The exit codes of every command; listed for users by {@code entrepot --help}. */
public final class Exit {
  public static final int DONE = 0;

  /** The command did its work and the answer is no: a case failed, a rulebook has faults. */
  public static final int NO = 1;

  /** The command was not understood (picocli's own code for it). */
  public static final int USAGE = 2;

  /** Something that the command needs is missing, in use by another or cannot be read. */
  public static final int UNAVAILABLE = 3;

  /** A bug: what sysexits calls an internal software error. */
  public static final int BUG = 70;

  private Exit() {}

  static int onBug(Exception bug, CommandLine command, ParseResult parsed) {
    command
        .getErr()
        .println(
            "This is a bug in entrepot, please report it with the lines below and the command.");
    bug.printStackTrace(command.getErr());
    return BUG;
  }
}

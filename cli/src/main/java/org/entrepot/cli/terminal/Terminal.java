package org.entrepot.cli.terminal;

/**
 * What stands behind a stream.
 *
 * @param interactive whether a person watches it, so that a line may be redrawn
 * @param columns how wide it is; {@link #UNLIMITED} where nothing is cut, as in a file or a pipe
 * @param colour whether colours may be used
 */
public record Terminal(boolean interactive, int columns, boolean colour) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** A file or a pipe: never coloured, never cut. */
  public static final Terminal PLAIN = new Terminal(false, UNLIMITED, false);
}

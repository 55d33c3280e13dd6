package org.entrepot.cli.asking;

import java.time.Clock;
import java.util.Map;
import org.entrepot.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * What a process finds around itself. The clock is asked here and nowhere below: a rulebook is told
 * the time.
 *
 * @param environment the environment variables
 * @param out what stands behind standard output
 * @param err what stands behind standard error
 */
public record Surroundings(
    Clock clock, Map<String, String> environment, Terminal out, Terminal err) {
  private static final int USUAL_COLUMNS = 100;

  /** Those of this process. */
  public static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        Clock.systemUTC(),
        environment,
        terminal(environment, System.getProperty("entrepot.terminal.out")),
        terminal(environment, System.getProperty("entrepot.terminal.err")));
  }

  /** The launcher says how wide the terminal behind a stream is; without it there is none. */
  private static Terminal terminal(Map<String, String> environment, @Nullable String columns) {
    if (columns == null || columns.isEmpty()) {
      return Terminal.PLAIN;
    }
    int width = columns.matches("[1-9]\\d{1,4}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(true, width, colour);
  }
}

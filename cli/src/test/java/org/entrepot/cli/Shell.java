package org.entrepot.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entrepot.cli.asking.Surroundings;
import org.entrepot.cli.terminal.Terminal;

/** Runs the real command line in this process, at noon of 5 March 2026, with demo rulebooks. */
final class Shell {
  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  private static final Pattern WORD = Pattern.compile("(?:[^\\s']|'[^']*')+");

  private final Map<String, String> environment = new HashMap<>();
  private Terminal terminal = Terminal.PLAIN;

  /** What a command said and how it ended. */
  record Said(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  /** A shell that knows only the demo rulebooks of these tests. */
  static Shell demo() {
    return new Shell().with("ENTREPOT_RULEBOOKS", resource("/rulebooks").toString());
  }

  /** A shell that knows the project's own rulebooks. */
  static Shell project() {
    return new Shell();
  }

  static Path resource(String name) {
    URL url = Objects.requireNonNull(Shell.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Shell on(Terminal watched) {
    this.terminal = watched;
    return this;
  }

  Said run(List<String> arguments) {
    return run(arguments.toArray(String[]::new));
  }

  Said run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(Clock.fixed(NOW, ZoneOffset.UTC), environment, terminal, terminal);
    int exit =
        Entrepot.commandLine(surroundings)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Said(exit, out.toString(), err.toString());
  }

  /** The words of a command as a shell reads them: spaces part them, quotes hold them together. */
  static List<String> words(String line) {
    return WORD.matcher(line).results().map(word -> word.group().replace("'", "")).toList();
  }
}

package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.entrepot.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {
  private final StringWriter err = new StringWriter();

  @Test
  void aBugSaysSoWithoutAStackTraceAndHowToGetOne() {
    assertThat(on(new IllegalStateException("a sum is not zero"))).isEqualTo(Exit.BUG);
    assertThat(err.toString())
        .contains("This is a bug in entrepot", "a sum is not zero", "--debug")
        .doesNotContain("\tat ");
  }

  @Test
  void withDebugTheStackTraceIsPrinted() {
    assertThat(on(new IllegalStateException("a sum is not zero"), "--debug", "rulebook"))
        .isEqualTo(Exit.BUG);
    assertThat(err.toString()).contains("\tat org.entrepot.cli.FailuresTest");
  }

  @Test
  void aFileThatIsMissingOrClosedIsNamed() {
    assertThat(on(new NoSuchFileException("orders.csv"))).isEqualTo(Exit.REFUSED);
    assertThat(on(new UncheckedIOException(new AccessDeniedException("secret.csv"))))
        .isEqualTo(Exit.REFUSED);
    assertThat(on(new IOException("the disk is full"))).isEqualTo(Exit.REFUSED);
    assertThat(err.toString())
        .contains("There is no file orders.csv.")
        .contains("secret.csv may not be read or written.")
        .contains("Reading or writing failed: the disk is full");
  }

  private int on(Exception thrown, String... arguments) {
    CommandLine command = Entrepot.commandLine().setErr(new PrintWriter(err, true));
    CommandLine.ParseResult parsed = command.parseArgs(arguments);
    return new Failures(Terminal.PLAIN).onException(thrown, command, parsed);
  }
}

package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EntrepotTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEveryCommandAndEveryExitCode() {
    assertThat(run("--help")).isEqualTo(Exit.DONE);
    assertThat(out.toString()).contains("serve", "completion", "Exit codes:", "70", "Examples:");
  }

  @Test
  void everyCommandHasHelpAndADescription() {
    CommandLine root = Entrepot.commandLine();
    root.getSubcommands()
        .forEach((name, command) ->
            assertThat(command.getCommandSpec().usageMessage().description())
                .as("description of %s", name)
                .isNotEmpty());
  }

  @Test
  void theVersionNamesTheProgramAndTheJdk() {
    assertThat(run("--version")).isEqualTo(Exit.DONE);
    assertThat(out.toString()).startsWith("entrepot ").contains("on Java ");
  }

  @Test
  void withoutACommandItAsksWhichAndShowsTheUsage() {
    assertThat(run()).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("Which command?", "Usage: entrepot");
  }

  @Test
  void anUnknownCommandIsRefusedByName() {
    assertThat(run("sevre")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("sevre", "serve");
  }

  @Test
  void completionPrintsAScriptThatKnowsServe() {
    assertThat(run("completion")).isEqualTo(Exit.DONE);
    assertThat(out.toString()).contains("complete", "serve", "--database-url");
  }

  @Test
  void serveWithoutTheMarketplaceSaysHowToStartIt() {
    assertThat(run("serve")).isEqualTo(Exit.REFUSED);
    assertThat(err.toString()).contains("./entrepot serve");
  }

  @Test
  void serveRefusesAPortThatIsNone() {
    assertThat(run("serve", "--port", "70000")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--port must be between 0 and 65535, not 70000");
  }

  @Test
  void serveRefusesADatabaseThatIsNotPostgres() {
    assertThat(run("serve", "--database-url", "mysql://x")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--database-url must start with jdbc:postgresql:");
  }

  private int run(String... args) {
    return Entrepot.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}

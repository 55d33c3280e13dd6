package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The help of every command is part of what users rely on. Where it is meant to change, {@code
 * ENTREPOT_GOLDEN=write} in the environment writes the texts anew.
 */
class HelpTest {
  private static final Path TEXTS = ProjectRoot.path().resolve("cli/src/test/resources/help");

  static List<List<String>> commands() {
    List<List<String>> all = new ArrayList<>();
    collect(Entrepot.commandLine(), List.of(), all);
    return all;
  }

  private static void collect(CommandLine command, List<String> path, List<List<String>> into) {
    into.add(path);
    command
        .getSubcommands()
        .forEach((name, sub) -> {
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          if (!sub.getCommandSpec().helpCommand()) {
            collect(sub, longer, into);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpIsTheOneThatWasReviewed(List<String> command) throws IOException {
    Path text = TEXTS.resolve(String.join("-", command).replaceFirst("^$", "entrepot") + ".txt");
    Shell.Said said = help(command);
    if ("write".equals(System.getenv("ENTREPOT_GOLDEN"))) {
      Files.writeString(text, said.out());
    }
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).isEqualTo(Files.readString(text));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasExamples(List<String> command) {
    assertThat(help(command).out()).containsPattern("Examples?:\n  .*entrepot ");
  }

  @Test
  void noLineOfTheHelpIsWiderThanAPage() {
    for (List<String> command : commands()) {
      assertThat(help(command).lines()).allMatch(line -> line.length() <= 100);
    }
  }

  static Shell.Said help(List<String> command) {
    List<String> asked = new ArrayList<>(command);
    asked.add("--help");
    return Shell.demo().run(asked);
  }
}

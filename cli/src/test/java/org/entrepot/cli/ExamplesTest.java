package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of a help text and of the guide is run, so that none of them can rot. */
class ExamplesTest {
  private static final String DATA = "../shared/data";

  /** What an example of its own makes before. */
  private static final String MADE = "made/orders.parquet";

  private static final List<String> NOT_RUN_HERE = List.of("serve", "verify", "format");

  @TempDir private Path scratch;

  static Stream<String> examples() throws IOException {
    Set<String> examples = new LinkedHashSet<>();
    for (List<String> command : HelpTest.commands()) {
      collect(HelpTest.help(command).out(), "  entrepot ", examples);
    }
    for (String page :
        List.of(
            "README.md",
            "docs/guide/command-line.md",
            "docs/guide/quotes.md",
            "docs/guide/classification.md")) {
      collect(Files.readString(ProjectRoot.path().resolve(page)), "./entrepot ", examples);
    }
    return examples.stream().filter(ExamplesTest::isRunHere);
  }

  /** The lines that begin so, each joined with those that continue it. */
  private static void collect(String text, String beginning, Set<String> into) {
    text.replaceAll("\\s*\\\\\n\\s*", " ")
        .lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()).replaceAll("\\s{3,}.*|\\s+#.*", ""))
        .forEach(into::add);
  }

  private static boolean isRunHere(String example) {
    return NOT_RUN_HERE.stream().noneMatch(example::startsWith);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleDoesWhatItSays(String example) {
    String data = System.getProperty("entrepot.data", DATA);
    if (example.contains(DATA) || example.contains("classify")) {
      Assumptions.assumeTrue(Files.isDirectory(Path.of(data)), "no data folder at " + data);
    }
    if (example.contains(" " + MADE)) {
      assertThat(
              Shell.project().run("generate", "--lines", "300", "--out", scratch + "/made").exit())
          .isEqualTo(Exit.DONE);
    }
    String root = ProjectRoot.path() + "/";
    String runnable =
        example
            .replace(DATA, data)
            .replace(" " + MADE, " " + scratch + "/" + MADE)
            .replace("--out ", "--out " + scratch + "/")
            .replaceAll("(?<= )(?=(rulebooks|docs)(/| |$))", root);
    Shell.Said said = Shell.project().run(Shell.words(runnable));
    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).isNotBlank();
  }
}

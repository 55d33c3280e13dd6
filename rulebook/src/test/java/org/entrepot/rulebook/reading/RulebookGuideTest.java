package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entrepot.rulebook.edition.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The guide tells the truth: its examples are read, and its faults are those that it quotes. */
class RulebookGuideTest {

  private static final Path GUIDE =
      Path.of(System.getProperty("entrepot.root", "..")).resolve("docs/guide/rulebook-format.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n(# (rulebooks/\\S+\\.yaml)\n.*?)```", Pattern.DOTALL);
  private static final Pattern RULE =
      Pattern.compile(
          "### (RB-\\d+): ([^\n]+)\n\n```diff\n(.*?)```\n\n((?:> `[^\n]+`\n)+)", Pattern.DOTALL);

  private static String guide() throws IOException {
    return Files.readString(GUIDE);
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE.matcher(guide()).results().map(match -> match.group(1)).toList();
  }

  private static Reading read(List<String> examples) {
    Map<String, String> files = new TreeMap<>();
    for (String example : examples) {
      files.put(example.substring("# rulebooks/".length(), example.indexOf('\n')), example);
    }
    return new RulebookReader(Families.ALL).read(files);
  }

  @Test
  void theExamplesHaveNoFault() throws IOException {
    assertThat(examples()).hasSize(4);
    assertThat(Samples.faults(read(examples()))).isEmpty();
  }

  @Test
  void everyRuleIsExplainedInItsOwnWords() throws IOException {
    List<String> explained =
        RULE.matcher(guide()).results().map(m -> m.group(1) + ": " + m.group(2)).toList();

    assertThat(explained)
        .isEqualTo(
            Arrays.stream(Rule.values()).map(r -> r.number() + ": " + r.sentence()).toList());
  }

  @TestFactory
  List<DynamicTest> everyChangeHasTheFaultsThatTheGuideQuotes() throws IOException {
    List<String> examples = examples();
    return RULE.matcher(guide())
        .results()
        .map(rule -> dynamicTest(rule.group(1), () -> check(examples, rule)))
        .toList();
  }

  private static void check(List<String> examples, MatchResult rule) {
    List<String> old = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (String line : rule.group(3).lines().toList()) {
      if (!line.startsWith("+")) {
        old.add(line.substring(1));
      }
      if (!line.startsWith("-")) {
        changed.add(line.substring(1));
      }
    }
    String before = String.join("\n", old) + "\n";
    assertThat(examples.stream().filter(example -> example.contains(before)))
        .as("examples with\n" + before)
        .hasSize(1);
    Reading reading =
        read(
            examples.stream()
                .map(e ->
                    e.replace(
                        before, changed.stream().map(l -> l + "\n").collect(Collectors.joining())))
                .toList());

    String quoted = rule.group(4).replaceAll("> `([^\n]*)`", "$1");
    assertThat(Samples.faults(reading).stream().map(fault -> "rulebooks/" + fault + "\n"))
        .as(quoted)
        .containsExactly(quoted.lines().map(line -> line + "\n").toArray(String[]::new))
        .anyMatch(line -> line.contains(" " + rule.group(1) + " "));
  }
}

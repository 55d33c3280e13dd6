package org.entrepot.rulebook.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.working.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to cases tells the truth: its cases pass under the rulebook of the other guide. */
class CasesGuideTest {

  private static final Path GUIDES =
      Path.of(System.getProperty("entrepot.root", "..")).resolve("docs/guide");
  private static final Pattern CASES =
      Pattern.compile("```yaml\n# cases\n(.*?)```", Pattern.DOTALL);
  private static final Pattern RULEBOOK =
      Pattern.compile("```yaml\n# rulebooks/(\\S+\\.yaml)\n(.*?)```", Pattern.DOTALL);

  static List<String> examples() throws IOException {
    String guide = Files.readString(GUIDES.resolve("cases.md"));
    return CASES.matcher(guide).results().map(match -> match.group(1)).toList();
  }

  private static Rulebook rulebook() throws IOException {
    String guide = Files.readString(GUIDES.resolve("rulebook-format.md"));
    Map<String, String> files = new TreeMap<>();
    RULEBOOK.matcher(guide).results().forEach(m -> files.put(m.group(1), m.group(2)));
    return switch (new RulebookReader(Families.ALL).read(files)) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplesPass(String example) throws IOException {
    switch (new CaseRunner(Families.ALL, rulebook()).run("cases.md", example, null)) {
      case CaseRun.Ran ran ->
          assertThat(
                  ran.cases().stream()
                      .flatMap(one -> one.trials().stream())
                      .flatMap(trial -> trial.differences().stream())
                      .map(Difference::sentence))
              .isEmpty();
      case CaseRun.Faulty faulty -> throw new AssertionError(faulty.faults());
    }
  }

  @Test
  void theGuideHasExamplesAndEveryReason() throws IOException {
    String guide = Files.readString(GUIDES.resolve("cases.md"));

    assertThat(examples()).hasSize(4);
    assertThat(guide)
        .contains(
            Stream.of(Refusal.Reason.values())
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(word -> "| `" + word + "` |")
                .toList());
  }
}

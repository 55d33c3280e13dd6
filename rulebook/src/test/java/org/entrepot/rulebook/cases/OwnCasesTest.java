package org.entrepot.rulebook.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The one place where every case file of the project runs, each case as a test of its name. */
class OwnCasesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("entrepot.root", "..")).resolve("rulebooks");

  @TestFactory
  List<DynamicNode> everyCaseOfTheProjectComesOutToTheCent() throws IOException {
    CaseRunner runner = new CaseRunner(Families.ALL, rulebook());
    return files(".cases.yaml").stream().map(file -> tests(runner, file)).toList();
  }

  @Test
  void everySubjectHasItsCasesBesideIt() throws IOException {
    List<String> withoutCases =
        files(".yaml").stream()
            .map(Path::toString)
            .filter(path -> !path.endsWith(".cases.yaml"))
            .filter(path -> !Files.exists(Path.of(path.replaceAll("\\.yaml$", ".cases.yaml"))))
            .toList();

    assertThat(withoutCases).as("subjects without a case file").isEmpty();
  }

  private static DynamicNode tests(CaseRunner runner, Path file) {
    String name = FOLDER.relativize(file).toString();
    return switch (runner.run(file)) {
      case CaseRun.Ran(var _file, var cases) ->
          dynamicContainer(name, cases.stream().map(OwnCasesTest::test));
      case CaseRun.Faulty(var _file, var faults) ->
          dynamicTest(
              name,
              () -> fail(faults.stream().map(String::valueOf).collect(Collectors.joining("\n"))));
    };
  }

  private static DynamicNode test(CaseRun.CaseResult result) {
    return dynamicTest(result.of().name(), () -> assertThat(failures(result)).isEmpty());
  }

  private static String failures(CaseRun.CaseResult result) {
    return result.trials().stream()
        .filter(trial -> !trial.passed())
        .map(OwnCasesTest::failure)
        .collect(Collectors.joining("\n"));
  }

  private static String failure(CaseRun.TrialResult trial) {
    return "["
        + trial.of().row()
        + "] line "
        + trial.of().place().line()
        + "\n"
        + trial.differences().stream()
            .map(difference -> "  " + difference.sentence() + "\n")
            .collect(Collectors.joining())
        + WorkingText.of(trial.outcome()).indent(4);
  }

  private static Rulebook rulebook() {
    return switch (new RulebookReader(Families.ALL).read(FOLDER)) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) ->
          fail(faults.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    };
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}

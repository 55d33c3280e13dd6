package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entrepot.cli.Shell.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesCommandTest {
  private final Shell shell = Shell.demo();

  @Test
  void theRulebooksOwnCasesRunByDefaultAndARowIsACase() {
    Said said = shell.run("cases");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.lines().getLast()).isEqualTo("2 passed, 0 failed");
  }

  @Test
  void eachCaseIsListedWhereThatIsAsked() {
    assertThat(shell.run("cases", "--each").out())
        .contains("passed  The basic plan by unit price · ", "EUR 49.99");
  }

  @Test
  void aFailedCaseShowsTheDifferenceTheWorkingAndItsPlace() {
    Path file = Shell.resource("/cases/wrong.cases.yaml");
    Said said = shell.run("cases", file.toString());
    assertThat(said.exit()).isEqualTo(Exit.NO);
    assertThat(said.out())
        .contains(
            "FAILED  A charge that is not so",
            file + ":4:5",
            "seller: expected EUR 8.00, got EUR 9.00",
            "Commission · 1",
            "by demo/home/fees@2026-03-01r2#");
    assertThat(said.lines().getLast()).isEqualTo("1 passed, 1 failed");
  }

  @Test
  void theSameAsJsonHoldsTheDifferenceAndTheOutcome() {
    Said said = shell.run("cases", "--json", Shell.resource("/cases").toString());
    assertThat(said.exit()).isEqualTo(Exit.NO);
    assertThat(said.out())
        .startsWith("{\n  \"format\": 1,\n  \"passed\": 1,\n  \"failed\": 1,\n")
        .contains("\"expected\": \"EUR 8.00\"", "\"working\": [");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    Said said = shell.run("cases", "gone.cases.yaml");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("there is no file or folder gone.cases.yaml");
  }

  @Test
  void aFolderWithoutCasesIsRefusedRatherThanPassed(@TempDir Path empty) {
    Said said = shell.run("cases", empty.toString());
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("there is no file *.cases.yaml below " + empty);
  }
}

package org.entrepot.rulebook.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.cases.TollCases.FAMILIES;
import static org.entrepot.rulebook.cases.TollCases.HEAD;
import static org.entrepot.rulebook.cases.TollCases.TOLL;
import static org.entrepot.rulebook.cases.TollCases.differences;
import static org.entrepot.rulebook.cases.TollCases.faults;
import static org.entrepot.rulebook.cases.TollCases.rulebook;
import static org.entrepot.rulebook.cases.TollCases.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is wrong with a case file is named by line and column; a file may bring a rulebook of its
 * own.
 */
class CaseFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{at: 2026-02-01, expect: {notes: [x]}} | 5: RB-03 ‘name’ is missing",
        "{name: x, at: 2026-02-01} | 5: RB-03 ‘x’: it expects nothing",
        "{name: x, at: 2026-02-01, expect: {}} | 5: RB-03 ‘x’: it expects nothing",
        "{name: x, expect: {notes: [x]}} | 5: RB-03 ‘x’: ‘at’ is missing",
        "{name: x, at: soon, expect: {notes: [x]}} | 19: RB-04 ‘at’ is ‘soon’",
        "{name: x, at: 2026-02-30, expect: {notes: [x]}} | 19: RB-04 ‘at’ is ‘2026-02-30’",
        "{name: x, at: 2026-02-01, expext: {notes: [x]}} | 31: RB-02 ‘expext’",
        "{name: x, at: 2026-02-01, facts: [a], expect: {notes: [x]}} | 38: RB-04 facts are",
        "{name: x, at: 2026-02-01, facts: {a: {b: c}}, expect: {notes: [x]}} | 42: RB-04 ‘a’ is a"
            + " mapping",
        "{name: x, at: 2026-02-01, facts: {a: XXQ 4}, expect: {notes: [x]}} | 42: RB-12 ‘a’",
        "{name: x, at: 2026-02-01, expect: {lines: {toll: 6}}} | 54: RB-05 line ‘toll’ is ‘6’",
        "{name: x, at: 2026-02-01, expect: {lines: {toll: high}}} | 54: RB-04 line ‘toll’",
        "{name: x, at: 2026-02-01, expect: {refusals: [no-rate]}} | 51: RB-04 ‘reason’ is"
            + " ‘no-rate’",
        "{name: x, at: 2026-02-01, table: {given: [a], expect: [b], rows: [[1, 2], [3]]}} | 79:"
            + " RB-04 a row of this table has 2 values: a → b",
        "{name: x, at: 2026-02-01, table: {given: [a], expect: [b], rows: []}} | 5: RB-03 ‘x’: its"
            + " table has no rows",
        "{name: x, at: 2026-02-01, table: {given: [a], expect: [b], rows: [[1, ~]]}} | 71: RB-03"
            + " ‘x’: it expects nothing",
        "{name: x, at: 2026-02-01, subject: gate/jp/tol, expect: {notes: [x]}} | 5: RB-18 ‘x’:"
            + " there is no subject ‘gate/jp/tol’; did you mean ‘gate/jp/toll’?",
      })
  void aFaultyCaseIsNamedByLineAndColumn(String one, String fault) {
    assertThat(faults(run(HEAD + "  - " + one)))
        .singleElement()
        .asString()
        .startsWith("toll.cases.yaml:4:" + fault);
  }

  @Test
  void allFaultsOfAFileAreReportedAtOnce() {
    String text =
        HEAD
            + """
              - name: a misspelt field and no such day
                at: 2026-99-05
                expct: {results: {total: EUR 7}}
              - name: a table
                table:
                  given: [at, loads.worth]
                  expect: [total]
                  rows:
                    - [2026-02-01, EUR 30, EUR 10, EUR 4]
                    - [5 March, EUR 30, EUR 1]
              - {name: no such subject, subject: gate/jp/tol, at: 2026-02-01, expect: {notes: [x]}}
            """;

    assertThat(faults(run(text)))
        .extracting(fault -> fault.replaceFirst(".*?(RB-\\d+ )", "$1"))
        .containsExactly(
            "RB-04 ‘at’ is ‘2026-99-05’: ‘2026-99-05’ is not a date or time that exists",
            "RB-02 ‘expct’ is not a field of ‘cases[0]’; did you mean ‘expect’?",
            "RB-04 a row of this table has 3 values: at, loads.worth → total",
            "RB-04 ‘at’ is ‘5 March’: expected a day, or a time such as 2026-03-01T15:00, with or"
                + " without offset",
            "RB-18 ‘no such subject’: there is no subject ‘gate/jp/tol’; did you mean"
                + " ‘gate/jp/toll’?");
  }

  @Test
  void aFileThatIsNoCaseFileIsToldInOneShortSentence() {
    assertThat(faults(run("order,seller\n" + "A,anna\n".repeat(10_000))))
        .singleElement()
        .asString()
        .contains("RB-04 ‘the file’ is ‘order,seller A,anna")
        .hasSizeLessThan(200);
  }

  @Test
  void aFileWithoutCasesOrOfAnotherFormatIsAFault() {
    assertThat(faults(run("format: 1\n")))
        .singleElement()
        .asString()
        .contains("‘cases’ is missing");
    assertThat(faults(run("format: 2\ncases: []\n"))).first().asString().contains("RB-14");
    assertThat(faults(run("format: 1\ncases: []\n"))).singleElement().asString().contains("RB-03");
  }

  @Test
  void aCaseWithoutASubjectIsAFaultUnlessTheFileHasOne() {
    String text =
        "format: 1\ncases:\n  - {name: x, at: 2026-02-01, expect: {refusals: [fact-missing]}}\n";

    assertThat(faults(run(text))).singleElement().asString().contains("names no subject");
    assertThat(differences(run(text.replace("name: x", "name: x, subject: gate/jp/toll"))))
        .isEmpty();
  }

  @Test
  void aFileBringsItsOwnRulebookInlineWithFaultsAtItsOwnLines() {
    String text =
        HEAD.replace("cases:", "rulebook:\n  gate/jp/toll:\n" + TOLL.indent(4) + "cases:")
            + "  - {name: x, at: 2026-02-01, facts: {loads: [{worth: EUR 100}]}, "
            + "expect: {results: {total: EUR 7}}}\n";

    assertThat(differences(run(text.replace("rate: 5%", "rate: 7%")))).isEmpty();
    assertThat(faults(run(text.replace("rate: 5%", "rate: 7"))))
        .containsExactly(
            "toll.cases.yaml:14:39: RB-05 ‘rate’ is ‘7’: its unit is missing,"
                + " expected a rate such as 14%");
  }

  @Test
  void aFileBringsAFolderBesideItAndACaseItsOwn(@TempDir Path folder) throws Exception {
    Path market = Files.createDirectories(folder.resolve("mine/gate/jp"));
    Files.writeString(market.resolve("toll.yaml"), TOLL.replace("rate: 5%", "rate: 7%"));
    Path market2 = Files.createDirectories(folder.resolve("other/gate/jp"));
    Files.writeString(market2.resolve("toll.yaml"), TOLL.replace("rate: 5%", "rate: 8%"));
    String expect =
        "at: 2026-02-01, facts: {loads: [{worth: EUR 100}]}, expect: {results: {total: ";
    Path file =
        Files.writeString(
            folder.resolve("toll.cases.yaml"),
            HEAD.replace("cases:", "rulebook: mine\ncases:")
                + "  - {name: x, "
                + expect
                + "EUR 7}}}\n"
                + "  - {name: y, rulebook: other, "
                + expect
                + "EUR 8}}}\n");
    CaseRunner runner = new CaseRunner(FAMILIES, rulebook());

    assertThat(differences(runner.run(file))).isEmpty();
    Files.delete(market.resolve("toll.yaml"));
    Files.writeString(market.resolve("toll.yaml"), "format: 1\n");
    assertThat(faults(new CaseRunner(FAMILIES, rulebook()).run(file)))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).startsWith(market.resolve("toll.yaml").toString()));
  }
}

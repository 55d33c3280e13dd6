package org.entrepot.rulebook.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases pass where the rulebook gives what they expect, and tell every difference where not. */
class CaseRunnerTest {

  private static final Families FAMILIES = new Families(List.of(new TollFamily()));
  private static final String TOLL =
      """
      format: 1
      family: toll
      title: Toll
      zone: Asia/Tokyo
      editions:
        - from: 2026-01-01
          recorded: 2025-12-01
          confidence: convention
          source: {title: A sign at the gate, publisher: The gatekeeper}
          values: {currency: EUR, rate: 5%}
        - from: 2026-06-01
          recorded: 2026-05-01
          confidence: convention
          source: {title: A new sign, publisher: The gatekeeper}
          values: {currency: EUR, rate: 10%}
        - from: 2027-01-01
          recorded: 2026-12-01
          confidence: convention
          source: {title: No sign, publisher: The gatekeeper}
          values: {currency: EUR}
      """;
  private static final String HEAD = "format: 1\nsubject: gate/jp/toll\ncases:\n";

  private static Rulebook rulebook() {
    if (new RulebookReader(FAMILIES).read(Map.of("gate/jp/toll.yaml", TOLL))
        instanceof Reading.Read(var rulebook)) {
      return rulebook;
    }
    throw new AssertionError("the toll has faults");
  }

  private static CaseRun run(String text) {
    return new CaseRunner(FAMILIES, rulebook()).run("toll.cases.yaml", text, null);
  }

  /** Runs one case on a cart of tea for 100 and salt for 20 euros that weighs 5 kg. */
  private static CaseRun runOne(String expect) {
    return run(
        HEAD
            + """
              - name: A cart of tea and salt
                at: 2026-02-01T12:00
                facts:
                  weight: 5 kg
                  driver: 007
                  loads: [{id: tea, worth: EUR 100}, {id: salt, worth: EUR 20}]
            """
            + ("expect: {" + expect + "}\n").indent(4));
  }

  private static CaseRun.Ran ran(CaseRun run) {
    return switch (run) {
      case CaseRun.Ran ran -> ran;
      case CaseRun.Faulty faulty -> throw new AssertionError(faulty.faults());
    };
  }

  private static List<String> differences(CaseRun run) {
    return ran(run).cases().stream()
        .flatMap(one -> one.trials().stream())
        .flatMap(trial -> trial.differences().stream())
        .map(Difference::sentence)
        .toList();
  }

  private static List<String> faults(CaseRun run) {
    return switch (run) {
      case CaseRun.Ran ran -> throw new AssertionError("no fault in " + ran);
      case CaseRun.Faulty(var _file, var faults) -> faults.stream().map(Fault::toString).toList();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lines: {toll: EUR 6}",
        "lines: {toll: EUR 6.000}",
        "lines: {toll@tea: EUR 5, toll@salt: EUR 1, bridge: none}",
        "results: {total: EUR 6.00, gift: none}",
        "results: {weight: 5000 g}",
        "results: {driver: 007}",
        "results: {due: '2026-02-01T12:00'}",
        "results: {due: '2026-02-01T03:00Z'}",
        "notes: [bridges]",
      })
  void whatComesOutAsExpectedPasses(String expect) {
    assertThat(differences(runOne(expect))).isEmpty();
    assertThat(ran(runOne(expect)).passed()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lines: {toll: EUR 6.01} | line toll: expected EUR 6.01, got EUR 6.00",
        "lines: {toll: USD 6.00} | line toll: expected USD 6.00, got EUR 6.00",
        "lines: {tol: EUR 6.00} | line tol: expected EUR 6.00, got no such line, but toll",
        "lines: {toll@milk: EUR 6.00} | line toll@milk: expected EUR 6.00, got no such line, but"
            + " toll@tea, toll@salt",
        "lines: {toll: none} | line toll: expected none, got EUR 6.00",
        "results: {total: EUR 5.99} | total: expected EUR 5.99, got EUR 6.00",
        "results: {totals: EUR 6} | totals: expected EUR 6.00, got no such result, but total, due,"
            + " weight, driver",
        "results: {total: none} | total: expected none, got EUR 6.00",
        "results: {total: 6} | total: expected 6, got EUR 6.00",
        "results: {weight: 5 L} | weight: expected 5 L, got 5 kg",
        "results: {driver: 7} | driver: expected 7, got 007",
        "results: {due: '2026-02-01T12:01'} | due: expected 2026-02-01T12:01, got"
            + " 2026-02-01T03:00:00Z",
        "notes: [tunnels] | note: expected ‘tunnels’, got bridges are not included",
        "refusals: [no-public-rate] | refusals: expected no-public-rate, got an answer",
      })
  void whatDiffersIsTold(String expect, String difference) {
    assertThat(differences(runOne(expect))).containsExactly(difference);
  }

  @Test
  void aDifferenceStandsWhereItsExpectationStands() {
    CaseRun.Ran ran = ran(runOne("lines: {toll: EUR 6.00}, results: {total: EUR 5.99}"));

    assertThat(ran.cases().getFirst().trials().getFirst().differences())
        .singleElement()
        .satisfies(difference -> assertThat(difference.place().line()).isEqualTo(10));
    assertThat(ran.failed()).isEqualTo(1);
  }

  @Test
  void everyReasonOfARefusalIsExpectedOnce() {
    String head = HEAD + "  - {name: x, at: 2027-02-01, facts: {loads: [{worth: EUR 1}]}, expect: ";

    assertThat(differences(run(head + "{refusals: [no-public-rate]}}"))).isEmpty();
    assertThat(differences(run(head + "{refusals: [{reason: no-public-rate, about: rate}]}}")))
        .isEmpty();
    assertThat(differences(run(head + "{refusals: [no-public-rate, no-public-rate]}}")))
        .containsExactly(
            "refusals: expected no-public-rate, no-public-rate,"
                + " got no-public-rate (rate): the rate is a secret");
    assertThat(differences(run(head + "{refusals: [{reason: no-public-rate, about: toll}]}}")))
        .hasSize(1);
    assertThat(differences(run(head + "{refusals: [fact-missing]}}"))).hasSize(1);
    assertThat(differences(run(head + "{results: {total: EUR 1, due: 2027-02-01}}}")))
        .containsExactly(
            "outcome: expected an answer, got no-public-rate (rate): the rate is a secret");
  }

  @Test
  void aReasonThatIsNotExpectedIsADifference() {
    String one = HEAD + "  - {name: x, at: 2026-02-01, facts: {weight: 5 L}, expect: {refusals: [";

    assertThat(differences(run(one + "fact-missing, fact-invalid]}}"))).isEmpty();
    assertThat(differences(run(one + "fact-missing]}}"))).hasSize(1);
  }

  @Test
  void beforeTheFirstEditionNothingIsInForce() {
    assertThat(
            differences(
                run(
                    HEAD
                        + "  - {name: x, at: 2025-12-31T23:59, facts: {loads: []}, "
                        + "expect: {refusals: [no-edition]}}")))
        .isEmpty();
  }

  @Test
  void everyRowOfATableIsATrialOfItsOwn() {
    CaseRun run =
        run(
            HEAD
                + """
                  - name: Tea by worth and time
                    facts: {loads: [{id: tea}]}
                    table:
                      given: [at, loads.worth, driver]
                      expect: [total, lines.toll, lines.bridge, driver, refusal]
                      rows:
                        - [2026-02-01, EUR 100, 007, EUR 5.00, EUR 5.00, none, 007, ~]
                        - [2026-06-01, EUR 100, ~, EUR 10.00, EUR 10.00, none, none, ~]
                        - [2026-05-31T15:00Z, EUR 100, ~, EUR 10.00, ~, ~, ~, ~]
                        - [2027-02-01, EUR 100, ~, ~, ~, ~, ~, no-public-rate]
                        - [2026-02-01, EUR 100, ~, EUR 6.00, ~, ~, ~, ~]
                """);

    assertThat(ran(run).passed()).isEqualTo(4);
    assertThat(differences(run)).containsExactly("total: expected EUR 6.00, got EUR 5.00");
    assertThat(ran(run).cases().getFirst().trials().getLast().of().row())
        .isEqualTo("2026-02-01, EUR 100, –");
  }

  @Test
  void onlyWhatWasRecordedByThenCounts() {
    String head = HEAD + "  - {name: x, at: 2026-07-01, facts: {loads: [{worth: EUR 100}]}, ";

    assertThat(differences(run(head + "expect: {results: {total: EUR 10}}}"))).isEmpty();
    assertThat(differences(run(head + "known-at: 2026-04-30, expect: {results: {total: EUR 5}}}")))
        .isEmpty();
  }

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

  @Test
  void theWorkingOfAFailureIsATable() {
    CaseRun.TrialResult trial =
        ran(runOne("results: {total: EUR 5.99}")).cases().getFirst().trials().getFirst();

    assertThat(WorkingText.of(trial.outcome()))
        .isEqualTo(
            """
            Toll on tea     EUR 100.00  5%              EUR 5.00  half up
            Toll on salt     EUR 20.00  5%              EUR 1.00  half up
            line toll@tea   EUR 100.00  5%              EUR 5.00
            line toll@salt   EUR 20.00  5%              EUR 1.00
            result total                                EUR 6.00
            result due                      2026-02-01T03:00:00Z
            result weight                                   5 kg
            result driver                                    007
            note: bridges are not included
            """);
  }
}

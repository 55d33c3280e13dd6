package org.entrepot.rulebook.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.cases.TollCases.HEAD;
import static org.entrepot.rulebook.cases.TollCases.differences;
import static org.entrepot.rulebook.cases.TollCases.ran;
import static org.entrepot.rulebook.cases.TollCases.run;
import static org.entrepot.rulebook.cases.TollCases.runOne;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases pass where the rulebook gives what they expect, and tell every difference where not. */
class CaseRunnerTest {

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
  void anAmountThatNobodyCanPayIsRefusedInACaseTooAndNotRounded() {
    String fine =
        """
          - name: A cart of tea
            at: 2026-02-01
            facts: {weight: 5 kg, loads: [{id: tea, worth: EUR 100.005}]}
            expect: {refusals: [{reason: fact-invalid, about: 'loads[0].worth'}]}
        """;

    assertThat(differences(run(HEAD + fine))).isEmpty();
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

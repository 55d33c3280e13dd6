package org.entrepot.rulebook.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charges that would compute something, though nobody can have meant it. */
class ChargeChecksTest {

  private static final String FILE =
      """
      format: 1
      family: fees
      title: Fees
      zone: Europe/Paris
      editions:
        - from: 2026-01-01
          recorded: 2026-01-01
          confidence: convention
          source: {title: Invented, publisher: this test}
          values:
            currency: EUR
            facts: {kind: {kind: word, one-of: [a, b], if-absent: a}}
            bases: {price: [{sum: {price: plus}}], discount: [{sum: {discount: plus}}]}
            variants:
              - name: all
                charges:
                  - {code: commission, label: Commission, per: unit, of: price, rate: 14%}
                  - {CHARGE}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RB-04 | EUR -1.00 is under zero | code: x, label: X, per: unit, fixed: EUR -1",
        "RB-04 | a rate is not under zero | code: x, label: X, per: unit, of: price, rate: -1%",
        "RB-19 | ‘commission’ would stand twice on one bill: no condition tells them apart"
            + " | code: commission, label: X, per: unit, fixed: EUR 1",
        "RB-21 | nothing is at least EUR 10.00 and at most EUR 5.00 | code: x, label: X, per: unit,"
            + " of: price, rate: 1%, at-least: EUR 10, at-most: EUR 5",
        "RB-22 | 150% of a price is more than the price"
            + " | code: x, label: X, per: unit, of: price, rate: 150%",
        "RB-23 | EUR 1.005: EUR has no more than 2 decimals"
            + " | code: x, label: X, per: unit, fixed: EUR 1.005",
        "RB-23 | EUR 5.001: EUR has no more than 2 decimals"
            + " | code: x, label: X, per: order, fixed: EUR 9, at-least: EUR 5.001",
      })
  void aChargeThatNobodyCanMeanIsAFault(String rule, String message, String charge) {
    assertThat(faults(charge))
        .extracting(fault -> fault.rule().number() + " " + fault.message())
        .containsExactly(rule + " " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code: x, label: X, per: unit, of: discount, rate: 150%",
        "code: x, label: X, per: unit, of: price, rate: 100%",
        "code: x, label: X, per: unit, of: price, rate: 1%, at-least: EUR 5, at-most: EUR 5",
        "code: x, label: X, per: unit, fixed: EUR 0",
        "code: commission, label: X, per: unit, payer: platform, fixed: EUR 1",
      })
  void whatLooksOddAndCanBeMeantStands(String charge) {
    assertThat(faults(charge)).isEmpty();
  }

  @Test
  void oneCodeMayStandUnderTwoConditionsAndNotUnderOne() {
    String text = FILE.replace("rate: 14%}", "rate: 14%, when: {fact: kind, is: a}}");
    String again = "code: commission, label: Commission, per: unit, fixed: EUR 1, ";

    assertThat(read(text, again + "when: {fact: kind, is: b}")).isEmpty();
    assertThat(read(text, again + "when: {fact: kind, is: a}")).hasSize(1);
  }

  @Test
  void aWordStandsOnceInAList() {
    assertThat(
            read(FILE.replace("[a, b]", "[a, b, a]"), "code: x, label: X, per: unit, fixed: EUR 1"))
        .singleElement()
        .asString()
        .contains("a word stands twice in one-of: a, b, a");
  }

  private static List<Fault> faults(String charge) {
    return read(FILE, charge);
  }

  private static List<Fault> read(String text, String charge) {
    return switch (new RulebookReader(Families.ALL)
        .read(Map.of("a/fr/fees.yaml", text.replace("CHARGE", charge)))) {
      case Reading.Read _read -> List.of();
      case Reading.Faulty(var faults) -> faults;
    };
  }
}

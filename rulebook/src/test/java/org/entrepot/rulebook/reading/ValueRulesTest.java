package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.entrepot.rulebook.reading.Samples.onlyFault;

import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the values of an edition: each fault at its own line and column. */
class ValueRulesTest {

  @Test
  void aFieldThatIsUnknownIsNamedWithTheOneThatWasMeant() {
    assertThat(onlyFault(Rule.RB_02, Samples.values("rate: 14%\n▶wieght: 5 kg")))
        .isEqualTo("‘wieght’ is not a field of ‘values’; did you mean ‘weight’?");
  }

  @Test
  void aFieldThatNobodyCouldMeanIsAnsweredWithThoseThatThereAre() {
    assertThat(
            onlyFault(
                Rule.RB_02, Samples.values("rate: 14%\nsteps: [{from: 1, to: 2, ▶colour: red}]")))
        .isEqualTo("‘colour’ is not a field of ‘steps[0]’; known are from, to");
  }

  @Test
  void aFieldThatIsMissingIsNamedAtTheMappingThatNeedsIt() {
    assertThat(onlyFault(Rule.RB_03, Samples.values("label: a").replace("values:", "▶values:")))
        .isEqualTo("‘rate’ is missing in ‘values’: expected a rate such as 14%");
    assertThat(onlyFault(Rule.RB_03, Samples.values("rate: 14%\nsteps:\n  - ▶from: 1")))
        .isEqualTo("‘to’ is missing in ‘steps[0]’: expected a whole number");
  }

  @Test
  void aFieldThatIsLeftEmptyIsMissing() {
    onlyFault(Rule.RB_03, Samples.values("▶rate:"));
    assertThat(Samples.edition(Samples.values("rate: 14%\nlabel:")).body().label()).isNull();
    assertThat(Samples.edition(Samples.values("rate: 14%\nlabel: ''")).body().label()).isEmpty();
    assertThat(Samples.edition(Samples.values("rate: 14%\nlabel: 'null'")).body().label())
        .isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rate: ▶high | expected a rate such as 14%",
        "rate: ▶EUR 4.00 | expected a rate such as 14%",
        "price: ▶14% | expected an amount with its currency, such as EUR 12.50",
        "price: ▶JPY 4.5 | JPY has no decimals",
        "weight: ▶heavy | expected a quantity with its unit, such as 5 kg or 7 days",
        "coefficient: ▶14% | expected a plain number, without a unit",
        "count: ▶1.5 | expected a whole number",
        "many-things: ▶some | expected a whole number",
        "active: ▶perhaps | expected yes or no; known are yes, no, true, false",
        "rounding: ▶half-upp | did you mean ‘half-up’?",
        "weekday: ▶mondy | did you mean ‘monday’?",
        "unit: ▶kgs | did you mean ‘kg’?",
        "day: ▶1 March | expected a day such as 2026-03-01",
        "day: ▶2026-02-30 | there is no such day or time",
        "anything: ▶2026-02-30 | is not a date or time that exists",
        "closes: ▶15h | expected a time of day such as 15:00",
        "closes: ▶25:00 | there is no such day or time",
        "calendar: ▶holidays | expected a subject: marketplace/market/subject",
        "label: ▶{a: b} | is a mapping: expected text",
        "steps: ▶{from: 1} | is a mapping: expected a list",
        "words: [a, ▶[b]] | is a list: expected text",
        "rates: ▶[1%] | is a list: expected named parts",
        "when: ▶always | expected one of {fact, is}",
        "steps: [▶{from: 2, to: 1}] | ‘steps[0]’: a step goes up",
      })
  void aValueOfAnotherTypeIsToldWhatIsExpected(String values, String message) {
    String all = values.startsWith("rate:") ? values : "rate: 14%\n" + values;

    assertThat(onlyFault(Rule.RB_04, Samples.values(all))).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rate: ▶14 | expected a rate such as 14%",
        "price: ▶4.00 | expected an amount with its currency, such as EUR 12.50",
        "unit-price: ▶0.0001 | expected an amount with its currency, such as EUR 12.50",
        "weight: ▶5 | expected a quantity with its unit, such as 5 kg or 7 days",
        "weight: ▶5 stones | ‘stones’ is not a unit that the rulebook knows",
        "rates: {tea: ▶5} | expected a rate such as 14%",
      })
  void aQuantityWithoutItsUnitIsRefused(String values, String message) {
    String all = values.startsWith("rate:") ? values : "rate: 14%\n" + values;

    assertThat(onlyFault(Rule.RB_05, Samples.values(all))).contains(message);
  }

  @Test
  void aCountryIsOneOfIso3166() {
    assertThat(onlyFault(Rule.RB_11, Samples.values("rate: 14%\ncountry: ▶UK")))
        .contains("ISO 3166");
    onlyFault(Rule.RB_11, Samples.values("rate: 14%\nby-country: {FR: EUR 1, ▶XX: EUR 2}"));
  }

  @Test
  void aCurrencyIsOneOfIso4217() {
    assertThat(onlyFault(Rule.RB_12, Samples.values("rate: 14%\ncurrency: ▶EURO")))
        .contains("ISO 4217");
    onlyFault(Rule.RB_12, Samples.values("rate: 14%\nprice: ▶XXQ 4.00"));
    onlyFault(Rule.RB_12, Samples.values("rate: 14%\nwhen: {fact: price, over: ▶XXQ 4.00}"));
  }

  @Test
  void whatAFamilyFindsIsPutAtItsLine() {
    String steps = "rate: 14%\nsteps:\n  - {from: 1, to: 2}\n  - from: ▶3\n    to: 4";

    assertThat(onlyFault(Rule.RB_09, Samples.values(steps)))
        .isEqualTo("there is a hole before this step");
  }

  @Test
  void whatAFamilyFindsInANameWithADotIsPutAtThatName() {
    String rates = "rate: 14%\nrates:\n  tea: 1%\n  tea.green: ▶99%\n  tea.green.fine: 2%";

    assertThat(onlyFault(Rule.RB_17, Samples.values(rates))).isEqualTo("no rate is 99%");
  }

  @Test
  void aConditionIsToldApartByItsFields() {
    assertThat(onlyFault(Rule.RB_02, Samples.values("rate: 14%\nwhen: {fact: tier, ▶iss: gold}")))
        .contains("did you mean ‘is’?");
    assertThat(onlyFault(Rule.RB_02, Samples.values("rate: 14%\nwhen: {▶al: [{fact: a, is: b}]}")))
        .contains("did you mean ‘all’?");
    assertThat(
            onlyFault(
                Rule.RB_02, Samples.values("rate: 14%\nwhen: {fact: a, is: b, ▶at-least: 3}")))
        .contains("‘at-least’ is not a field of ‘when’");
    assertThat(
            onlyFault(
                Rule.RB_02, Samples.values("rate: 14%\nwhen: {fact: a, given: yes, ▶over: 3}")))
        .contains("‘over’ is not a field of ‘when’");
    assertThat(onlyFault(Rule.RB_03, Samples.values("rate: 14%\nwhen: ▶{is: gold}")))
        .contains("‘when’ is incomplete");
    assertThat(onlyFault(Rule.RB_04, Samples.values("rate: 14%\nwhen: ▶{fact: tier}")))
        .contains("needs what it is compared with");
    assertThat(onlyFault(Rule.RB_04, Samples.values("rate: 14%\nwhen: ▶{all: []}")))
        .contains("‘all’ needs at least one condition");
  }

  @Test
  void allFaultsAreReportedInTheOrderOfTheFile() {
    String text =
        Samples.values(
                "rate: 14\nprice: 4.00\ncolour: red\nwhen:\n  all:\n    - {fact: a}\n    - {is: b}")
            .replace("title: A sample\n", "")
            .replace("zone: Europe/Paris", "zone: Europe/Parris");

    assertThat(Samples.faults(Samples.read(text)))
        .extracting(Fault::line, fault -> fault.rule().number())
        .containsExactly(
            tuple(1, "RB-03"),
            tuple(3, "RB-04"),
            tuple(10, "RB-05"),
            tuple(11, "RB-05"),
            tuple(12, "RB-02"),
            tuple(15, "RB-04"),
            tuple(16, "RB-03"));
  }

  @Test
  void aFaultOfAPartThatIsUsedTwiceIsReportedOnce() {
    assertThat(
            Samples.faults(
                Samples.read(
                    Samples.values("rate: 14%\nsteps:\n  - &step {from: 1, to: x}\n  - *step"))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo(Rule.RB_04));
  }
}

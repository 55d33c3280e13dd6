package org.entrepot.rulebook.freight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.rulebook.edition.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tariff with a fault is refused with the number of its rule. */
class FreightChecksTest {

  private static final String SOUND =
      """
      currency: EUR
      facts:
        months: {kind: number, if-absent: 1}
        colour: {kind: word, if-absent: red}
      zones: {abroad: {countries: [FR]}}
      lanes:
        - {code: out, from: [NL], to: [abroad]}
        - {code: in, from: [abroad], to: [NL]}
      volume-steps: [{when: {fact: months, over: 6}, step: 1 L, mode: up}]
      charges:
        - code: freight
          label: Freight
          by: volume
          cards:
            - lanes: [out]
              when: {fact: price, over: EUR 5}
              bands:
                - {over: 0 L, upto: 2 L, fixed: EUR 1}
                - {over: 2 L, upto: 5 L, each: EUR 2, per: 1 L}
                - {over: 5 L, no-rate: on request}
            - bands: [{over: 0 L, fixed: EUR 9}]
          times: [{fact: months, at-least: 1, at-most: 12}]
        - {code: fuel, label: Fuel, of: freight, rates: [{rate: 5%}]}
      """;

  @Test
  void theSoundTariffHasNoFault() {
    assertThat(FreightStories.faults(SOUND)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RB-04 | {over: 0 L, upto: 2 L, fixed: EUR 1} | {over: 0 L, upto: 2 L, fixed: EUR -1}
          RB-04 | each: EUR 2, per: 1 L | each: EUR 2
          RB-04 | {over: 5 L, no-rate: on request} | {over: 5 L, fixed: EUR 1, no-rate: on request}
          RB-05 | {over: 2 L, upto: 5 L | {over: 2 L, upto: 5 kg
          RB-05 | {over: 2 L, upto: 5 L | {over: 2, upto: 5 L
          RB-05 | step: 1 L | step: 1 kg
          RB-09 | {over: 0 L, upto: 2 L | {over: 1 L, upto: 2 L
          RB-09 | {over: 5 L, no-rate | {over: 6 L, no-rate
          RB-10 | {over: 5 L, no-rate | {over: 4 L, no-rate
          RB-10 | {over: 2 L, upto: 5 L, each | {over: 2 L, each
          RB-11 | countries: [FR] | countries: [FX]
          RB-12 | each: EUR 2 | each: USD 2
          RB-12 | {fact: price, over: EUR 5} | {fact: price, over: XYZ 5}
          RB-13 | from: [NL], to: [abroad] | from: [], to: []
          RB-13 | rates: [{rate: 5%}] | rates: [{rate: 5%}, {rate: 4%}]
          RB-16 | {fact: months, over: 6} | {fact: years, over: 6}
          RB-16 | by: volume | by: colour
          RB-16 | [{fact: months, at-least | [{fact: colour, at-least
          RB-17 | lanes: [out] | lanes: [up]
          RB-17 | {fact: price, over: EUR 5} | {fact: price, over: 5 kg}
          RB-17 | of: freight | of: customs
          RB-19 | code: in, | code: out,
          RB-19 | code: freight | code: volume
          RB-19 | months: {kind | weight: {kind
          RB-20 | at-least: 1, at-most: 12 | at-least: 13, at-most: 12
          RB-20 | {over: 2 L, upto: 5 L | {over: 2 L, upto: 2 L
          """)
  void aFaultIsNamedByItsRule(String rule, String was, String becomes) {
    assertThat(SOUND).contains(was);

    List<Fault> faults = FreightStories.faults(SOUND.replace(was, becomes));

    assertThat(faults.stream().map(fault -> fault.rule().number())).contains(rule);
    assertThat(faults).allMatch(fault -> fault.line() > 7);
  }

  @Test
  void aBandCannotGoOnFromOneWithoutARate() {
    String tariff =
        SOUND.replace(
            "{over: 5 L, no-rate: on request}",
            "{over: 5 L, upto: 9 L, no-rate: on request}\n"
                + "          - {over: 9 L, each: EUR 1, per: 1 L}");

    assertThat(FreightStories.faults(tariff))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("has no rate to go on from"));
  }

  @Test
  void aCardBehindOneThatCoversItNeverApplies() {
    String tariff =
        SOUND.replace(
            "- bands: [{over: 0 L, fixed: EUR 9}]",
            "- bands: [{over: 0 L, fixed: EUR 9}]\n"
                + "      - {lanes: [in], bands: [{over: 0 L, fixed: EUR 8}]}");

    assertThat(FreightStories.faults(tariff).stream().map(fault -> fault.rule().number()))
        .containsExactly("RB-13");
  }
}

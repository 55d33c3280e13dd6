package org.entrepot.rulebook.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.Test;

class UnreachableVariantTest {

  private static final String FILE =
      """
      format: 1
      family: fees
      title: Fees
      zone: Europe/Vienna
      editions:
        - from: 2026-01-01
          recorded: 2026-01-01
          confidence: convention
          source: {title: Invented, publisher: this test}
          values:
            currency: EUR
            facts: {kind: {kind: word, one-of: [a, b, c]}}
            variants:
              - {name: first, when: {fact: kind, in: KINDS}, charges: [{code: x, label: X, per: unit, fixed: EUR 1}]}
              - {name: second, when: {fact: kind, is: b}, charges: [{code: x, label: X, per: unit, fixed: EUR 2}]}
      """;

  @Test
  void aVariantWhoseOrdersAnEarlierOneTakesIsRefused() {
    assertThat(read("[a, b]"))
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .singleElement()
                    .satisfies(fault -> {
                      assertThat(fault.rule()).isEqualTo(Rule.RB_13);
                      assertThat(fault.message()).contains("‘second’ never applies");
                    }));
  }

  @Test
  void aVariantWithOrdersOfItsOwnStands() {
    assertThat(read("[a, c]")).isInstanceOf(Reading.Read.class);
  }

  private static Reading read(String first) {
    return new RulebookReader(Families.ALL)
        .read(Map.of("a/at/fees.yaml", FILE.replace("KINDS", first)));
  }
}

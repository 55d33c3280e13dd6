package org.entrepot.rulebook.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Outcome;
import org.junit.jupiter.api.Test;

/** A country is data: an invented one is added by files alone, and quoted into. */
class NewCountryTest {

  private static final String HEAD =
      """
      format: 1
      family: %s
      title: Rules of Ruritania
      zone: Europe/Vienna
      editions:
        - from: 2026-01-01
          recorded: 2026-01-01
          confidence: convention
          source: {title: Invented, publisher: this test}
          values:
      """;

  private static final Map<String, String> RURITANIA =
      Map.of(
          "starter/rt/customs.yaml",
          HEAD.formatted("customs")
              + """
                    currency: CHF
                    valuation: cif
                    exchange-day: sale
                    exchange-max-age: 3 days
                    procedures:
                      - name: small
                        when: {fact: intrinsic-value, below: CHF 50}
                        duty: {free: yes}
                        tax: none
                        accountable: nobody
                      - name: large
                        duty: {share: 10%}
                        tax: at-import
                        accountable: carrier
                    splitting: unlawful
              """,
          "starter/rt/tax.yaml",
          HEAD.formatted("tax")
              + """
                    currency: CHF
                    classes: [standard]
                    taxes:
                      - {code: crown, label: Crown tax, rate: 25%, at-import: [customs-value, duty]}
              """,
          "starter/rt/landed-cost.yaml",
          HEAD.formatted("landed-cost")
              + """
                    customs: starter/rt/customs
                    tax: starter/rt/tax
                    hs-code-needed: no
                    unknown-duty-low: 0%
                    unknown-duty-high: 10%
              """);

  @Test
  void aParcelIntoAnInventedCountryIsQuoted() {
    assertThat(charges("CHF 100")).isEqualTo("CHF 37.50");
    assertThat(charges("CHF 49.99")).isEqualTo("CHF 0.00");
  }

  private static String charges(String value) {
    var rulebook =
        switch (new RulebookReader(Families.ALL).read(RURITANIA)) {
          case Reading.Read(var read) -> read;
          case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    Facts parcel =
        Facts.of(Map.of("shipped-from", ValueText.read("AT")))
            .withGroup("items", List.of(Facts.of(Map.of("value", ValueText.read(value)))));
    Outcome outcome =
        rulebook.compute(
            SubjectId.of("starter/rt/landed-cost"),
            Instant.parse("2026-05-01T10:00:00Z"),
            null,
            parcel);
    return outcome instanceof Outcome.Answer answer
        ? Optional.ofNullable(answer.results().get("charges"))
            .map(Value::text)
            .orElse(outcome.toString())
        : outcome.toString();
  }
}

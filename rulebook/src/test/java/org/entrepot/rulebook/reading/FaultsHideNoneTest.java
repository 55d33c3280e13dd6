package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlText;
import org.junit.jupiter.api.Test;

/**
 * A mistake hides only what is said of the mistaken part: each value of a file with faults of
 * meaning is made unreadable, and each field misspelt, one after the other.
 */
class FaultsHideNoneTest {

  private static final String PATH = "shop/fr/fees.yaml";
  private static final String FILE =
      """
      format: 1
      family: fees
      title: Fees
      zone: Europe/Paris
      editions:
        - from: 2025-01-01
          to: 2026-01-02
          recorded: 2024-12-01
          confidence: official
          source: {title: Terms, publisher: The shop}
          values:
            currency: EUR
            bases: {price: [{sum: {price: plus}}]}
            variants: [{name: all, charges: [{code: c, label: C, per: unit, of: price, rate: 14%}]}]
        - from: 2026-01-01
          recorded: 2025-12-01
          confidence: official
          source: {title: Terms, publisher: The shop}
          values:
            currency: EUR
            facts:
              seller-kind: {kind: word, one-of: [local, abroad]}
            bases:
              turnover: [{sum: {price: plus}}]
            variants:
              - name: local
                when: {fact: seller-kind, is: domestic}
                charges:
                  - {code: commission, label: Commission, per: unit, of: turnover, rate: 13%}
                  - code: fixed-fee
                    label: Fixed fee
                    per: unit
                    of: turnover
                    bands:
                      - {from: EUR 0, to: EUR 10, fixed: EUR 0.50}
                      - {from: EUR 12, to: EUR 20, fixed: USD 1.00}
                      - {from: EUR 20, fixed: EUR 2.00}
              - name: everyone
                charges:
                  - {code: sales, label: Sales fee, per: unit, of: sale, rate: 12%}
              - name: other
                when: {fact: seller-kind, is: abroad}
                no-rate: not public
      """;

  private static final Set<String> WITHOUT_THEM_NOTHING_IS_UNDERSTOOD =
      Set.of("format", "1", "family", "fees", "editions", "values");

  /** What a fault speaks of, by its rule: what it names, and where it stands. */
  private static final Map<String, Set<String>> ABOUT =
      Map.of(
          "RB-06",
          Set.of("2025-01-01", "to", "2026-01-02", "2026-01-01"),
          "RB-09",
          Set.of("variants", "charges", "bands", "to", "EUR 10", "EUR 12"),
          "RB-12",
          Set.of("variants", "charges", "bands", "fixed", "USD 1.00", "EUR"),
          "RB-13",
          Set.of("variants", "everyone", "other", "when", "fact", "facts", "seller-kind", "one-of"),
          "RB-16",
          Set.of("variants", "charges", "of", "sale", "bases", "turnover"),
          "RB-17",
          Set.of(
              "variants",
              "when",
              "fact",
              "seller-kind",
              "is",
              "domestic",
              "facts",
              "one-of",
              "local",
              "abroad"));

  @Test
  void aMistakeHidesOnlyTheFaultsOfWhatIsMistaken() {
    Written whole = YamlText.read(FILE, new Faults(PATH));
    assertThat(whole).isNotNull();
    List<Fault> all = faults(whole);
    Map<String, Set<String>> hiddenBy = new TreeMap<>();
    all.forEach(fault -> hiddenBy.put(fault.rule().number(), new TreeSet<>()));
    for (Mistaken mistaken : Mistaken.all(whole)) {
      List<Fault> seen = faults(mistaken.file());
      all.stream()
          .filter(fault -> !seen.contains(fault))
          .forEach(
              fault -> hiddenBy.getOrDefault(fault.rule().number(), Set.of()).add(mistaken.was()));
    }
    hiddenBy.values().forEach(was -> was.removeAll(WITHOUT_THEM_NOTHING_IS_UNDERSTOOD));

    assertThat(hiddenBy).isEqualTo(new TreeMap<>(ABOUT));
  }

  private static List<Fault> faults(Written file) {
    return Samples.faults(
        new RulebookReader(Families.ALL).readInline(List.of(new InlineFile(PATH, PATH, file))));
  }
}

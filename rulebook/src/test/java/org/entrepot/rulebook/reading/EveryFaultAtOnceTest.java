package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.rulebook.edition.Rule;
import org.junit.jupiter.api.Test;

/**
 * The story of an author who did everything wrong in one file: a word for money here must not hide
 * the hole between two bands there. The faults stand in the file, each with a mark before its
 * place.
 */
class EveryFaultAtOnceTest {

  private static final Pattern MARK = Pattern.compile("▶([^ ▶]+) ");

  private static final String FILE =
      """
      format: 1
      family: freight
      title: A tariff in which everything is wrong
      zone: ▶RB-04 Europe/Pari
      continuity: required
      editions:
        - &whole
          from: 2024-01-01
          to: ▶RB-06 2024-02-15
          recorded: 2024-01-01
          confidence: official
          source: {title: A tariff, publisher: A carrier}
          values:
            currency: EUR
            charges: [{code: label, label: Label, fixed: EUR 1}]
        - from: 2024-02-01
          to: 2024-03-01
          recorded: ▶RB-04 yesterday
          ▶RB-02 confidance: official
          source: {title: A tariff, publisher: A carrier}
          values: {currency: ▶RB-12 EURO, charges: [{code: label, label: Label, fixed: EUR 1}]}
        - from: ▶RB-07 2024-02-01
          to: 2024-03-01
          recorded: 2024-01-01
          confidence: official
          source: {title: A tariff, ▶RB-02 publishr: A carrier}
          values: {currency: EUR, ▶RB-19 currency: USD, charges: [{code: label, label: Label, fixed: EUR 1}]}
        - ▶RB-03,RB-03 from: ▶RB-08 2024-04-01
          to: ▶RB-20 2024-03-15
          confidence: official
          values:
            currency: EUR
            facts:
              speed: {kind: word, one-of: [slow, fast], if-absent: ▶RB-04 {slow: yes}}
              fragile: {kind: ▶RB-04 yesno}
            zones:
              home: {countries: [FR, ▶RB-11 UK]}
              abroad: {countries: [DE]}
            lanes:
              - {code: out, from: [home], to: [abroad]}
              - ▶RB-13 {code: out-again, from: [home], to: [abroad]}
            weight-steps:
              - {when: {fact: fragile, is: yes}, step: ▶RB-05 100, mode: up}
              - {step: ▶RB-05 1 L, mode: up}
            charges:
              - code: freight
                label: Freight
                by: weight
                cards:
                  - lanes: [out]
                    bands:
                      - {over: 0 kg, upto: 1 kg, fixed: ▶RB-04 four}
                      - {over: ▶RB-09 2 kg, upto: 5 kg, fixed: ▶RB-12 USD 8}
                      - {over: ▶RB-10 4 kg, upto: 9 kg, fixed: ▶RB-05 12}
                      - {over: 9 kg, fixed: EUR 20, each: EUR 1, per: ▶RB-12 XXQ 1}
                  - lanes: ▶RB-17 [inwards]
                    no-rate: not public
              - code: express
                label: Express
                when: ▶RB-17 {fact: speed, is: quick}
                fixed: ▶RB-23 EUR 9.001
              - code: insurance
                label: Insurance
                of: price
                rates: [{rate: ▶RB-22 101%}]
                at-least: EUR 2
                at-most: ▶RB-21 EUR 1
              - code: storage
                label: Storage
                when: ▶RB-16 {fact: stored, is: yes}
                fixed: ▶RB-04 {amount: EUR 9}
      """;

  @Test
  void allFaultsOfAFileAreReportedInOneRun() {
    assertThat(faults(FILE.replaceAll(MARK.pattern(), ""))).isEqualTo(marked(FILE));
  }

  @Test
  void everyRuleThatLetsAFileBeUnderstoodAtAllIsAmongThem() {
    assertThat(MARK.matcher(FILE).results().map(mark -> mark.group(1).split(",", -1)[0]))
        .contains(
            Arrays.stream(Rule.values())
                .filter(
                    rule -> !List.of(Rule.RB_01, Rule.RB_14, Rule.RB_15, Rule.RB_18).contains(rule))
                .map(Rule::number)
                .toArray(String[]::new));
  }

  private static List<String> faults(String text) {
    return Samples.faults(
            new RulebookReader(Families.ALL).read(Map.of("shop/fr/freight.yaml", text)))
        .stream()
        .map(fault -> fault.line() + ":" + fault.column() + " " + fault.rule().number())
        .toList();
  }

  /** The marks as line, column and rule. */
  private static List<String> marked(String file) {
    List<String> marked = new ArrayList<>();
    int number = 0;
    for (String line : file.lines().toList()) {
      number++;
      int marks = 0;
      Matcher mark = MARK.matcher(line);
      while (mark.find()) {
        for (String rule : mark.group(1).split(",", -1)) {
          marked.add(number + ":" + (mark.start() - marks + 1) + " " + rule);
        }
        marks += mark.group().length();
      }
    }
    return Collections.unmodifiableList(marked);
  }
}

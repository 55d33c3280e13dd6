package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Outcome;

/** What the stories about freight share: tariffs, and parcels to put to them. */
final class FreightStories {

  /** A tariff that uses everything the family knows. */
  static final Edition<FreightEdition> EVERYTHING =
      written(
          """
          currency: EUR
          facts:
            service: {kind: word, one-of: [slow, fast], if-absent: slow}
            fuel-index: {kind: number, if-absent: 1}
            insured: {kind: yes-no, if-absent: no}
          zones:
            near: {countries: [FR, BE, DE]}
          lanes:
            - {code: home, from: [NL], to: [NL]}
            - {code: near, from: [NL], to: [near]}
          dimensional-weight:
            - {when: {fact: service, is: fast}, volume: 5000 cm3, weight: 1 kg}
          weight-steps:
            - {when: {fact: service, is: fast}, step: 0.5 kg, mode: up}
          charges:
            - code: freight
              label: Freight
              by: chargeable-weight
              cards:
                - lanes: [home]
                  bands:
                    - {over: 0 kg, upto: 2 kg, fixed: EUR 4.95}
                    - {over: 2 kg, upto: 10 kg, fixed: EUR 6.95}
                    - {over: 10 kg, upto: 31.5 kg, each: EUR 0.5333, per: 1 kg}
                - lanes: [near]
                  when: {fact: service, is: fast}
                  bands:
                    - {over: 0 kg, upto: 5 kg, each: EUR 3.10, per: 1 kg, on: whole}
                    - {over: 5 kg, upto: 20 kg, each: EUR 2.70, per: 1 kg, on: whole}
                    - {over: 20 kg, upto: 30 kg, no-rate: asked for case by case}
                    - {over: 30 kg, fixed: EUR 99}
                - lanes: [near]
                  bands:
                    - {over: 0 kg, upto: 10 kg, each: EUR 1.15, per: 1 kg}
                    - {over: 10 kg, each: EUR 0.80, per: 1 kg}
              times: [{fact: fuel-index, at-least: 0.9, at-most: 1.5}]
              at-least: EUR 5.10
            - code: bulky
              label: Bulky parcel
              when: {fact: volume, over: 100 L}
              fixed: EUR 12.50
            - code: fuel
              label: Fuel
              of: freight
              rates: [{rate: 7.25%}]
              at-most: EUR 3
            - code: insurance
              label: Insurance
              payer: buyer
              when: {fact: insured, is: yes}
              of: price
              rates:
                - {when: {fact: price, over: EUR 500}, rate: 1.5%}
                - {rate: 1%}
          """);

  private FreightStories() {}

  static Edition<FreightEdition> own(String subject, String wallClock) {
    return switch (new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks"))) {
      case Reading.Read(var rulebook) ->
          inForce(rulebook.typed(SubjectId.of(subject), FreightEdition.class), wallClock);
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  private static Edition<FreightEdition> inForce(
      Subject<FreightEdition> subject, String wallClock) {
    var at = LocalDateTime.parse(wallClock).atZone(subject.zone()).toInstant();
    if (subject.timeline().at(at) instanceof InForce.Found<FreightEdition>(var edition)) {
      return edition;
    }
    throw new IllegalStateException("no edition at " + wallClock);
  }

  /** The edition with these values. */
  static Edition<FreightEdition> written(String values) {
    return switch (read(values)) {
      case Reading.Read(var rulebook) ->
          inForce(
              rulebook.typed(SubjectId.of("example/anywhere/freight"), FreightEdition.class),
              "2026-01-01T12:00");
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  /** The faults of an edition with these values. */
  static List<Fault> faults(String values) {
    return switch (read(values)) {
      case Reading.Read(var rulebook) -> List.of();
      case Reading.Faulty(var faults) -> faults;
    };
  }

  private static Reading read(String values) {
    String head =
        """
        format: 1
        family: freight
        title: A tariff
        zone: UTC
        editions:
          - from: 2026-01-01
            recorded: 2026-01-01
            confidence: convention
            source: {title: A story, publisher: this project}
            values:
        """;
    return new RulebookReader(Families.ALL)
        .read(Map.of("example/anywhere/freight.yaml", head + values.indent(6)));
  }

  static Outcome bill(Edition<FreightEdition> edition, Facts facts) {
    FreightFamily family = new FreightFamily();
    Subject<FreightEdition> subject =
        new Subject<>(
            edition.ref().subject(),
            "A tariff",
            family,
            edition.zone(),
            new Timeline<>(edition.ref().subject(), List.of(edition)));
    return subject.under(edition, edition.start(), facts, new Rulebook(List.of()).books());
  }

  static Outcome.Answer answer(Edition<FreightEdition> edition, Facts facts) {
    return switch (bill(edition, facts)) {
      case Outcome.Answer answer -> answer;
      case Outcome.Refused refused ->
          throw new IllegalStateException(refused.refusals().toString());
    };
  }

  static BigDecimal amount(Outcome.Answer answer, String name) {
    return answer.results().get(name) instanceof Value.Amount(var money)
        ? money.getAmount()
        : BigDecimal.ZERO;
  }

  /** Facts from pairs of a name and a value as files write it. */
  static Facts facts(String... pairs) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], ValueText.read(pairs[i + 1]));
    }
    return Facts.of(values);
  }

  /** Some parcel of {@link #EVERYTHING}; for some of them there is no rate. */
  static Facts anyParcel(Random random) {
    return facts(
        "lane",
        pick(random, "home", "near"),
        "service",
        pick(random, "slow", "fast"),
        "fuel-index",
        pick(random, "0.9", "1", "1.0725", "1.5"),
        "insured",
        pick(random, "yes", "no"),
        "price",
        "EUR " + BigDecimal.valueOf(random.nextInt(100_000), 2),
        "weight",
        (1 + random.nextInt(40_000)) + " g",
        "length",
        (1 + random.nextInt(800)) + " mm",
        "width",
        (1 + random.nextInt(600)) + " mm",
        "height",
        (1 + random.nextInt(400)) + " mm",
        "quantity",
        Integer.toString(1 + random.nextInt(3)));
  }

  static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}

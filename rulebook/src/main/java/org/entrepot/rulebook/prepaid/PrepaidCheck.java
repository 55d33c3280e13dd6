package org.entrepot.rulebook.prepaid;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.ConsignmentReader;
import org.entrepot.rulebook.customs.Goods;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;

/** Judges one parcel by a carrier's conditions: taken, or refused with every reason. */
final class PrepaidCheck {

  private final Edition<PrepaidEdition> edition;
  private final PrepaidEdition rules;
  private final Facts facts;
  private final Instant at;
  private final List<Refusal> refusals = new ArrayList<>();

  PrepaidCheck(Edition<PrepaidEdition> edition, Facts facts, Instant at) {
    this.edition = edition;
    this.rules = edition.body();
    this.facts = facts;
    this.at = at;
  }

  Outcome outcome() {
    LocalDate day = at.atZone(edition.zone()).toLocalDate();
    ConsignmentReader.Frame frame =
        new ConsignmentReader.Frame(
            edition.ref(), rules.currency(), day, rules.exchangeMaxAge().base().intValueExact());
    return switch (ConsignmentReader.read(frame, facts)) {
      case ConsignmentReader.Reading.Not(var reasons) -> new Outcome.Refused(reasons, List.of());
      case ConsignmentReader.Reading.Read(var consignment) -> judged(consignment);
    };
  }

  private Outcome judged(Consignment consignment) {
    PrepaidEdition.Service service =
        rules.services().stream()
            .filter(it -> it.code().equals(facts.word(PrepaidFamily.SERVICE)))
            .findFirst()
            .orElseThrow();
    destination(service);
    limits(service, consignment);
    for (PrepaidEdition.Exclusion exclusion : rules.exclusions()) {
      if (exclusion.when().holds(consignment.facts())) {
        refuse(Reason.NOT_COVERED, service.code(), exclusion.reason());
      }
    }
    for (int i = 0; i < consignment.goods().size(); i++) {
      item(consignment.goods().get(i), ConsignmentFacts.ITEMS + "[" + i + "].");
    }
    return refusals.isEmpty() ? taken(service) : new Outcome.Refused(refusals, List.of());
  }

  private void destination(PrepaidEdition.Service service) {
    String destination = facts.word(PrepaidFamily.DESTINATION);
    if (!service.destinations().contains(destination)) {
      refuse(
          Reason.NOT_COVERED,
          PrepaidFamily.DESTINATION,
          service.label()
              + " prepays duties to "
              + String.join(", ", service.destinations())
              + " only, not to "
              + destination);
    }
  }

  private void limits(PrepaidEdition.Service service, Consignment consignment) {
    Condition when = service.when();
    if (when != null) {
      when.failing(consignment.facts())
          .forEach(part ->
              refuse(
                  Reason.NOT_COVERED,
                  service.code(),
                  service.label() + " takes parcels of which " + part));
    }
  }

  private void item(Goods goods, String about) {
    for (String fact : rules.itemsState()) {
      if (goods.facts().value(fact).isEmpty()) {
        refuse(
            Reason.FACT_MISSING, about + fact, goods.name() + " needs its ‘" + fact + "’ stated");
      }
    }
    int digits = rules.hsDigits() == null ? 0 : rules.hsDigits();
    goods
        .hsCode()
        .filter(code -> code.length() < digits)
        .ifPresent(code ->
            refuse(
                Reason.FACT_INVALID,
                about + ConsignmentFacts.HS_CODE,
                goods.name() + " needs an HS code of at least " + digits + " digits"));
    PrepaidEdition.Description description = rules.description();
    if (description != null && !goods.description().isEmpty()) {
      described(goods, description, about);
    }
  }

  private void described(Goods goods, PrepaidEdition.Description bounds, String about) {
    String text = goods.description().strip();
    int words = text.split("\\s+", -1).length;
    int characters = text.codePointCount(0, text.length());
    boolean fits =
        words >= bounds.wordsFrom()
            && words <= bounds.wordsTo()
            && characters >= bounds.charactersFrom()
            && characters <= bounds.charactersTo();
    if (!fits) {
      refuse(
          Reason.FACT_INVALID,
          about + "description",
          "item "
              + goods.id()
              + " needs a description of "
              + bounds.wordsFrom()
              + " to "
              + bounds.wordsTo()
              + " words and "
              + bounds.charactersFrom()
              + " to "
              + bounds.charactersTo()
              + " characters; ‘"
              + text
              + "’ has "
              + words
              + " and "
              + characters);
    }
  }

  private Outcome taken(PrepaidEdition.Service service) {
    Value fee = new Value.Amount(rules.fee());
    ChargeLine line =
        new ChargeLine(
            "prepaying",
            "Prepaying of duties, " + service.label(),
            "consignment",
            Payer.BUYER,
            fee,
            null,
            rules.fee().toMoney(RoundingMode.UNNECESSARY),
            false,
            edition.ref());
    Map<String, Value> results = new LinkedHashMap<>();
    results.put(PrepaidFamily.SERVICE, new Value.Word(service.code()));
    results.put("prepaying-fee", fee);
    results.put("state", new Value.Word("quoted"));
    results.put("expires", new Value.Moment(at.plus(validFor(rules.quoteValidFor()))));
    Step step =
        new Step(
            service.label(),
            new Value.Word(facts.word(PrepaidFamily.DESTINATION)),
            null,
            fee,
            Optional.ofNullable(service.when()).map(Condition::words).orElse("no limits"),
            edition.ref());
    return new Outcome.Answer(List.of(line), results, List.of(), List.of(step));
  }

  private static Duration validFor(Value.Measure measure) {
    long base = measure.base().longValueExact();
    return measure.unit() == Unit.HOUR ? Duration.ofHours(base) : Duration.ofDays(base);
  }

  private void refuse(Reason reason, String about, String message) {
    refusals.add(new Refusal(reason, about, message));
  }
}

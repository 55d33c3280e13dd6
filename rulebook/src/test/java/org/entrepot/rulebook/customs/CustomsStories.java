package org.entrepot.rulebook.customs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Outcome;

/** What the stories about duties share: the project's own regimes, and consignments for them. */
final class CustomsStories {

  static final List<Edition<CustomsEdition>> OWN = own();

  private static final CustomsFamily CUSTOMS = new CustomsFamily();
  private static final Instant AT = Instant.parse("2026-08-20T10:00:00Z");
  private static final Books NO_BOOKS = new Rulebook(List.of()).books();

  private CustomsStories() {}

  /** All editions of all customs territories. */
  private static List<Edition<CustomsEdition>> own() {
    Rulebook rules =
        switch (new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks"))) {
          case Reading.Read(var rulebook) -> rulebook;
          case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    return rules.subjects().stream()
        .filter(subject -> subject.family().name().equals("customs"))
        .map(subject -> rules.typed(subject.id(), CustomsEdition.class))
        .map(Subject::timeline)
        .flatMap(timeline -> timeline.periods().stream())
        .map(period -> period.edition())
        .toList();
  }

  /** The same edition with other values. */
  static Edition<CustomsEdition> with(CustomsEdition values) {
    Edition<CustomsEdition> any = OWN.getFirst();
    return new Edition<>(
        any.ref(),
        any.zone(),
        any.to(),
        any.announced(),
        any.recorded(),
        any.withdrawn(),
        any.sources(),
        any.confidence(),
        any.note(),
        values,
        any.content());
  }

  /** Facts that passed the edition's sheet. */
  static Facts filled(CustomsEdition regime, Facts given) {
    return switch (CUSTOMS.asks(regime).fill(given)) {
      case Filled.Ready(var filled) -> filled;
      case Filled.Not(var refusals) -> throw new IllegalStateException(refusals.toString());
    };
  }

  static Outcome duty(Edition<CustomsEdition> edition, Facts filled) {
    return CUSTOMS.compute(edition, filled, AT, NO_BOOKS);
  }

  /** Names and values by turns; what is empty is not stated. */
  static Facts facts(String... namesAndValues) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        values.put(namesAndValues[i], ValueText.read(namesAndValues[i + 1]));
      }
    }
    return Facts.of(values);
  }
}

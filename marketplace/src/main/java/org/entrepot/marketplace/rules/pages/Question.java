package org.entrepot.marketplace.rules.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator is asked: a subject, a time, by what was known when, and facts.
 *
 * @param asked whether there is something to compute, rather than an empty form
 * @param at the time; null where it was typed wrongly
 * @param edition whose facts the form asks for: the one in force, or the nearest where none is
 * @param refusals what is wrong with the times
 * @param leftOut facts that were sent and that this edition does not ask for
 */
record Question<B>(
    Subject<B> subject,
    boolean asked,
    String atTyped,
    String knownAtTyped,
    @Nullable Instant at,
    @Nullable Instant knownAt,
    Edition<B> edition,
    FactSheet sheet,
    Entered entered,
    List<Refusal> refusals,
    List<String> leftOut) {

  static final String AT = "at";
  static final String KNOWN_AT = "known-at";
  static final String ADD = "_add";
  static final String REMOVE = "_remove";
  private static final Set<String> RESERVED = Set.of(AT, KNOWN_AT, ADD, REMOVE);

  static <B> Question<B> of(Subject<B> subject, Map<String, String> parameters, Instant now) {
    String atTyped = parameters.getOrDefault(AT, "").strip();
    String knownAtTyped = parameters.getOrDefault(KNOWN_AT, "").strip();
    List<Refusal> refusals = new ArrayList<>();
    LocalDateTime wallNow =
        LocalDateTime.ofInstant(now, subject.zone()).truncatedTo(ChronoUnit.MINUTES);
    String stated = atTyped.isEmpty() ? wallNow.toString() : atTyped;
    Optional<Instant> at = Subjects.instant(stated, subject.zone());
    Optional<Instant> knownAt = Subjects.instant(knownAtTyped, subject.zone());
    if (at.isEmpty()) {
      refusals.add(notATime(AT, stated));
    }
    if (knownAt.isEmpty() && !knownAtTyped.isEmpty()) {
      refusals.add(notATime(KNOWN_AT, knownAtTyped));
    }
    Edition<B> edition = nearest(subject, at.orElse(now), knownAt.orElse(null), refusals);
    FactSheet sheet = subject.family().asks(edition.body());
    return new Question<>(
        subject,
        parameters.containsKey(AT),
        stated,
        knownAtTyped,
        at.orElse(null),
        knownAt.orElse(null),
        edition,
        sheet,
        Entered.of(parameters, sheet),
        List.copyOf(refusals),
        leftOut(parameters, sheet));
  }

  private static Refusal notATime(String name, String typed) {
    return new Refusal(
        Reason.FACT_INVALID,
        name,
        "‘" + typed + "’ is not a time: write 2026-03-01 or 2026-03-01T15:00");
  }

  /** The edition in force; else the nearest one, so that the form stays, with the reason. */
  private static <B> Edition<B> nearest(
      Subject<B> subject, Instant at, @Nullable Instant knownAt, List<Refusal> refusals) {
    Timeline<B> timeline = subject.timeline();
    InForce<B> inForce = knownAt == null ? timeline.at(at) : timeline.at(at, knownAt);
    return switch (inForce) {
      case InForce.Found<B>(var edition) -> edition;
      case InForce.None<B> none -> {
        refusals.add(new Refusal(Reason.NO_EDITION, AT, none.sentence()));
        List<Edition<B>> all = timeline.revisions();
        yield all.stream()
            .filter(edition -> !edition.start().isAfter(at))
            .max(Comparator.comparing(edition -> edition.start()))
            .orElse(all.getFirst());
      }
    };
  }

  private static List<String> leftOut(Map<String, String> parameters, FactSheet sheet) {
    return parameters.entrySet().stream()
        .filter(entry -> !entry.getValue().isBlank())
        .map(Map.Entry::getKey)
        .filter(name -> !RESERVED.contains(name) && !asked(name, sheet))
        .toList();
  }

  private static boolean asked(String name, FactSheet sheet) {
    if (sheet.facts().containsKey(name)) {
      return true;
    }
    int bracket = name.indexOf('[');
    int dot = name.indexOf("].");
    if (bracket < 1 || dot < bracket) {
      return false;
    }
    FactSheet.Group group = sheet.groups().get(name.substring(0, bracket));
    return group != null && asked(name.substring(dot + 2), group.member());
  }

  /** The address that asks the same, with these facts. */
  String address(String path, Entered facts) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(AT, atTyped);
    if (!knownAtTyped.isEmpty()) {
      parameters.put(KNOWN_AT, knownAtTyped);
    }
    parameters.putAll(facts.parameters(sheet));
    return Addresses.with(path, parameters);
  }
}

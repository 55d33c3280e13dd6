package org.entrepot.rulebook.standards;

import static org.entrepot.rulebook.standards.StandardsFacts.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.standards.Judging.Judged;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;

/** How a seller stands at an instant: the latest assessments, points, tier and what is forecast. */
final class StandardsAnswer {

  private final Edition<StandardsEdition> edition;
  private final Facts facts;
  private final Instant at;
  private final Books books;
  private final ZoneId zone;
  private final Map<String, Value> results = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();

  StandardsAnswer(Edition<StandardsEdition> edition, Facts facts, Instant at, Books books) {
    this.edition = edition;
    this.facts = facts;
    this.at = at;
    this.books = books;
    this.zone = edition.zone();
  }

  Outcome outcome() {
    Counted counted = new CountedReader(edition, at, books, refusals, notes).read(facts);
    if (refusals.isEmpty()) {
      Judging judging = new Judging(edition, facts, books, counted);
      List<Judged> judged = judging.upTo(at);
      judged.forEach(this::cite);
      edition.body().standards().forEach(standard -> latest(standard, judged));
      standing(judged);
      new Forecast(judging, counted, facts, at, zone).results(edition, results, working);
    }
    return refusals.isEmpty()
        ? new Outcome.Answer(List.of(), results, notes, working)
        : new Outcome.Refused(refusals.stream().distinct().toList(), working);
  }

  private void refuse(String about, String message) {
    refusals.add(new Refusal(Reason.FACT_INVALID, about, message));
  }

  private void latest(Standard standard, List<Judged> judged) {
    String code = standard.code();
    judged.stream()
        .filter(one -> one.verdict().standard().equals(code))
        .reduce((_earlier, later) -> later)
        .ifPresent(one -> {
          Verdict verdict = one.verdict();
          results.put(code + "-assessed", new Value.Day(verdict.day()));
          verdict.rate().ifPresent(rate -> results.put(code, rate));
          results.put(code + "-verdict", new Value.Word(verdict.finding().word()));
          results.put(code + "-counted", count(verdict.counted()));
          results.put(code + "-out-of", count(verdict.outOf()));
          if (!one.standard().points().isEmpty()) {
            results.put(code + "-points-recorded", count(verdict.pointsRecorded()));
            results.put(code + "-points", count(verdict.points()));
          }
        });
  }

  private void standing(List<Judged> judged) {
    StandingRules rules = edition.body().standing();
    if (rules == null) {
      return;
    }
    List<PointEntry> entries =
        judged.stream()
            .filter(one -> one.verdict().pointsRecorded() > 0)
            .map(one -> PointEntry.of(one.verdict(), one.edition().ref()))
            .toList();
    List<Appeal> appeals = appeals(entries);
    if (!refusals.isEmpty()) {
      return;
    }
    LocalDate today = at.atZone(zone).toLocalDate();
    PointHistory history = PointHistory.fold(rules, entries, appeals, today);
    int points = history.pointsOn(today);
    results.put("points", count(points));
    rules.tier(points).ifPresent(tier -> results.put("tier", count(tier.atLeast())));
    List<String> punishments =
        rules.punishments(points).stream().map(StandingRules.Punishment::code).toList();
    if (!punishments.isEmpty()) {
      results.put("punishments", new Value.Word(String.join(" ", punishments)));
    }
    history.changes().forEach(this::cite);
  }

  private List<Appeal> appeals(List<PointEntry> entries) {
    List<Appeal> read = new ArrayList<>();
    List<Facts> stated = facts.group(StandardsFacts.APPEALS);
    for (int i = 0; i < stated.size(); i++) {
      Facts one = stated.get(i);
      Appeal appeal =
          new Appeal(
              one.word("standard"),
              one.day("assessed"),
              one.number("points").intValueExact(),
              one.day("decided"));
      String about = StandardsFacts.APPEALS + "[" + i + "]";
      PointHistory.misfit(appeal, entries).ifPresent(why -> refuse(about, why));
      boolean twice =
          read.stream()
              .anyMatch(other ->
                  other.standard().equals(appeal.standard())
                      && other.assessed().equals(appeal.assessed())
                      && other.decided().equals(appeal.decided()));
      if (twice) {
        refuse(about, "two appeals against one assessment are decided on " + appeal.decided());
      }
      read.add(appeal);
    }
    return read;
  }

  private void cite(Judged judged) {
    Verdict verdict = judged.verdict();
    LocalDate first = verdict.day().minusDays(judged.standard().windowDays());
    StringBuilder why = new StringBuilder();
    why.append(verdict.counted()).append(" of ").append(verdict.outOf());
    why.append(" from ").append(first).append(" to ").append(verdict.day().minusDays(1));
    why.append(": ").append(verdict.finding().word());
    if (verdict.pointsRecorded() > 0) {
      why.append(", ").append(verdict.pointsRecorded()).append(" recorded");
      why.append(verdict.pointsWaived() > 0 ? " and waived" : "");
    }
    if (!judged.window().failed().isEmpty()) {
      why.append("; failed: ").append(String.join(", ", judged.window().failed()));
    }
    if (!judged.window().excused().isEmpty()) {
      String left = String.join(", ", judged.window().excused());
      why.append("; left out: ").append(left);
      notes.add(judged.standard().label() + " of " + verdict.day() + " leaves out " + left);
    }
    working.add(
        new Step(
            judged.standard().label(),
            count(verdict.outOf()),
            judged.standard().limit(),
            verdict.rate().<Value>map(rate -> rate).orElse(null),
            why.toString(),
            judged.edition().ref()));
  }

  private void cite(PointHistory.Change change) {
    String what =
        switch (change.what()) {
          case RESET -> "points start again";
          case SCORED -> change.by() + " for " + change.standard();
          case WAIVED -> "waived for " + change.standard();
          case APPEALED -> "appeal: " + change.by() + " for " + change.standard();
        };
    working.add(
        new Step(
            "Points",
            new Value.Day(change.day()),
            null,
            count(change.points()),
            what,
            change.edition() == null ? edition.ref() : change.edition()));
  }
}

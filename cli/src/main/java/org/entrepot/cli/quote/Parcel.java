package org.entrepot.cli.quote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * One parcel and what came of its quote.
 *
 * @param name as the file calls it, or the destination
 * @param subject null where the parcel could not be understood, as {@code at}
 * @param crossings null where they were not asked for
 */
record Parcel(
    String name,
    String to,
    @Nullable Subject<?> subject,
    @Nullable Instant at,
    Outcome outcome,
    @Nullable Crossings crossings) {

  static final List<String> FIGURES =
      List.of(
          "goods",
          "customs-value",
          "duty",
          "tax",
          "fees",
          "charges",
          "prepaid",
          "at-the-door",
          "landed-cost");

  /** A figure of the receipt; null where the quote was refused or states none. */
  @Nullable BigMoney figure(String name) {
    Map<String, Value> results =
        outcome instanceof Outcome.Answer answer ? answer.results() : Map.of();
    return results.get(name) instanceof Value.Amount(var money) ? money : null;
  }

  String word(String name) {
    return outcome instanceof Outcome.Answer answer
            && answer.results().get(name) instanceof Value.Word(var word)
        ? word
        : "";
  }

  List<String> reasons() {
    return switch (outcome) {
      case Outcome.Answer answer -> answer.notes();
      case Outcome.Refused refused ->
          refused.refusals().stream().map(refusal -> refusal.message()).toList();
    };
  }

  boolean isRefused() {
    return outcome instanceof Outcome.Refused;
  }
}

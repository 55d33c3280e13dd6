package org.entrepot.rulebook.standards;

import static org.entrepot.rulebook.standards.StandardsFacts.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.calendar.WallClock;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Step;

/**
 * The window that is running: how many of the orders expected in it can still fail before a breach
 * counts, by the edition that will judge it.
 */
record Forecast(Judging judging, Counted counted, Facts facts, Instant at, ZoneId zone) {

  void results(Edition<StandardsEdition> edition, Map<String, Value> results, List<Step> working) {
    if (facts.value(StandardsFacts.EXPECTED).isEmpty()) {
      return;
    }
    long expected = facts.number(StandardsFacts.EXPECTED).longValueExact();
    for (Standard standard : edition.body().standards()) {
      LocalDate next = standard.assessed().firstAfter(at.atZone(zone).toLocalDate());
      Optional<Edition<StandardsEdition>> judge = judging.editionAt(WallClock.startOf(next, zone));
      judge
          .flatMap(by -> by.body().standard(standard.code()))
          .map(judging::chosen)
          .ifPresent(judged -> {
            long failed = failedSoFar(judged, next);
            long left = judged.stillAllowed(expected, failed);
            results.put(standard.code() + "-still-allowed", count(left));
            working.add(
                new Step(
                    judged.label() + ", can still fail",
                    count(expected),
                    judged.limit(),
                    count(left),
                    failed + " failed so far in the window that is assessed on " + next,
                    judge.orElseThrow().ref()));
          });
    }
  }

  private long failedSoFar(Standard standard, LocalDate next) {
    if (facts.group(StandardsFacts.ORDERS).isEmpty()) {
      return facts.number(StandardsFacts.FAILED_SO_FAR).longValueExact();
    }
    LocalDate first = next.minusDays(standard.windowDays());
    return counted
        .over(standard, first, next, at)
        .map(window -> standard.failures(window.counted(), window.outOf()))
        .orElse(0L);
  }
}

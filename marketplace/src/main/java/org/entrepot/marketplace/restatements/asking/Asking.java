package org.entrepot.marketplace.restatements.asking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.replay.orders.Layout;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.springframework.stereotype.Service;

/** Understands typed requests. */
@Service
public class Asking {

  private final DataSets dataSets;
  private final Rules rules;

  Asking(DataSets dataSets, Rules rules) {
    this.dataSets = dataSets;
    this.rules = rules;
  }

  /** Everything that can be told of a request. */
  public Checked check(Typed typed) {
    Faults faults = new Faults();
    Optional<DataSet> dataSet = dataSet(typed, faults);
    Optional<LocalDateTime> against = date(Field.AGAINST, typed.against(), faults);
    Optional<LocalDateTime> under = date(Field.UNDER, typed.under(), faults);
    Optional<Instant> knownAt = knownAt(typed, faults);
    Optional<ZoneId> zone = zone(typed, dataSet, faults);
    List<PinnedPair> pairs = new ArrayList<>();
    for (Subject<?> subject : subjects(typed, faults)) {
      PinnedPair pair = PinnedPair.of(subject, against, under, knownAt.orElse(null));
      pairs.add(pair);
      checkInForce(pair, against, under, faults);
    }
    List<AssumedFact> assumed = AssumedFact.of(pairs, dataSet);
    List<String> assumptions = new AssumptionCheck(pairs, assumed, faults).check(typed, dataSet);
    Optional<RunRequest> request =
        faults.isEmpty()
            ? Optional.of(
                new RunRequest(
                    pairs.stream().map(PinnedPair::subject).toList(),
                    against.orElseThrow(),
                    under.orElseThrow(),
                    knownAt.orElse(null),
                    typed.shift(),
                    zone.orElse(null),
                    assumptions))
            : Optional.empty();
    return new Checked(typed, dataSet, pairs, assumed, faults, request);
  }

  private Optional<DataSet> dataSet(Typed typed, Faults faults) {
    if (typed.dataSet().isBlank()) {
      faults.add(Field.DATA_SET, "Choose the orders to restate.");
      return Optional.empty();
    }
    Optional<DataSet> found = dataSets.find(typed.dataSet());
    if (found.isEmpty()) {
      faults.add(Field.DATA_SET, "There is no data set " + typed.dataSet() + ".");
    }
    return found;
  }

  private List<Subject<?>> subjects(Typed typed, Faults faults) {
    Rulebook rulebook = rules.rulebook();
    List<Subject<?>> found = new ArrayList<>();
    for (String path : typed.rules().stream().distinct().toList()) {
      RestatableRules.named(rulebook, path)
          .ifPresentOrElse(
              found::add,
              () ->
                  faults.add(
                      Field.RULES,
                      "The rulebook has no rule " + path + " that orders can be computed under."));
    }
    if (typed.rules().isEmpty()) {
      faults.add(Field.RULES, "Choose at least one rule.");
    }
    return found;
  }

  private static Optional<LocalDateTime> date(Field field, String text, Faults faults) {
    if (text.isBlank()) {
      faults.add(field, "Choose a date.");
      return Optional.empty();
    }
    Optional<LocalDateTime> time = wallTime(text);
    if (time.isEmpty()) {
      faults.add(field, "‘" + text.strip() + "’ is no date: write 2026-03-01.");
    }
    return time;
  }

  private static Optional<LocalDateTime> wallTime(String text) {
    try {
      return switch (ValueText.read(text)) {
        case Value.Day(var day) -> Optional.of(day.atStartOfDay());
        case Value.WallTime(var time) -> Optional.of(time);
        case Value _other -> Optional.empty();
      };
    } catch (ValueTextException | DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> knownAt(Typed typed, Faults faults) {
    if (typed.knownAt().isBlank()) {
      return Optional.empty();
    }
    Optional<Instant> end = wallTime(typed.knownAt()).map(time -> time.toInstant(ZoneOffset.UTC));
    if (end.isEmpty()) {
      faults.add(Field.KNOWN_AT, "‘" + typed.knownAt().strip() + "’ is no date.");
    }
    return end;
  }

  private static Optional<ZoneId> zone(Typed typed, Optional<DataSet> dataSet, Faults faults) {
    boolean asked = dataSet.map(DataSet::layout).orElse(Layout.OLIST) == Layout.NATIVE;
    if (!asked || typed.zone().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(typed.zone().strip()));
    } catch (DateTimeException unknown) {
      faults.add(
          Field.ZONE,
          "‘" + typed.zone().strip() + "’ is no time zone: write one as Europe/Lisbon.");
      return Optional.empty();
    }
  }

  private static void checkInForce(
      PinnedPair pair,
      Optional<LocalDateTime> against,
      Optional<LocalDateTime> under,
      Faults faults) {
    if (against.isPresent() && pair.against() == null) {
      faults.add(Field.AGAINST, "No edition of " + pair.title() + " is in force on this date.");
    }
    if (under.isPresent() && pair.under() == null) {
      faults.add(Field.UNDER, "No edition of " + pair.title() + " is in force on this date.");
    }
  }
}

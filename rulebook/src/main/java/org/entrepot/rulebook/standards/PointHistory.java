package org.entrepot.rulebook.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.standards.StandingRules.Reset;
import org.entrepot.rulebook.standards.StandingRules.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A seller's points over time, with what changed them and which edition judged: the standing on any
 * past day can be told. The order in which entries and appeals are given does not matter.
 */
public final class PointHistory {

  /** What changed the points, or was recorded without changing them. */
  public enum What {
    RESET,
    SCORED,
    WAIVED,
    APPEALED
  }

  /**
   * One change.
   *
   * @param by how many points more; 0 where points were waived or their period is over
   * @param points from here on
   * @param edition that judged; null for a reset
   */
  public record Change(
      LocalDate day,
      What what,
      @Nullable String standard,
      int by,
      int points,
      @Nullable EditionRef edition) {}

  private record Key(String standard, LocalDate day) {}

  private record Event(
      LocalDate day, int turn, String about, @Nullable PointEntry entry, @Nullable Appeal appeal) {}

  private static final Comparator<Event> IN_TIME =
      Comparator.comparing(Event::day).thenComparingInt(Event::turn).thenComparing(Event::about);

  private final List<Change> changes = new ArrayList<>();
  private final Map<Key, PointEntry> known = new HashMap<>();
  private final Map<Key, Integer> counting = new HashMap<>();
  private int points;

  private PointHistory() {}

  /**
   * Folds entries and appeals into a history.
   *
   * @param through the last day that the history tells
   * @throws IllegalArgumentException where two entries are of one assessment, or an appeal fits
   *     none of them: ask {@link #misfit} first
   */
  public static PointHistory fold(
      StandingRules rules,
      Collection<PointEntry> entries,
      Collection<Appeal> appeals,
      LocalDate through) {
    List<Event> events = new ArrayList<>();
    for (PointEntry entry : entries) {
      events.add(new Event(entry.day(), 1, entry.standard(), entry, null));
    }
    for (Appeal appeal : appeals) {
      misfit(appeal, entries)
          .ifPresent(why -> {
            throw new IllegalArgumentException(why);
          });
      String about = appeal.standard() + appeal.assessed();
      events.add(new Event(appeal.decided(), 2, about, null, appeal));
    }
    Reset reset = rules.reset();
    if (reset != null) {
      resets(reset, events, through);
    }
    PointHistory history = new PointHistory();
    events.stream().filter(e -> !e.day().isAfter(through)).sorted(IN_TIME).forEach(history::take);
    return history;
  }

  private static void resets(Reset reset, List<Event> events, LocalDate through) {
    int turn = reset.turn() == Turn.RESET_FIRST ? 0 : 3;
    Optional<LocalDate> first = events.stream().map(Event::day).min(Comparator.naturalOrder());
    if (first.isPresent()) {
      LocalDate day = reset.firstAfter(first.get().minusDays(1));
      for (; !day.isAfter(through); day = reset.firstAfter(day)) {
        events.add(new Event(day, turn, "", null, null));
      }
    }
  }

  /** Why an appeal fits none of the entries; empty where it fits. */
  public static Optional<String> misfit(Appeal appeal, Collection<PointEntry> entries) {
    String about = "the appeal against " + appeal.standard() + " of " + appeal.assessed();
    for (PointEntry entry : entries) {
      if (entry.standard().equals(appeal.standard()) && entry.day().equals(appeal.assessed())) {
        if (appeal.points() < 0 || appeal.points() > entry.original()) {
          return Optional.of(
              about + " leaves " + appeal.points() + " points of " + entry.original());
        }
        return appeal.decided().isBefore(appeal.assessed())
            ? Optional.of(about + " is decided before the assessment")
            : Optional.empty();
      }
    }
    return Optional.of(about + " meets no points");
  }

  private void take(Event event) {
    PointEntry entry = event.entry();
    Appeal appeal = event.appeal();
    if (entry != null) {
      score(entry);
    } else if (appeal != null) {
      decide(appeal);
    } else if (points != 0 || !counting.isEmpty()) {
      counting.clear();
      change(event.day(), What.RESET, null, -points, null);
    }
  }

  private void score(PointEntry entry) {
    Key key = new Key(entry.standard(), entry.day());
    if (known.put(key, entry) != null) {
      throw new IllegalArgumentException(
          "two entries for " + entry.standard() + " on " + entry.day());
    }
    counting.put(key, entry.latest());
    What what = entry.latest() == 0 && entry.original() > 0 ? What.WAIVED : What.SCORED;
    change(entry.day(), what, entry.standard(), entry.latest(), entry.edition());
  }

  private void decide(Appeal appeal) {
    Key key = new Key(appeal.standard(), appeal.assessed());
    PointEntry entry = known.get(key);
    Integer before = counting.get(key);
    int by = 0;
    if (before != null) {
      counting.put(key, appeal.points());
      by = appeal.points() - before;
    }
    change(
        appeal.decided(),
        What.APPEALED,
        appeal.standard(),
        by,
        entry == null ? null : entry.edition());
  }

  private void change(
      LocalDate day, What what, @Nullable String standard, int by, @Nullable EditionRef edition) {
    points += by;
    changes.add(new Change(day, what, standard, by, points, edition));
  }

  /** Every change, in the order of time. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The points at the end of a day. */
  public int pointsOn(LocalDate day) {
    int on = 0;
    for (Change change : changes) {
      if (change.day().isAfter(day)) {
        break;
      }
      on = change.points();
    }
    return on;
  }

  /** The most points that ever stood. */
  public int highest() {
    return changes.stream().mapToInt(Change::points).max().orElse(0);
  }
}

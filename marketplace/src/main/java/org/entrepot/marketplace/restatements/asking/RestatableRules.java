package org.entrepot.marketplace.restatements.asking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;

/** The rules that past orders can be computed under, and the dates worth comparing. */
public final class RestatableRules {

  /** The families whose facts are those of orders. */
  private static final Set<String> FAMILIES = Set.of("fees", "freight", "standards");

  private static final int MOST_CHANGES = 4;

  private RestatableRules() {}

  /** By their names. */
  public static List<Subject<?>> of(Rulebook rulebook) {
    return rulebook.subjects().stream()
        .<Subject<?>>map(subject -> subject)
        .filter(subject -> FAMILIES.contains(subject.family().name()))
        .toList();
  }

  /** The rule of that path; empty where there is none, or orders cannot be computed under it. */
  static Optional<Subject<?>> named(Rulebook rulebook, String path) {
    return of(rulebook).stream()
        .<Subject<?>>map(subject -> subject)
        .filter(subject -> subject.id().toString().equals(path))
        .findFirst();
  }

  /**
   * The last day of one edition and the first of the next.
   *
   * @param rules the rules that change between the two
   */
  public record ChangeDates(LocalDate against, LocalDate under, List<SubjectId> rules) {}

  /** The newest changes of some rules, those in the nearest past and in the future first. */
  public static List<ChangeDates> changes(Collection<Subject<?>> rules) {
    TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
    rules.forEach(rule -> days.addAll(firstDays(rule)));
    List<ChangeDates> changes = new ArrayList<>();
    for (LocalDate day : days) {
      if (changes.size() < MOST_CHANGES) {
        List<SubjectId> changed =
            rules.stream()
                .filter(rule -> firstDays(rule).contains(day))
                .<SubjectId>map(Subject::id)
                .toList();
        changes.add(new ChangeDates(day.minusDays(1), day, changed));
      }
    }
    return changes;
  }

  /** The first whole days of all editions but the first, which nothing precedes. */
  private static <B> List<LocalDate> firstDays(Subject<B> subject) {
    List<Timeline.Period<B>> periods = subject.timeline().periods();
    return periods.stream()
        .skip(1)
        .map(period -> period.edition().from())
        .map(from ->
            from.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? from.toLocalDate()
                : from.toLocalDate().plusDays(1))
        .toList();
  }
}

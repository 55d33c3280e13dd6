package org.entrepot.replay.rules;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.replay.folds.DayFold;
import org.entrepot.replay.folds.TooManySpansException;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.standards.Count;
import org.entrepot.rulebook.standards.Grace;
import org.entrepot.rulebook.standards.Standard;
import org.entrepot.rulebook.standards.StandardsEdition;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** What of an edition of standards can be assessed from past orders, and what is chosen for it. */
public final class StandardsPinned {

  private static final String GRACE = "grace";
  private static final String DENOMINATOR = "denominator";
  private static final int DAYS_OF_A_WEEK = 7;

  private StandardsPinned() {}

  /** The edition, where it is one of standards. */
  @SuppressWarnings("unchecked") // the body was looked at
  public static Optional<Edition<StandardsEdition>> of(Edition<?> edition) {
    return edition.body() instanceof StandardsEdition
        ? Optional.of((Edition<StandardsEdition>) edition)
        : Optional.empty();
  }

  /** The facts that may be assumed: past orders state the others, or they are of a forecast. */
  static FactSheet assumable(FactSheet sheet) {
    List<FactDeclaration> facts =
        sheet.facts().values().stream()
            .filter(fact -> fact.name().equals(GRACE) || fact.name().equals(DENOMINATOR))
            .toList();
    return FactSheet.of(facts);
  }

  static SellerAssessment assessment(
      Edition<StandardsEdition> edition, String subject, Assumptions assumptions, boolean shifted) {
    boolean grace =
        assumptions.fact(subject, GRACE).map(value -> value.text().equals("yes")).orElse(shifted);
    Optional<String> outOf = assumptions.fact(subject, DENOMINATOR).map(Value::text);
    List<Standard> standards = new ArrayList<>();
    for (Standard stated : edition.body().standards()) {
      Standard chosen = chosen(stated, outOf);
      if (isStated(chosen)) {
        standards.add(chosen);
      }
    }
    return new SellerAssessment(edition, standards, grace);
  }

  private static Standard chosen(Standard standard, Optional<String> outOf) {
    return standard.denominators().stream()
        .filter(count -> outOf.filter(count.word()::equals).isPresent())
        .findFirst()
        .map(standard::outOf)
        .orElse(standard);
  }

  private static boolean isStated(Standard standard) {
    return OrderCounts.STATED.contains(standard.counted())
        && OrderCounts.STATED.contains(standard.outOf());
  }

  /** Standards that cannot be assessed, in words. */
  static List<String> leftOut(List<Edition<StandardsEdition>> editions) {
    Set<String> notes = new LinkedHashSet<>();
    for (Edition<StandardsEdition> edition : editions) {
      for (Standard standard : edition.body().standards()) {
        if (!isStated(standard)) {
          notes.add(
              "‘"
                  + standard.label()
                  + "’ is not assessed: past orders do not state what it counts ("
                  + standard.counted().word()
                  + " out of "
                  + standard.outOf().word()
                  + ")");
        }
      }
    }
    return List.copyOf(notes);
  }

  /** Grace windows that are not applied, in words. */
  static List<String> withoutGrace(List<SellerAssessment> assessments) {
    Set<String> notes = new LinkedHashSet<>();
    for (SellerAssessment assessment : assessments) {
      for (Standard standard : assessment.standards()) {
        Grace grace = standard.grace();
        if (grace != null && !assessment.graceApplies()) {
          notes.add(
              "‘"
                  + standard.label()
                  + "’ waives points from "
                  + grace.from().toLocalDate()
                  + " to before "
                  + grace.to().toLocalDate()
                  + "; no points are waived here, as a grace window is for the orders of its own"
                  + " days (assume "
                  + GRACE
                  + "=yes, or move the orders, to see them waived)");
        }
      }
    }
    return List.copyOf(notes);
  }

  /** Weeks where all assessments fall on one day of the week over whole weeks; else days. */
  static DayFold fold(SellerAssessment against, SellerAssessment under, Dictionary sellers) {
    List<Standard> all = new ArrayList<>(against.standards());
    all.addAll(under.standards());
    Set<Count> counted = new LinkedHashSet<>(List.of(Count.SHIPPED, Count.LATE));
    counted.addAll(against.counted());
    counted.addAll(under.counted());
    DayOfWeek on = commonDay(all);
    DayFold.Spans spans =
        on == null ? day -> day.plusDays(1) : day -> all.getFirst().assessed().firstAfter(day);
    return new DayFold(
        List.copyOf(counted),
        spans,
        sellers,
        TooManySpansException.mostIn(Runtime.getRuntime().maxMemory()));
  }

  private static @Nullable DayOfWeek commonDay(List<Standard> standards) {
    Set<@Nullable DayOfWeek> days = new LinkedHashSet<>();
    for (Standard standard : standards) {
      days.add(standard.windowDays() % DAYS_OF_A_WEEK == 0 ? standard.assessed().on() : null);
    }
    return days.size() == 1 ? days.iterator().next() : null;
  }

  /** The day on which weeks begin: that of all assessments, or Monday where they differ. */
  static DayOfWeek weeksBegin(SellerAssessment against, SellerAssessment under) {
    List<Standard> all = new ArrayList<>(against.standards());
    all.addAll(under.standards());
    DayOfWeek on = commonDay(all);
    return on == null ? DayOfWeek.MONDAY : on;
  }
}

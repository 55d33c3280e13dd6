package org.entrepot.rulebook.standards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What points lead to: tiers with their punishments, and the day on which points start from 0.
 *
 * @param tiers in rising order; a tier keeps the punishments of those below it
 */
@Meaning("What points lead to")
public record StandingRules(
    @Meaning("Tiers by points, rising") List<Tier> tiers,
    @Meaning("When points start again from 0; without it, never") @Nullable Reset reset) {

  public StandingRules {
    tiers = List.copyOf(tiers);
  }

  /** From so many points on. */
  @Meaning("What follows from a number of points on")
  public record Tier(
      @Meaning("From so many points on") int atLeast,
      @Meaning("What follows") List<Punishment> punishments) {

    public Tier {
      punishments = List.copyOf(punishments);
      if (atLeast < 1) {
        throw new IllegalArgumentException("a tier begins at one point or more");
      }
    }
  }

  /** What is done to a seller. */
  @Meaning("What is done to a seller")
  public record Punishment(
      @Meaning("Stable name") String code,
      @Meaning("In words") String label,
      @Meaning("How long it lasts; without it, as long as the tier") Value.@Nullable Measure lasts,
      @Meaning("The share that is left, of what the label says")
          Value.@Nullable Proportion share) {}

  /** When points start again from 0: a day of the week, the first of its period. */
  @Meaning("When points start again from 0")
  public record Reset(
      @Meaning("Once a month or once a quarter") Period every,
      @Meaning("On the first of this day of the week") DayOfWeek onFirst,
      @Meaning("Where scoring falls on that day, which comes first") Turn turn) {

    /** The latest reset on {@code day} or before it. */
    public LocalDate latestBy(LocalDate day) {
      LocalDate own = resetOf(day);
      return own.isAfter(day) ? resetOf(firstOfPeriod(day).minusDays(1)) : own;
    }

    /** The first reset after {@code day}. */
    public LocalDate firstAfter(LocalDate day) {
      LocalDate own = resetOf(day);
      return own.isAfter(day) ? own : resetOf(nextPeriod(firstOfPeriod(day)));
    }

    private LocalDate resetOf(LocalDate day) {
      return firstOfPeriod(day).with(TemporalAdjusters.firstInMonth(onFirst));
    }

    private LocalDate firstOfPeriod(LocalDate day) {
      return switch (every) {
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      };
    }

    private LocalDate nextPeriod(LocalDate first) {
      return switch (every) {
        case MONTH -> first.plusMonths(1);
        case QUARTER -> first.plusMonths(3);
      };
    }
  }

  /** How often points start again. */
  public enum Period {
    MONTH,
    QUARTER
  }

  /** Which of the two comes first on one day. */
  public enum Turn {
    /** The reset: what is scored on its day counts for the new period. */
    RESET_FIRST,
    /** The scoring: what is scored on the day of the reset is gone with the old period. */
    SCORING_FIRST
  }

  /** The highest tier that so many points reach. */
  public Optional<Tier> tier(int points) {
    return tiers.stream().filter(tier -> points >= tier.atLeast()).reduce((_low, high) -> high);
  }

  /** The punishments of every tier that so many points reach. */
  public List<Punishment> punishments(int points) {
    return tiers.stream()
        .filter(tier -> points >= tier.atLeast())
        .flatMap(tier -> tier.punishments().stream())
        .toList();
  }
}

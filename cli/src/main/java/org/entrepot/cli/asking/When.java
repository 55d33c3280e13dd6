package org.entrepot.cli.asking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/**
 * A point in time as an option gives it: a day (its first instant), a wall-clock time, or a time
 * with its offset. A day and a wall-clock time are those of the subject's zone, so it becomes an
 * instant only when the subject is known.
 *
 * @param option the option that gave it, for messages
 */
public record When(String option, String text) {

  /** The instant meant, read in the zone of a subject. */
  public Instant in(ZoneId zone) {
    return switch (value()) {
      case Value.Day(var day) -> day.atStartOfDay(zone).toInstant();
      case Value.WallTime(var time) -> wallTime(time, zone);
      case Value.Moment(var instant) -> instant;
      case Value.Amount _, Value.Proportion _, Value.Count _, Value.Measure _ -> throw none();
      case Value.Word _, Value.YesNo _, Value.TimeOfDay _ -> throw none();
    };
  }

  /** The wall-clock time meant, whatever the zone: the start of a day, or the time itself. */
  public LocalDateTime wallClock() {
    return switch (value()) {
      case Value.Day(var day) -> day.atStartOfDay();
      case Value.WallTime(var time) -> time;
      case Value.Moment _ ->
          throw new BadInput(
              option
                  + ": write a day or a time without an offset; each subject's own clock counts");
      case Value.Amount _, Value.Proportion _, Value.Count _, Value.Measure _ -> throw none();
      case Value.Word _, Value.YesNo _, Value.TimeOfDay _ -> throw none();
    };
  }

  private Value value() {
    try {
      return ValueText.read(text);
    } catch (ValueTextException impossible) {
      throw new BadInput(option + ": " + impossible.getMessage(), impossible);
    }
  }

  private BadInput none() {
    return new BadInput(
        option
            + ": ‘"
            + text
            + "’ is no time; write 2026-03-01, 2026-03-01T12:00 (the subject's own clock)"
            + " or 2026-03-01T12:00-03:00");
  }

  private Instant wallTime(LocalDateTime time, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      throw new BadInput(
          option + ": " + text + " does not exist in " + zone + ", where the clock is put forward");
    }
    return time.toInstant(offsets.getFirst());
  }
}

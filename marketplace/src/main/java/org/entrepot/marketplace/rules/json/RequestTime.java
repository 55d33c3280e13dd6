package org.entrepot.marketplace.rules.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A day, a time on the wall clock of a subject's zone, or a moment with its offset. */
public record RequestTime(Value value) {

  /** Reads a field; null where it is none, which is told. */
  public static @Nullable RequestTime read(String field, JsonNode node, List<Wrong> wrong) {
    String expected =
        "‘" + field + "’: expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00-03:00";
    String message = expected;
    if (node.isString()) {
      try {
        Value value = ValueText.read(node.stringValue());
        if (isTime(value)) {
          return new RequestTime(value);
        }
      } catch (ValueTextException impossible) {
        message = "‘" + field + "’: " + impossible.getMessage();
      }
    }
    wrong.add(new Wrong(field, node.isMissingNode() ? Wrong.NEEDED : Wrong.VALUE, message));
    return null;
  }

  /** Reads a text; empty where it is no time. */
  public static Optional<RequestTime> read(String text) {
    try {
      return Optional.of(ValueText.read(text)).filter(RequestTime::isTime).map(RequestTime::new);
    } catch (ValueTextException impossible) {
      return Optional.empty();
    }
  }

  private static boolean isTime(Value value) {
    return value instanceof Value.Day
        || value instanceof Value.WallTime
        || value instanceof Value.Moment;
  }

  /** The moment; a day begins at its midnight. */
  public Instant in(ZoneId zone) {
    return switch (value) {
      case Value.Day(var day) -> day.atStartOfDay(zone).toInstant();
      case Value.WallTime(var wall) -> wall.atZone(zone).toInstant();
      case Value.Moment(var moment) -> moment;
      case Value other -> throw new IllegalStateException(other.text() + " is no time");
    };
  }
}

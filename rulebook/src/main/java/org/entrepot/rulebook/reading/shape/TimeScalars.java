package org.entrepot.rulebook.reading.shape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entrepot.rulebook.edition.Rule;

/** Days, times of day, wall-clock times and zones. */
final class TimeScalars {

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String CLOCK = "[0-9]{2}:[0-9]{2}(:[0-9]{2})?";

  static final Map<Class<?>, Shape.Scalar> TYPES =
      Map.of(
          LocalDate.class,
          dated("a day such as 2026-03-01", DAY, LocalDate::parse),
          LocalTime.class,
          dated("a time of day such as 15:00", CLOCK, LocalTime::parse),
          LocalDateTime.class,
          dated(
              "a day, or a time such as 2026-03-01T15:00",
              DAY + "([T ]" + CLOCK + ")?",
              TimeScalars::wallTime),
          ZoneId.class,
          new Shape.Scalar(
              "a time zone such as Europe/Paris",
              List.of("string"),
              "[A-Z][A-Za-z0-9_+/-]*",
              List.of(),
              TimeScalars::zone));

  private TimeScalars() {}

  private static Shape.Scalar dated(
      String expected, String pattern, Function<String, Object> reader) {
    Pattern compiled = Pattern.compile(pattern);
    return new Shape.Scalar(
        expected,
        List.of("string"),
        pattern,
        List.of(),
        text -> {
          if (!compiled.matcher(text).matches()) {
            return new Parsed.Bad(Rule.RB_04, "expected " + expected);
          }
          try {
            return new Parsed.Good(reader.apply(text));
          } catch (DateTimeException impossible) {
            return new Parsed.Bad(Rule.RB_04, "there is no such day or time");
          }
        });
  }

  private static LocalDateTime wallTime(String text) {
    return text.length() == "2026-03-01".length()
        ? LocalDate.parse(text).atStartOfDay()
        : LocalDateTime.parse(text.replace(' ', 'T'));
  }

  private static Parsed zone(String text) {
    try {
      return new Parsed.Good(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return new Parsed.Bad(Rule.RB_04, "there is no such time zone");
    }
  }
}

package org.entrepot.rulebook.duty;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The duty of one tariff line. {@link #text()} writes equal duties alike, however they were
 * printed; {@link DutyText} reads what tariffs print, {@link DutyComputation} computes it.
 */
public sealed interface DutyExpression {

  String text();

  /** A share of the customs value. */
  record AdValorem(BigDecimal fraction) implements DutyExpression {
    @Override
    public String text() {
      return new Value.Proportion(fraction).text();
    }
  }

  /**
   * An amount per quantity.
   *
   * @param per how many of the counted unit the amount is for: 100 in {@code EUR 4.20 / 100 kg}
   */
  record Specific(BigMoney amount, BigDecimal per, Counted counted) implements DutyExpression {
    @Override
    public String text() {
      return new Value.Amount(amount).text()
          + " / "
          + new Value.Count(per).text()
          + " "
          + counted.unit().symbol()
          + " "
          + counted.name().toLowerCase(Locale.ROOT);
    }
  }

  /** A part whose amount the line does not state. */
  record OutsideTheLine(RecipePart part) implements DutyExpression {
    @Override
    public String text() {
      return part.symbol();
    }
  }

  /** Several parts together. */
  record Sum(List<DutyExpression> parts) implements DutyExpression {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return String.join(" + ", parts.stream().map(DutyExpression::text).toList());
    }
  }

  /** A duty that is at least one and at most another. */
  record Bounded(
      DutyExpression duty, @Nullable DutyExpression atLeast, @Nullable DutyExpression atMost)
      implements DutyExpression {
    @Override
    public String text() {
      return duty.text()
          + (atLeast == null ? "" : " MIN " + atLeast.text())
          + (atMost == null ? "" : " MAX " + atMost.text());
    }
  }

  /** Duties by time of the year. */
  record Seasonal(List<Season> seasons) implements DutyExpression {
    public Seasonal {
      seasons = List.copyOf(seasons);
    }

    @Override
    public String text() {
      return String.join(", ", seasons.stream().map(Season::text).toList());
    }
  }

  /** A duty and the days of the year on which it stands; none means the rest of the year. */
  record Season(DutyExpression duty, List<Days> days) {
    public Season {
      days = List.copyOf(days);
    }

    boolean holds(MonthDay day) {
      return days.isEmpty() || days.stream().anyMatch(some -> some.hold(day));
    }

    String text() {
      return days.isEmpty()
          ? duty.text()
          : duty.text() + " (" + String.join(", ", days.stream().map(Days::text).toList()) + ")";
    }
  }

  /**
   * Days of the year from one to another, both included; over the turn of the year where to is
   * less.
   */
  record Days(MonthDay from, MonthDay to) {

    boolean hold(MonthDay day) {
      boolean after = !day.isBefore(from);
      boolean before = !day.isAfter(to);
      return from.isAfter(to) ? after || before : after && before;
    }

    String text() {
      return from.toString().substring(2) + " to " + to.toString().substring(2);
    }
  }
}

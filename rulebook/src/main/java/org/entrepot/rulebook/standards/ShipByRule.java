package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.calendar.BusinessCalendar;
import org.entrepot.rulebook.calendar.CalendarEdition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.standards.ShipByEdition.PreOrder;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** An edition of ship-by rules with its calendar laid out, ready for any number of orders. */
public final class ShipByRule {

  /** The deadlines, or why there are none. */
  public sealed interface Answer {
    record Known(Deadlines deadlines) implements Answer {}

    record Not(Refusal refusal) implements Answer {}
  }

  private final Edition<ShipByEdition> edition;
  private final BusinessCalendar calendar;

  public ShipByRule(Edition<ShipByEdition> edition, Books books) {
    this.edition = edition;
    ShipByEdition body = edition.body();
    this.calendar =
        BusinessCalendar.of(
            body.calendar(), books.periods(body.calendar(), CalendarEdition.class), body.layers());
  }

  public Edition<ShipByEdition> edition() {
    return edition;
  }

  public BusinessCalendar calendar() {
    return calendar;
  }

  public ZoneId zone() {
    return edition.zone();
  }

  /**
   * The deadlines of an order.
   *
   * @param preOrder the days to ship that a seller of pre-orders chose; null for other orders
   */
  public Answer deadlines(Instant ordered, Value.@Nullable Measure preOrder) {
    ShipByEdition body = edition.body();
    if (preOrder != null) {
      PreOrder allowed = body.preOrder();
      if (allowed == null || !allowed.allows(preOrder)) {
        return new Answer.Not(notAllowed(preOrder, allowed));
      }
    }
    LocalDate day = ordered.atZone(zone()).toLocalDate();
    Value.Measure within = preOrder == null ? body.shipsWithin() : preOrder;
    Optional<Deadlines> deadlines = Deadlines.of(body, within, day, calendar);
    return deadlines.isPresent()
        ? new Answer.Known(deadlines.get())
        : new Answer.Not(calendar.doesNotKnow(day));
  }

  private static Refusal notAllowed(Value.Measure chosen, @Nullable PreOrder allowed) {
    String range =
        allowed == null
            ? "there are no pre-orders"
            : "a pre-order ships within "
                + allowed.atLeast().text()
                + " to "
                + allowed.atMost().text();
    return new Refusal(
        Reason.FACT_INVALID,
        ShipByFamily.DAYS_TO_SHIP,
        "‘" + ShipByFamily.DAYS_TO_SHIP + "’ is " + chosen.text() + ": " + range);
  }
}

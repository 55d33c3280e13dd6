package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.calendar.FactTimes;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders out of facts. An order that states no ship-by is judged by the deadlines in force
 * when it was placed.
 */
final class OrderReader {

  private final StandardsEdition rule;
  private final Books books;
  private final List<Refusal> refusals;
  private final FactTimes times;
  private final Map<EditionRef, ShipByRule> shipBy = new HashMap<>();

  OrderReader(
      StandardsEdition rule, ZoneId zone, Books books, List<Refusal> refusals, List<String> notes) {
    this.rule = rule;
    this.books = books;
    this.refusals = refusals;
    this.times = new FactTimes(zone, refusals, notes);
  }

  List<OrderRecord> read(List<Facts> orders) {
    List<OrderRecord> records = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Facts order = orders.get(i);
      String where = StandardsFacts.ORDERS + "[" + i + "].";
      Optional<Instant> placed = times.instant(order, "placed", where);
      if (placed.isPresent()) {
        records.add(record(order, placed.get(), where, i));
      }
    }
    return records;
  }

  private OrderRecord record(Facts order, Instant placed, String where, int index) {
    @Nullable Instant handedOver = times.instant(order, "handed-over", where).orElse(null);
    @Nullable Instant absent = times.instant(order, "customer-absent", where).orElse(null);
    @Nullable Instant delivered = times.instant(order, "delivered", where).orElse(null);
    return new OrderRecord(
        order.value("id").map(Value::text).orElse("order " + (index + 1)),
        placed,
        handedOver,
        handedOver != null && isLate(order, placed, handedOver, where),
        order.yes("tracked"),
        times.instant(order, "cancelled", where).orElse(null),
        order.word("cancelled-by").equals("buyer"),
        order.word("cancelled-by").equals("system"),
        order.value("promised").isPresent() ? order.day("promised") : null,
        earlier(absent, delivered),
        order.value("cause").map(Value::text).orElse(null),
        order.value("evidence").isPresent() && order.yes("evidence"));
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private boolean isLate(Facts order, Instant placed, Instant handedOver, String where) {
    Optional<Instant> stated = times.instant(order, "ship-by", where);
    if (stated.isPresent()) {
      return handedOver.isAfter(stated.get());
    }
    SubjectId deadlines = rule.shipBy();
    if (deadlines == null) {
      if (rule.standards().stream().anyMatch(OrderReader::needsDeadline)) {
        refusals.add(
            new Refusal(
                Reason.FACT_MISSING,
                where + "ship-by",
                "‘"
                    + where
                    + "ship-by’ is needed: these standards have no deadlines of their own"));
      }
      return false;
    }
    return switch (books.consult(deadlines, ShipByEdition.class, placed)) {
      case InForce.None<ShipByEdition> none -> {
        refusals.add(new Refusal(Reason.NO_EDITION, deadlines.toString(), none.sentence()));
        yield false;
      }
      case InForce.Found<ShipByEdition>(var edition) -> {
        ShipByRule found =
            shipBy.computeIfAbsent(edition.ref(), _r -> new ShipByRule(edition, books));
        yield isLate(found, order, placed, handedOver);
      }
    };
  }

  private boolean isLate(ShipByRule found, Facts order, Instant placed, Instant handedOver) {
    Value.@Nullable Measure preOrder =
        (Value.Measure) order.value(ShipByFamily.DAYS_TO_SHIP).orElse(null);
    return switch (found.deadlines(placed, preOrder)) {
      case ShipByRule.Answer.Known(var deadlines) -> deadlines.isLate(handedOver, found.zone());
      case ShipByRule.Answer.Not(var refusal) -> {
        refusals.add(refusal);
        yield false;
      }
    };
  }

  private static boolean needsDeadline(Standard standard) {
    return switch (standard.counted()) {
      case LATE, NOT_FULFILLED -> true;
      case PLACED, NET, SHIPPED, TRACKED, CANCELLED, DUE, DELIVERED_ON_TIME -> false;
    };
  }
}

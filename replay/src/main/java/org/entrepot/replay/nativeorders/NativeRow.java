package org.entrepot.replay.nativeorders;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.TableRow;
import org.entrepot.rulebook.value.ValueText;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads one row of the layout into a line. */
final class NativeRow {

  /** So that price × quantity is always exact. */
  private static final long MOST_UNITS = 1_000_000;

  private static final List<NumberColumn> TIMES =
      List.of(
          NumberColumn.SHIP_BY_SECOND,
          NumberColumn.HANDED_OVER_SECOND,
          NumberColumn.DELIVERED_SECOND,
          NumberColumn.PROMISED_SECOND);
  private static final List<NumberColumn> AMOUNTS =
      List.of(NumberColumn.DISCOUNT_MINOR, NumberColumn.SUBSIDY_MINOR);
  private static final List<NumberColumn> WHOLE =
      List.of(
          NumberColumn.RETURNED,
          NumberColumn.WEIGHT_GRAMS,
          NumberColumn.LENGTH_MILLIMETRES,
          NumberColumn.WIDTH_MILLIMETRES,
          NumberColumn.HEIGHT_MILLIMETRES);
  private static final List<WordColumn> WORDS =
      List.of(WordColumn.PRODUCT, WordColumn.CATEGORY, WordColumn.ORIGIN, WordColumn.DESTINATION);

  private final NativeColumns columns;
  private final TableRow row;
  private final @Nullable ZoneRules zone;
  private final Map<String, ZoneRules> zones = new HashMap<>();
  private final Map<String, Integer> decimals = new HashMap<>();

  /**
   * A reader of rows.
   *
   * @param zone of wall-clock times of rows that name none; null where there is none
   */
  NativeRow(NativeColumns columns, TableRow row, @Nullable ZoneId zone) {
    this.columns = columns;
    this.row = row;
    this.zone = zone == null ? null : zone.getRules();
  }

  /** The order, even of a row that is bad. */
  Optional<String> order() {
    return row.readable(columns.of(WordColumn.ORDER));
  }

  void read(LineBatch batch, int line) throws BadFieldException {
    row.check();
    batch.set(line, WordColumn.ORDER, row.needed(columns.of(WordColumn.ORDER)));
    batch.set(line, WordColumn.LINE, row.needed(columns.of(WordColumn.LINE)));
    batch.set(line, WordColumn.SELLER, row.needed(columns.of(WordColumn.SELLER)));
    for (WordColumn column : WORDS) {
      if (!row.isEmpty(columns.of(column))) {
        batch.set(line, column, row.text(columns.of(column)));
      }
    }
    amounts(batch, line);
    times(batch, line);
    for (NumberColumn column : WHOLE) {
      if (!row.isEmpty(columns.of(column))) {
        batch.set(line, column, row.whole(columns.of(column)));
      }
    }
    facts(batch, line);
  }

  private void amounts(LineBatch batch, int line) throws BadFieldException {
    String currency = row.needed(columns.of(WordColumn.CURRENCY));
    int places = decimals(currency);
    batch.set(line, WordColumn.CURRENCY, currency);
    int price = columns.of(NumberColumn.PRICE_MINOR);
    batch.set(line, NumberColumn.PRICE_MINOR, row.decimal(price, places));
    for (NumberColumn column : AMOUNTS) {
      if (!row.isEmpty(columns.of(column))) {
        batch.set(line, column, row.decimal(columns.of(column), places));
      }
    }
    int quantity = columns.of(NumberColumn.QUANTITY);
    long units = row.isEmpty(quantity) ? 1 : row.whole(quantity);
    if (units == 0 || units > MOST_UNITS) {
      throw new BadFieldException(
          row.name(quantity), "is " + units + ": a line has 1 to " + MOST_UNITS + " units");
    }
    batch.set(line, NumberColumn.QUANTITY, units);
  }

  private int decimals(String currency) throws BadFieldException {
    Integer known = decimals.get(currency);
    if (known != null) {
      return known;
    }
    try {
      int places = CurrencyUnit.of(currency).getDecimalPlaces();
      decimals.put(currency, places);
      return places;
    } catch (IllegalCurrencyException unknown) {
      throw new BadFieldException(
          row.name(columns.of(WordColumn.CURRENCY)),
          "is ‘" + currency + "’, which is no ISO 4217 currency");
    }
  }

  private void times(LineBatch batch, int line) throws BadFieldException {
    ZoneRules rules = zone();
    int created = columns.of(NumberColumn.CREATED_SECOND);
    batch.set(line, NumberColumn.CREATED_SECOND, row.instant(created, rules));
    for (NumberColumn column : TIMES) {
      if (!row.isEmpty(columns.of(column))) {
        batch.set(line, column, row.instant(columns.of(column), rules));
      }
    }
    int cancelled = columns.of(NumberColumn.CANCELLED);
    if (!row.isEmpty(cancelled)) {
      batch.set(line, NumberColumn.CANCELLED, yesNo(cancelled) ? 1 : 0);
    }
  }

  private @Nullable ZoneRules zone() throws BadFieldException {
    if (row.isEmpty(columns.zone())) {
      return zone;
    }
    String name = row.text(columns.zone());
    ZoneRules known = zones.get(name);
    if (known != null) {
      return known;
    }
    try {
      ZoneRules rules = ZoneId.of(name).getRules();
      zones.put(name, rules);
      return rules;
    } catch (DateTimeException unknown) {
      throw new BadFieldException(
          NativeColumns.ZONE, "is ‘" + name + "’: expected a zone such as Asia/Singapore");
    }
  }

  private boolean yesNo(int column) throws BadFieldException {
    String text = row.text(column);
    return switch (text) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default ->
          throw new BadFieldException(row.name(column), "is ‘" + text + "’: expected yes or no");
    };
  }

  private void facts(LineBatch batch, int line) throws BadFieldException {
    for (Map.Entry<String, Integer> fact : columns.facts().entrySet()) {
      if (!row.isEmpty(fact.getValue())) {
        String text = row.text(fact.getValue());
        checkValue(fact.getValue(), text);
        batch.state(line, fact.getKey(), text);
      }
    }
  }

  private void checkValue(int column, String text) throws BadFieldException {
    try {
      ValueText.read(text);
    } catch (IllegalArgumentException none) {
      throw new BadFieldException(row.name(column), String.valueOf(none.getMessage()));
    }
  }
}

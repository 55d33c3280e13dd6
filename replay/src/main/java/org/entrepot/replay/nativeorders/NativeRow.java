package org.entrepot.replay.nativeorders;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.RowFaults;
import org.entrepot.replay.table.RowFaults.Part;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.ZoneClock;
import org.entrepot.rulebook.value.ValueText;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads one row of the layout into a line. */
final class NativeRow {

  /** So that price × quantity is always exact. */
  static final long MOST_UNITS = 1_000_000;

  private static final int MOST_DECIMALS = 4;

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
  private final FieldWords fields;
  private final ZoneClocks zones;
  private final Decimals decimals = new Decimals();

  NativeRow(NativeColumns columns, TableRow row, ZoneClocks zones) {
    this.columns = columns;
    this.row = row;
    this.fields = new FieldWords(row);
    this.zones = zones;
  }

  /** Adds the row as a line, or tells what is wrong with it; false where it is bad. */
  boolean add(String file, OrderSink sink) {
    LineBatch batch = sink.batch();
    int line = batch.add();
    try {
      read(batch, line);
      sink.added();
      return true;
    } catch (BadFieldException bad) {
      batch.takeBack(1);
      sink.bad(new BadRow(file, row.line(), bad.faults()));
      row.readable(columns.of(WordColumn.ORDER)).ifPresent(sink::badOrder);
      return false;
    }
  }

  /** Reads the row into a line; of a bad row all faults are told. */
  private void read(LineBatch batch, int line) throws BadFieldException {
    row.check();
    try {
      readAll(batch, line);
    } catch (BadFieldException first) {
      RowFaults faults = new RowFaults();
      parts(batch, line).forEach(faults::in);
      faults.refuse();
      throw first;
    }
  }

  /** The parts of a row that are read one by one where it is bad. */
  private List<Part> parts(LineBatch batch, int line) {
    List<Part> parts = new ArrayList<>();
    for (WordColumn column : List.of(WordColumn.ORDER, WordColumn.LINE, WordColumn.SELLER)) {
      parts.add(() -> row.needed(columns.of(column)));
    }
    WORDS.forEach(column -> parts.add(() -> word(batch, line, column)));
    parts.add(() -> currency(batch, line));
    parts.add(() -> price(batch, line, places(batch, line)));
    AMOUNTS.forEach(column -> parts.add(() -> amount(batch, line, column, places(batch, line))));
    parts.add(() -> quantity(batch, line));
    parts.add(this::zone);
    parts.add(() -> created(batch, line, anyZone()));
    TIMES.forEach(column -> parts.add(() -> time(batch, line, column, anyZone())));
    parts.add(() -> cancelled(batch, line));
    WHOLE.forEach(column -> parts.add(() -> whole(batch, line, column)));
    columns.facts().forEach((fact, column) -> parts.add(() -> fact(batch, line, fact, column)));
    return parts;
  }

  /** The decimals of the row's currency; where that is unknown, enough for any. */
  private int places(LineBatch batch, int line) {
    try {
      return currency(batch, line);
    } catch (BadFieldException unknown) {
      return MOST_DECIMALS;
    }
  }

  /** The row's zone; where that is unknown, another by which its times can be judged. */
  private @Nullable ZoneClock anyZone() {
    try {
      return zone();
    } catch (BadFieldException unknown) {
      return ZoneClock.of(ZoneOffset.UTC);
    }
  }

  private void readAll(LineBatch batch, int line) throws BadFieldException {
    needed(batch, line, WordColumn.ORDER);
    needed(batch, line, WordColumn.LINE);
    needed(batch, line, WordColumn.SELLER);
    for (WordColumn column : WORDS) {
      word(batch, line, column);
    }
    int places = currency(batch, line);
    price(batch, line, places);
    for (NumberColumn column : AMOUNTS) {
      amount(batch, line, column, places);
    }
    quantity(batch, line);
    ZoneClock clock = zone();
    created(batch, line, clock);
    for (NumberColumn column : TIMES) {
      time(batch, line, column, clock);
    }
    cancelled(batch, line);
    for (NumberColumn column : WHOLE) {
      whole(batch, line, column);
    }
    for (Map.Entry<String, Integer> fact : columns.facts().entrySet()) {
      fact(batch, line, fact.getKey(), fact.getValue());
    }
  }

  private void needed(LineBatch batch, int line, WordColumn column) throws BadFieldException {
    int field = columns.of(column);
    row.checkStated(field);
    batch.setNumber(line, column, fields.number(field, batch.dictionary(column)));
  }

  private void word(LineBatch batch, int line, WordColumn column) throws BadFieldException {
    int field = columns.of(column);
    if (!row.isEmpty(field)) {
      batch.setNumber(line, column, fields.number(field, batch.dictionary(column)));
    }
  }

  private void price(LineBatch batch, int line, int places) throws BadFieldException {
    int price = columns.of(NumberColumn.PRICE_MINOR);
    batch.set(line, NumberColumn.PRICE_MINOR, row.decimal(price, places));
  }

  private void amount(LineBatch batch, int line, NumberColumn column, int places)
      throws BadFieldException {
    if (!row.isEmpty(columns.of(column))) {
      batch.set(line, column, row.decimal(columns.of(column), places));
    }
  }

  private void quantity(LineBatch batch, int line) throws BadFieldException {
    int quantity = columns.of(NumberColumn.QUANTITY);
    long units = row.isEmpty(quantity) ? 1 : row.whole(quantity);
    if (units == 0 || units > MOST_UNITS) {
      throw new BadFieldException(
          row.name(quantity), "is " + units + ": a line has 1 to " + MOST_UNITS + " units");
    }
    batch.set(line, NumberColumn.QUANTITY, units);
  }

  /** Sets the row's currency, and gives its decimals. */
  private int currency(LineBatch batch, int line) throws BadFieldException {
    int field = columns.of(WordColumn.CURRENCY);
    row.checkStated(field);
    Dictionary currencies = batch.dictionary(WordColumn.CURRENCY);
    int number = fields.find(field, currencies);
    if (number == Dictionary.ABSENT) {
      String currency = row.text(field);
      checkCurrency(field, currency);
      number = currencies.number(currency);
    }
    batch.setNumber(line, WordColumn.CURRENCY, number);
    return decimals.of(batch.words(), number);
  }

  private void checkCurrency(int field, String currency) throws BadFieldException {
    try {
      CurrencyUnit.of(currency);
    } catch (IllegalCurrencyException unknown) {
      throw new BadFieldException(
          row.name(field), "is ‘" + currency + "’, which is no ISO 4217 currency");
    }
  }

  private void created(LineBatch batch, int line, @Nullable ZoneClock clock)
      throws BadFieldException {
    int created = columns.of(NumberColumn.CREATED_SECOND);
    batch.set(line, NumberColumn.CREATED_SECOND, row.instant(created, clock));
  }

  private void time(LineBatch batch, int line, NumberColumn column, @Nullable ZoneClock clock)
      throws BadFieldException {
    if (!row.isEmpty(columns.of(column))) {
      batch.set(line, column, row.instant(columns.of(column), clock));
    }
  }

  private void cancelled(LineBatch batch, int line) throws BadFieldException {
    int cancelled = columns.of(NumberColumn.CANCELLED);
    if (!row.isEmpty(cancelled)) {
      batch.set(line, NumberColumn.CANCELLED, yesNo(cancelled) ? 1 : 0);
    }
  }

  private void whole(LineBatch batch, int line, NumberColumn column) throws BadFieldException {
    if (!row.isEmpty(columns.of(column))) {
      batch.set(line, column, row.whole(columns.of(column)));
    }
  }

  private @Nullable ZoneClock zone() throws BadFieldException {
    int field = columns.zone();
    if (row.isEmpty(field)) {
      return zones.usual();
    }
    int known = fields.find(field, zones.names());
    if (known != Dictionary.ABSENT) {
      return zones.of(known);
    }
    String name = row.text(field);
    try {
      return zones.named(name);
    } catch (DateTimeException unknown) {
      throw new BadFieldException(
          NativeColumns.ZONE, "is ‘" + name + "’: expected a zone such as Asia/Singapore");
    }
  }

  private boolean yesNo(int column) throws BadFieldException {
    if (row.is(column, "no") || row.is(column, "false")) {
      return false;
    }
    if (row.is(column, "yes") || row.is(column, "true")) {
      return true;
    }
    throw new BadFieldException(
        row.name(column), "is ‘" + row.text(column) + "’: expected yes or no");
  }

  private void fact(LineBatch batch, int line, String fact, int column) throws BadFieldException {
    if (row.isEmpty(column)) {
      return;
    }
    Dictionary values = batch.words().values();
    int number = fields.find(column, values);
    if (number == Dictionary.ABSENT) {
      String text = row.text(column);
      checkValue(column, text);
      number = values.number(text);
    }
    batch.state(line, fact, number);
  }

  private void checkValue(int column, String text) throws BadFieldException {
    try {
      ValueText.read(text);
    } catch (IllegalArgumentException none) {
      throw new BadFieldException(row.name(column), String.valueOf(none.getMessage()));
    }
  }
}

package org.entrepot.rulebook.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A unit of measure that a rule may be written in. Factors to the base unit of a dimension are
 * exact: the international inch, foot and pound are defined in metric terms (1959 agreement), so
 * converting to the base loses nothing.
 */
public enum Unit {
  GRAM("g", Dimension.MASS, "1"),
  KILOGRAM("kg", Dimension.MASS, "1000"),
  OUNCE("oz", Dimension.MASS, "28.349523125"),
  POUND("lb", Dimension.MASS, "453.59237"),
  MILLIMETRE("mm", Dimension.LENGTH, "1"),
  CENTIMETRE("cm", Dimension.LENGTH, "10"),
  METRE("m", Dimension.LENGTH, "1000"),
  INCH("in", Dimension.LENGTH, "25.4"),
  CUBIC_CENTIMETRE("cm3", Dimension.VOLUME, "0.001"),
  LITRE("L", Dimension.VOLUME, "1"),
  HECTOLITRE("hl", Dimension.VOLUME, "100"),
  CUBIC_METRE("m3", Dimension.VOLUME, "1000"),
  CUBIC_INCH("in3", Dimension.VOLUME, "0.016387064"),
  CUBIC_FOOT("ft3", Dimension.VOLUME, "28.316846592"),
  HOUR("h", Dimension.DURATION, "1"),
  DAY("days", Dimension.CALENDAR_DAYS, "1"),
  WEEK("weeks", Dimension.CALENDAR_DAYS, "7"),
  WORKING_DAY("working-days", Dimension.WORKING_DAYS, "1"),
  MONTH("months", Dimension.MONTHS, "1"),
  PIECE("pcs", Dimension.PIECES, "1");

  /** What a unit measures; quantities of one dimension compare, of two never. */
  public enum Dimension {
    /** Base unit gram. */
    MASS,
    /** Base unit millimetre. */
    LENGTH,
    /** Base unit litre. */
    VOLUME,
    /** Base unit hour. */
    DURATION,
    /** Base unit calendar day. */
    CALENDAR_DAYS,
    /** Base unit working day of the calendar that the rule names. */
    WORKING_DAYS,
    /** Base unit calendar month. */
    MONTHS,
    /** Base unit piece. */
    PIECES
  }

  private final String symbol;
  private final Dimension dimension;
  private final BigDecimal toBase;

  Unit(String symbol, Dimension dimension, String toBase) {
    this.symbol = symbol;
    this.dimension = dimension;
    this.toBase = new BigDecimal(toBase);
  }

  /** How the unit is written in files, for example {@code kg} or {@code working-days}. */
  public String symbol() {
    return symbol;
  }

  public Dimension dimension() {
    return dimension;
  }

  /** How many base units one of this unit is; exact. */
  public BigDecimal toBase() {
    return toBase;
  }

  /** The unit written as {@code symbol}, singular day names included. */
  public static Optional<Unit> of(String symbol) {
    String plural =
        List.of("day", "week", "working-day", "month").contains(symbol) ? symbol + "s" : symbol;
    String name = plural.equals("l") ? "L" : plural.equals("pc") ? "pcs" : plural;
    return Arrays.stream(values()).filter(unit -> unit.symbol.equals(name)).findFirst();
  }
}

package org.entrepot.replay.nativeorders;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.ParquetBlocks;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.TypedColumn;
import org.entrepot.replay.table.TypedColumn.Kind;
import org.entrepot.replay.table.ZoneClock;
import org.jspecify.annotations.Nullable;

/** Fills the columns of numbers, money and times of {@link BlockLines}. */
final class BlockNumbers {

  static final List<NumberColumn> TIMES =
      List.of(
          NumberColumn.CREATED_SECOND,
          NumberColumn.SHIP_BY_SECOND,
          NumberColumn.HANDED_OVER_SECOND,
          NumberColumn.DELIVERED_SECOND,
          NumberColumn.PROMISED_SECOND);

  private static final List<NumberColumn> AMOUNTS =
      List.of(NumberColumn.PRICE_MINOR, NumberColumn.DISCOUNT_MINOR, NumberColumn.SUBSIDY_MINOR);
  private static final List<NumberColumn> WHOLE =
      List.of(
          NumberColumn.RETURNED,
          NumberColumn.WEIGHT_GRAMS,
          NumberColumn.LENGTH_MILLIMETRES,
          NumberColumn.WIDTH_MILLIMETRES,
          NumberColumn.HEIGHT_MILLIMETRES);

  private static final int SECONDS_OF_A_DAY = 86_400;

  /** Years that a text can write with four digits. */
  private static final long FIRST_SECOND = LocalDate.of(1, 1, 1).toEpochDay() * SECONDS_OF_A_DAY;

  private static final long END_SECOND = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_OF_A_DAY;

  private static final long[] POWERS = powers();
  private static final long BAD = -1;

  private final NativeColumns columns;
  private final ParquetBlocks blocks;
  private final ZoneClocks zones;
  private final Decimals decimals = new Decimals();
  private int[] places = {};
  private int[] names = {};
  private @Nullable ZoneClock[] clocks = {};

  BlockNumbers(NativeColumns columns, ParquetBlocks blocks, ZoneClocks zones) {
    this.columns = columns;
    this.blocks = blocks;
    this.zones = zones;
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Fills lines from rows; false where a row may be bad. */
  boolean fill(LineBatch batch, int first, int from, int to) {
    if (places.length < to - from) {
      places = new int[to - from];
      clocks = new @Nullable ZoneClock[to - from];
      names = new int[to - from];
    }
    if (!currencies(batch, first, from, to) || !clocks(from, to)) {
      return false;
    }
    for (NumberColumn column : AMOUNTS) {
      if (!numbers(batch, column, true, first, from, to)) {
        return false;
      }
    }
    for (NumberColumn column : WHOLE) {
      if (!numbers(batch, column, false, first, from, to)) {
        return false;
      }
    }
    for (NumberColumn column : TIMES) {
      if (!times(batch, column, first, from, to)) {
        return false;
      }
    }
    int cancelled = columns.of(NumberColumn.CANCELLED);
    long[] flags = batch.numbers(NumberColumn.CANCELLED);
    if (cancelled < 0) {
      Arrays.fill(flags, first, first + to - from, LineBatch.ABSENT);
    } else {
      blocks.column(cancelled).copy(from, to, flags, first, LineBatch.ABSENT);
    }
    return quantities(batch, first, from, to)
        && isStated(batch, NumberColumn.PRICE_MINOR, first)
        && isStated(batch, NumberColumn.CREATED_SECOND, first);
  }

  private static boolean isStated(LineBatch batch, NumberColumn column, int first) {
    long[] values = batch.numbers(column);
    for (int line = first; line < batch.size(); line++) {
      if (values[line] == LineBatch.ABSENT) {
        return false;
      }
    }
    return true;
  }

  /** Only currencies that were met before: whether a new one is any, is told row by row. */
  private boolean currencies(LineBatch batch, int first, int from, int to) {
    TypedColumn values = blocks.column(columns.of(WordColumn.CURRENCY));
    Dictionary known = batch.dictionary(WordColumn.CURRENCY);
    int[] into = batch.words(WordColumn.CURRENCY);
    known.find(values.bytes(), values.starts(), from, to, into, first);
    boolean nulls = values.hasNulls();
    for (int i = 0; i < to - from; i++) {
      int number = into[first + i];
      if (number == Dictionary.ABSENT || (nulls && values.isNull(from + i))) {
        return false;
      }
      places[i] = decimals.of(batch.words(), number);
    }
    return true;
  }

  /** The clocks of the rows' zones; a new zone is looked up row by row. */
  private boolean clocks(int from, int to) {
    int index = columns.zone();
    if (index < 0) {
      Arrays.fill(clocks, 0, to - from, zones.usual());
      return true;
    }
    TypedColumn values = blocks.column(index);
    int[] starts = values.starts();
    zones.names().find(values.bytes(), starts, from, to, names, 0);
    boolean nulls = values.hasNulls();
    for (int i = 0; i < to - from; i++) {
      if (starts[from + i] == starts[from + i + 1] || (nulls && values.isNull(from + i))) {
        clocks[i] = zones.usual();
      } else if (names[i] == Dictionary.ABSENT) {
        return false;
      } else {
        clocks[i] = zones.of(names[i]);
      }
    }
    return true;
  }

  /** Numbers of at least 0: amounts in minor units of the line's currency, others whole. */
  private boolean numbers(
      LineBatch batch, NumberColumn column, boolean amount, int first, int from, int to) {
    int index = columns.of(column);
    long[] into = batch.numbers(column);
    if (index < 0) {
      Arrays.fill(into, first, first + to - from, LineBatch.ABSENT);
      return true;
    }
    TypedColumn values = blocks.column(index);
    values.copy(from, to, into, first, LineBatch.ABSENT);
    for (int i = 0; i < to - from; i++) {
      long stored = into[first + i];
      if (stored != LineBatch.ABSENT) {
        long number = scaled(stored, values.scale(), amount ? places[i] : 0);
        if (number == BAD) {
          return false;
        }
        into[first + i] = number;
      }
    }
    return true;
  }

  /** The number in other decimals, or BAD where it is negative, too large or would be rounded. */
  private static long scaled(long stored, int scale, int wanted) {
    long number = stored;
    if (wanted > scale) {
      number = stored > TableRow.LARGEST ? BAD : stored * POWERS[wanted - scale];
    } else if (scale > wanted) {
      long power = POWERS[scale - wanted];
      number = stored % power == 0 ? stored / power : BAD;
    }
    return number < 0 || number > TableRow.LARGEST ? BAD : number;
  }

  private boolean quantities(LineBatch batch, int first, int from, int to) {
    if (!numbers(batch, NumberColumn.QUANTITY, false, first, from, to)) {
      return false;
    }
    long[] units = batch.numbers(NumberColumn.QUANTITY);
    for (int line = first; line < first + to - from; line++) {
      if (units[line] == LineBatch.ABSENT) {
        units[line] = 1;
      } else if (units[line] == 0 || units[line] > NativeRow.MOST_UNITS) {
        return false;
      }
    }
    return true;
  }

  private boolean times(LineBatch batch, NumberColumn column, int first, int from, int to) {
    int index = columns.of(column);
    long[] into = batch.numbers(column);
    if (index < 0) {
      Arrays.fill(into, first, first + to - from, LineBatch.ABSENT);
      return true;
    }
    TypedColumn values = blocks.column(index);
    values.copy(from, to, into, first, LineBatch.ABSENT);
    long unit = values.kind() == Kind.DAY ? SECONDS_OF_A_DAY : 1;
    for (int i = 0; i < to - from; i++) {
      if (into[first + i] == LineBatch.ABSENT) {
        continue;
      }
      long second = into[first + i] * unit;
      if (second < FIRST_SECOND || second >= END_SECOND) {
        return false;
      }
      if (values.kind() != Kind.MOMENT) {
        ZoneClock clock = clocks[i];
        if (clock == null) {
          return false;
        }
        second = clock.instant(second);
      }
      into[first + i] = second;
    }
    return true;
  }
}

package org.entrepot.replay.nativeorders;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.BrokenBlockException;
import org.entrepot.replay.table.Encoding;
import org.entrepot.replay.table.ParquetBlocks;
import org.entrepot.replay.table.TypedColumn;
import org.entrepot.replay.table.TypedColumn.Kind;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/**
 * Turns rows of typed columns into lines, column by column. It takes rows only where all of them
 * are good without any doubt; {@link NativeRow} reads the others one by one, and says what is wrong
 * with which.
 */
final class BlockLines {

  private static final List<WordColumn> NEEDED_WORDS =
      List.of(WordColumn.ORDER, WordColumn.LINE, WordColumn.SELLER);
  private static final List<NumberColumn> NUMBERS =
      List.of(
          NumberColumn.PRICE_MINOR,
          NumberColumn.DISCOUNT_MINOR,
          NumberColumn.SUBSIDY_MINOR,
          NumberColumn.QUANTITY,
          NumberColumn.RETURNED,
          NumberColumn.WEIGHT_GRAMS,
          NumberColumn.LENGTH_MILLIMETRES,
          NumberColumn.WIDTH_MILLIMETRES,
          NumberColumn.HEIGHT_MILLIMETRES);

  private final NativeColumns columns;
  private final ParquetBlocks blocks;
  private final BlockNumbers numbers;
  private final boolean typed;

  BlockLines(NativeColumns columns, ParquetBlocks blocks, ZoneClocks zones) {
    this.columns = columns;
    this.blocks = blocks;
    this.numbers = new BlockNumbers(columns, blocks, zones);
    this.typed = isTyped();
  }

  /**
   * Whether every column has the type of what it tells; numbers may stand as texts, for example.
   */
  private boolean isTyped() {
    return is(columns.of(WordColumn.CURRENCY), Kind.TEXT)
        && is(columns.zone(), Kind.TEXT)
        && is(columns.of(NumberColumn.CANCELLED), Kind.FLAG)
        && NUMBERS.stream().allMatch(number -> is(columns.of(number), Kind.NUMBER))
        && BlockNumbers.TIMES.stream()
            .allMatch(time -> is(columns.of(time), Kind.WALL, Kind.MOMENT, Kind.DAY));
  }

  private boolean is(int column, Kind... kinds) {
    return column < 0 || List.of(kinds).contains(blocks.column(column).kind());
  }

  /**
   * Adds the lines of rows of the current block.
   *
   * @return false where a row may be bad; no line is added then
   */
  boolean add(LineBatch batch, int from, int to) {
    if (!typed) {
      return false;
    }
    int first = batch.add(to - from);
    boolean good;
    try {
      good = fill(batch, first, from, to);
    } catch (BrokenBlockException odd) {
      good = false; // met again when the rows are read one by one
    }
    if (!good) {
      batch.takeBack(to - from);
    }
    return good;
  }

  private boolean fill(LineBatch batch, int first, int from, int to) throws BrokenBlockException {
    for (WordColumn column : WordColumn.values()) {
      if (column != WordColumn.CURRENCY && !words(batch, column, first, from, to)) {
        return false;
      }
    }
    for (Map.Entry<String, Integer> fact : columns.facts().entrySet()) {
      if (!facts(batch, fact.getKey(), blocks.column(fact.getValue()), first, from, to)) {
        return false;
      }
    }
    return numbers.fill(batch, first, from, to);
  }

  private boolean words(LineBatch batch, WordColumn column, int first, int from, int to)
      throws BrokenBlockException {
    int index = columns.of(column);
    if (index < 0) {
      return true;
    }
    TypedColumn values = blocks.column(index);
    Dictionary dictionary = batch.dictionary(column);
    boolean needed = NEEDED_WORDS.contains(column);
    int[] into = batch.words(column);
    byte[] bytes = values.bytes();
    for (int row = from; row < to; row++) {
      boolean absent = isAbsent(values, row);
      if (absent && needed) {
        return false;
      }
      if (absent) {
        continue;
      }
      if (values.kind() != Kind.TEXT) {
        into[first + row - from] = dictionary.number(ParquetBlocks.text(values, row));
        continue;
      }
      int start = values.start(row);
      int end = values.start(row + 1);
      int number = dictionary.find(bytes, start, end);
      if (number == Dictionary.ABSENT) {
        if (!Encoding.isUtf8(bytes, start, end)) {
          return false;
        }
        number = dictionary.number(bytes, start, end);
      }
      into[first + row - from] = number;
    }
    return true;
  }

  /** As in CSV, an empty text is none. */
  private static boolean isAbsent(TypedColumn values, int row) {
    return values.isNull(row)
        || (values.kind() == Kind.TEXT && values.start(row) == values.start(row + 1));
  }

  private static boolean facts(
      LineBatch batch, String fact, TypedColumn values, int first, int from, int to)
      throws BrokenBlockException {
    Dictionary dictionary = batch.words().values();
    for (int row = from; row < to; row++) {
      if (isAbsent(values, row)) {
        continue;
      }
      byte[] bytes = values.bytes();
      int start = 0;
      int end;
      if (values.kind() == Kind.TEXT) {
        start = values.start(row);
        end = values.start(row + 1);
      } else {
        bytes = ParquetBlocks.text(values, row).getBytes(StandardCharsets.UTF_8);
        end = bytes.length;
      }
      int number = dictionary.find(bytes, start, end);
      if (number == Dictionary.ABSENT) {
        if (!isValue(bytes, start, end)) {
          return false;
        }
        number = dictionary.number(bytes, start, end);
      }
      batch.state(first + row - from, fact, number);
    }
    return true;
  }

  private static boolean isValue(byte[] bytes, int start, int end) {
    if (!Encoding.isUtf8(bytes, start, end)) {
      return false;
    }
    try {
      ValueText.read(new String(bytes, start, end - start, StandardCharsets.UTF_8));
      return true;
    } catch (ValueTextException none) {
      return false;
    }
  }
}

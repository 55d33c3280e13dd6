package org.entrepot.replay.nativeorders;

import java.util.List;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.BrokenBlockException;
import org.entrepot.replay.table.ParquetBlocks;
import org.entrepot.replay.table.TypedColumn.Kind;

/**
 * Turns rows of typed columns into lines, column by column. It takes rows only where all of them
 * are good without any doubt; {@link NativeRow} reads the others one by one, and says what is wrong
 * with which.
 */
final class BlockLines {

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
  private final BlockWords words;
  private final BlockNumbers numbers;
  private final boolean typed;

  BlockLines(NativeColumns columns, ParquetBlocks blocks, ZoneClocks zones) {
    this.columns = columns;
    this.blocks = blocks;
    this.words = new BlockWords(columns, blocks);
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
    int first = batch.addUnset(to - from);
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
    return words.fill(batch, first, from, to) && numbers.fill(batch, first, from, to);
  }
}

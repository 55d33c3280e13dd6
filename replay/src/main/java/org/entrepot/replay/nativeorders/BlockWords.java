package org.entrepot.replay.nativeorders;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.BrokenBlockException;
import org.entrepot.replay.table.Encoding;
import org.entrepot.replay.table.ParquetBlocks;
import org.entrepot.replay.table.TypedColumn;
import org.entrepot.replay.table.TypedColumn.Kind;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.jspecify.annotations.Nullable;

/** Fills the columns of words and of facts of {@link BlockLines}. */
final class BlockWords {

  private static final List<WordColumn> NEEDED =
      List.of(WordColumn.ORDER, WordColumn.LINE, WordColumn.SELLER);

  private final NativeColumns columns;
  private final ParquetBlocks blocks;
  private int[] values = {};

  BlockWords(NativeColumns columns, ParquetBlocks blocks) {
    this.columns = columns;
    this.blocks = blocks;
  }

  /** Fills lines from rows; false where a row may be bad. */
  boolean fill(LineBatch batch, int first, int from, int to) throws BrokenBlockException {
    if (values.length < to - from) {
      values = new int[to - from];
    }
    for (WordColumn column : WordColumn.values()) {
      int index = columns.of(column);
      // Whether a new currency is any is told row by row: BlockNumbers asks for known ones.
      if (index < 0) {
        Arrays.fill(batch.words(column), first, first + to - from, Dictionary.ABSENT);
      } else if (column != WordColumn.CURRENCY) {
        TypedColumn words = blocks.column(index);
        Dictionary dictionary = batch.dictionary(column);
        boolean needed = NEEDED.contains(column);
        if (!words(words, dictionary, needed, from, to, batch.words(column), first)) {
          return false;
        }
      }
    }
    for (Map.Entry<String, Integer> fact : columns.facts().entrySet()) {
      if (!facts(batch, fact.getKey(), blocks.column(fact.getValue()), first, from, to)) {
        return false;
      }
    }
    return true;
  }

  /** The numbers of the words of rows; false where one of them is needed and absent, or no text. */
  private boolean words(
      TypedColumn words,
      Dictionary dictionary,
      boolean needed,
      int from,
      int to,
      int[] into,
      int at)
      throws BrokenBlockException {
    if (words.kind() != Kind.TEXT) {
      return texts(words, dictionary, needed, from, to, into, at);
    }
    byte[] bytes = words.bytes();
    int[] starts = words.starts();
    if (dictionary.isRising()) {
      Arrays.fill(into, at, at + to - from, Dictionary.ABSENT);
    } else {
      dictionary.find(bytes, starts, from, to, into, at);
    }
    boolean nulls = words.hasNulls();
    for (int row = from; row < to; row++) {
      int start = starts[row];
      int end = starts[row + 1];
      int place = at + row - from;
      if (start == end || (nulls && words.isNull(row))) {
        if (needed) {
          return false;
        }
        into[place] = Dictionary.ABSENT;
      } else if (into[place] == Dictionary.ABSENT) {
        if (!Encoding.isUtf8(bytes, start, end)) {
          return false;
        }
        into[place] = dictionary.number(bytes, start, end);
      }
    }
    return true;
  }

  /** The same of a column whose values are no texts, but can be written as such. */
  private static boolean texts(
      TypedColumn words,
      Dictionary dictionary,
      boolean needed,
      int from,
      int to,
      int[] into,
      int at)
      throws BrokenBlockException {
    for (int row = from; row < to; row++) {
      if (!words.isNull(row)) {
        into[at + row - from] = dictionary.number(ParquetBlocks.text(words, row));
      } else if (needed) {
        return false;
      }
    }
    return true;
  }

  private boolean facts(
      LineBatch batch, String fact, TypedColumn words, int first, int from, int to)
      throws BrokenBlockException {
    Dictionary dictionary = batch.words().values();
    boolean text = words.kind() == Kind.TEXT;
    int @Nullable [] into = batch.statedColumn(fact);
    if (text) {
      dictionary.find(words.bytes(), words.starts(), from, to, values, 0);
    }
    for (int row = from; row < to; row++) {
      if (words.isNull(row) || (text && words.start(row) == words.start(row + 1))) {
        continue;
      }
      int number = text ? values[row - from] : Dictionary.ABSENT;
      if (number == Dictionary.ABSENT) {
        byte[] bytes =
            text ? words.bytes() : ParquetBlocks.text(words, row).getBytes(StandardCharsets.UTF_8);
        int start = text ? words.start(row) : 0;
        int end = text ? words.start(row + 1) : bytes.length;
        number = dictionary.find(bytes, start, end);
        if (number == Dictionary.ABSENT) {
          if (!isValue(bytes, start, end)) {
            return false;
          }
          number = dictionary.number(bytes, start, end);
        }
      }
      if (into == null) {
        into = batch.statedOrNew(fact);
      }
      into[first + row - from] = number;
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

package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells lines apart by a few columns of words at once: the numbers of a line's words stand side by
 * side in one long as long as they are small, as they nearly always are, and so one look-up does
 * for all. The columns are the same in every batch; what is absent in all of them changes no code.
 */
final class PackedCodes {

  /** So many columns fit. */
  static final int COLUMNS = 4;

  private static final int BITS = 15;

  /** No packed number has this bit: it marks codes that columns were given one by one. */
  private static final long ONE_BY_ONE = 1L << (COLUMNS * BITS);

  private final PairCodes pairs;
  private final List<PairCodes> each = new ArrayList<>();
  private long[] packed = {};
  private int[] alone = {};

  /**
   * No lines yet.
   *
   * @param counted the codes of all columns; columns given one by one count their own
   */
  PackedCodes(PairCodes.Count counted) {
    this.pairs = new PairCodes(counted);
    PairCodes.Count ofEach = counted.anew();
    for (int column = 0; column < COLUMNS; column++) {
      each.add(new PairCodes(ofEach));
    }
  }

  /**
   * Replaces the codes of so many lines by those with the values of the columns more.
   *
   * @param columns at most as many as fit, of numbers of words; null where no line has a word
   */
  void add(int[] codes, List<int @Nullable []> columns, int lines) {
    if (columns.stream().allMatch(Objects::isNull)) {
      return;
    }
    if (packed.length < lines) {
      packed = new long[lines];
      alone = new int[lines];
    }
    if (!pack(columns, lines)) {
      tellOneByOne(codes, columns, lines);
    }
    pairs.addStated(codes, packed, lines);
  }

  private void tellOneByOne(int[] codes, List<int @Nullable []> columns, int lines) {
    Arrays.fill(alone, 0, lines, 0);
    for (int i = 0; i < columns.size(); i++) {
      int[] column = columns.get(i);
      if (column != null) {
        each.get(i).addStated(alone, column, lines);
      }
    }
    for (int line = 0; line < lines; line++) {
      packed[line] = alone[line] == 0 ? 0 : ONE_BY_ONE | alone[line];
      codes[line] = alone[line] == PairCodes.NONE ? PairCodes.NONE : codes[line];
    }
  }

  /** Puts the numbers of each line side by side; false where one is too large. */
  private boolean pack(List<int @Nullable []> columns, int lines) {
    long[] all = packed;
    Arrays.fill(all, 0, lines, 0);
    for (int[] column : columns) {
      int bits = 0;
      for (int line = 0; line < lines; line++) {
        int value = column == null ? 0 : column[line] + 1;
        bits |= value;
        all[line] = all[line] << BITS | value;
      }
      if (bits >>> BITS != 0) {
        return false;
      }
    }
    return true;
  }
}

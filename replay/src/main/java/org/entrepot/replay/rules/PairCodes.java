package org.entrepot.replay.rules;

import java.util.Arrays;
import org.entrepot.replay.orders.Dictionary;

/**
 * Numbers pairs of a code told before and a further value. Told column after column, lines that
 * agree in all values end with one code. What is absent changes no code, so that a column that no
 * line states costs nothing; codes of all columns are therefore counted together, from 1.
 */
final class PairCodes {

  /** Counts the codes of all columns. */
  static final class Count {
    private final int most;
    private int count = 1;

    /**
     * No codes yet.
     *
     * @param most so many are given
     */
    Count(int most) {
      this.most = most;
    }

    /** As many codes of another kind. */
    Count anew() {
      return new Count(most);
    }
  }

  /** Of lines that have no code: there are too many. */
  static final int NONE = -1;

  private static final int FIRST_SLOTS = 64;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Count counted;
  private int[] before = new int[FIRST_SLOTS];
  private long[] value = new long[FIRST_SLOTS];
  private int[] code = free(FIRST_SLOTS);
  private int count;

  /** No pairs yet. */
  PairCodes(Count counted) {
    this.counted = counted;
  }

  private static int[] free(int slots) {
    int[] codes = new int[slots];
    Arrays.fill(codes, NONE);
    return codes;
  }

  /** Replaces the codes of so many lines by those with one value more. */
  void add(int[] codes, long[] values, int lines) {
    for (int line = 0; line < lines; line++) {
      codes[line] = code(codes[line], values[line]);
    }
  }

  /** The same of lines whose value is not 0; the others state nothing. */
  void addStated(int[] codes, long[] values, int lines) {
    for (int line = 0; line < lines; line++) {
      if (values[line] != 0) {
        codes[line] = code(codes[line], values[line]);
      }
    }
  }

  /** The same of numbers of words. */
  void addStated(int[] codes, int[] values, int lines) {
    for (int line = 0; line < lines; line++) {
      if (values[line] != Dictionary.ABSENT) {
        codes[line] = code(codes[line], values[line]);
      }
    }
  }

  private int code(int known, long further) {
    if (known == NONE) {
      return NONE;
    }
    int slot = slot(known, further);
    int found = code[slot];
    return found == NONE && counted.count < counted.most ? added(slot, known, further) : found;
  }

  private int slot(int known, long further) {
    int mask = code.length - 1;
    long spread = (further * SPREAD + known) * SPREAD;
    int slot = (int) (spread >>> Integer.SIZE) & mask;
    while (code[slot] != NONE && (before[slot] != known || value[slot] != further)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int added(int slot, int known, long further) {
    int added = counted.count++;
    count++;
    before[slot] = known;
    value[slot] = further;
    code[slot] = added;
    if (2 * count > code.length) {
      grow();
    }
    return added;
  }

  private void grow() {
    int[] oldBefore = before;
    long[] oldValue = value;
    int[] oldCode = code;
    before = new int[oldCode.length * 2];
    value = new long[oldCode.length * 2];
    code = free(oldCode.length * 2);
    for (int old = 0; old < oldCode.length; old++) {
      if (oldCode[old] != NONE) {
        int slot = slot(oldBefore[old], oldValue[old]);
        before[slot] = oldBefore[old];
        value[slot] = oldValue[old];
        code[slot] = oldCode[old];
      }
    }
  }
}

package org.entrepot.replay.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.kernel.LineNumber;
import org.jspecify.annotations.Nullable;

/**
 * Tells kinds of order apart: order lines of one kind differ in nothing but the numbers that
 * kernels take as they come, so that one kernel answers for all of them.
 */
final class OrderKinds {

  /** Of a slice whose lines are of different kinds, and where there are too many kinds. */
  static final int NONE = -1;

  private static final int MOST_KINDS = 20_000;

  /**
   * What kinds are told by.
   *
   * @param facts but for the numbers
   * @param numbers that are taken as they come, by the names of their constants
   */
  record By(Set<String> facts, Set<LineNumber> numbers, boolean byLine) {}

  private final By by;
  private final List<OrderVocabulary.Key> facts;
  private final LineNumber[] numbers;
  private final int width;
  private long[] keys;
  private int[] slots = filled(64);
  private int count;
  private final long[] asked;
  private int lastKind = NONE;
  private @Nullable LineBatch batch;
  private int firstLine;
  private int[] ofLines = new int[16];
  private int ofSlice = NONE;

  OrderKinds(By by) {
    this.by = by;
    this.facts = by.facts.stream().map(fact -> OrderVocabulary.key(fact).orElseThrow()).toList();
    this.numbers = by.numbers.toArray(LineNumber[]::new);
    this.width = facts.size() + 2;
    this.keys = new long[width * 16];
    this.asked = new long[width];
  }

  private static int[] filled(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** What tells the kinds of two editions apart; null where orders have no kinds for them. */
  static @Nullable By by(Pinned<?> against, Pinned<?> under) {
    Set<LineNumber> numbers = new TreeSet<>(against.kernelNumbers());
    numbers.retainAll(under.kernelNumbers());
    boolean byLine = isByLine(against);
    if (numbers.isEmpty() || byLine != isByLine(under)) {
      return null;
    }
    Set<String> indifferent = new TreeSet<>(against.withoutEffect());
    indifferent.retainAll(under.withoutEffect());
    Set<String> told = new TreeSet<>();
    for (Pinned<?> pinned : List.of(against, under)) {
      if (!tell(pinned.sheet(), numbers, indifferent, told)) {
        return null;
      }
    }
    return new By(told, numbers, byLine);
  }

  private static boolean isByLine(Pinned<?> pinned) {
    return !pinned.sheet().groups().containsKey(FactBinding.LINES);
  }

  /** Adds the facts that tell kinds apart; false where the whole asks for what each order names. */
  private static boolean tell(
      FactSheet sheet, Set<LineNumber> numbers, Set<String> indifferent, Set<String> told) {
    FactSheet.@Nullable Group group = sheet.groups().get(FactBinding.LINES);
    Set<String> ofLine = (group == null ? sheet : group.member()).facts().keySet();
    for (String fact : ofLine) {
      boolean taken = numbers.stream().anyMatch(number -> number.fact().equals(fact));
      if (!taken && !indifferent.contains(fact)) {
        if (OrderVocabulary.key(fact).isPresent()) {
          told.add(fact);
        } else if (!OrderVocabulary.isName(fact)) {
          return false;
        }
      }
    }
    for (String fact : sheet.facts().keySet()) {
      // What each line states for itself the whole does not.
      if (!ofLine.contains(fact)) {
        if (OrderVocabulary.key(fact).isEmpty()) {
          return false;
        }
        told.add(fact);
      }
    }
    return true;
  }

  By by() {
    return by;
  }

  /** The kind of all lines of a slice, where they have one and the sheets see them together. */
  int of(OrderSlice slice) {
    read(slice);
    return ofSlice;
  }

  /** The kind of the line {@code i} of a slice. */
  int of(OrderSlice slice, int i) {
    read(slice);
    return ofLines[i];
  }

  /** Which of the numbers a line does not state. */
  static boolean lacks(LineBatch batch, int line, LineNumber number) {
    return batch.number(line, OrderVocabulary.column(number)) == LineBatch.ABSENT;
  }

  private void read(OrderSlice slice) {
    if (slice.batch() == batch && slice.line(0) == firstLine) {
      return;
    }
    batch = slice.batch();
    firstLine = slice.line(0);
    if (ofLines.length < slice.count()) {
      ofLines = new int[slice.count() * 2];
    }
    for (int i = 0; i < slice.count(); i++) {
      ofLines[i] = kind(slice.batch(), slice.line(i));
    }
    ofSlice = ofLines[0];
    for (int i = 1; i < slice.count(); i++) {
      ofSlice = ofLines[i] == ofSlice ? ofSlice : NONE;
    }
  }

  private int kind(LineBatch lines, int line) {
    asked[0] = lines.number(line, WordColumn.CURRENCY);
    long absent = 0;
    for (int i = 0; i < numbers.length; i++) {
      absent |= lacks(lines, line, numbers[i]) ? 1L << i : 0;
    }
    asked[1] = absent;
    for (int i = 0; i < facts.size(); i++) {
      asked[i + 2] = facts.get(i).of(lines, line);
    }
    if (lastKind == NONE || !isAsked(lastKind)) {
      lastKind = found();
    }
    return lastKind;
  }

  private boolean isAsked(int kind) {
    int from = kind * width;
    for (int i = 0; i < width; i++) {
      if (keys[from + i] != asked[i]) {
        return false;
      }
    }
    return true;
  }

  private int found() {
    int slot = slot();
    if (slots[slot] != NONE || count == MOST_KINDS) {
      return slots[slot];
    }
    if (keys.length < (count + 1) * width) {
      keys = Arrays.copyOf(keys, keys.length * 2);
    }
    System.arraycopy(asked, 0, keys, count * width, width);
    slots[slot] = count++;
    int added = count - 1;
    if (count * 2 > slots.length) {
      grow();
    }
    return added;
  }

  /** The slot of the kind that is asked for, or the free one where it belongs. */
  private int slot() {
    int slot = Arrays.hashCode(asked) & (slots.length - 1);
    while (slots[slot] != NONE && !isAsked(slots[slot])) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    slots = filled(slots.length * 2);
    for (int kind = 0; kind < count; kind++) {
      System.arraycopy(keys, kind * width, asked, 0, width);
      slots[slot()] = kind;
    }
  }
}

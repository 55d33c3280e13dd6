package org.entrepot.replay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
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
  static final int NONE = PairCodes.NONE;

  private static final int MOST_CODES = 40_000;

  /**
   * What kinds are told by.
   *
   * @param facts but for the numbers
   * @param numbers that are taken as they come, by the names of their constants
   * @param ofGoods whether the lines are goods that cross a border, not sales
   */
  record By(Set<String> facts, Set<LineNumber> numbers, boolean byLine, boolean ofGoods) {

    private List<OrderVocabulary.Key> keys(String fact) {
      return keysOf(ofGoods, fact);
    }
  }

  private final By by;
  private final List<OrderVocabulary.OfWords> words = new ArrayList<>();
  private final List<NumberColumn> numbers = new ArrayList<>();
  private final List<PackedCodes> byWords = new ArrayList<>();
  private final List<PairCodes> byNumbers = new ArrayList<>();
  private @Nullable LineBatch batch;
  private int[] ofLines = {};
  private int[] absent = {};

  OrderKinds(By by) {
    this.by = by;
    PairCodes.Count counted = new PairCodes.Count(MOST_CODES);
    words.add(batch -> absent);
    words.add(batch -> batch.words(WordColumn.CURRENCY));
    for (String fact : by.facts) {
      for (OrderVocabulary.Key key : by.keys(fact)) {
        switch (key) {
          case OrderVocabulary.OfWords of -> words.add(of);
          case OrderVocabulary.OfNumbers(var column) -> {
            numbers.add(column);
            byNumbers.add(new PairCodes(counted));
          }
        }
      }
    }
    for (int i = 0; i < words.size(); i += PackedCodes.COLUMNS) {
      byWords.add(new PackedCodes(counted));
    }
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
    return new By(told, numbers, byLine, GoodsVocabulary.isAskedBy(against.sheet()));
  }

  private static boolean isByLine(Pinned<?> pinned) {
    return !pinned.sheet().groups().containsKey(FactBinding.group(pinned.sheet()));
  }

  private static List<OrderVocabulary.Key> keysOf(boolean ofGoods, String fact) {
    return ofGoods ? GoodsVocabulary.keys(fact) : OrderVocabulary.key(fact).stream().toList();
  }

  /** Adds the facts that tell kinds apart; false where the whole asks for what each order names. */
  private static boolean tell(
      FactSheet sheet, Set<LineNumber> numbers, Set<String> indifferent, Set<String> told) {
    boolean ofGoods = GoodsVocabulary.isAskedBy(sheet);
    FactSheet.@Nullable Group group = sheet.groups().get(FactBinding.group(sheet));
    Set<String> ofLine = (group == null ? sheet : group.member()).facts().keySet();
    for (String fact : ofLine) {
      boolean taken = numbers.stream().anyMatch(number -> number.fact().equals(fact));
      if (!taken && !indifferent.contains(fact)) {
        if (!keysOf(ofGoods, fact).isEmpty()) {
          told.add(fact);
        } else if (!OrderVocabulary.isName(fact)) {
          return false;
        }
      }
    }
    if (numbers.contains(LineNumber.VALUE)) {
      // It is what the sale tells, where no line states another.
      told.add(LineNumber.VALUE.fact());
    }
    for (String fact : sheet.facts().keySet()) {
      // What each line states for itself the whole does not.
      if (!ofLine.contains(fact)) {
        if (keysOf(ofGoods, fact).isEmpty()) {
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
    int[] kinds = of(slice.batch());
    int first = kinds[slice.line(0)];
    for (int i = 1; i < slice.count(); i++) {
      if (kinds[slice.line(i)] != first) {
        return NONE;
      }
    }
    return first;
  }

  /** The kind of the line {@code i} of a slice. */
  int of(OrderSlice slice, int i) {
    return of(slice.batch())[slice.line(i)];
  }

  /** The kinds of all lines of a batch, which are told when it is first asked for. */
  int[] of(LineBatch lines) {
    if (lines != batch) {
      batch = lines;
      tell(lines);
    }
    return ofLines;
  }

  private void tell(LineBatch lines) {
    int size = lines.size();
    if (ofLines.length < size) {
      ofLines = new int[size];
      absent = new int[size];
    }
    Arrays.fill(ofLines, 0, size, 0);
    Arrays.fill(absent, 0, size, 0);
    int bit = 0;
    for (LineNumber number : by.numbers) {
      if (OrderVocabulary.hasColumn(number)) {
        long[] column = lines.numbers(OrderVocabulary.column(number));
        for (int line = 0; line < size; line++) {
          absent[line] |= column[line] == LineBatch.ABSENT ? 1 << bit : 0;
        }
      }
      bit++;
    }
    int next = 0;
    for (PackedCodes codes : byWords) {
      List<int @Nullable []> columns = new ArrayList<>();
      while (columns.size() < PackedCodes.COLUMNS && next < words.size()) {
        columns.add(words.get(next++).column(lines));
      }
      codes.add(ofLines, columns, size);
    }
    for (int i = 0; i < numbers.size(); i++) {
      byNumbers.get(i).add(ofLines, lines.numbers(numbers.get(i)), size);
    }
  }
}

package org.entrepot.replay.orders;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Order lines as columns: one array per column, one place per line. Words are numbers of a {@link
 * Dictionary}; money is in minor units of the line's currency, per unit; times are seconds since
 * 1970-01-01T00:00Z; lengths are millimetres, weights grams. What a line does not state is {@link
 * #ABSENT}.
 *
 * <p>Orders and products have dictionaries of the batch's own, so that a batch can be dropped;
 * those of {@link Words} last as long as the replay.
 */
@SuppressWarnings("EnumOrdinal") // a column's place among the arrays, never stored
public final class LineBatch {

  /** Stands for a number, a time or an amount that a line does not state. */
  public static final long ABSENT = Long.MIN_VALUE;

  /** Columns of words. */
  public enum WordColumn {
    ORDER,
    LINE,
    SELLER,
    PRODUCT,
    CATEGORY,
    ORIGIN,
    DESTINATION,
    CURRENCY
  }

  /** Columns of numbers, with the unit in the name. */
  public enum NumberColumn {
    CREATED_SECOND,
    SHIP_BY_SECOND,
    HANDED_OVER_SECOND,
    DELIVERED_SECOND,
    PROMISED_SECOND,
    PRICE_MINOR,
    DISCOUNT_MINOR,
    SUBSIDY_MINOR,
    QUANTITY,
    RETURNED,
    WEIGHT_GRAMS,
    LENGTH_MILLIMETRES,
    WIDTH_MILLIMETRES,
    HEIGHT_MILLIMETRES,
    /** 1 where the order was cancelled, 0 where it was not. */
    CANCELLED
  }

  private static final int FIRST_LINES = 1024;

  private final Words words;
  private final Dictionary orders;
  private final Dictionary lines;
  private final Dictionary products;
  private final int[][] wordColumns;
  private final long[][] numberColumns;
  private final Map<String, int[]> stated = new LinkedHashMap<>();
  private int size;

  public LineBatch(Words words) {
    this(words, FIRST_LINES);
  }

  /** A batch with room for so many lines, which grows where there are more. */
  LineBatch(Words words, int room) {
    this.words = words;
    this.orders = new Dictionary();
    this.lines = new Dictionary();
    this.products = new Dictionary();
    this.wordColumns = new int[WordColumn.values().length][room];
    this.numberColumns = new long[NumberColumn.values().length][room];
  }

  /** An empty batch in the room of another, of which nothing may be asked any more. */
  private LineBatch(LineBatch other) {
    this.words = other.words;
    this.orders = other.orders;
    this.lines = other.lines;
    this.products = other.products;
    this.wordColumns = other.wordColumns;
    this.numberColumns = other.numberColumns;
    orders.clear();
    lines.clear();
    products.clear();
  }

  /**
   * An empty batch in the room of this one, of which nothing may be asked any more. It is another
   * object, so that nobody takes its lines for those that they have seen.
   */
  LineBatch emptied() {
    return new LineBatch(this);
  }

  /** Adds a line that states nothing yet, and gives its place. */
  public int add() {
    return add(1);
  }

  /** Adds lines that state nothing yet, and gives the place of the first. */
  public int add(int lines) {
    int first = addUnset(lines);
    for (int[] column : wordColumns) {
      Arrays.fill(column, first, size, Dictionary.ABSENT);
    }
    for (long[] column : numberColumns) {
      Arrays.fill(column, first, size, ABSENT);
    }
    return first;
  }

  /** The same where the caller sets all columns of words and numbers: they hold anything yet. */
  public int addUnset(int lines) {
    int first = size;
    size += lines;
    if (size > wordColumns[0].length) {
      grow(Math.max(size, first * 2));
    }
    for (int[] column : stated.values()) {
      Arrays.fill(column, first, size, Dictionary.ABSENT);
    }
    return first;
  }

  private void grow(int capacity) {
    for (int i = 0; i < wordColumns.length; i++) {
      wordColumns[i] = Arrays.copyOf(wordColumns[i], capacity);
    }
    for (int i = 0; i < numberColumns.length; i++) {
      numberColumns[i] = Arrays.copyOf(numberColumns[i], capacity);
    }
    stated.replaceAll((fact, column) -> Arrays.copyOf(column, capacity));
  }

  /** Takes back the lines added last: a row turned out to be bad. */
  public void takeBack(int lines) {
    size -= lines;
  }

  /** Keeps, of the lines from {@code first} on, those that are wanted; they move together. */
  public void keep(int first, IntPredicate wanted) {
    int kept = first;
    for (int line = first; line < size; line++) {
      if (wanted.test(line)) {
        move(line, kept++);
      }
    }
    size = kept;
  }

  /** Copies the lines from one on to another batch of the same words. */
  void copy(int first, LineBatch rest) {
    for (int line = first; line < size; line++) {
      int place = rest.add();
      for (WordColumn column : WordColumn.values()) {
        if (has(line, column)) {
          rest.set(place, column, word(line, column));
        }
      }
      for (NumberColumn column : NumberColumn.values()) {
        rest.set(place, column, number(line, column));
      }
      for (Map.Entry<String, int[]> fact : stated.entrySet()) {
        if (fact.getValue()[line] != Dictionary.ABSENT) {
          rest.state(place, fact.getKey(), fact.getValue()[line]);
        }
      }
    }
  }

  private void move(int from, int to) {
    for (int[] column : wordColumns) {
      column[to] = column[from];
    }
    for (long[] column : numberColumns) {
      column[to] = column[from];
    }
    for (int[] column : stated.values()) {
      column[to] = column[from];
    }
  }

  public int size() {
    return size;
  }

  public Words words() {
    return words;
  }

  /** The dictionary of a column. */
  public Dictionary dictionary(WordColumn column) {
    return switch (column) {
      case ORDER -> orders;
      case LINE -> lines;
      case PRODUCT -> products;
      case SELLER -> words.sellers();
      case CATEGORY -> words.categories();
      case ORIGIN, DESTINATION -> words.places();
      case CURRENCY -> words.currencies();
    };
  }

  public void set(int line, WordColumn column, String word) {
    wordColumns[column.ordinal()][line] = dictionary(column).number(word);
  }

  public void set(int line, NumberColumn column, long number) {
    numberColumns[column.ordinal()][line] = number;
  }

  /** States a fact that has no column of its own, in the form in which rulebook files write it. */
  public void state(int line, String fact, String value) {
    state(line, fact, words.values().number(value));
  }

  /** States a fact that has no column of its own, by its value's number in the words' values. */
  public void state(int line, String fact, int value) {
    statedOrNew(fact)[line] = value;
  }

  /** The column of a fact without one of its own, for filling in bulk. */
  public int[] statedOrNew(String fact) {
    int[] column = stated.get(fact);
    if (column == null) {
      column = new int[wordColumns[0].length];
      Arrays.fill(column, Dictionary.ABSENT);
      stated.put(fact, column);
    }
    return column;
  }

  /**
   * A column as it lies in memory, one place per line, for reading and filling in bulk. There are
   * more places than lines, and the array is another one after lines were added.
   */
  public long[] numbers(NumberColumn column) {
    return numberColumns[column.ordinal()];
  }

  /** The same of a column of words: each place holds the word's number in its dictionary. */
  public int[] words(WordColumn column) {
    return wordColumns[column.ordinal()];
  }

  /** The same of a fact without a column; null where no line states it. */
  public int @Nullable [] statedColumn(String fact) {
    return stated.get(fact);
  }

  /** Sets the number that a word has in its dictionary. */
  public void setNumber(int line, WordColumn column, int number) {
    wordColumns[column.ordinal()][line] = number;
  }

  /** The facts without a column that some line states. */
  Set<String> statedFacts() {
    return stated.keySet();
  }

  /** The number of a word in its dictionary, or {@link Dictionary#ABSENT}. */
  public int number(int line, WordColumn column) {
    return wordColumns[column.ordinal()][line];
  }

  public boolean has(int line, WordColumn column) {
    return number(line, column) != Dictionary.ABSENT;
  }

  /** The word of a line that states it. */
  public String word(int line, WordColumn column) {
    return dictionary(column).word(number(line, column));
  }

  /** The number that a line states, or {@link #ABSENT}. */
  public long number(int line, NumberColumn column) {
    return numberColumns[column.ordinal()][line];
  }

  public boolean has(int line, NumberColumn column) {
    return number(line, column) != ABSENT;
  }

  /** The number in {@link Words#values()} of a fact without a column, or ABSENT. */
  public int stated(int line, String fact) {
    int[] column = stated.get(fact);
    return column == null ? Dictionary.ABSENT : column[line];
  }
}

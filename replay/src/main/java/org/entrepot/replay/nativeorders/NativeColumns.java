package org.entrepot.replay.nativeorders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.UnreadableFileException;

/** Where the columns of the layout stand in one file. */
@SuppressWarnings("EnumOrdinal") // a column's place among the indexes, never stored
final class NativeColumns {

  static final String ZONE = "zone";
  static final String CANCELLED = "cancelled";

  /** Begins the name of a column that states a fact of a rule. */
  static final String FACT = "fact.";

  private static final Map<WordColumn, String> WORDS =
      new EnumMap<>(
          Map.of(
              WordColumn.ORDER, "order",
              WordColumn.LINE, "line",
              WordColumn.SELLER, "seller",
              WordColumn.PRODUCT, "product",
              WordColumn.CATEGORY, "category",
              WordColumn.ORIGIN, "origin",
              WordColumn.DESTINATION, "destination",
              WordColumn.CURRENCY, "currency"));

  private static final Map<NumberColumn, String> NUMBERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(NumberColumn.CREATED_SECOND, "created"),
              Map.entry(NumberColumn.SHIP_BY_SECOND, "ship-by"),
              Map.entry(NumberColumn.HANDED_OVER_SECOND, "handed-over"),
              Map.entry(NumberColumn.DELIVERED_SECOND, "delivered"),
              Map.entry(NumberColumn.PROMISED_SECOND, "promised"),
              Map.entry(NumberColumn.PRICE_MINOR, "price"),
              Map.entry(NumberColumn.DISCOUNT_MINOR, "discount"),
              Map.entry(NumberColumn.SUBSIDY_MINOR, "subsidy"),
              Map.entry(NumberColumn.QUANTITY, "quantity"),
              Map.entry(NumberColumn.RETURNED, "returned"),
              Map.entry(NumberColumn.WEIGHT_GRAMS, "weight-g"),
              Map.entry(NumberColumn.LENGTH_MILLIMETRES, "length-mm"),
              Map.entry(NumberColumn.WIDTH_MILLIMETRES, "width-mm"),
              Map.entry(NumberColumn.HEIGHT_MILLIMETRES, "height-mm"),
              Map.entry(NumberColumn.CANCELLED, CANCELLED)));

  /** What a column of the sale tells of goods, by the names under which customs and tax ask. */
  private static final Map<String, Set<String>> OF_GOODS =
      Map.of(
          "price", Set.of("value", "goods"),
          "origin", Set.of("shipped-from"),
          "weight-g", Set.of("gross-weight"));

  private static final List<String> NEEDED =
      List.of("order", "line", "seller", "created", "currency", "price");

  private static final int NOWHERE = -1;

  private final int[] words = nowhere(WordColumn.values().length);
  private final int[] numbers = nowhere(NumberColumn.values().length);
  private final Map<String, Integer> facts = new LinkedHashMap<>();
  private final int zone;

  /** Finds the columns of a header, or says all that is wrong with it. */
  NativeColumns(String file, List<String> header) throws UnreadableFileException {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!place(header.get(i), i)) {
        faults.add(
            file
                + ":1, column "
                + (i + 1)
                + ": ‘"
                + header.get(i)
                + "’ is not a column of the layout; a fact of a rule is written "
                + FACT
                + "NAME");
      }
    }
    for (String needed : NEEDED) {
      if (!header.contains(needed)) {
        faults.add(file + ":1: column ‘" + needed + "’ is missing");
      }
    }
    if (!faults.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", faults));
    }
    this.zone = header.indexOf(ZONE);
  }

  /** Where the columns stand that are asked for; the others are as if they were not there. */
  private NativeColumns(NativeColumns all, Predicate<WordColumn> asked) {
    for (WordColumn column : WordColumn.values()) {
      words[column.ordinal()] = asked.test(column) ? all.of(column) : NOWHERE;
    }
    System.arraycopy(all.numbers, 0, numbers, 0, numbers.length);
    facts.putAll(all.facts);
    this.zone = all.zone;
  }

  /** The same without the columns of words that are not asked for. */
  NativeColumns asked(Predicate<WordColumn> asked) {
    return new NativeColumns(this, asked);
  }

  /** Whether a column is read where only some columns of words are asked for. */
  static boolean isRead(String name, Predicate<WordColumn> asked) {
    return key(WORDS, name).filter(asked.negate()).isEmpty();
  }

  private static int[] nowhere(int columns) {
    int[] indexes = new int[columns];
    Arrays.fill(indexes, NOWHERE);
    return indexes;
  }

  /** The names of all columns; {@code fact.NAME} stands for those of facts. */
  static List<String> names() {
    List<String> names = new ArrayList<>(WORDS.values());
    names.addAll(NUMBERS.values());
    names.add(ZONE);
    names.add(FACT + "NAME");
    return names;
  }

  /** The names of the columns that a table cannot be without. */
  static List<String> needed() {
    return NEEDED;
  }

  private boolean place(String name, int index) {
    Optional<WordColumn> word = key(WORDS, name);
    word.ifPresent(column -> words[column.ordinal()] = index);
    Optional<NumberColumn> number = key(NUMBERS, name);
    number.ifPresent(column -> numbers[column.ordinal()] = index);
    boolean fact = name.startsWith(FACT) && name.length() > FACT.length();
    if (fact) {
      facts.put(name.substring(FACT.length()), index);
    }
    return word.isPresent() || number.isPresent() || fact || name.equals(ZONE);
  }

  private static <K> Optional<K> key(Map<K, String> names, String name) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The index of a column, or -1. */
  int of(WordColumn column) {
    return words[column.ordinal()];
  }

  /** The index of a column, or -1. */
  int of(NumberColumn column) {
    return numbers[column.ordinal()];
  }

  /** The index of the column of zones, or -1. */
  int zone() {
    return zone;
  }

  /** The facts that the columns state, by the names under which rules ask for them. */
  Set<String> statedFacts() {
    Set<String> stated = new HashSet<>(facts.keySet());
    WORDS.forEach((column, name) -> add(stated, of(column), name));
    NUMBERS.forEach((column, name) -> add(stated, of(column), name));
    return stated;
  }

  private static void add(Set<String> stated, int index, String column) {
    if (index != NOWHERE) {
      stated.add(fact(column));
      stated.addAll(OF_GOODS.getOrDefault(column, Set.of()));
    }
  }

  /** A column's name without its unit; a product is asked for as a sku, a line by its id. */
  private static String fact(String column) {
    return switch (column) {
      case "product" -> "sku";
      case "line" -> "id";
      default -> column.replaceFirst("-(?:g|mm)$", "");
    };
  }

  /** Columns that state facts of rules: index by the fact's name. */
  Map<String, Integer> facts() {
    return facts;
  }
}

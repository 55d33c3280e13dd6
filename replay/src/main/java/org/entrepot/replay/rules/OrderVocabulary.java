package org.entrepot.replay.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The facts that order lines hold, by the names under which rules ask for them. A name without a
 * column is looked up among the facts that the layout states by name.
 */
final class OrderVocabulary {

  /** Reads one fact of one line; null where the line does not state it. */
  interface Reader {
    @Nullable Value read(LineBatch batch, int line);
  }

  /** Tells lines apart by one fact: equal values, equal facts. */
  sealed interface Key {}

  /** By the numbers of its words; null where no line of a batch has one. */
  @FunctionalInterface
  non-sealed interface OfWords extends Key {
    int @Nullable [] column(LineBatch batch);
  }

  /** By a number that lines state. */
  record OfNumbers(NumberColumn column) implements Key {}

  private static final Map<String, WordColumn> WORDS =
      Map.of(
          "id", WordColumn.LINE,
          "sku", WordColumn.PRODUCT,
          "seller", WordColumn.SELLER,
          "category", WordColumn.CATEGORY,
          "origin", WordColumn.ORIGIN,
          "destination", WordColumn.DESTINATION);

  private static final Map<LineNumber, NumberColumn> NUMBERS =
      new EnumMap<>(
          Map.of(
              LineNumber.PRICE, NumberColumn.PRICE_MINOR,
              LineNumber.DISCOUNT, NumberColumn.DISCOUNT_MINOR,
              LineNumber.SUBSIDY, NumberColumn.SUBSIDY_MINOR,
              LineNumber.QUANTITY, NumberColumn.QUANTITY,
              LineNumber.RETURNED, NumberColumn.RETURNED,
              LineNumber.WEIGHT_GRAMS, NumberColumn.WEIGHT_GRAMS,
              LineNumber.LENGTH_MILLIMETRES, NumberColumn.LENGTH_MILLIMETRES,
              LineNumber.WIDTH_MILLIMETRES, NumberColumn.WIDTH_MILLIMETRES,
              LineNumber.HEIGHT_MILLIMETRES, NumberColumn.HEIGHT_MILLIMETRES));

  private static final Map<String, Reader> COLUMNS =
      Map.ofEntries(
          Map.entry("created", moment(NumberColumn.CREATED_SECOND)),
          Map.entry("price", money(NumberColumn.PRICE_MINOR)),
          Map.entry("discount", money(NumberColumn.DISCOUNT_MINOR)),
          Map.entry("subsidy", money(NumberColumn.SUBSIDY_MINOR)),
          Map.entry("quantity", count(NumberColumn.QUANTITY)),
          Map.entry("returned", count(NumberColumn.RETURNED)),
          Map.entry("weight", measure(NumberColumn.WEIGHT_GRAMS, Unit.GRAM)),
          Map.entry("length", measure(NumberColumn.LENGTH_MILLIMETRES, Unit.MILLIMETRE)),
          Map.entry("width", measure(NumberColumn.WIDTH_MILLIMETRES, Unit.MILLIMETRE)),
          Map.entry("height", measure(NumberColumn.HEIGHT_MILLIMETRES, Unit.MILLIMETRE)));

  private OrderVocabulary() {}

  static Reader reader(String fact) {
    WordColumn word = WORDS.get(fact);
    Reader column = word == null ? COLUMNS.get(fact) : word(word);
    return column == null ? stated(fact) : column;
  }

  /** The column of the words that a fact is read from; none of other facts. */
  static Optional<WordColumn> word(String fact) {
    return Optional.ofNullable(WORDS.get(fact));
  }

  /** The column of a number that kernels take as it comes. */
  static NumberColumn column(LineNumber number) {
    return Objects.requireNonNull(NUMBERS.get(number));
  }

  /** Whether a number has a column of its own. */
  static boolean hasColumn(LineNumber number) {
    return NUMBERS.containsKey(number);
  }

  private static final Set<String> NAMES = Set.of("id", "sku");

  /** Whether a fact names a line or its goods, which kernels do not look at. */
  static boolean isName(String fact) {
    return NAMES.contains(fact);
  }

  /** The key of a fact; of those that name a line or its goods there is none. */
  static Optional<Key> key(String fact) {
    if (NAMES.contains(fact)) {
      return Optional.empty();
    }
    WordColumn word = WORDS.get(fact);
    if (word != null) {
      return Optional.of((OfWords) batch -> batch.words(word));
    }
    for (Map.Entry<LineNumber, NumberColumn> number : NUMBERS.entrySet()) {
      if (number.getKey().fact().equals(fact)) {
        return Optional.of(new OfNumbers(number.getValue()));
      }
    }
    return COLUMNS.containsKey(fact) ? Optional.empty() : Optional.of(keyOfStated(fact));
  }

  /** The key of a fact that the layout states by name, whatever column there is of that name. */
  static Key keyOfStated(String fact) {
    return (OfWords) batch -> batch.statedColumn(fact);
  }

  /** Reads a fact that the layout states by name, whatever column there is of that name. */
  static Reader stated(String fact) {
    return (batch, line) -> {
      int number = batch.stated(line, fact);
      return number == Dictionary.ABSENT ? null : batch.words().value(number);
    };
  }

  static Reader word(WordColumn column) {
    return (batch, line) ->
        batch.has(line, column) ? new Value.Word(batch.word(line, column)) : null;
  }

  private static Reader moment(NumberColumn column) {
    return (batch, line) ->
        batch.has(line, column)
            ? new Value.Moment(Instant.ofEpochSecond(batch.number(line, column)))
            : null;
  }

  private static Reader money(NumberColumn column) {
    return (batch, line) ->
        batch.has(line, column)
            ? new Value.Amount(
                BigMoney.ofMinor(
                    batch.words().currency(batch.number(line, WordColumn.CURRENCY)),
                    batch.number(line, column)))
            : null;
  }

  private static Reader count(NumberColumn column) {
    return (batch, line) ->
        batch.has(line, column)
            ? new Value.Count(BigDecimal.valueOf(batch.number(line, column)))
            : null;
  }

  private static Reader measure(NumberColumn column, Unit unit) {
    return (batch, line) ->
        batch.has(line, column)
            ? new Value.Measure(BigDecimal.valueOf(batch.number(line, column)), unit)
            : null;
  }
}

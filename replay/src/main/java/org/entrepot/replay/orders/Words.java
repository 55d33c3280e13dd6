package org.entrepot.replay.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.joda.money.CurrencyUnit;

/**
 * The words that all batches of a replay share; there are few of each but sellers. One thread may
 * compute lines that it was given while another reads on.
 */
public final class Words {

  private final Dictionary sellers = new Dictionary();
  private final Dictionary categories = new Dictionary();
  private final Dictionary places = new Dictionary();
  private final Dictionary currencies = new Dictionary();
  private final Dictionary values = new Dictionary();
  private final Made<CurrencyUnit> units = new Made<>(currencies, CurrencyUnit::of);
  private final Made<Value> read = new Made<>(values, ValueText::read);

  /** What is made of each word of a dictionary, once. */
  private static final class Made<T> {
    private final Dictionary words;
    private final Function<String, T> maker;

    /** By number; replaced by a longer list, so that any thread may look. */
    private volatile List<T> made = List.of();

    Made(Dictionary words, Function<String, T> maker) {
      this.words = words;
      this.maker = maker;
    }

    T of(int number) {
      List<T> known = made;
      return number < known.size() ? known.get(number) : more(number).get(number);
    }

    private synchronized List<T> more(int upTo) {
      List<T> longer = new ArrayList<>(made);
      while (longer.size() <= upTo) {
        longer.add(maker.apply(words.word(longer.size())));
      }
      made = longer;
      return longer;
    }
  }

  public Dictionary sellers() {
    return sellers;
  }

  public Dictionary categories() {
    return categories;
  }

  public Dictionary places() {
    return places;
  }

  public Dictionary currencies() {
    return currencies;
  }

  /** Values of facts that have no column, as files write them. */
  public Dictionary values() {
    return values;
  }

  /** The currency of that number. */
  public CurrencyUnit currency(int number) {
    return units.of(number);
  }

  /** The value of that number. */
  public Value value(int number) {
    return read.of(number);
  }
}

package org.entrepot.replay.orders;

import java.util.Arrays;
import java.util.Objects;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

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
  private volatile @Nullable CurrencyUnit[] units = {};
  private volatile @Nullable Value[] read = {};

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
    @Nullable CurrencyUnit[] known = units;
    return number < known.length
        ? Objects.requireNonNull(known[number])
        : Objects.requireNonNull(currencies(number)[number]);
  }

  private synchronized @Nullable CurrencyUnit[] currencies(int upTo) {
    int from = units.length;
    @Nullable CurrencyUnit[] more = Arrays.copyOf(units, Math.max(from, upTo + 1));
    for (int i = from; i < more.length; i++) {
      more[i] = CurrencyUnit.of(currencies.word(i));
    }
    units = more;
    return more;
  }

  /** The value of that number. */
  public Value value(int number) {
    @Nullable Value[] known = read;
    return number < known.length
        ? Objects.requireNonNull(known[number])
        : Objects.requireNonNull(values(number)[number]);
  }

  private synchronized @Nullable Value[] values(int upTo) {
    int from = read.length;
    @Nullable Value[] more = Arrays.copyOf(read, Math.max(from, upTo + 1));
    for (int i = from; i < more.length; i++) {
      more[i] = ValueText.read(values.word(i));
    }
    read = more;
    return more;
  }
}

package org.entrepot.replay.orders;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.joda.money.CurrencyUnit;

/** The words that all batches of a replay share; there are few of each but sellers. */
public final class Words {

  private final Dictionary sellers = new Dictionary();
  private final Dictionary categories = new Dictionary();
  private final Dictionary places = new Dictionary();
  private final Dictionary currencies = new Dictionary();
  private final Dictionary values = new Dictionary();
  private final List<CurrencyUnit> units = new ArrayList<>();
  private final List<Value> read = new ArrayList<>();

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
    while (units.size() <= number) {
      units.add(CurrencyUnit.of(currencies.word(units.size())));
    }
    return units.get(number);
  }

  /** The value of that number. */
  public Value value(int number) {
    while (read.size() <= number) {
      read.add(ValueText.read(values.word(read.size())));
    }
    return read.get(number);
  }
}

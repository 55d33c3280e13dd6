package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.report.Breakdown.Dimension;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What lines are counted under: for each combination of a category, a destination and a band of
 * prices that occurs, its names, put into words once.
 */
final class LineNames {

  /**
   * The names of some lines.
   *
   * @param number from 0, in the order in which they occurred
   * @param sold the currency of the prices
   */
  record Names(int number, CurrencyUnit sold, String category, String destination, String band) {

    String of(Dimension dimension) {
      return switch (dimension) {
        case CATEGORY -> category;
        case DESTINATION -> destination;
        case PRICE -> band;
      };
    }
  }

  /** Numbers of words, and the end of the band. */
  private record Key(int category, int destination, int currency, long end) {}

  /** A band of prices, and the names of lines in it that were met last. */
  private record Recent(Key key, long start, Names names) {

    private boolean holds(int category, int destination, int currency, long price) {
      return key.category == category
          && key.destination == destination
          && key.currency == currency
          && price >= start
          && price < key.end;
    }
  }

  private static final int RECENT = 1 << 12;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Map<Key, Names> known = new HashMap<>();
  private final List<Names> all = new ArrayList<>();

  /** By a hash of what the names depend on, so that nearly no line is looked up among all. */
  private final @Nullable Recent[] recent = new Recent[RECENT];

  /** The names of a line. */
  Names of(LineBatch batch, int line) {
    int category = batch.number(line, WordColumn.CATEGORY);
    int destination = batch.number(line, WordColumn.DESTINATION);
    int currency = batch.number(line, WordColumn.CURRENCY);
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    long mixed = (category * SPREAD + destination) * SPREAD + currency;
    mixed = (mixed * SPREAD + Long.numberOfLeadingZeros(price)) * SPREAD;
    int slot = (int) (mixed >>> Integer.SIZE) & (RECENT - 1);
    Recent found = recent[slot];
    if (found == null || !found.holds(category, destination, currency, price)) {
      CurrencyUnit sold = batch.words().currency(currency);
      Key key = new Key(category, destination, currency, PriceBands.end(sold, price));
      found = new Recent(key, PriceBands.start(sold, price), of(batch, line, key));
      recent[slot] = found;
    }
    return found.names;
  }

  private Names of(LineBatch batch, int line, Key key) {
    CurrencyUnit sold = batch.words().currency(key.currency);
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    Names names = known.get(key);
    if (names == null) {
      names =
          new Names(
              all.size(),
              sold,
              word(batch, line, WordColumn.CATEGORY),
              word(batch, line, WordColumn.DESTINATION),
              PriceBands.name(sold, price));
      known.put(key, names);
      all.add(names);
    }
    return names;
  }

  private static String word(LineBatch batch, int line, WordColumn column) {
    return batch.has(line, column) ? batch.word(line, column) : BreakdownFold.NOT_STATED;
  }
}

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

  private final Map<Key, Names> known = new HashMap<>();
  private final List<Names> all = new ArrayList<>();

  /** The names of a line. */
  Names of(LineBatch batch, int line) {
    int currency = batch.number(line, WordColumn.CURRENCY);
    CurrencyUnit sold = batch.words().currency(currency);
    long price = batch.number(line, NumberColumn.PRICE_MINOR);
    Key key =
        new Key(
            batch.number(line, WordColumn.CATEGORY),
            batch.number(line, WordColumn.DESTINATION),
            currency,
            PriceBands.end(sold, price));
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

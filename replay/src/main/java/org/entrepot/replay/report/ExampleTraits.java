package org.entrepot.replay.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.LineRows.LineRow;
import org.entrepot.replay.restatement.LineRows.Status;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What makes an order worth showing: found while its lines are computed. */
final class ExampleTraits {

  private static final int MANY = Integer.MAX_VALUE;
  private static final int CURRENCIES = 3;

  /** What an order may be shown for, in the order in which orders are looked for. */
  enum Trait {
    RISE(1, "the greatest increase for its seller"),
    FALL(1, "the greatest decrease for its seller"),
    CLIFF(1, "at a price cliff"),
    REFUSED(1, "refused"),
    CURRENCY(CURRENCIES, "sold in "),
    RETURNED(1, "goods came back"),
    DESTINATION(MANY, "sent to "),
    CATEGORY(MANY, "goods of the category "),
    CHANGE(MANY, "one of the greatest changes");

    private final int most;
    private final String words;

    Trait(int most, String words) {
      this.most = most;
      this.words = words;
    }

    /** Of so many names the best orders are kept. */
    int most() {
      return most;
    }

    /** Whether orders are looked for by it only where there is room for more. */
    boolean isForVariety() {
      return compareTo(RETURNED) > 0;
    }

    /** What an order is shown for; nothing where it only fills up those that do not change. */
    String words(String name, long change) {
      if (this == CHANGE) {
        return change == 0 ? "" : words;
      }
      return words + name;
    }
  }

  private long change;
  private long moved;
  private boolean cliff;
  private boolean refused;
  private final Set<String> sold = new TreeSet<>();

  /**
   * A line of the order under one rule.
   *
   * @param soldIn the currency of its price; null where it is the order as a whole
   */
  void line(LineRow row, @Nullable CurrencyUnit soldIn) {
    refused |= row.status() == Status.REFUSED;
    Money difference = row.change();
    if (row.status() == Status.REFUSED || difference == null) {
      return;
    }
    // In minor units, whatever the currency: it only chooses which orders are shown.
    change += difference.getAmountMinorLong();
    moved += Math.abs(difference.getAmountMinorLong());
    cliff |= row.cliffAgainst() || row.cliffUnder();
    if (soldIn != null && !soldIn.equals(difference.getCurrencyUnit())) {
      sold.add(soldIn.getCode());
    }
  }

  /** By how much it changes, in the sense of the trait. */
  long change(Trait trait) {
    return switch (trait) {
      case RISE -> change;
      case FALL -> -change;
      case REFUSED -> 0;
      default -> moved;
    };
  }

  /** The names under which an order has a trait; an empty one where the trait has no names. */
  Iterable<String> names(Trait trait, OrderSlice slice) {
    return switch (trait) {
      case RISE -> only(change > 0);
      case FALL -> only(change < 0);
      case CLIFF -> only(cliff);
      case REFUSED -> only(refused);
      case CURRENCY -> sold;
      case RETURNED -> only(isReturned(slice));
      case DESTINATION, CATEGORY -> words(trait, slice);
      case CHANGE ->
          List.of(slice.order() + " " + slice.batch().word(slice.line(0), WordColumn.SELLER));
    };
  }

  private static List<String> only(boolean has) {
    return has ? List.of("") : List.of();
  }

  private static boolean isReturned(OrderSlice slice) {
    for (int i = 0; i < slice.count(); i++) {
      if (slice.batch().has(slice.line(i), NumberColumn.RETURNED)
          && slice.batch().number(slice.line(i), NumberColumn.RETURNED) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The destinations or the categories of an order's lines. */
  static Set<String> words(Trait trait, OrderSlice slice) {
    WordColumn column = trait == Trait.DESTINATION ? WordColumn.DESTINATION : WordColumn.CATEGORY;
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < slice.count(); i++) {
      if (slice.batch().has(slice.line(i), column)) {
        words.add(slice.batch().word(slice.line(i), column));
      }
    }
    return words;
  }
}

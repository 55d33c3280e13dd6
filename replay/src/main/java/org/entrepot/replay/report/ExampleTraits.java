package org.entrepot.replay.report;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;

/** What makes orders worth showing, one by one: found while their lines are computed. */
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

  private ReportLines lines = new ReportLines();

  /** By slice. */
  private long[] change = {};

  private long[] moved = {};
  private boolean[] refused = {};
  private final BitSet cliff = new BitSet();

  /** Lines that were sold in another currency than they are charged in. */
  private final BitSet converted = new BitSet();

  private int slice;

  /** Begins with the slices of some lines, of which nothing is known yet. */
  void begin(ReportLines next) {
    lines = next;
    int slices = next.slices();
    if (change.length < slices) {
      change = new long[slices];
      moved = new long[slices];
      refused = new boolean[slices];
    }
    Arrays.fill(change, 0, slices, 0);
    Arrays.fill(moved, 0, slices, 0);
    Arrays.fill(refused, 0, slices, false);
    cliff.clear();
    converted.clear();
  }

  /** A line of a slice is refused; several threads may say so at once. */
  void refuse(int ofSlice) {
    refused[ofSlice] = true;
  }

  /** A price of a slice lies in a cliff zone. */
  void cliff(int ofSlice) {
    cliff.set(ofSlice);
  }

  /**
   * By how much a line changes, or the order as a whole, in minor units: whatever the currency, as
   * it only chooses which orders are shown.
   */
  void change(int ofSlice, long difference) {
    change[ofSlice] += difference;
    moved[ofSlice] += Math.abs(difference);
  }

  /** A line was sold in another currency than it is charged in. */
  void convert(int line) {
    converted.set(line);
  }

  /** Tells of one of the slices from now on. */
  ExampleTraits of(int number) {
    slice = number;
    return this;
  }

  /** By how much it changes, in the sense of the trait. */
  long change(Trait trait) {
    return switch (trait) {
      case RISE -> change[slice];
      case FALL -> -change[slice];
      case REFUSED -> 0;
      default -> moved[slice];
    };
  }

  /** The names under which an order has a trait; an empty one where the trait has no names. */
  Collection<String> names(Trait trait, OrderSlice order) {
    return switch (trait) {
      case RISE -> only(change[slice] > 0);
      case FALL -> only(change[slice] < 0);
      case CLIFF -> only(cliff.get(slice));
      case REFUSED -> only(refused[slice]);
      case CURRENCY -> sold();
      case RETURNED -> only(isReturned(order));
      case DESTINATION, CATEGORY -> words(trait, order);
      case CHANGE ->
          List.of(order.order() + " " + order.batch().word(order.line(0), WordColumn.SELLER));
    };
  }

  /** The currencies in which converted lines were sold. */
  private Set<String> sold() {
    int end = lines.firstLine(slice + 1);
    int line = converted.nextSetBit(lines.firstLine(slice));
    if (line < 0 || line >= end) {
      return Set.of();
    }
    Set<String> sold = new TreeSet<>();
    for (; line >= 0 && line < end; line = converted.nextSetBit(line + 1)) {
      sold.add(lines.names(line).sold().getCode());
    }
    return sold;
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

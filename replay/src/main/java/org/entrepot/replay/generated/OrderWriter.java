package org.entrepot.replay.generated;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.output.CsvWriter;

/** Throws one order after the other and writes its lines. */
final class OrderWriter {

  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int CANCELLED_OF_THOUSAND = 14;
  private static final int LOST_OF_THOUSAND = 4;
  private static final int DISCOUNTED_OF_THOUSAND = 180;
  private static final long[] LINES = Dice.sums(840, 105, 35, 12, 8);
  private static final long[] UNITS = Dice.sums(900, 70, 20, 10);
  private static final long[] HOURS =
      Dice.sums(
          14, 8, 5, 4, 4, 6, 12, 24, 38, 52, 58, 60, 56, 54, 54, 55, 56, 58, 62, 70, 78, 76, 56,
          30);
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final List<Market> markets = Market.all();
  private final List<Goods> goods = Goods.all();
  private final long[] marketShares = shares(markets.stream().mapToLong(Market::share).toArray());
  private final long[] goodsShares = shares(goods.stream().mapToLong(Goods::share).toArray());
  private final Calendar calendar = new Calendar();
  private final long[] sellers;
  private final long seed;

  /** Orders of two seeds are other orders; within a file their names rise. */
  private final String names;

  private final Dice dice;
  private final CsvWriter csv;
  private long order;

  OrderWriter(long seed, int sellerCount, CsvWriter csv) {
    this.seed = seed;
    this.names = "o" + Long.toUnsignedString(seed, Character.MAX_RADIX) + "-";
    this.dice = new Dice(seed);
    this.csv = csv;
    this.sellers = heavyTail(sellerCount);
  }

  private static long[] shares(long[] weights) {
    return Dice.sums(weights);
  }

  /** The seller at place n sells a share of 1 ⁄ n: a few sell most, most sell little. */
  private static long[] heavyTail(int count) {
    long[] weights = new long[count];
    for (int i = 0; i < count; i++) {
      weights[i] = 1_000_000_000L / (i + 2);
    }
    return Dice.sums(weights);
  }

  /** The columns, each with its type. */
  static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String text :
        List.of("order", "line", "seller", "product", "category", "origin", "destination")) {
      columns.put(text, "VARCHAR");
    }
    columns.put("created", "TIMESTAMP");
    columns.put("zone", "VARCHAR");
    columns.put("currency", "VARCHAR");
    columns.put("price", "DECIMAL(18,2)");
    columns.put("quantity", "INTEGER");
    columns.put("discount", "DECIMAL(18,2)");
    columns.put("returned", "INTEGER");
    for (String time : List.of("ship-by", "handed-over", "promised", "delivered")) {
      columns.put(time, "TIMESTAMP");
    }
    columns.put("cancelled", "BOOLEAN");
    for (String size : List.of("weight-g", "length-mm", "width-mm", "height-mm")) {
      columns.put(size, "INTEGER");
    }
    columns.put("fact.hs-code", "VARCHAR");
    columns.put("fact.duty-rate", "VARCHAR");
    return columns;
  }

  /** Writes the lines of a day: those from one line to before another. */
  void day(int day, long lines) throws IOException {
    int[] minutes = new int[Math.toIntExact(lines)];
    for (int i = 0; i < minutes.length; i++) {
      minutes[i] = dice.among(HOURS) * 60 + dice.below(60);
    }
    java.util.Arrays.sort(minutes);
    for (int line = 0; line < minutes.length; ) {
      LocalDateTime created = calendar.date(day).atStartOfDay().plusMinutes(minutes[line]);
      int count = Math.min(1 + dice.among(LINES), minutes.length - line);
      order(created, count, calendar.isBusy(day));
      line += count;
    }
  }

  Calendar calendar() {
    return calendar;
  }

  private void order(LocalDateTime created, int lines, boolean busy) throws IOException {
    GeneratedSeller seller =
        GeneratedSeller.of(seed, dice.among(sellers), marketShares, goodsShares);
    Market home = markets.get(seller.market());
    boolean stays = dice.below(100) < home.homeOfHundred();
    Market to = stays ? home : markets.get(dice.among(marketShares));
    boolean cancelled = dice.ofThousand(CANCELLED_OF_THOUSAND);
    LocalDateTime shipBy = created.toLocalDate().plusDays(dice.between(1, 3)).atTime(END_OF_DAY);
    boolean late = dice.ofThousand(Math.min(900, seller.lateOfThousand() * (busy ? 2 : 1)));
    LocalDateTime handedOver =
        late
            ? shipBy.plusMinutes(dice.between(1, 4 * MINUTES_OF_A_DAY))
            : between(created.plusMinutes(30), shipBy);
    int transit = to.equals(home) ? home.days() : home.daysAbroad();
    LocalDateTime promised = shipBy.plusDays(transit + 1L);
    LocalDateTime delivered =
        handedOver.plusMinutes(
            (long) transit * MINUTES_OF_A_DAY * dice.between(60, 150) / 100 + dice.below(600));
    String zone = home.zone().getId();
    String id = names + ++order;
    for (int line = 1; line <= lines; line++) {
      Goods kind = goods.get(dice.ofThousand(700) ? seller.goods() : seller.otherGoods());
      int product = dice.below(60);
      csv.field(id).field(Integer.toString(line)).field(seller.name());
      csv.field(seller.name() + "-" + product).field(kind.category());
      csv.field(home.code()).field(to.code()).field(created.toString()).field(zone);
      boolean arrives = !cancelled && !dice.ofThousand(LOST_OF_THOUSAND);
      goods(seller, home, kind, product, arrives);
      csv.field(shipBy.toString()).field(cancelled ? "" : handedOver.toString());
      csv.field(promised.toString()).field(arrives ? delivered.toString() : "");
      csv.field(Boolean.toString(cancelled));
      sizes(seller, kind, product);
      declared(seller, kind, product);
      csv.endRow();
    }
  }

  private LocalDateTime between(LocalDateTime from, LocalDateTime to) {
    int minutes = (int) Math.max(1, java.time.Duration.between(from, to).toMinutes());
    return from.plusMinutes(dice.below(minutes));
  }

  private void goods(GeneratedSeller seller, Market home, Goods kind, int product, boolean arrives)
      throws IOException {
    Dice own = ownDice(seller, product);
    long spread = own.between(35, 100) * (long) (own.ofThousand(80) ? kind.spread() : 1);
    long hundredths = kind.euroCents() * home.pricePerEuro() / 100 * spread / 80;
    int decimals = home.currency().getDecimalPlaces();
    BigDecimal price = price(hundredths, decimals);
    int units = 1 + dice.among(UNITS);
    int returned = 0;
    for (int unit = 0; arrives && unit < units; unit++) {
      int chance = kind.returnedOfThousand() * seller.returnsOfHundred() / 100;
      returned += dice.ofThousand(chance) ? 1 : 0;
    }
    boolean cheaper = dice.ofThousand(DISCOUNTED_OF_THOUSAND);
    BigDecimal discount =
        cheaper
            ? price(hundredths * dice.between(5, 30) / 100, decimals)
            : BigDecimal.ZERO.setScale(decimals);
    csv.field(home.currency().getCode()).field(price.toPlainString());
    csv.field(Integer.toString(units)).field(discount.min(price).toPlainString());
    csv.field(Integer.toString(returned));
  }

  /** A product looks alike in every order. */
  private Dice ownDice(GeneratedSeller seller, int product) {
    return Dice.of(seed ^ seller.name().hashCode(), product);
  }

  /** Of a currency with two decimals half of the prices end in 90 or 99 hundredths. */
  private static BigDecimal price(long hundredths, int decimals) {
    if (decimals == 0) {
      return BigDecimal.valueOf(Math.max(1, hundredths / 100));
    }
    long whole = hundredths / 100 * 100;
    long end = hundredths % 100 < 50 ? hundredths % 100 : hundredths % 100 < 75 ? 90 : 99;
    return BigDecimal.valueOf(Math.max(1, whole + end), 2).setScale(decimals);
  }

  private void sizes(GeneratedSeller seller, Goods kind, int product) throws IOException {
    int scale = ownDice(seller, product + 1000).between(50, 170);
    for (int size : new int[] {kind.grams(), kind.length(), kind.width(), kind.height()}) {
      csv.field(Integer.toString(Math.max(1, size * scale / 100)));
    }
  }

  private void declared(GeneratedSeller seller, Goods kind, int product) throws IOException {
    int one = ownDice(seller, product + 2000).below(kind.declared().size());
    Goods.Declared declared = kind.declared().get(one);
    csv.field(declared.code()).field(declared.dutyRate());
  }
}

package org.entrepot.marketplace.restatements.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.output.CsvWriter;
import org.joda.money.BigMoney;

/** Writes the demo's orders in the native layout: the same profile gives the same bytes. */
final class DemoOrders {

  private static final int THOUSAND = 1000;
  private static final LocalTime DAY_END = LocalTime.of(23, 59);
  private static final List<String> COLUMNS =
      List.of(
          "order",
          "line",
          "seller",
          "created",
          "zone",
          "product",
          "category",
          "currency",
          "price",
          "quantity",
          "returned",
          "weight-g",
          "length-mm",
          "width-mm",
          "height-mm",
          "ship-by",
          "handed-over",
          "promised",
          "delivered",
          "cancelled");

  private final DemoProfile profile;
  private final Dice dice;
  private final List<DemoSeller> sellers;
  private final List<Integer> sizes;
  private final Set<String> facts;

  DemoOrders(DemoProfile profile) {
    this.profile = profile;
    this.dice = new Dice(profile.seed());
    this.sellers = DemoSeller.all(profile, dice);
    this.sizes = sellers.stream().map(DemoSeller::size).toList();
    this.facts = new LinkedHashSet<>(profile.facts().keySet());
  }

  /** The times of an order; null where it never came so far. */
  private record Times(
      LocalDateTime created,
      LocalDateTime shipBy,
      String handedOver,
      LocalDate promised,
      String delivered,
      boolean cancelled) {}

  void write(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.create(file)) {
      List<String> header = new ArrayList<>(COLUMNS);
      facts.forEach(fact -> header.add("fact." + fact));
      csv.row(header);
      int weights = profile.weeks().stream().mapToInt(DemoProfile.Week::orders).sum();
      int number = 100_000;
      for (int week = 0; week < profile.weeks().size(); week++) {
        int orders = profile.orders() * profile.weeks().get(week).orders() / weights;
        for (int i = 0; i < orders; i++) {
          order(csv, "D-" + ++number, week);
        }
      }
    }
  }

  private void order(CsvWriter csv, String order, int week) throws IOException {
    LocalDateTime created = created(week);
    int lateness = profile.weeks().get(week).lateness();
    DemoSeller seller = sellers.get(dice.weighted(sizes));
    Times times = times(created, seller, lateness);
    int lines = 1 + dice.weighted(List.of(86, 10, 4));
    for (int line = 1; line <= lines; line++) {
      if (line > 1 && dice.hits(25, 100)) {
        seller = sellers.get(dice.weighted(sizes));
        times = times(created, seller, lateness);
      }
      line(csv, order, line, seller, times);
    }
  }

  private LocalDateTime created(int week) {
    return profile
        .monday()
        .plusWeeks(week)
        .plusDays(dice.weighted(profile.weekdays()))
        .atTime(dice.weighted(profile.hours()), dice.below(60), dice.below(60));
  }

  private Times times(LocalDateTime created, DemoSeller seller, int lateness) {
    LocalDate last = created.toLocalDate().plusDays(2);
    LocalDateTime shipBy =
        (last.getDayOfWeek() == DayOfWeek.SUNDAY ? last.plusDays(1) : last).atTime(DAY_END);
    LocalDate promised = created.toLocalDate().plusDays(dice.between(7, 13));
    if (dice.hits(14, THOUSAND)) {
      return new Times(created, shipBy, "", promised, "", true);
    }
    LocalDateTime handedOver =
        dice.hits(Math.min(900, seller.late() * lateness / 100), THOUSAND)
            ? shipBy.plusMinutes(dice.between(20, 72 * 60))
            : created.plusMinutes(dice.between(60, 40 * 60));
    LocalDateTime delivered = handedOver.plusMinutes(dice.between(20 * 60, 10 * 24 * 60));
    return new Times(created, shipBy, handedOver.toString(), promised, delivered.toString(), false);
  }

  private void line(CsvWriter csv, String order, int line, DemoSeller seller, Times times)
      throws IOException {
    int place =
        dice.hits(78, 100)
            ? seller.category()
            : dice.weighted(profile.categories().stream().map(c -> c.share()).toList());
    DemoProfile.Category category = profile.categories().get(place);
    int quantity = 1 + dice.weighted(List.of(88, 9, 2, 1));
    int grams = category.grams() * dice.between(60, 160) / 100;
    csv.field(order).field(Integer.toString(line)).field(seller.name());
    csv.field(times.created.toString()).field(profile.zone());
    csv.field(category.name() + "-" + dice.between(100, 999)).field(category.name());
    csv.field(profile.currency()).field(amount(price(category, seller)));
    csv.field(Integer.toString(quantity)).field(returned(category, quantity, times));
    csv.field(Integer.toString(grams));
    for (int side : category.sides()) {
      csv.field(Integer.toString(side * dice.between(80, 125) / 100));
    }
    csv.field(times.shipBy.toString()).field(times.handedOver);
    csv.field(times.promised.toString()).field(times.delivered);
    csv.field(times.cancelled ? "yes" : "no");
    for (String fact : facts) {
      csv.field(seller.facts().getOrDefault(fact, ""));
    }
    csv.endRow();
  }

  private String returned(DemoProfile.Category category, int quantity, Times times) {
    boolean back = !times.cancelled && dice.hits(category.returned(), THOUSAND);
    return back ? Integer.toString(dice.between(1, quantity)) : "";
  }

  private int price(DemoProfile.Category category, DemoSeller seller) {
    if (dice.hits(profile.popularShare(), 100)) {
      List<Integer> popular =
          profile.popularPrices().stream()
              .filter(price -> price >= category.low() && price <= category.high() / 2)
              .toList();
      if (!popular.isEmpty()) {
        return dice.oneOf(popular);
      }
    }
    int drawn =
        dice.hits(64, 100)
            ? category.low() + part(category.usual() - category.low(), THOUSAND - square())
            : category.usual()
                + part(category.high() - category.usual(), square() * square() / THOUSAND);
    int levelled = Math.max(category.low(), drawn / 100 * seller.priceLevel());
    return levelled / 100 * 100 + dice.oneOf(profile.endings());
  }

  /** From 0 to 1000, small numbers more often. */
  private int square() {
    int drawn = dice.below(THOUSAND + 1);
    return drawn * drawn / THOUSAND;
  }

  private static int part(int whole, int thousandths) {
    return (int) ((long) whole * thousandths / THOUSAND);
  }

  private String amount(int minor) {
    return BigMoney.ofMinor(profile.unit(), minor).getAmount().toPlainString();
  }
}

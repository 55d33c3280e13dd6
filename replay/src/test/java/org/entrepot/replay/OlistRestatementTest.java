package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Punctuality;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.SubjectResult.Tally;
import org.entrepot.replay.restatement.WeekResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Real orders of 2016 to 2018, restated. What is expected comes from the data's own documentation,
 * or from an oracle that shares no code with the replay: SQL over the same files, or plain loops.
 */
class OlistRestatementTest {

  private static Restatement restated(
      List<SubjectId> rules, String against, String under, String... assumed) {
    Path olist = Project.olist();
    return Orders.restated(
        Orders.run(
            Orders.request(olist, Layout.OLIST, rules, against, under, List.of(assumed), null)));
  }

  private static @Nullable Restatement ofFees;

  /** The fees of local sellers before and from 1 March 2026, computed once for all tests. */
  private static Restatement fees() {
    Restatement known = ofFees;
    if (known == null) {
      known = restated(List.of(Orders.FEES), "2026-02-28", "2026-03-01", "seller-kind=local");
      ofFees = known;
    }
    return known;
  }

  /** Runs SQL in which {@code items}, {@code orders} and {@code products} are the files. */
  private static List<List<String>> oracle(String sql) throws SQLException {
    String tables = sql;
    for (String table : List.of("order_items", "orders", "products_full")) {
      Path file = Project.olist().resolve(table + ".csv.gz");
      tables = tables.replace("{" + table + "}", "read_csv('" + file + "', all_varchar = true)");
    }
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(tables)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  @Test
  void theKnownTruthsOfTheDataComeOut() {
    Restatement restated = fees();

    assertThat(restated.punctuality())
        .isEqualTo(new Punctuality(23_249, 2_151, 20_267, 1_814, 63, 20_145, 1_588));
    assertThat(restated.sellers()).hasSize(2_072);
    SubjectResult fees = restated.subject(Orders.FEES).orElseThrow();
    assertThat(fees.orders()).isEqualTo(new Tally(20_469, 20_379, 90, 0));
    assertThat(fees.lines()).isEqualTo(new Tally(23_393, 23_393, 0, 0));
    assertThat(restated.badRows()).isZero();
    assertThat(restated.basis().files())
        .extracting(file -> file.name() + " " + file.rows())
        .containsExactly(
            "products_full.csv.gz 32951", "orders.csv.gz 20469", "order_items.csv.gz 23393");
  }

  @Test
  void theFeesOfEverySellerAreThoseOfTheOracleToTheCent() throws Exception {
    List<List<String>> expected =
        oracle(
            """
            WITH line AS (
              SELECT seller_id, price::DECIMAL(12,2) AS price FROM {order_items})
            SELECT seller_id,
              sum(least(round(price * 0.14::DECIMAL(3,2), 2), 100) + 4),
              sum(round(price * CASE WHEN price < 80 THEN 0.20::DECIMAL(3,2)
                                     ELSE 0.14::DECIMAL(3,2) END, 2)
                  + CASE WHEN price < 80 THEN 4 WHEN price < 100 THEN 16
                         WHEN price < 200 THEN 20 ELSE 26 END)
            FROM line GROUP BY seller_id ORDER BY seller_id
            """);
    Restatement restated = fees();

    assertThat(restated.sellers())
        .extracting(SellerMoney::seller)
        .isEqualTo(expected.stream().map(List::getFirst).toList());
    BigDecimal against = BigDecimal.ZERO;
    BigDecimal under = BigDecimal.ZERO;
    for (int i = 0; i < expected.size(); i++) {
      SellerMoney seller = restated.sellers().get(i);
      assertThat(seller.against().getAmount())
          .as(seller.seller())
          .isEqualByComparingTo(expected.get(i).get(1));
      assertThat(seller.under().getAmount())
          .as(seller.seller())
          .isEqualByComparingTo(expected.get(i).get(2));
      against = against.add(seller.against().getAmount());
      under = under.add(seller.under().getAmount());
    }
    MoneyResult money = restated.money().getFirst();
    assertThat(money.against().getAmount()).isEqualByComparingTo(against);
    assertThat(money.under().getAmount()).isEqualByComparingTo(under);
    assertThat(money.sellersLosing()).isEqualTo(2_072);
  }

  @Test
  void linesAtACliffAreThoseBetweenTheJumpAndItsRecovery() throws Exception {
    List<List<String>> expected =
        oracle(
            """
            WITH line AS (SELECT price::DECIMAL(12,2) AS price FROM {order_items}),
            net AS (
              SELECT price, price - round(price * CASE WHEN price < 80 THEN 0.20::DECIMAL(3,2)
                                                       ELSE 0.14::DECIMAL(3,2) END, 2)
                - CASE WHEN price < 80 THEN 4 WHEN price < 100 THEN 16
                       WHEN price < 200 THEN 20 ELSE 26 END AS net FROM line)
            SELECT count(*) FROM net
            WHERE price >= 80 AND price < 100 AND net < 59.99
               OR price >= 100 AND price < 200 AND net < 69.99
               OR price >= 200 AND net < 151.99
            """);
    SubjectResult fees = fees().subject(Orders.FEES).orElseThrow();

    assertThat(fees.cliffs()).isNotNull();
    assertThat(fees.cliffs().linesUnder())
        .isEqualTo(Long.parseLong(expected.getFirst().getFirst()))
        .isPositive();
  }

  @Test
  void freightIsThatOfTheOracleByTheProductsRealDimensions() throws Exception {
    List<List<String>> expected =
        oracle(
            """
            WITH line AS (
              SELECT i.order_id, i.seller_id, i.price::DECIMAL(12,2) * 14.5::DECIMAL(3,1) AS price,
                p.product_length_cm::DECIMAL(9,1) * p.product_width_cm::DECIMAL(9,1)
                  * p.product_height_cm::DECIMAL(9,1) / 1000 AS litres
              FROM {order_items} i JOIN {products_full} p USING (product_id)),
            bad AS (
              SELECT DISTINCT order_id, seller_id FROM line
              WHERE litres IS NULL OR litres > 200 AND litres <= 800),
            good AS (SELECT * FROM line ANTI JOIN bad USING (order_id, seller_id))
            SELECT count(*), sum(
              CASE WHEN price > 300 THEN
                CASE WHEN litres <= 0.2 THEN 68 WHEN litres <= 1 THEN 81 WHEN litres <= 3 THEN 96
                     WHEN litres <= 5 THEN 141 WHEN litres <= 10 THEN 169
                     WHEN litres <= 20 THEN 253 WHEN litres <= 50 THEN 532
                     WHEN litres <= 100 THEN 1000 WHEN litres <= 200 THEN 1861 ELSE 6718 END
              ELSE
                CASE WHEN litres <= 0.2 THEN 17.28 WHEN litres <= 1 THEN 23.38
                     WHEN litres <= 3 THEN 31.52 WHEN litres <= 5 THEN 38.63
                     WHEN litres <= 10 THEN 69.13 WHEN litres <= 20 THEN 110.82
                     WHEN litres <= 50 THEN 189.10 WHEN litres <= 100 THEN 284.67
                     WHEN litres <= 200 THEN 483.93 ELSE 805.20 END END)
            FROM good
            """);
    Restatement restated =
        restated(
            List.of(Orders.FREIGHT),
            "2026-04-05",
            "2026-04-06",
            "fx.BRL-RUB=14.5",
            "scheme=fbs",
            "lane=moscow-yekaterinburg");
    SubjectResult freight = restated.subject(Orders.FREIGHT).orElseThrow();

    assertThat(freight.lines().computed())
        .isEqualTo(Long.parseLong(expected.getFirst().getFirst()));
    assertThat(restated.money().getFirst().under().getAmount())
        .isEqualByComparingTo(expected.getFirst().getLast());
    assertThat(freight.lines().read()).isEqualTo(23_393);
    assertThat(freight.refused())
        .filteredOn(refused -> refused.about().equals("lines.volume"))
        .as("three lines of the one product without sides that was sold")
        .extracting(RefusedCount::reason, RefusedCount::lines)
        .containsExactly(tuple(Reason.FACT_MISSING, 3L));
  }

  @Test
  void differentCurrenciesAreNeverAdded() {
    Restatement restated =
        restated(
            List.of(Orders.FEES, Orders.FREIGHT),
            "2026-02-28",
            "2026-04-06",
            "seller-kind=local",
            "fx.BRL-RUB=14.5",
            "scheme=fbs",
            "lane=moscow-yekaterinburg");

    assertThat(restated.money())
        .extracting(money -> money.currency().getCode())
        .containsExactly("BRL", "RUB");
    assertThat(restated.money().getFirst().against())
        .isEqualTo(fees().money().getFirst().against());
    assertThat(restated.basis().assumptions()).hasSize(4);
  }

  private record Week(String seller, LocalDate monday) {}

  @Test
  void breachesAndPointsOfEveryWeekAreThoseOfPlainLoops() throws Exception {
    ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
    ZoneId singapore = ZoneId.of("Asia/Singapore");
    Map<Week, long[]> weeks = new HashMap<>();
    for (List<String> slice :
        oracle(
            """
            SELECT i.seller_id, o.order_delivered_carrier_date,
              bool_or(o.order_delivered_carrier_date > i.shipping_limit_date)
            FROM {order_items} i JOIN {orders} o USING (order_id)
            WHERE o.order_delivered_carrier_date IS NOT NULL
            GROUP BY i.seller_id, o.order_delivered_carrier_date, i.order_id
            """)) {
      LocalDate handedOver =
          LocalDateTime.parse(slice.get(1).replace(' ', 'T'))
              .atZone(saoPaulo)
              .withZoneSameInstant(singapore)
              .toLocalDate();
      LocalDate monday = handedOver.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      long[] counts =
          weeks.computeIfAbsent(new Week(slice.getFirst(), monday), added -> new long[2]);
      counts[0]++;
      counts[1] += slice.get(2).startsWith("t") ? 1 : 0;
    }
    Map<LocalDate, Long> at5 = breaches(weeks, 5);
    Map<LocalDate, Long> at10 = breaches(weeks, 10);

    Restatement restated = restated(List.of(Orders.STANDARDS), "2026-02-01", "2026-03-30");
    List<WeekResult> results = restated.subject(Orders.STANDARDS).orElseThrow().weeks();

    assertThat(results).hasSizeGreaterThan(90);
    for (WeekResult week : results) {
      assertThat(week.against().breaches())
          .as("10 %% in the week of %s", week.from())
          .isEqualTo(at10.getOrDefault(week.from(), 0L));
      assertThat(week.under().breaches())
          .as("5 %% in the week of %s", week.from())
          .isEqualTo(at5.getOrDefault(week.from(), 0L));
    }
    long slices = weeks.values().stream().mapToLong(counts -> counts[0]).sum();
    assertThat(results.stream().mapToLong(WeekResult::orders).sum()).isEqualTo(slices);
    assertThat(restated.standing().stream().mapToLong(SellerStanding::orders).sum())
        .isEqualTo(slices);
    assertThat(results.stream().mapToLong(week -> week.under().waived()).sum())
        .as("no grace in other years")
        .isZero();
  }

  private static Map<LocalDate, Long> breaches(Map<Week, long[]> weeks, long perCent) {
    Map<LocalDate, Long> breaches = new TreeMap<>();
    weeks.forEach((week, counts) -> {
      if (counts[1] * 100 > perCent * counts[0]) {
        breaches.merge(week.monday, 1L, Long::sum);
      }
    });
    return breaches;
  }
}

package org.entrepot.marketplace.restatements.results;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrepot.marketplace.restatements.stored.StoredJson;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sellers of every result. */
@Repository
public class SellerResults {

  private static final int BATCH = 1_000;
  private static final String NO_CURRENCY = "";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  SellerResults(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Writes the sellers of a result. */
  public void save(UUID run, Restatement restatement) {
    Map<String, List<SellerStanding>> standing = new LinkedHashMap<>();
    restatement
        .standing()
        .forEach(one -> standing.computeIfAbsent(one.seller(), name -> new ArrayList<>()).add(one));
    Map<String, List<SellerStanding>> uncharged = new LinkedHashMap<>(standing);
    List<Row> rows = new ArrayList<>(restatement.sellers().size());
    for (SellerMoney money : restatement.sellers()) {
      uncharged.remove(money.seller());
      rows.add(row(money, standing.getOrDefault(money.seller(), List.of())));
    }
    uncharged.forEach((seller, standings) -> rows.add(row(seller, standings)));
    template.batchUpdate(
        """
        insert into restatements.seller_result
          (run, currency, seller, lines, sales_minor, against_minor, under_minor, orders, late,
           breaches_against, breaches_under, points_against, points_under, waived_against,
           waived_under, parts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        rows,
        BATCH,
        (statement, row) -> row.set(run, statement));
  }

  private static Row row(SellerMoney money, List<SellerStanding> standing) {
    Money sales = money.sales();
    return new Row(
        money.currency().getCode(),
        money.seller(),
        money.lines(),
        sales == null ? null : sales.getAmountMinorLong(),
        money.against().getAmountMinorLong(),
        money.under().getAmountMinorLong(),
        new SellerParts(money.parts(), standing));
  }

  private static Row row(String seller, List<SellerStanding> standing) {
    return new Row(NO_CURRENCY, seller, 0, null, 0, 0, new SellerParts(List.of(), standing));
  }

  private record Row(
      String currency,
      String seller,
      long lines,
      @Nullable Long sales,
      long against,
      long under,
      SellerParts parts) {

    void set(UUID run, PreparedStatement statement) throws SQLException {
      Standing standingAgainst =
          sum(parts.standing().stream().map(SellerStanding::against).toList());
      Standing standingUnder = sum(parts.standing().stream().map(SellerStanding::under).toList());
      int at = 1;
      statement.setObject(at++, run);
      statement.setString(at++, currency);
      statement.setString(at++, seller);
      statement.setLong(at++, lines);
      statement.setObject(at++, sales, Types.BIGINT);
      statement.setLong(at++, against);
      statement.setLong(at++, under);
      statement.setLong(at++, parts.standing().stream().mapToLong(SellerStanding::orders).sum());
      statement.setLong(at++, parts.standing().stream().mapToLong(SellerStanding::late).sum());
      statement.setLong(at++, standingAgainst.breaches());
      statement.setLong(at++, standingUnder.breaches());
      statement.setLong(at++, standingAgainst.points());
      statement.setLong(at++, standingUnder.points());
      statement.setLong(at++, standingAgainst.waived());
      statement.setLong(at++, standingUnder.waived());
      statement.setString(at, StoredJson.write(parts));
    }
  }

  private static Standing sum(List<Standing> standings) {
    return new Standing(
        standings.stream().mapToLong(Standing::breaches).sum(),
        standings.stream().mapToLong(Standing::points).sum(),
        standings.stream().mapToLong(Standing::waived).sum());
  }

  /** One page of the sellers of a result. */
  public SellerList find(UUID run, SellerQuery query) {
    String where =
        """
         from restatements.seller_result
        where run = :run and currency = :currency
          and (:text = '' or position(lower(:text) in lower(seller)) > 0) and
        """
            + query.which().condition();
    String direction = query.descending() ? " desc" : " asc";
    Map<String, Object> facts =
        Map.of("run", run, "currency", code(query.currency()), "text", query.text().strip());
    long total = jdbc.sql("select count(*)" + where).params(facts).query(Long.class).single();
    List<SellerResult> sellers =
        jdbc.sql(
                "select *"
                    + where
                    + " order by "
                    + query.order().expression()
                    + direction
                    + ", seller limit :most offset :from")
            .params(facts)
            .param("most", query.most())
            .param("from", query.from())
            .query(SellerResults::seller)
            .list();
    return new SellerList(sellers, query.from(), total);
  }

  /** One seller of a result, by currency; empty where the result does not have it. */
  public List<SellerResult> seller(UUID run, String seller) {
    return jdbc.sql(
            """
            select * from restatements.seller_result
            where run = :run and seller = :seller order by currency
            """)
        .param("run", run)
        .param("seller", seller)
        .query(SellerResults::seller)
        .list();
  }

  private static String code(@Nullable CurrencyUnit currency) {
    return currency == null ? NO_CURRENCY : currency.getCode();
  }

  private static SellerResult seller(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    return new SellerResult(
        row.getString("seller"),
        currency.equals(NO_CURRENCY) ? null : charges(row, CurrencyUnit.of(currency)),
        row.getLong("orders"),
        row.getLong("late"),
        new Standing(
            row.getLong("breaches_against"),
            row.getLong("points_against"),
            row.getLong("waived_against")),
        new Standing(
            row.getLong("breaches_under"),
            row.getLong("points_under"),
            row.getLong("waived_under")),
        StoredJson.read(row.getString("parts"), SellerParts.class));
  }

  private static SellerResult.Charges charges(ResultSet row, CurrencyUnit currency)
      throws SQLException {
    Long sales = row.getObject("sales_minor", Long.class);
    return new SellerResult.Charges(
        row.getLong("lines"),
        sales == null ? null : Money.ofMinor(currency, sales),
        Money.ofMinor(currency, row.getLong("against_minor")),
        Money.ofMinor(currency, row.getLong("under_minor")));
  }
}

package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.SubjectResult.Tally;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeRestatementTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void twoSellersOfOneOrderAreBilledApart() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity",
            "A,1,anna,2026-01-05T10:00-03:00,BRL,30,1",
            "A,2,bruno,2026-01-05T10:00-03:00,BRL,80.00,2",
            "B,1,anna,2026-01-06T10:00-03:00,BRL,1000,1");

    Restatement restated = Orders.feesOf(orders);

    assertThat(restated.sellers()).extracting(SellerMoney::seller).containsExactly("anna", "bruno");
    SellerMoney anna = restated.sellers().getFirst();
    assertThat(anna.against()).isEqualTo(Money.parse("BRL 112.20"));
    assertThat(anna.under()).isEqualTo(Money.parse("BRL 176.00"));
    assertThat(anna.sales()).isEqualTo(Money.parse("BRL 1030.00"));
    SellerMoney bruno = restated.sellers().getLast();
    assertThat(bruno.against()).isEqualTo(Money.parse("BRL 30.40"));
    assertThat(bruno.under()).isEqualTo(Money.parse("BRL 54.40"));
    assertThat(bruno.lines()).isEqualTo(1);
    SubjectResult fees = restated.subjects().getFirst();
    assertThat(fees.orders()).isEqualTo(new Tally(2, 2, 0, 0));
    assertThat(fees.cliffs()).isNotNull();
    assertThat(fees.cliffs().linesUnder()).as("80.00 nets less than 79.99").isEqualTo(1);
    assertThat(fees.cliffs().linesAgainst()).isZero();
  }

  @Test
  void aBadRowIsNamedAndItsOrderIsNotComputed() throws Exception {
    Path orders =
        Orders.file(
            folder,
            Orders.HEADER,
            "A,1,anna,2026-01-05T10:00,America/Sao_Paulo,BRL,30,1,,",
            "A,2,anna,2026-01-05T10:00,America/Sao_Paulo,BRL,thirty,1,,",
            "B,1,anna,2026-01-05T10:00,America/Sao_Paulo,BRL,30,1,,",
            "C,1,anna,2026-13-05T10:00,Mars/Base,BRL,30,1,,",
            "D,1,anna,2026-01-05T10:00,America/Sao_Paulo,XXQ,30,1,,",
            "E,1,anna,2026-01-05T10:00,,BRL,30,1,,",
            "F,1,anna,2026-01-05T10:00,America/Sao_Paulo,BRL,30,0,,");

    Restatement restated = Orders.feesOf(orders);

    assertThat(restated.bad())
        .extracting(BadRow::sentence)
        .containsExactly(
            "orders.csv:3, price: is ‘thirty’: expected a number of at least 0",
            "orders.csv:5, zone: is ‘Mars/Base’: expected a zone such as Asia/Singapore;"
                + " created: is ‘2026-13-05T10:00’: no such day or time of day exists",
            "orders.csv:6, currency: is ‘XXQ’, which is no ISO 4217 currency",
            "orders.csv:7, created: is ‘2026-01-05T10:00’: it has no offset, and no zone is given",
            "orders.csv:8, quantity: is 0: a line has 1 to 1000000 units");
    SubjectResult fees = restated.subjects().getFirst();
    assertThat(fees.lines()).isEqualTo(new Tally(7, 1, 1, 5));
    assertThat(fees.orders()).isEqualTo(new Tally(6, 1, 0, 5));
  }

  @Test
  void aHeaderIsCheckedAsAWhole() throws Exception {
    Path orders =
        Orders.file(folder, "order,line,seller,made,currency,price,colour,fact.seller-kind", "");

    assertThat(
            Orders.reasons(
                Orders.run(
                    Orders.request(
                        orders,
                        Layout.NATIVE,
                        List.of(Orders.FEES),
                        "2026-01-01",
                        "2026-03-01",
                        List.of(),
                        null))))
        .hasSize(3)
        .anyMatch(one -> one.startsWith("orders.csv:1, column 4: ‘made’ is not a column of the"))
        .anyMatch(one -> one.startsWith("orders.csv:1, column 7: ‘colour’ is not a column of the"))
        .contains("orders.csv:1: column ‘created’ is missing");
  }

  @Test
  void aColumnCanStateAFactOfTheRule() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,fact.seller-kind",
            "A,1,anna,2026-01-05T10:00Z,BRL,1000,local",
            "B,1,anna,2026-01-05T10:00Z,BRL,1000,third-party-warehouse",
            "C,1,anna,2026-01-05T10:00Z,BRL,1000,direct-shipping",
            "D,1,anna,2026-01-05T10:00Z,BRL,1000,");

    Restatement restated =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders,
                    Layout.NATIVE,
                    List.of(Orders.FEES),
                    "2026-01-01",
                    "2026-03-01",
                    List.of(),
                    null)));

    SubjectResult fees = restated.subjects().getFirst();
    assertThat(fees.orders()).isEqualTo(new Tally(4, 2, 2, 0));
    assertThat(fees.refused())
        .extracting(RefusedCount::example)
        .containsExactlyInAnyOrder(
            "‘seller-kind’ is needed: expected one of local, third-party-warehouse,"
                + " direct-shipping",
            "cross-border direct shipping: the change of April 2025 left its rate as it was, and"
                + " that rate is not public (against); cross-border direct shipping: its rate from"
                + " 1 March 2026 has been announced to change and is not public (under)");
  }

  @Test
  void anOrderInAnotherCurrencyNeedsARate() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price",
            "A,1,anna,2026-01-05T10:00Z,USD,20.00",
            "B,1,anna,2026-01-05T10:00Z,BRL,30.00");

    Restatement without = Orders.feesOf(orders);
    assertThat(without.subjects().getFirst().refused())
        .extracting(RefusedCount::example)
        .containsExactly(
            "the rule is in BRL and the order in USD: assume a rate, as in fx.USD-BRL=1.25");

    Restatement with =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders,
                    Layout.NATIVE,
                    List.of(Orders.FEES),
                    "2026-01-01",
                    "2026-03-01",
                    List.of("seller-kind=local", "fx.USD-BRL=5"),
                    null)));
    SellerMoney anna = with.sellers().getFirst();
    assertThat(anna.against()).isEqualTo(Money.parse("BRL 26.20"));
    assertThat(anna.lines()).isEqualTo(2);
    assertThat(anna.sales())
        .as("of both, that in dollars at the assumed rate")
        .isEqualTo(Money.parse("BRL 130.00"));
    assertThat(with.basis().assumptions()).containsExactly("seller-kind=local", "fx.USD-BRL=5");
  }

  @Test
  void linesOfOneNameAndFactsThatDifferWithinAnOrderAreRefused() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,fact.seller-kind",
            "A,1,anna,2026-01-05T10:00Z,BRL,10,local",
            "A,1,anna,2026-01-05T10:00Z,BRL,10,local",
            "B,1,anna,2026-01-05T10:00Z,BRL,10,local",
            "B,2,anna,2026-01-05T10:00Z,BRL,10,third-party-warehouse");

    Restatement restated =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders,
                    Layout.NATIVE,
                    List.of(Orders.FEES),
                    "2026-01-01",
                    "2026-03-01",
                    List.of(),
                    null)));

    assertThat(restated.subjects().getFirst().refused())
        .extracting(RefusedCount::example)
        .containsExactly(
            "two lines of the order have the same name",
            "‘seller-kind’ is one fact of the whole order, and its lines state both local and"
                + " third-party-warehouse");
  }

  @Test
  void parquetSaysWhatCsvSays() throws Exception {
    Path csv =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity",
            "A,1,anna,2026-01-05 10:00:00Z,BRL,30.10,1",
            "B,1,bruno,2026-01-06 10:00:00Z,BRL,85.00,3");
    Path parquet = folder.resolve("orders.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "COPY (SELECT \"order\", line, seller, created::TIMESTAMPTZ AS created, currency,"
              + " price::DECIMAL(9,2) AS price, quantity::BIGINT AS quantity FROM read_csv('"
              + csv
              + "', all_varchar = true)) TO '"
              + parquet
              + "' (FORMAT parquet)");
    }

    Restatement ofCsv = Orders.feesOf(csv);
    Restatement ofParquet = Orders.feesOf(parquet);

    assertThat(ofParquet.subjects()).isEqualTo(ofCsv.subjects());
    assertThat(ofParquet.sellers()).isEqualTo(ofCsv.sellers()).hasSize(2);
    assertThat(ofParquet.punctuality()).isEqualTo(ofCsv.punctuality());
  }

  @Test
  void everyFaultOfARowIsNamed() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,quantity,ship-by,fact.kind",
            "A,,anna,yesterday,BRL,ten,0,soon,x",
            "B,1,,2026-01-05T10:00Z,XXQ,1.5,1,,\"\"");

    assertThat(Orders.feesOf(orders).bad())
        .extracting(BadRow::sentence)
        .containsExactly(
            "orders.csv:2, line: is empty; price: is ‘ten’: expected a number of at least 0;"
                + " quantity: is 0: a line has 1 to 1000000 units; created: is ‘yesterday’:"
                + " expected a time such as 2026-03-01T12:30:00; ship-by: is ‘soon’: expected a"
                + " time such as 2026-03-01T12:30:00",
            "orders.csv:3, seller: is empty; currency: is ‘XXQ’, which is no ISO 4217 currency");
  }

  @Test
  void anOrderWithoutADeadlineIsRefusedOnlyWhereLatenessCounts() throws Exception {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price,handed-over,promised,delivered",
            "A,1,anna,2026-01-05T10:00Z,EUR,10,2026-01-06T10:00Z,2026-01-08T10:00Z,2026-01-09T10:00Z",
            "B,1,anna,2026-01-05T10:00Z,EUR,10,2026-01-06T10:00Z,2026-01-08T10:00Z,2026-01-08T10:00Z",
            "C,1,anna,2026-01-05T10:00Z,EUR,10,,2026-01-08T10:00Z,");

    List<SubjectId> rules = List.of(Orders.STANDARDS, SubjectId.of("bol/nl/standards"));
    Restatement restated =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders, Layout.NATIVE, rules, "2026-01-01", "2026-03-10", List.of(), null)));

    assertThat(restated.subjects().getFirst().lines()).isEqualTo(new Tally(3, 1, 2, 0));
    assertThat(restated.subjects().getFirst().refused())
        .extracting(RefusedCount::example)
        .containsExactly("the order was handed over and states no deadline (ship-by)");
    assertThat(restated.subjects().getLast().lines()).isEqualTo(new Tally(3, 3, 0, 0));
    assertThat(restated.subjects().getLast().weeks())
        .as("handed over on a Tuesday; one of three arrives on time, which six weeks remember")
        .extracting(week -> week.orders(), week -> week.under().breaches())
        .startsWith(tuple(2L, 0L), tuple(0L, 1L))
        .hasSize(7);
  }
}

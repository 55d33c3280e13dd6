package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout of Olist with rows that real exports should not have, and do. */
class OlistDamageTest {

  private static final String ORDERS =
      "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,"
          + "order_delivered_carrier_date,order_delivered_customer_date,"
          + "order_estimated_delivery_date";
  private static final String ITEMS =
      "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value";
  private static final String PRODUCTS =
      "product_id,product_category_name,product_weight_g,product_length_cm,product_height_cm,"
          + "product_width_cm";

  @TempDir private Path folder = Path.of("");

  private void orders(String... rows) throws IOException {
    write("olist_orders_dataset.csv", ORDERS, rows);
  }

  private void items(String... rows) throws IOException {
    write("order_items.csv", ITEMS, rows);
  }

  private void write(String file, String header, String... rows) throws IOException {
    List<String> all = new ArrayList<>(List.of(header));
    all.addAll(Arrays.asList(rows));
    Files.write(folder.resolve(file), all);
  }

  private ReplayResult run() {
    return Orders.run(
        Orders.request(
            folder,
            Layout.OLIST,
            List.of(Orders.FEES, Orders.STANDARDS),
            "2026-01-01",
            "2026-03-10",
            Orders.LOCAL,
            null));
  }

  private static String order(String id) {
    return id
        + ",c,delivered,2018-01-05 10:00:00,,2018-01-07 10:00:00,2018-01-09 10:00:00,"
        + "2018-01-20 00:00:00";
  }

  private static String item(String order, String item) {
    return order + "," + item + ",p,anna,2018-01-06 10:00:00,30.0,5.1";
  }

  @Test
  void everyBadRowIsNamedAndEverythingAddsUp() throws Exception {
    orders(
        order("good"),
        "when,c,delivered,yesterday,,,,",
        order("twice"),
        order("twice"),
        order("empty"),
        "short,c,delivered",
        order("again"));
    items(
        item("good", "1"),
        item("good", "2"),
        item("when", "1"),
        item("twice", "1"),
        item("nobody", "1"),
        item("again", "1"),
        item("again", "1"),
        item("short", "1").replace("30.0", "30,0"));
    write("products.csv", PRODUCTS, "p,toys,heavy,10,10,10", "p,toys,100,10,10,10");

    Restatement restated = Orders.restated(run());

    assertThat(restated.bad())
        .extracting(BadRow::sentence)
        .containsExactly(
            "products.csv:2, product_weight_g: is ‘heavy’: expected a number of at least 0",
            "olist_orders_dataset.csv:3, order_purchase_timestamp: is ‘yesterday’: expected a time"
                + " such as 2026-03-01T12:30:00",
            "olist_orders_dataset.csv:5, order_id: is ‘twice’, which stands above already",
            "olist_orders_dataset.csv:7: has 3 fields; the header has 8",
            "order_items.csv:6, order_id: is ‘nobody’, which the orders do not hold",
            "order_items.csv:8, order_item_id: is ‘1’, which the order has above already",
            "order_items.csv:9: has 8 fields; the header has 7");
    for (SubjectResult subject : restated.subjects()) {
      assertThat(subject.lines()).isEqualTo(new Tally(8, 2, 3, 3));
      assertThat(subject.orders()).isEqualTo(new Tally(7, 1, 1, 5));
    }
    assertThat(restated.punctuality().lateLines()).isEqualTo(2);
    assertThat(restated.punctuality().lateOrders()).isEqualTo(1);
  }

  @Test
  void readIsComputedPlusRefusedPlusBadWhateverIsDamaged() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<String> orders = new ArrayList<>();
      List<String> items = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        orders.add(order("o" + i));
        for (int line = random.nextInt(4); line > 0; line--) {
          items.add(item("o" + i, Integer.toString(line)));
        }
      }
      for (int damaged = random.nextInt(12); damaged > 0; damaged--) {
        List<String> rows = random.nextBoolean() ? orders : items;
        int at = random.nextInt(rows.size());
        int cut = random.nextInt(rows.get(at).length());
        String row = rows.get(at);
        rows.set(
            at, row.substring(0, cut) + (char) ('!' + random.nextInt(90)) + row.substring(cut));
      }
      orders(orders.toArray(String[]::new));
      items(items.toArray(String[]::new));

      Restatement restated = Orders.restated(run());

      long rowsOfItems = restated.basis().files().getLast().rows();
      long badItems = restated.basis().files().getLast().bad();
      for (SubjectResult subject : restated.subjects()) {
        assertThat(subject.lines().read()).as("seed %d", seed).isEqualTo(rowsOfItems);
        assertThat(subject.lines().bad()).as("seed %d", seed).isEqualTo(badItems);
        assertThat(subject.orders().read()).as("seed %d", seed).isGreaterThanOrEqualTo(38);
      }
      assertThat(restated.sellers().stream().mapToLong(seller -> seller.lines()).sum())
          .as("seed %d", seed)
          .isEqualTo(restated.subjects().getFirst().lines().computed());
    }
  }

  @Test
  void everyMissingTableAndColumnIsNamed() throws Exception {
    assertThat(Orders.reasons(run()))
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("there is no table of orders in"),
            reason ->
                assertThat(reason)
                    .startsWith("there is no table of order_items in")
                    .contains("olist_order_items_dataset.csv.gz"));

    orders(order("good"));
    write("order_items.csv", "order_id,order_item_id,price", "good,1,5.00");
    write("products.csv", "product_id");
    assertThat(Orders.reasons(run()))
        .satisfiesExactly(
            reason ->
                assertThat(reason)
                    .isEqualTo(
                        "order_items.csv:1: columns ‘product_id’, ‘seller_id’,"
                            + " ‘shipping_limit_date’ are missing; the header has order_id,"
                            + " order_item_id, price"),
            reason -> assertThat(reason).startsWith("products.csv:1: columns ‘product_category"));
  }

  @Test
  void aTableThatIsCutOffEndsTheReplay() throws Exception {
    orders(order("good"));
    Path whole = folder.resolve("whole.gz");
    StringBuilder rows = new StringBuilder(ITEMS).append('\n');
    for (int i = 0; i < 5_000; i++) {
      rows.append(item("good", Integer.toString(i))).append('\n');
    }
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(whole))) {
      gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] packed = Files.readAllBytes(whole);
    Files.write(folder.resolve("order_items.csv.gz"), Arrays.copyOf(packed, packed.length - 40));

    assertThat(Orders.reasons(run()))
        .singleElement()
        .asString()
        .startsWith("order_items.csv.gz is cut off: its gzip data ends after row ");
  }
}

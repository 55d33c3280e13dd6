package org.entrepot.replay.olist;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.RowFaults;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.replay.table.ZoneClock;

/**
 * The public data set of the Brazilian marketplace Olist. Every row of its table of items is one
 * line of one unit, priced in reais; times are wall clock of São Paulo; {@code shipping_limit_date}
 * is the seller's deadline, {@code order_delivered_carrier_date} the hand-over, {@code
 * order_estimated_delivery_date} the promise. Orders and products are held in memory.
 */
public final class OlistSource implements OrderSource {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final String CURRENCY = "BRL";
  private static final int CURRENCY_DECIMALS = 2;
  private static final String SEPARATOR = "\n";

  private static final List<String> PRODUCT_COLUMNS =
      List.of(
          "product_id",
          "product_category_name",
          "product_weight_g",
          "product_length_cm",
          "product_height_cm",
          "product_width_cm");
  private static final List<String> ORDER_COLUMNS =
      List.of(
          "order_id",
          "order_status",
          "order_purchase_timestamp",
          "order_delivered_carrier_date",
          "order_delivered_customer_date",
          "order_estimated_delivery_date");
  private static final List<String> ITEM_COLUMNS =
      List.of(
          "order_id", "order_item_id", "product_id", "seller_id", "shipping_limit_date", "price");

  private final OlistFiles files;
  private final OlistProducts products = new OlistProducts();
  private final ZoneClock clock = ZoneClock.of(ZONE);
  private final OlistOrders orders = new OlistOrders(clock);
  private final Set<String> items = new HashSet<>();

  private OlistSource(OlistFiles files) {
    this.files = files;
  }

  /** The data set in a folder. */
  public static OlistSource in(Path folder) throws UnreadableFileException {
    return new OlistSource(OlistFiles.in(folder));
  }

  @Override
  public List<Path> files() {
    return files.all();
  }

  @Override
  public Set<String> alwaysStates() {
    return Set.of("price", "quantity", "id", "sku");
  }

  @Override
  public Set<String> mayState() throws UnreadableFileException {
    List<String> faults = new ArrayList<>();
    OlistTable.checkHead(files.orders(), ORDER_COLUMNS, faults);
    OlistTable.checkHead(files.items(), ITEM_COLUMNS, faults);
    if (files.products().isPresent()) {
      OlistTable.checkHead(files.products().get(), PRODUCT_COLUMNS, faults);
    }
    if (!faults.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", faults));
    }
    Set<String> facts = new HashSet<>(alwaysStates());
    facts.addAll(Set.of("seller", "created"));
    if (files.products().isPresent()) {
      facts.addAll(Set.of("category", "weight", "length", "width", "height"));
    }
    return facts;
  }

  @Override
  public void read(OrderSink sink) throws UnreadableFileException {
    if (files.products().isPresent()) {
      OlistTable.readAll(
          files.products().get(), PRODUCT_COLUMNS, sink, products::read, sink::badBeside);
    }
    OlistTable.readAll(files.orders(), ORDER_COLUMNS, sink, orders::read, sink::badBeside);
    OlistTable.readAll(files.items(), ITEM_COLUMNS, sink, table -> item(table, sink), sink::bad);
    orders.tell(sink);
  }

  private void item(OlistTable table, OrderSink sink) throws BadFieldException {
    TableRow row = table.row();
    LineBatch batch = sink.batch();
    int line = batch.add();
    try {
      row.check();
      item(table, batch, line, row.needed(table.column("order_id")));
      sink.added();
    } catch (BadFieldException bad) {
      batch.takeBack(1);
      row.readable(table.column("order_id"))
          .ifPresent(order -> {
            orders.hasLine(order);
            sink.badOrder(order);
          });
      throw bad;
    }
  }

  private void item(OlistTable table, LineBatch batch, int line, String order)
      throws BadFieldException {
    TableRow row = table.row();
    RowFaults faults = new RowFaults();
    faults.in(() -> checkPlace(order, row.needed(table.column("order_item_id"))));
    faults.in(() -> row.needed(table.column("product_id")));
    faults.in(() -> row.needed(table.column("seller_id")));
    long price = faults.number(() -> row.decimal(table.column("price"), CURRENCY_DECIMALS));
    int limit = table.column("shipping_limit_date");
    long shipBy =
        row.isEmpty(limit) ? LineBatch.ABSENT : faults.number(() -> row.instant(limit, clock));
    faults.refuse();
    String product = row.text(table.column("product_id"));
    orders.hasLine(order);
    batch.set(line, WordColumn.ORDER, order);
    batch.set(line, WordColumn.LINE, row.text(table.column("order_item_id")));
    batch.set(line, WordColumn.SELLER, row.text(table.column("seller_id")));
    batch.set(line, WordColumn.PRODUCT, product);
    batch.set(line, WordColumn.CURRENCY, CURRENCY);
    batch.set(line, NumberColumn.QUANTITY, 1);
    batch.set(line, NumberColumn.PRICE_MINOR, price);
    batch.set(line, NumberColumn.SHIP_BY_SECOND, shipBy);
    orders.state(order, batch, line);
    products.state(product, batch, line);
  }

  private void checkPlace(String order, String item) throws BadFieldException {
    if (!orders.knows(order)) {
      throw new BadFieldException("order_id", "is ‘" + order + "’, which the orders do not hold");
    }
    if (!items.add(order + SEPARATOR + item)) {
      throw new BadFieldException(
          "order_item_id", "is ‘" + item + "’, which the order has above already");
    }
  }
}

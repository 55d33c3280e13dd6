package org.entrepot.replay.olist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.RowFaults;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.ZoneClock;

/** The orders: their times, which are wall clock of the marketplace's zone. */
final class OlistOrders {

  private static final String CANCELLED = "canceled";

  private record Times(
      long created, long handedOver, long delivered, long promised, boolean cancelled) {}

  private final ZoneClock zone;
  private final Map<String, Times> orders = new HashMap<>();
  private final Set<String> bad = new HashSet<>();
  private final Set<String> withoutLines = new HashSet<>();

  OlistOrders(ZoneClock zone) {
    this.zone = zone;
  }

  void read(OlistTable table) throws BadFieldException {
    TableRow row = table.row();
    String id = row.needed(table.column("order_id"));
    if (orders.containsKey(id) || bad.contains(id)) {
      bad.add(id);
      throw new BadFieldException("order_id", "is ‘" + id + "’, which stands above already");
    }
    bad.add(id);
    row.check();
    RowFaults faults = new RowFaults();
    long created = faults.number(() -> row.instant(table.column("order_purchase_timestamp"), zone));
    long handedOver = faults.number(() -> time(row, table.column("order_delivered_carrier_date")));
    long delivered = faults.number(() -> time(row, table.column("order_delivered_customer_date")));
    long promised = faults.number(() -> time(row, table.column("order_estimated_delivery_date")));
    long cancelled = faults.number(() -> isCancelled(row, table.column("order_status")));
    faults.refuse();
    Times times = new Times(created, handedOver, delivered, promised, cancelled == 1);
    bad.remove(id);
    orders.put(id, times);
    withoutLines.add(id);
  }

  private static long isCancelled(TableRow row, int column) throws BadFieldException {
    return row.text(column).equals(CANCELLED) ? 1 : 0;
  }

  private long time(TableRow row, int column) throws BadFieldException {
    return row.isEmpty(column) ? LineBatch.ABSENT : row.instant(column, zone);
  }

  /** Whether an order is there at all, be its row good or bad. */
  boolean knows(String order) {
    return orders.containsKey(order) || bad.contains(order);
  }

  /** A row of the order is a line, good or bad. */
  void hasLine(String order) {
    withoutLines.remove(order);
  }

  /** States the order's times for a line; nothing where the order's row is bad. */
  void state(String order, LineBatch batch, int line) {
    Times times = orders.get(order);
    if (times == null) {
      return;
    }
    batch.set(line, NumberColumn.CREATED_SECOND, times.created);
    batch.set(line, NumberColumn.HANDED_OVER_SECOND, times.handedOver);
    batch.set(line, NumberColumn.DELIVERED_SECOND, times.delivered);
    batch.set(line, NumberColumn.PROMISED_SECOND, times.promised);
    batch.set(line, NumberColumn.CANCELLED, times.cancelled ? 1 : 0);
  }

  /** Tells of the orders whose row is bad, and of those that have no lines. */
  void tell(OrderSink sink) {
    bad.forEach(sink::badOrder);
    withoutLines.removeAll(bad);
    withoutLines.forEach(sink::withoutLines);
  }
}

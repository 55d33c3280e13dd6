package org.entrepot.replay.olist;

import java.util.HashMap;
import java.util.Map;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.RowFaults;
import org.entrepot.replay.table.TableRow;

/** The products: category, weight and sides, as far as they are stated. */
final class OlistProducts {

  private static final int DECIMALS_OF_A_CENTIMETRE = 1;

  private record Product(String category, long grams, long length, long width, long height) {}

  private final Map<String, Product> products = new HashMap<>();

  void read(OlistTable table) throws BadFieldException {
    TableRow row = table.row();
    row.check();
    RowFaults faults = new RowFaults();
    faults.in(() -> row.needed(table.column("product_id")));
    faults.in(() -> row.text(table.column("product_category_name")));
    long grams = faults.number(() -> number(row, table.column("product_weight_g"), 0));
    long length = faults.number(() -> side(row, table.column("product_length_cm")));
    long width = faults.number(() -> side(row, table.column("product_width_cm")));
    long height = faults.number(() -> side(row, table.column("product_height_cm")));
    faults.refuse();
    String id = row.text(table.column("product_id"));
    String category = row.text(table.column("product_category_name"));
    Product product = new Product(category, grams, length, width, height);
    if (products.putIfAbsent(id, product) != null) {
      throw new BadFieldException("product_id", "is ‘" + id + "’, which stands above already");
    }
  }

  private static long side(TableRow row, int column) throws BadFieldException {
    return number(row, column, DECIMALS_OF_A_CENTIMETRE);
  }

  private static long number(TableRow row, int column, int decimals) throws BadFieldException {
    return row.isEmpty(column) ? LineBatch.ABSENT : row.decimal(column, decimals);
  }

  /** States what is known of a product; nothing where it is unknown. */
  void state(String id, LineBatch batch, int line) {
    Product product = products.get(id);
    if (product == null) {
      return;
    }
    if (!product.category.isEmpty()) {
      batch.set(line, WordColumn.CATEGORY, product.category);
    }
    batch.set(line, NumberColumn.WEIGHT_GRAMS, product.grams);
    batch.set(line, NumberColumn.LENGTH_MILLIMETRES, product.length);
    batch.set(line, NumberColumn.WIDTH_MILLIMETRES, product.width);
    batch.set(line, NumberColumn.HEIGHT_MILLIMETRES, product.height);
  }
}

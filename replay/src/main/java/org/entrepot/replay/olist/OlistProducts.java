package org.entrepot.replay.olist;

import java.util.HashMap;
import java.util.Map;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.TableRow;

/** The products: category, weight and sides, as far as they are stated. */
final class OlistProducts {

  private static final int DECIMALS_OF_A_CENTIMETRE = 1;

  private record Product(String category, long grams, long length, long width, long height) {}

  private final Map<String, Product> products = new HashMap<>();

  void read(OlistTable table) throws BadFieldException {
    TableRow row = table.row();
    row.check();
    String id = row.needed(table.column("product_id"));
    Product product =
        new Product(
            row.text(table.column("product_category_name")),
            number(row, table.column("product_weight_g"), 0),
            number(row, table.column("product_length_cm"), DECIMALS_OF_A_CENTIMETRE),
            number(row, table.column("product_width_cm"), DECIMALS_OF_A_CENTIMETRE),
            number(row, table.column("product_height_cm"), DECIMALS_OF_A_CENTIMETRE));
    if (products.putIfAbsent(id, product) != null) {
      throw new BadFieldException("product_id", "is ‘" + id + "’, which stands above already");
    }
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

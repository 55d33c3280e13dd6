package org.entrepot.replay.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.restatement.Aside;
import org.entrepot.replay.restatement.LineRows;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The file of lines: one row per line and rule. */
final class LineFile implements LineRows, Closeable {

  static final String NAME = "lines";

  private static final String TEXT = "VARCHAR";
  private static final String YES_NO = "BOOLEAN";

  /** Decimals enough for every currency; as many digits as a 64-bit column holds. */
  static final String AMOUNT = "DECIMAL(18,4)";

  private final CsvWriter csv;
  private final CsvWriter.Repeated assumed;

  LineFile(Path file, String assumed) throws IOException {
    this.csv = CsvWriter.create(file);
    this.assumed = CsvWriter.repeated(assumed);
    csv.row(columns().keySet());
  }

  /** The columns, each with its type. */
  static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("order", TEXT);
    columns.put("line", TEXT);
    columns.put("seller", TEXT);
    columns.put("rule", TEXT);
    columns.put("status", TEXT);
    columns.put("currency", TEXT);
    columns.put("against", AMOUNT);
    columns.put("under", AMOUNT);
    columns.put("change", AMOUNT);
    columns.put("left_out_against", AMOUNT);
    columns.put("left_out_under", AMOUNT);
    columns.put("cliff_against", YES_NO);
    columns.put("cliff_under", YES_NO);
    columns.put("late", YES_NO);
    columns.put("reason", TEXT);
    columns.put("assumed", TEXT);
    return columns;
  }

  @Override
  public void line(LineRow row) {
    try {
      csv.field(row.order()).field(row.line()).field(row.seller()).field(row.subject().toString());
      csv.field(row.status().name().toLowerCase(Locale.ROOT));
      csv.field(row.currency() == null ? "" : row.currency().getCode());
      csv.field(amount(row.against())).field(amount(row.under())).field(amount(row.change()));
      Aside aside = row.aside();
      csv.field(aside == null ? "" : amount(aside.against()));
      csv.field(aside == null ? "" : amount(aside.under()));
      csv.field(Boolean.toString(row.cliffAgainst())).field(Boolean.toString(row.cliffUnder()));
      csv.field(row.late() == null ? "" : row.late().toString());
      csv.field(row.reason()).field(assumed).endRow();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Adds the rows of another file of lines. */
  void rowsOf(Path file) throws IOException {
    csv.rowsOf(file);
  }

  static String amount(@Nullable Money money) {
    return money == null ? "" : money.getAmount().toPlainString();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}

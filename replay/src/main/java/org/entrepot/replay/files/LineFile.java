package org.entrepot.replay.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.LineRows.Paid;
import org.entrepot.replay.rules.AssumedByRule;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The file of lines: one row per line and rule. */
final class LineFile implements LineRows, Closeable {

  static final String NAME = "lines";

  private static final String TEXT = "VARCHAR";
  private static final String YES_NO = "BOOLEAN";

  /** A currency and five amounts. */
  private static final int FIELDS_OF_PAID = 6;

  /** Decimals enough for every currency; as many digits as a 64-bit column holds. */
  static final String AMOUNT = "DECIMAL(18,4)";

  private static final CsvWriter.Repeated NOTHING = CsvWriter.repeated("");
  private static final CsvWriter.Repeated COMPUTED = CsvWriter.repeated("computed");
  private static final CsvWriter.Repeated REFUSED = CsvWriter.repeated("refused");
  private static final CsvWriter.Repeated TRUE = CsvWriter.repeated("true");
  private static final CsvWriter.Repeated FALSE = CsvWriter.repeated("false");

  private final CsvWriter csv;
  private final AssumedByRule assumed;
  private final Map<SubjectId, OfRule> ofRules = new HashMap<>();

  /** What all rows of a rule have in common. */
  private record OfRule(CsvWriter.Repeated name, CsvWriter.Repeated assumed) {}

  LineFile(Path file, AssumedByRule assumed) throws IOException {
    this.csv = CsvWriter.create(file);
    this.assumed = assumed;
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
      OfRule rule = ofRules.get(row.subject());
      if (rule == null) {
        rule =
            new OfRule(
                CsvWriter.repeated(row.subject().toString()),
                CsvWriter.repeated(assumed.text(row.subject())));
        ofRules.put(row.subject(), rule);
      }
      csv.field(row.order()).field(row.line()).field(row.seller()).field(rule.name);
      csv.field(row.status() == Status.COMPUTED ? COMPUTED : REFUSED);
      paid(row.paid());
      csv.field(yesNo(row.cliffAgainst())).field(yesNo(row.cliffUnder()));
      csv.field(row.late() == null ? NOTHING : yesNo(row.late()));
      csv.field(row.reason()).field(rule.assumed).endRow();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void paid(@Nullable Paid paid) throws IOException {
    if (paid == null) {
      for (int i = 0; i < FIELDS_OF_PAID; i++) {
        csv.field(NOTHING);
      }
      return;
    }
    CurrencyUnit currency = paid.currency();
    csv.field(currency.getCode());
    csv.amount(paid.against(), currency).amount(paid.under(), currency);
    csv.amount(paid.change(), currency);
    csv.amount(paid.asideAgainst(), currency).amount(paid.asideUnder(), currency);
  }

  private static CsvWriter.Repeated yesNo(boolean yes) {
    return yes ? TRUE : FALSE;
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

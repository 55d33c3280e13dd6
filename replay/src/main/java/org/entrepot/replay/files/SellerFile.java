package org.entrepot.replay.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;

/** The file of sellers: one row per seller and currency. */
final class SellerFile {

  static final String NAME = "sellers";

  private SellerFile() {}

  /** The columns, each with its type; two for every rule. */
  static Map<String, String> columns(Basis basis) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("seller", "VARCHAR");
    columns.put("currency", "VARCHAR");
    columns.put("lines", "BIGINT");
    columns.put("sales", LineFile.AMOUNT);
    columns.put("against", LineFile.AMOUNT);
    columns.put("under", LineFile.AMOUNT);
    columns.put("change", LineFile.AMOUNT);
    columns.put("left_out_against", LineFile.AMOUNT);
    columns.put("left_out_under", LineFile.AMOUNT);
    for (Basis.Rule rule : basis.rules()) {
      columns.put(rule.subject() + " against", LineFile.AMOUNT);
      columns.put(rule.subject() + " under", LineFile.AMOUNT);
    }
    columns.put("assumed", "VARCHAR");
    return columns;
  }

  static void write(Path file, Restatement restatement) throws IOException {
    String assumed = String.join("; ", restatement.basis().assumptions());
    try (CsvWriter csv = CsvWriter.create(file)) {
      csv.row(columns(restatement.basis()).keySet());
      for (SellerMoney seller : restatement.sellers()) {
        csv.row(fields(seller, assumed));
      }
    }
  }

  private static List<String> fields(SellerMoney seller, String assumed) {
    List<String> fields = new ArrayList<>();
    fields.add(seller.seller());
    fields.add(seller.currency().getCode());
    fields.add(Long.toString(seller.lines()));
    fields.add(LineFile.amount(seller.sales()));
    fields.add(LineFile.amount(seller.against()));
    fields.add(LineFile.amount(seller.under()));
    fields.add(LineFile.amount(seller.change()));
    fields.add(LineFile.amount(seller.aside().against()));
    fields.add(LineFile.amount(seller.aside().under()));
    for (SellerMoney.Part part : seller.parts()) {
      fields.add(LineFile.amount(part.against()));
      fields.add(LineFile.amount(part.under()));
    }
    fields.add(assumed);
    return fields;
  }
}

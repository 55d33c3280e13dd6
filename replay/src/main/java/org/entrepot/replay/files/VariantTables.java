package org.entrepot.replay.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.Varied;
import org.joda.money.CurrencyUnit;

/** The tables of several variants: one row per variant, per seller, per seller and standard. */
final class VariantTables {

  private static final String COUNT = "BIGINT";
  private static final String TEXT = "VARCHAR";

  private final Comparison comparison;

  VariantTables(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The columns of the table of variants. */
  static Map<String, String> variantColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("variant", TEXT);
    columns.put("varied", TEXT);
    columns.put("value", "DECIMAL(18,6)");
    columns.put("stated_value", "DECIMAL(18,6)");
    columns.put("currency", TEXT);
    for (String amount :
        List.of("against", "under", "change", "platform_revenue", "gained", "lost")) {
      columns.put(amount, LineFile.AMOUNT);
    }
    for (String count :
        List.of("sellers_losing", "sellers_gaining", "sellers_unchanged", "lines", "refused")) {
      columns.put(count, COUNT);
    }
    return columns;
  }

  void variants(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.create(file)) {
      csv.row(variantColumns().keySet());
      for (Tried tried : comparison.tried()) {
        for (MoneyResult money : tried.restatement().money()) {
          csv.row(variant(tried, money));
        }
      }
    }
  }

  private static List<String> variant(Tried tried, MoneyResult money) {
    CurrencyUnit currency = money.currency();
    List<String> fields = new ArrayList<>();
    fields.add(tried.variant().label());
    Varied varied = tried.variant().varied();
    fields.add(varied == null ? "" : varied.subject() + ": " + varied.path());
    fields.add(varied == null ? "" : varied.value().toPlainString());
    fields.add(varied == null ? "" : varied.statedValue().toPlainString());
    fields.add(currency.getCode());
    fields.add(LineFile.amount(money.against().plus(money.aside().against())));
    fields.add(LineFile.amount(money.under().plus(money.aside().under())));
    fields.add(LineFile.amount(money.change()));
    fields.add(LineFile.amount(Comparison.revenue(tried.restatement(), currency, true)));
    fields.add(LineFile.amount(money.gained()));
    fields.add(LineFile.amount(money.lost()));
    fields.add(Long.toString(money.sellersLosing()));
    fields.add(Long.toString(money.sellersGaining()));
    fields.add(Long.toString(money.sellersUnchanged()));
    fields.add(Long.toString(money.lines()));
    fields.add(Long.toString(refused(tried.restatement())));
    return fields;
  }

  private static long refused(Restatement restatement) {
    return restatement.subjects().stream()
        .map(SubjectResult::lines)
        .mapToLong(SubjectResult.Tally::refused)
        .sum();
  }

  /** The columns of the table of sellers. */
  Map<String, String> sellerColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("seller", TEXT);
    columns.put("currency", TEXT);
    columns.put("lines", COUNT);
    columns.put("sales", LineFile.AMOUNT);
    columns.put("against", LineFile.AMOUNT);
    for (Tried tried : comparison.tried()) {
      columns.put("under " + tried.variant().label(), LineFile.AMOUNT);
      columns.put("change " + tried.variant().label(), LineFile.AMOUNT);
    }
    columns.put("assumed", TEXT);
    return columns;
  }

  void sellers(Path file) throws IOException {
    String assumed = String.join("; ", comparison.first().basis().assumptions());
    Map<String, Map<Integer, SellerMoney>> bySeller = new TreeMap<>();
    for (int i = 0; i < comparison.tried().size(); i++) {
      for (SellerMoney seller : comparison.tried().get(i).restatement().sellers()) {
        bySeller
            .computeIfAbsent(
                seller.currency().getCode() + " " + seller.seller(), added -> new TreeMap<>())
            .put(i, seller);
      }
    }
    try (CsvWriter csv = CsvWriter.create(file)) {
      csv.row(sellerColumns().keySet());
      for (Map<Integer, SellerMoney> byVariant : bySeller.values()) {
        seller(csv, byVariant, assumed);
      }
    }
  }

  private void seller(CsvWriter csv, Map<Integer, SellerMoney> byVariant, String assumed)
      throws IOException {
    SellerMoney any = byVariant.values().iterator().next();
    csv.field(any.seller()).field(any.currency().getCode()).field(Long.toString(any.lines()));
    csv.field(LineFile.amount(any.sales()));
    csv.field(LineFile.amount(any.against().plus(any.aside().against())));
    for (int i = 0; i < comparison.tried().size(); i++) {
      SellerMoney one = byVariant.get(i);
      csv.field(one == null ? "" : LineFile.amount(one.under().plus(one.aside().under())));
      csv.field(one == null ? "" : LineFile.amount(one.change()));
    }
    csv.field(assumed).endRow();
  }

  /** The columns of the table of standings. */
  Map<String, String> standingColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("seller", TEXT);
    columns.put("rule", TEXT);
    for (String count : List.of("orders", "late", "breaches_against", "points_against")) {
      columns.put(count, COUNT);
    }
    for (Tried tried : comparison.tried()) {
      columns.put("breaches " + tried.variant().label(), COUNT);
      columns.put("points " + tried.variant().label(), COUNT);
      columns.put("waived " + tried.variant().label(), COUNT);
    }
    return columns;
  }

  void standings(Path file) throws IOException {
    Map<String, Map<Integer, SellerStanding>> bySeller = new TreeMap<>();
    for (int i = 0; i < comparison.tried().size(); i++) {
      for (SellerStanding seller : comparison.tried().get(i).restatement().standing()) {
        bySeller
            .computeIfAbsent(seller.subject() + " " + seller.seller(), added -> new TreeMap<>())
            .put(i, seller);
      }
    }
    try (CsvWriter csv = CsvWriter.create(file)) {
      csv.row(standingColumns().keySet());
      for (Map<Integer, SellerStanding> byVariant : bySeller.values()) {
        standing(csv, byVariant);
      }
    }
  }

  private void standing(CsvWriter csv, Map<Integer, SellerStanding> byVariant) throws IOException {
    SellerStanding any = byVariant.values().iterator().next();
    csv.field(any.seller()).field(any.subject().toString());
    csv.field(Long.toString(any.orders())).field(Long.toString(any.late()));
    csv.field(Long.toString(any.against().breaches()));
    csv.field(Long.toString(any.against().points()));
    for (int i = 0; i < comparison.tried().size(); i++) {
      SellerStanding one = byVariant.get(i);
      csv.field(one == null ? "" : Long.toString(one.under().breaches()));
      csv.field(one == null ? "" : Long.toString(one.under().points()));
      csv.field(one == null ? "" : Long.toString(one.under().waived()));
    }
    csv.endRow();
  }
}

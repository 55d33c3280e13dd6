package org.entrepot.replay.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SellerStanding.Standing;

/** The file of standings: one row per seller and standard. */
final class StandingFile {

  static final String NAME = "standing";

  private StandingFile() {}

  /** The columns, each with its type. */
  static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("seller", "VARCHAR");
    columns.put("rule", "VARCHAR");
    for (String count :
        List.of(
            "orders",
            "late",
            "weeks",
            "breaches_against",
            "points_against",
            "waived_against",
            "highest_against",
            "breaches_under",
            "points_under",
            "waived_under",
            "highest_under")) {
      columns.put(count, "BIGINT");
    }
    columns.put("assumed", "VARCHAR");
    return columns;
  }

  static void write(Path file, Restatement restatement) throws IOException {
    String assumed = String.join("; ", restatement.basis().assumptions());
    try (CsvWriter csv = CsvWriter.create(file)) {
      csv.row(columns().keySet());
      for (SellerStanding seller : restatement.standing()) {
        csv.field(seller.seller()).field(seller.subject().toString());
        csv.field(Long.toString(seller.orders())).field(Long.toString(seller.late()));
        csv.field(Long.toString(seller.weeks()));
        standing(csv, seller.against(), seller.highestAgainst());
        standing(csv, seller.under(), seller.highestUnder());
        csv.field(assumed).endRow();
      }
    }
  }

  private static void standing(CsvWriter csv, Standing standing, long highest) throws IOException {
    csv.field(Long.toString(standing.breaches()));
    csv.field(Long.toString(standing.points()));
    csv.field(Long.toString(standing.waived()));
    csv.field(Long.toString(highest));
  }
}

package org.entrepot.cli.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.classification.Candidate;
import org.entrepot.classification.Classification;
import org.entrepot.classification.CodeCheck;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.json.ClassificationJson;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.CsvTable;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.UnreadableFileException;

/**
 * CSV files of items to classify, and of the answers. Columns {@code description} and, perhaps,
 * {@code code} are read; others are left alone. A row that cannot be read is bad, with its reason.
 */
final class ItemFile {
  private static final String DESCRIPTION = "description";
  private static final String CODE = "code";
  private static final List<String> HEADER =
      List.of(
          "line",
          "description",
          "status",
          "hs-code",
          "confidence",
          "heading-confidence",
          "text",
          "other-codes",
          "own-code",
          "check",
          "reasons");

  private ItemFile() {}

  /** A row of the file, or an item of the command line, whose line is 0. */
  record Row(long line, String description, Optional<HsCode> code, Optional<String> fault) {
    static Row of(String description, Optional<HsCode> code) {
      return new Row(0, description, code, Optional.empty());
    }
  }

  static List<Row> read(Path path) {
    List<Row> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.open(path)) {
      int description = table.column(DESCRIPTION);
      if (description < 0) {
        throw new BadInput(
            "--items: " + table.name() + ":1: a column ‘" + DESCRIPTION + "’ is needed");
      }
      for (TableRow row = table.next(); row != null; row = table.next()) {
        rows.add(row(table, row, description));
      }
    } catch (UnreadableFileException unreadable) {
      throw new BadInput("--items: " + unreadable.getMessage(), unreadable);
    }
    return rows;
  }

  private static Row row(CsvTable table, TableRow row, int description) {
    String place = table.name() + ":" + row.line() + ": ";
    try {
      row.check();
      String text = row.needed(description);
      int at = table.column(CODE);
      String written = row.isEmpty(at) ? "" : row.text(at);
      Optional<HsCode> code = HsCode.read(written);
      return written.isEmpty() || code.isPresent()
          ? new Row(row.line(), text, code, Optional.empty())
          : bad(row, text, place + "‘" + written + "’ is no HS code: write 6 to 12 digits");
    } catch (BadFieldException bad) {
      return bad(
          row, row.readable(description).orElse(""), place + bad.column() + " " + bad.reason());
    }
  }

  private static Row bad(TableRow row, String description, String fault) {
    return new Row(row.line(), description, Optional.empty(), Optional.of(fault));
  }

  static void write(List<Row> rows, List<Item> answers, Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Path half = whole.resolveSibling(whole.getFileName() + ".part");
    try (CsvWriter csv = CsvWriter.create(half)) {
      csv.row(HEADER);
      for (int i = 0; i < rows.size(); i++) {
        csv.row(cells(rows.get(i), answers.get(i)));
      }
    }
    Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A refused item has no code: what it may mean stands among the other codes. */
  private static List<String> cells(Row row, Item item) {
    List<Candidate> all = item.classification().map(Classification::candidates).orElse(List.of());
    Optional<Candidate> best =
        item.status().equals("classified") ? Optional.of(all.getFirst()) : Optional.empty();
    List<String> others =
        all.stream().skip(best.isPresent() ? 1 : 0).map(other -> other.code().digits()).toList();
    return List.of(
        String.valueOf(row.line()),
        row.description(),
        item.status(),
        best.map(candidate -> candidate.code().digits()).orElse(""),
        best.map(candidate -> confidence(candidate.confidence())).orElse(""),
        best.map(candidate -> confidence(candidate.headingConfidence())).orElse(""),
        best.map(Candidate::text).orElse(""),
        String.join(" ", others),
        row.code().map(HsCode::digits).orElse(""),
        item.check().map(ClassificationJson::verdict).orElse(""),
        reasons(item, best));
  }

  private static String reasons(Item item, Optional<Candidate> best) {
    List<String> reasons = new ArrayList<>();
    item.fault().ifPresent(reasons::add);
    item.check().map(CodeCheck::sentence).ifPresent(reasons::add);
    best.ifPresent(candidate -> reasons.addAll(candidate.reasons()));
    item.classification().flatMap(Classification::question).ifPresent(reasons::add);
    return String.join("; ", reasons);
  }

  static String confidence(double confidence) {
    return ClassificationJson.confidence(confidence).toPlainString();
  }
}

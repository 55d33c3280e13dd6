package org.entrepot.replay.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.output.OutputFolder;
import org.entrepot.replay.output.Parquet;
import org.entrepot.replay.report.ReportPage;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SummaryJson;
import org.entrepot.replay.rules.AssumedByRule;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.table.BadFieldException.Fault;
import org.jspecify.annotations.Nullable;

/** The files of a replay: written as it goes, renamed when all are whole. */
public final class ReplayFiles implements Closeable {

  static final String SUMMARY = "summary.json";
  static final String REPORT = "report.html";
  private static final String ERRORS = "errors.csv";
  private static final String CSV = ".csv";
  private static final String PARQUET = ".parquet";
  private static final String LINES_CSV = LineFile.NAME + CSV;

  /** The files that a restatement or a comparison may have. */
  static final Set<String> NAMES =
      Set.of(
          "lines.csv",
          "lines.parquet",
          "sellers.csv",
          "sellers.parquet",
          "standing.csv",
          "standing.parquet",
          "variants.csv",
          REPORT,
          ERRORS,
          SUMMARY);

  static final List<String> ERROR_COLUMNS = List.of("file", "line", "column", "reason");

  private final OutputFolder folder;
  private final @Nullable LineFile lines;
  private final CsvWriter errors;

  private ReplayFiles(OutputFolder folder, @Nullable LineFile lines) throws IOException {
    this.folder = folder;
    this.lines = lines;
    this.errors = CsvWriter.create(folder.part(ERRORS));
    errors.row(ERROR_COLUMNS);
  }

  /** Opens the folder of the request; null where it asks for none. */
  public static @Nullable ReplayFiles open(ReplayRequest request, List<PinnedRule<?>> rules)
      throws IOException {
    Path out = request.folder();
    if (out == null) {
      return null;
    }
    OutputFolder folder = OutputFolder.open(out, SUMMARY);
    AssumedByRule assumed = new AssumedByRule(request.assumptions(), rules);
    return new ReplayFiles(
        folder, request.writesLines() ? new LineFile(folder.part(LINES_CSV), assumed) : null);
  }

  /** Takes the rows of all lines, where they are written. */
  public LineRows lines() {
    return lines == null ? LineRows.NONE : lines;
  }

  public void bad(BadRow row) {
    try {
      write(row, errors);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  static void write(BadRow row, CsvWriter errors) throws IOException {
    for (Fault fault : row.faults()) {
      errors.row(List.of(row.file(), Long.toString(row.line()), fault.column(), fault.reason()));
    }
  }

  /** Takes the lines and bad rows that a part keeps. */
  public void take(Path part) throws IOException {
    if (lines != null) {
      lines.rowsOf(part.resolve(PartFiles.LINES));
    }
    errors.rowsOf(part.resolve(PartFiles.ERRORS));
  }

  /** Hears how many of the files are whole. */
  @FunctionalInterface
  public interface Written {
    void files(int whole, int all);
  }

  /** Writes the rest, and renames all. */
  public List<Path> finish(Restatement restatement, ReportPage report, Written written)
      throws IOException {
    errors.close();
    Map<String, String> about = about(restatement.basis());
    int all = restatement.standing().isEmpty() ? 6 : 7;
    written.files(2, all);
    if (lines != null) {
      lines.close();
      Path csv = folder.part(LINES_CSV);
      Parquet.of(csv, folder.part(LineFile.NAME + PARQUET), LineFile.columns(), about);
    }
    written.files(3, all);
    Path sellers = folder.part(SellerFile.NAME + CSV);
    SellerFile.write(sellers, restatement);
    Parquet.of(
        sellers,
        folder.part(SellerFile.NAME + PARQUET),
        SellerFile.columns(restatement.basis()),
        about);
    written.files(4, all);
    if (!restatement.standing().isEmpty()) {
      Path standing = folder.part(StandingFile.NAME + CSV);
      StandingFile.write(standing, restatement);
      Parquet.of(standing, folder.part(StandingFile.NAME + PARQUET), StandingFile.columns(), about);
      written.files(5, all);
    }
    Files.writeString(folder.part(REPORT), report.text(), StandardCharsets.UTF_8);
    Files.writeString(folder.part(SUMMARY), SummaryJson.of(restatement), StandardCharsets.UTF_8);
    return folder.finish(NAMES);
  }

  static Map<String, String> about(Basis basis) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("what", Restatement.caution());
    about.put("assumed", String.join("; ", basis.assumptions()));
    about.put("under", basis.under().toString());
    about.put("against", basis.against().toString());
    List<String> editions =
        basis.rules().stream()
            .map(rule -> rule.against().edition() + " → " + rule.under().edition())
            .toList();
    about.put("editions", String.join("; ", editions));
    about.put("code", basis.codeVersion());
    return about;
  }

  /** Closes what is open and removes what is not whole. */
  @Override
  public void close() throws IOException {
    try (folder;
        errors) {
      if (lines != null) {
        lines.close();
      }
    }
  }
}

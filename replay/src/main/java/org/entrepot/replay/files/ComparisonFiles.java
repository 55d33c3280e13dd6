package org.entrepot.replay.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.files.ReplayFiles.Written;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.output.OutputFolder;
import org.entrepot.replay.output.Parquet;
import org.entrepot.replay.report.ComparisonPage;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.SummaryJson;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.rules.AssumedByRule;
import org.entrepot.replay.rules.PinnedRule;
import org.jspecify.annotations.Nullable;

/** The files of a comparison: written as it goes, renamed when all are whole. */
public final class ComparisonFiles implements Closeable {

  private static final String LINES_CSV = "lines.csv";

  private final OutputFolder folder;
  private final List<Variant> variants;
  private final @Nullable VariantLines lines;
  private final CsvWriter errors;

  private ComparisonFiles(
      OutputFolder folder, List<Variant> variants, @Nullable AssumedByRule ofLines)
      throws IOException {
    this.folder = folder;
    this.variants = variants;
    this.lines =
        ofLines == null ? null : new VariantLines(folder.part(LINES_CSV), variants, ofLines);
    this.errors = CsvWriter.create(folder.part("errors.csv"));
    errors.row(List.of("file", "line", "column", "reason"));
  }

  /**
   * Opens the folder of the request; null where it asks for none.
   *
   * @param rules of all variants
   */
  public static @Nullable ComparisonFiles open(
      ReplayRequest request, List<Variant> variants, List<PinnedRule<?>> rules) throws IOException {
    Path out = request.folder();
    return out == null
        ? null
        : new ComparisonFiles(
            OutputFolder.open(out, ReplayFiles.SUMMARY),
            variants,
            request.writesLines() ? new AssumedByRule(request.assumptions(), rules) : null);
  }

  /** Takes the rows of one variant, where lines are written. */
  public LineRows lines(int variant) {
    return lines == null ? LineRows.NONE : lines.of(variant);
  }

  /** All variants have told of an order. */
  public void nextOrder() {
    if (lines != null) {
      lines.nextOrder();
    }
  }

  public void bad(BadRow row) {
    try {
      ReplayFiles.write(row, errors);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Writes the rest, and renames all. */
  public List<Path> finish(Comparison comparison, ComparisonPage report, Written written)
      throws IOException {
    errors.close();
    VariantTables tables = new VariantTables(comparison);
    Map<String, String> about = ReplayFiles.about(comparison.first().basis());
    written.files(2, 6);
    if (lines != null) {
      lines.close();
      Path csv = folder.part(LINES_CSV);
      Parquet.of(csv, folder.part("lines.parquet"), VariantLines.columns(variants), about);
    }
    written.files(3, 6);
    tables.variants(folder.part("variants.csv"));
    Path sellers = folder.part("sellers.csv");
    tables.sellers(sellers);
    Parquet.of(sellers, folder.part("sellers.parquet"), tables.sellerColumns(), about);
    written.files(5, 6);
    if (!comparison.first().standing().isEmpty()) {
      Path standing = folder.part("standing.csv");
      tables.standings(standing);
      Parquet.of(standing, folder.part("standing.parquet"), tables.standingColumns(), about);
    }
    Files.writeString(folder.part(ReplayFiles.REPORT), report.text(), StandardCharsets.UTF_8);
    Files.writeString(
        folder.part(ReplayFiles.SUMMARY), SummaryJson.of(comparison), StandardCharsets.UTF_8);
    return folder.finish(ReplayFiles.NAMES);
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

package org.entrepot.replay.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.restatement.Aside;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.LineRows.LineRow;
import org.entrepot.replay.restatement.LineRows.Status;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The file of lines of several variants: one row per line and rule, columns for each variant. */
final class VariantLines implements Closeable {

  /**
   * A line under one rule; the place tells lines of one name apart, as the seller does orders as a
   * whole.
   */
  private record Key(int place, String line, String seller, SubjectId rule) {}

  /** What all variants told of a line: of each one row for every currency. */
  private static final class Told {
    private final List<List<LineRow>> byVariant = new ArrayList<>();

    private Told(int variants) {
      while (byVariant.size() < variants) {
        byVariant.add(new ArrayList<>(1));
      }
    }
  }

  private final CsvWriter csv;
  private final CsvWriter.Repeated assumed;
  private final int variants;
  private final Map<Key, Told> ofOrder = new LinkedHashMap<>();

  VariantLines(Path file, List<Variant> variants, String assumed) throws IOException {
    this.csv = CsvWriter.create(file);
    this.assumed = CsvWriter.repeated(assumed);
    this.variants = variants.size();
    csv.row(columns(variants).keySet());
  }

  /** The columns, each with its type. */
  static Map<String, String> columns(List<Variant> variants) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String text : List.of("order", "line", "seller", "rule", "status", "currency")) {
      columns.put(text, "VARCHAR");
    }
    columns.put("against", LineFile.AMOUNT);
    columns.put("cliff_against", "BOOLEAN");
    for (Variant variant : variants) {
      columns.put("under " + variant.label(), LineFile.AMOUNT);
      columns.put("change " + variant.label(), LineFile.AMOUNT);
      columns.put("cliff " + variant.label(), "BOOLEAN");
    }
    columns.put("late", "BOOLEAN");
    columns.put("reason", "VARCHAR");
    columns.put("assumed", "VARCHAR");
    return columns;
  }

  /** Takes the rows of one variant. */
  LineRows of(int variant) {
    return row ->
        ofOrder
            .computeIfAbsent(
                new Key(row.place(), row.line(), row.seller(), row.subject()),
                added -> new Told(variants))
            .byVariant
            .get(variant)
            .add(row);
  }

  /** All variants have told of an order. */
  void nextOrder() {
    try {
      for (Map.Entry<Key, Told> line : ofOrder.entrySet()) {
        write(line.getKey(), line.getValue());
      }
      ofOrder.clear();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** One row per currency; one without amounts where no variant computes the line. */
  private void write(Key key, Told told) throws IOException {
    Set<String> currencies = new TreeSet<>();
    int rows = 0;
    int refused = 0;
    for (List<LineRow> ofVariant : told.byVariant) {
      for (LineRow row : ofVariant) {
        currencies.add(currency(row));
        rows++;
        refused += row.status() == Status.REFUSED ? 1 : 0;
      }
    }
    if (currencies.size() > 1) {
      currencies.remove("");
    }
    String status = refused == 0 ? "computed" : refused == rows ? "refused" : "partly";
    String reasons = refused == 0 ? "" : reasons(told);
    for (String currency : currencies) {
      write(key, told, currency, status, reasons);
    }
  }

  private void write(Key key, Told told, String currency, String status, String reasons)
      throws IOException {
    LineRow any =
        told.byVariant.stream()
            .flatMap(List::stream)
            .filter(row -> currency(row).equals(currency))
            .findFirst()
            .orElseThrow();
    csv.field(any.order()).field(key.line).field(any.seller()).field(key.rule.toString());
    csv.field(status).field(currency).field(whole(any.against(), any.aside(), Aside::against));
    csv.field(Boolean.toString(any.cliffAgainst()));
    for (List<LineRow> ofVariant : told.byVariant) {
      amounts(of(ofVariant, currency));
    }
    csv.field(any.late() == null ? "" : any.late().toString());
    csv.field(reasons).field(assumed).endRow();
  }

  /** The first row in a currency; null where there is none. */
  private static @Nullable LineRow of(List<LineRow> rows, String currency) {
    for (LineRow row : rows) {
      if (currency(row).equals(currency)) {
        return row;
      }
    }
    return null;
  }

  private void amounts(@Nullable LineRow row) throws IOException {
    csv.field(row == null ? "" : whole(row.under(), row.aside(), Aside::under));
    csv.field(row == null ? "" : LineFile.amount(row.change()));
    csv.field(row == null ? "" : Boolean.toString(row.cliffUnder()));
  }

  /** Several variants leave out different charges: beside one another they stand with them. */
  private static String whole(
      @Nullable Money compared, @Nullable Aside aside, Function<Aside, Money> side) {
    return LineFile.amount(
        compared == null || aside == null ? compared : compared.plus(side.apply(aside)));
  }

  private static String currency(LineRow row) {
    return row.currency() == null ? "" : row.currency().getCode();
  }

  private static String reasons(Told told) {
    Stream<String> all =
        told.byVariant.stream()
            .flatMap(List::stream)
            .flatMap(row -> Arrays.stream(row.reason().split("; ", -1)));
    return String.join("; ", all.filter(reason -> !reason.isEmpty()).distinct().toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}

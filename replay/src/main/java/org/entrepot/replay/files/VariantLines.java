package org.entrepot.replay.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.LineRows.LineRow;
import org.entrepot.replay.restatement.LineRows.Paid;
import org.entrepot.replay.restatement.LineRows.Status;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.rules.AssumedByRule;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
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
  private final AssumedByRule assumed;
  private final Map<SubjectId, CsvWriter.Repeated> assumedOf = new HashMap<>();
  private final int variants;
  private final Map<Key, Told> ofOrder = new LinkedHashMap<>();

  VariantLines(Path file, List<Variant> variants, AssumedByRule assumed) throws IOException {
    this.csv = CsvWriter.create(file);
    this.assumed = assumed;
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
        currencies.add(row.currency());
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
            .filter(row -> row.currency().equals(currency))
            .findFirst()
            .orElseThrow();
    csv.field(any.order()).field(key.line).field(any.seller()).field(key.rule.toString());
    csv.field(status).field(currency);
    Paid paid = any.paid();
    if (paid == null) {
      csv.field("");
    } else {
      whole(paid.currency(), paid.against(), paid.asideAgainst());
    }
    csv.field(Boolean.toString(any.cliffAgainst()));
    for (List<LineRow> ofVariant : told.byVariant) {
      amounts(of(ofVariant, currency));
    }
    csv.field(any.late() == null ? "" : any.late().toString());
    csv.field(reasons).field(assumed(key.rule)).endRow();
  }

  private CsvWriter.Repeated assumed(SubjectId rule) {
    return assumedOf.computeIfAbsent(rule, added -> CsvWriter.repeated(assumed.text(added)));
  }

  /** The first row in a currency; null where there is none. */
  private static @Nullable LineRow of(List<LineRow> rows, String currency) {
    for (LineRow row : rows) {
      if (row.currency().equals(currency)) {
        return row;
      }
    }
    return null;
  }

  private void amounts(@Nullable LineRow row) throws IOException {
    Paid paid = row == null ? null : row.paid();
    if (paid == null) {
      csv.field("").field("");
    } else {
      whole(paid.currency(), paid.under(), paid.asideUnder());
      csv.amount(paid.change(), paid.currency());
    }
    csv.field(row == null ? "" : Boolean.toString(row.cliffUnder()));
  }

  /** Several variants leave out different charges: beside one another they stand with them. */
  private void whole(CurrencyUnit currency, long compared, long aside) throws IOException {
    csv.amount(Math.addExact(compared, aside), currency);
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

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
import java.util.Optional;
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
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The file of lines of several variants: one row per line and rule, columns for each variant. */
final class VariantLines implements Closeable {

  private record Key(String order, String line, String rule) {}

  private record Told(int variant, LineRow row) {}

  private final CsvWriter csv;
  private final String assumed;
  private final int variants;
  private final Map<Key, List<Told>> ofOrder = new LinkedHashMap<>();

  VariantLines(Path file, List<Variant> variants, String assumed) throws IOException {
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
                new Key(row.order(), row.line(), row.subject().toString()),
                added -> new ArrayList<>())
            .add(new Told(variant, row));
  }

  /** All variants have told of an order. */
  void nextOrder() {
    try {
      for (Map.Entry<Key, List<Told>> line : ofOrder.entrySet()) {
        write(line.getKey(), line.getValue());
      }
      ofOrder.clear();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** One row per currency; one without amounts where no variant computes the line. */
  private void write(Key key, List<Told> told) throws IOException {
    Set<String> currencies = new TreeSet<>();
    told.forEach(one -> currencies.add(currency(one.row)));
    if (currencies.size() > 1) {
      currencies.remove("");
    }
    long refused = told.stream().filter(one -> one.row.status() == Status.REFUSED).count();
    String status = refused == 0 ? "computed" : refused == told.size() ? "refused" : "partly";
    for (String currency : currencies) {
      List<Told> own = told.stream().filter(one -> currency(one.row).equals(currency)).toList();
      LineRow any = own.getFirst().row;
      csv.field(key.order).field(key.line).field(any.seller()).field(key.rule).field(status);
      csv.field(currency).field(whole(any.against(), any.aside(), Aside::against));
      csv.field(Boolean.toString(any.cliffAgainst()));
      for (int variant = 0; variant < variants; variant++) {
        int of = variant;
        amounts(own.stream().filter(one -> one.variant == of).findFirst());
      }
      csv.field(any.late() == null ? "" : any.late().toString());
      csv.field(reasons(told)).field(assumed).endRow();
    }
  }

  private void amounts(Optional<Told> told) throws IOException {
    csv.field(told.map(one -> whole(one.row.under(), one.row.aside(), Aside::under)).orElse(""));
    csv.field(told.map(one -> LineFile.amount(one.row.change())).orElse(""));
    csv.field(told.map(one -> Boolean.toString(one.row.cliffUnder())).orElse(""));
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

  private static String reasons(List<Told> told) {
    Stream<String> all =
        told.stream().flatMap(one -> Arrays.stream(one.row.reason().split("; ", -1)));
    return String.join("; ", all.filter(reason -> !reason.isEmpty()).distinct().toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}

package org.entrepot.replay.olist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.replay.table.UnreadableFileException;

/**
 * Which file of a folder holds which table: {@code orders.csv}, the same with {@code _full}, or the
 * name of the public export, {@code olist_orders_dataset.csv}; each plain or with {@code .gz}.
 */
record OlistFiles(Path orders, Path items, Optional<Path> products) {

  static OlistFiles in(Path folder) throws UnreadableFileException {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableFileException(folder + " is not a folder");
    }
    List<String> missing =
        Stream.of("orders", "order_items").filter(table -> find(folder, table).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          String.join("\n", missing.stream().map(table -> isMissing(folder, table)).toList()));
    }
    return new OlistFiles(
        find(folder, "orders").orElseThrow(),
        find(folder, "order_items").orElseThrow(),
        find(folder, "products"));
  }

  List<Path> all() {
    List<Path> all = new ArrayList<>();
    products.ifPresent(all::add);
    all.add(orders);
    all.add(items);
    return all;
  }

  private static String isMissing(Path folder, String table) {
    return "there is no table of "
        + table
        + " in "
        + folder
        + ": looked for "
        + String.join(", ", names(table));
  }

  private static Optional<Path> find(Path folder, String table) {
    return names(table).stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  private static List<String> names(String table) {
    List<String> names = new ArrayList<>();
    for (String name : List.of(table, table + "_full", "olist_" + table + "_dataset")) {
      names.add(name + ".csv");
      names.add(name + ".csv.gz");
    }
    return names;
  }
}

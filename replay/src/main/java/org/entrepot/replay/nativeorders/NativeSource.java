package org.entrepot.replay.nativeorders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.Table;
import org.entrepot.replay.table.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Entrepôt's own layout: a table of order lines, one row per line, in a file of CSV, gzip CSV or
 * Parquet, or in all such files of a folder. docs/guide/native-orders.md describes its columns.
 */
public final class NativeSource implements OrderSource {

  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".parquet");

  private final List<Path> files;
  private final @Nullable ZoneId zone;

  private NativeSource(List<Path> files, @Nullable ZoneId zone) {
    this.files = files;
    this.zone = zone;
  }

  /**
   * The orders in a file or folder.
   *
   * @param zone of wall-clock times of rows that name none; null where there is none
   */
  public static NativeSource in(Path place, @Nullable ZoneId zone) throws UnreadableFileException {
    if (Files.isRegularFile(place)) {
      return new NativeSource(List.of(place), zone);
    }
    try (Stream<Path> all = Files.list(place)) {
      List<Path> files = all.filter(NativeSource::isTable).sorted().toList();
      if (files.isEmpty()) {
        throw new UnreadableFileException(
            "there is no file of " + String.join(", ", ENDINGS) + " in " + place);
      }
      checkTwice(files);
      return new NativeSource(files, zone);
    } catch (IOException missing) {
      throw new UnreadableFileException("there is no file or folder " + place, missing);
    }
  }

  /** Files of one name in two formats are the same orders twice. */
  private static void checkTwice(List<Path> files) throws UnreadableFileException {
    Map<String, Path> names = new HashMap<>();
    for (Path file : files) {
      String name = file.toString().replaceFirst("\\.(?:csv|csv\\.gz|parquet)$", "");
      Path other = names.put(name, file);
      if (other != null) {
        throw new UnreadableFileException(
            other
                + " and "
                + file.getFileName()
                + " have one name: are they the same orders twice? Name the one that is meant");
      }
    }
  }

  private static boolean isTable(Path file) {
    return Files.isRegularFile(file)
        && ENDINGS.stream().anyMatch(ending -> file.toString().endsWith(ending));
  }

  @Override
  public List<Path> files() {
    return files;
  }

  @Override
  public Set<String> alwaysStates() {
    return Set.of("id", "seller", "created", "price", "quantity");
  }

  @Override
  public Set<String> mayState() throws UnreadableFileException {
    Set<String> facts = new HashSet<>(alwaysStates());
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      try (Table table = Table.open(file)) {
        facts.addAll(new NativeColumns(table.name(), table.header()).statedFacts());
      } catch (UnreadableFileException unreadable) {
        faults.add(String.valueOf(unreadable.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", faults));
    }
    return facts;
  }

  @Override
  public void read(OrderSink sink) throws UnreadableFileException {
    for (Path file : files) {
      read(file, sink);
    }
  }

  private void read(Path file, OrderSink sink) throws UnreadableFileException {
    try (Table table = Table.open(file)) {
      NativeColumns columns = new NativeColumns(table.name(), table.header());
      NativeRow row = new NativeRow(columns, table.row(), zone);
      long bad = 0;
      while (table.next() != null) {
        if (!line(table, row, sink)) {
          bad++;
        }
        sink.row(table.bytesRead());
      }
      sink.read(
          new OrderSink.ReadFile(
              table.name(), table.bytesRead(), table.sha256(), table.rows(), bad));
    }
  }

  private static boolean line(Table table, NativeRow row, OrderSink sink) {
    LineBatch batch = sink.batch();
    int line = batch.add();
    try {
      row.read(batch, line);
      sink.added();
      return true;
    } catch (BadFieldException bad) {
      batch.takeBack();
      sink.bad(new BadRow(table.name(), table.row().line(), bad.faults()));
      row.order().ifPresent(sink::badOrder);
      return false;
    }
  }
}

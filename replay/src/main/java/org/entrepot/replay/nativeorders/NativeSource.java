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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.table.FileHash;
import org.entrepot.replay.table.ParquetBlocks;
import org.entrepot.replay.table.Table;
import org.entrepot.replay.table.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Entrepôt's own layout: a table of order lines, one row per line, in a file of CSV, gzip CSV or
 * Parquet, or in all such files of a folder. docs/guide/native-orders.md describes its columns.
 */
public final class NativeSource implements OrderSource {

  private static final String PARQUET = ".parquet";
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", PARQUET);

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
    return Set.of("id", "seller", "created", "price", "quantity", "value", "goods");
  }

  @Override
  public Set<String> mayState() throws UnreadableFileException {
    Set<String> facts = new HashSet<>(alwaysStates());
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      try {
        facts.addAll(columns(file).statedFacts());
      } catch (UnreadableFileException unreadable) {
        faults.add(String.valueOf(unreadable.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", faults));
    }
    return facts;
  }

  private static NativeColumns columns(Path file) throws UnreadableFileException {
    Optional<ParquetBlocks> opened = blocks(file, column -> true);
    if (opened.isPresent()) {
      try (ParquetBlocks blocks = opened.get()) {
        return new NativeColumns(blocks.name(), blocks.header());
      }
    }
    try (Table table = Table.open(file)) {
      return new NativeColumns(table.name(), table.header());
    }
  }

  @Override
  public void read(OrderSink sink) throws UnreadableFileException {
    for (Path file : files) {
      read(file, sink);
    }
  }

  private void read(Path file, OrderSink sink) throws UnreadableFileException {
    Optional<ParquetBlocks> opened =
        blocks(file, column -> NativeColumns.isRead(column, sink::asks));
    if (opened.isEmpty()) {
      read(file, sink, 0, 0);
      return;
    }
    BlockReading reading;
    try (ParquetBlocks blocks = opened.get();
        FileHash hash = FileHash.of(file)) {
      reading = new BlockReading(blocks, zone, sink);
      if (reading.isWhole()) {
        long bytes = blocks.bytesOf(reading.rows());
        sink.read(
            new OrderSink.ReadFile(
                blocks.name(), bytes, hash.hex(), reading.rows(), reading.bad(), false));
        return;
      }
    }
    read(file, sink, reading.rows(), reading.bad());
  }

  private static Optional<ParquetBlocks> blocks(Path file, Predicate<String> read) {
    return file.toString().endsWith(PARQUET) ? ParquetBlocks.open(file, read) : Optional.empty();
  }

  /**
   * Reads a file row by row.
   *
   * @param known rows that the sink has already, of which so many are bad
   */
  void read(Path file, OrderSink sink, long known, long badOfThem) throws UnreadableFileException {
    try (Table table = Table.open(file)) {
      NativeColumns columns = new NativeColumns(table.name(), table.header()).asked(sink::asks);
      NativeRow row = new NativeRow(columns, table.row(), new ZoneClocks(zone));
      String name = table.name();
      long bad = badOfThem;
      while (table.next() != null) {
        if (table.rows() > known) {
          if (!row.add(name, sink)) {
            bad++;
          }
          sink.row(table.bytesRead());
        }
      }
      sink.read(
          new OrderSink.ReadFile(
              table.name(),
              table.bytesRead(),
              table.sha256(),
              table.rows(),
              bad,
              table.endsOpen()));
    }
  }
}

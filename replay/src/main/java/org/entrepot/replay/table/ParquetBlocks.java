package org.entrepot.replay.table;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.SchemaElement;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A Parquet file in blocks of rows, each block as typed columns, decoded by the hardwood library.
 *
 * <p>Not every file can be read so: where hardwood cannot open it, or a column has a type that is
 * not read as typed ({@link TypedColumn.Type}), there are no blocks, and {@link ParquetTable} reads
 * it value by value as text, through DuckDB, or says what is wrong with it. The same holds from the
 * row on at which a block turns out to be broken. So a fault has one sentence, and one reader that
 * decides whether it is one.
 */
public final class ParquetBlocks implements Closeable {

  /** It tells on every start which instructions it uses; kept, or the level would be forgotten. */
  private static final Logger DECODER = Logger.getLogger("dev.hardwood");

  /** How many pages of each column it decodes ahead: its own eight are many megabytes each. */
  private static final String PAGES_AHEAD = "hardwood.internal.maxOutstanding";

  static {
    DECODER.setLevel(Level.WARNING);
    if (System.getProperty(PAGES_AHEAD) == null) {
      System.setProperty(PAGES_AHEAD, "2");
    }
  }

  private static final int ROWS_OF_A_BLOCK = 16_384;

  private final Path path;
  private final ParquetFileReader file;
  private final ColumnReaders readers;
  private final List<String> header;
  private final List<TypedColumn> columns;
  private final TypedRow fields;
  private final TableRow row;
  private final long rowsTotal;
  private final long bytes;
  private long rowsBefore;
  private int rows;

  private ParquetBlocks(
      Path path,
      ParquetFileReader file,
      List<String> header,
      List<TypedColumn.Type> types,
      Predicate<String> read)
      throws IOException {
    this.path = path;
    this.file = file;
    this.bytes = Files.size(path);
    this.rowsTotal = file.getFileMetaData().numRows();
    this.header = header;
    this.readers =
        file.buildColumnReaders(projection(header, read)).batchSize(ROWS_OF_A_BLOCK).build();
    List<TypedColumn> typed = new ArrayList<>();
    boolean readsAll = readers.getColumnCount() == types.size();
    int next = 0;
    for (int i = 0; i < types.size(); i++) {
      boolean isRead = readsAll || read.test(header.get(i));
      typed.add(
          isRead
              ? new TypedColumn(types.get(i), readers.getColumnReader(next++))
              : new TypedColumn(types.get(i)));
    }
    this.columns = List.copyOf(typed);
    this.fields = new TypedRow(columns);
    this.row = new TableRow(fields);
    row.name(header);
  }

  private static ColumnProjection projection(List<String> header, Predicate<String> read) {
    String[] names = header.stream().filter(read).map(PlainNames::plain).toArray(String[]::new);
    return names.length == header.size() || !PlainNames.rename(header)
        ? ColumnProjection.all()
        : ColumnProjection.columns(names);
  }

  /**
   * Opens a file; empty where it is not read in blocks.
   *
   * @param read at least one of the columns; the others are as if they had no values
   */
  public static Optional<ParquetBlocks> open(Path path, Predicate<String> read) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      ParquetFileReader file = ParquetFileReader.open(InputFile.of(path));
      try {
        List<TypedColumn.Type> types = types(file);
        if (!types.isEmpty()) {
          List<String> header =
              file.getFileSchema().getColumns().stream().map(ColumnSchema::name).toList();
          if (PlainNames.rename(header)) {
            file.close();
            file = ParquetFileReader.open(new PlainNames(path, header));
          }
          return Optional.of(new ParquetBlocks(path, file, header, types, read));
        }
      } catch (IOException | RuntimeException notDecoded) {
        file.close();
        throw notDecoded;
      }
      file.close();
      return Optional.empty();
    } catch (IOException | RuntimeException notDecoded) {
      return Optional.empty(); // the other reader reads it, or says what is wrong with it
    }
  }

  /** The types of all columns; none where one of them is not read as typed. */
  private static List<TypedColumn.Type> types(ParquetFileReader file) {
    List<ColumnSchema> columns = file.getFileSchema().getColumns();
    List<SchemaElement> elements = file.getFileMetaData().schema();
    if (!file.getFileSchema().isFlatSchema() || elements.size() != columns.size() + 1) {
      return List.of();
    }
    List<TypedColumn.Type> types = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      Optional<TypedColumn.Type> type = TypedColumn.Type.of(columns.get(i), elements.get(i + 1));
      // A name that stands twice, in whatever case, is renamed by the other reader.
      if (type.isEmpty() || !names.add(columns.get(i).name().toLowerCase(Locale.ROOT))) {
        return List.of();
      }
      types.add(type.get());
    }
    return types;
  }

  /** The last part of its path. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  public List<String> header() {
    return header;
  }

  /** Moves to the next block; false after the last. */
  public boolean next() throws BrokenBlockException {
    rowsBefore += rows;
    rows = 0;
    try {
      if (!readers.nextBatch()) {
        if (rowsBefore != rowsTotal) {
          throw new BrokenBlockException("there are fewer rows than the file says");
        }
        return false;
      }
      rows = readers.getRecordCount();
      for (TypedColumn column : columns) {
        column.take();
      }
      return true;
    } catch (RuntimeException damaged) {
      checkMemory(damaged);
      throw new BrokenBlockException(damaged);
    }
  }

  /**
   * Too little memory is no fault of the file: the threads that decode hide it in what they throw.
   */
  private static void checkMemory(RuntimeException thrown) {
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError little) {
        throw little;
      }
    }
  }

  /** How many rows the block has. */
  public int rows() {
    return rows;
  }

  public TypedColumn column(int index) {
    return columns.get(index);
  }

  /** The row at which {@link #take} was, the same object each time. */
  public TableRow row() {
    return row;
  }

  /** Moves {@link #row} to a row of the block, whose values it gives as texts. */
  public void take(int rowOfBlock) throws BrokenBlockException {
    fields.take(rowOfBlock, rowsBefore + rowOfBlock + 1);
  }

  /** The text of a value of the block that is no text. */
  public static String text(TypedColumn column, int rowOfBlock) throws BrokenBlockException {
    return TypedRow.text(column, rowOfBlock);
  }

  /** The stored bytes that hold the first rows of the file, as if all rows took as many. */
  public long bytesOf(long firstRows) {
    return rowsTotal == 0 || Math.multiplyHigh(bytes, firstRows) != 0
        ? bytes
        : bytes * firstRows / rowsTotal;
  }

  @Override
  public void close() {
    readers.close();
    try {
      file.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package org.entrepot.benchmarks.restatement;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.nativeorders.NativeSource;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.table.PlainNames;
import org.entrepot.replay.table.UnreadableFileException;

/** Reads orders and does nothing with them: as fast as any job over them could be. */
final class BareScan {

  private static final int LINES_OF_A_BATCH = 8_192;

  private BareScan() {}

  /** Some columns of a Parquet file as arrays; gives the rows. */
  static long columns(Path parquet, List<String> names) throws IOException {
    ColumnProjection projection =
        ColumnProjection.columns(names.stream().map(PlainNames::plain).toArray(String[]::new));
    try (ParquetFileReader file = ParquetFileReader.open(new PlainNames(parquet, names));
        ColumnReaders columns = file.columnReaders(projection)) {
      long rows = 0;
      long seen = 0;
      while (columns.nextBatch()) {
        rows += columns.getRecordCount();
        for (int i = 0; i < columns.getColumnCount(); i++) {
          seen += touch(columns.getColumnReader(i));
        }
      }
      if (seen < rows) {
        throw new IllegalStateException("a scan that sees no values is none");
      }
      return rows;
    }
  }

  /** How many values a batch of a column holds, read into an array. */
  private static long touch(ColumnReader column) {
    return switch (column.getColumnSchema().type()) {
      case BOOLEAN -> column.getBooleans().length;
      case INT32 -> column.getInts().length;
      case INT64 -> column.getLongs().length;
      case FLOAT -> column.getFloats().length;
      case DOUBLE -> column.getDoubles().length;
      case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> column.getBinaryOffsets().length;
    };
  }

  /** All columns as this engine's own lines; gives how many there are. */
  static long lines(Path orders) throws UnreadableFileException {
    Dropping dropping = new Dropping();
    NativeSource.in(orders, null).read(dropping);
    return dropping.lines;
  }

  private static final class Dropping implements OrderSink {
    private final Words words = new Words();
    private LineBatch batch = new LineBatch(words);
    private long lines;

    @Override
    public LineBatch batch() {
      return batch;
    }

    @Override
    public void added(int more) {
      lines += more;
      if (batch.size() >= LINES_OF_A_BATCH) {
        batch = new LineBatch(words);
      }
    }

    @Override
    public void bad(BadRow row) {
      throw new IllegalStateException(row.toString());
    }

    @Override
    public void badBeside(BadRow row) {
      throw new IllegalStateException(row.toString());
    }

    @Override
    public void badOrder(String order) {
      throw new IllegalStateException(order);
    }

    @Override
    public void withoutLines(String order) {
      throw new IllegalStateException(order);
    }

    @Override
    public void read(ReadFile file) {}

    @Override
    public void row(long bytes) {}
  }
}

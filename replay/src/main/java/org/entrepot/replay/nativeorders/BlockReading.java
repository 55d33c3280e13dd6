package org.entrepot.replay.nativeorders;

import java.time.ZoneId;
import org.entrepot.replay.orders.OrderSink;
import org.entrepot.replay.table.BrokenBlockException;
import org.entrepot.replay.table.ParquetBlocks;
import org.entrepot.replay.table.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** Reads a Parquet file of the layout block by block, as far as that goes. */
final class BlockReading {

  /** Few enough to lie in the processor's cache; a bad row has as many read one by one. */
  private static final int ROWS_AT_ONCE = 1024;

  private final ParquetBlocks blocks;
  private final OrderSink sink;
  private final NativeRow row;
  private final BlockLines lines;
  private long rows;
  private long bad;

  BlockReading(ParquetBlocks blocks, @Nullable ZoneId zone, OrderSink sink)
      throws UnreadableFileException {
    this.blocks = blocks;
    this.sink = sink;
    NativeColumns columns = new NativeColumns(blocks.name(), blocks.header()).asked(sink::asks);
    ZoneClocks zones = new ZoneClocks(zone);
    this.row = new NativeRow(columns, blocks.row(), zones);
    this.lines = new BlockLines(columns, blocks, zones);
  }

  /** Rows read, good and bad. */
  long rows() {
    return rows;
  }

  /** Bad rows. */
  long bad() {
    return bad;
  }

  /** Reads all rows; false where it came to a row that is to be read otherwise. */
  boolean isWhole() {
    try {
      while (blocks.next()) {
        for (int from = 0; from < blocks.rows(); from += ROWS_AT_ONCE) {
          read(from, Math.min(from + ROWS_AT_ONCE, blocks.rows()));
        }
      }
      return true;
    } catch (BrokenBlockException broken) {
      return false;
    }
  }

  private void read(int from, int to) throws BrokenBlockException {
    if (lines.add(sink.batch(), from, to)) {
      sink.added(to - from);
      for (int i = from; i < to; i++) {
        told();
      }
      return;
    }
    for (int i = from; i < to; i++) {
      blocks.take(i);
      if (!row.add(blocks.name(), sink)) {
        bad++;
      }
      told();
    }
  }

  private void told() {
    rows++;
    sink.row(blocks.bytesOf(rows));
  }
}

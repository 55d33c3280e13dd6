package org.entrepot.replay.table;

/** The fields of one row of a Parquet file, as texts one behind the other; none is escaped. */
abstract class StoredFields implements TableRow.Fields {

  final int[] starts;
  final int[] ends;
  byte[] bytes = {};
  long number;

  StoredFields(int fields) {
    this.starts = new int[fields];
    this.ends = new int[fields];
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int fields() {
    return starts.length;
  }

  @Override
  public int start(int field) {
    return starts[field];
  }

  @Override
  public int end(int field) {
    return ends[field];
  }

  @Override
  public boolean escaped(int field) {
    return false;
  }

  @Override
  public void check(int expected) {
    if (starts.length != expected) {
      throw new IllegalStateException("a Parquet file has the same columns in every row");
    }
  }
}

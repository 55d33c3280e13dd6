package org.entrepot.replay.table;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.metadata.SchemaElement;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that one column of a Parquet file has in the current block of rows. */
public final class TypedColumn {

  private static final int MICROS = 1_000_000;
  private static final int MILLIS = 1_000;

  /** Far below every value, so that it is none that a file holds and an absent one is told. */
  private static final long LEAST = Long.MIN_VALUE + 1;

  /** What the values are. */
  public enum Kind {
    TEXT,
    /** Whole numbers, or decimals in units of 10 to the power of minus the scale. */
    NUMBER,
    /** Seconds of a wall clock since 1970-01-01T00:00. */
    WALL,
    /** Seconds since 1970-01-01T00:00Z. */
    MOMENT,
    /** Days since 1970-01-01. */
    DAY,
    /** 1 for yes, 0 for no. */
    FLAG
  }

  /**
   * The type of a column.
   *
   * @param scale of {@link Kind#NUMBER}: how many decimals it has
   * @param unitsPerSecond of times, as stored
   */
  record Type(Kind kind, int scale, int unitsPerSecond) {

    private Type(Kind kind) {
      this(kind, 0, 1);
    }

    /**
     * The type of a column that is read as typed. Others are left to the reader that reads all:
     * they are rare (unsigned and wider numbers, times of nanoseconds, bytes) or refused (binary
     * fractions), and lists are no columns of a table.
     */
    static Optional<Type> of(ColumnSchema column, SchemaElement element) {
      PhysicalType stored = column.type();
      return switch (column.logicalType()) {
        case null -> element.convertedType() == null ? plain(stored) : Optional.empty();
        case LogicalType.StringType text -> of(stored == PhysicalType.BYTE_ARRAY, Kind.TEXT);
        case LogicalType.IntType whole -> of(whole.isSigned() && isWhole(stored), Kind.NUMBER);
        case LogicalType.DecimalType decimal when isWhole(stored) ->
            Optional.of(new Type(Kind.NUMBER, decimal.scale(), 1));
        case LogicalType.DateType day -> of(stored == PhysicalType.INT32, Kind.DAY);
        // Without it, only the older and vaguer of the two notations of a type is there.
        case LogicalType.TimestampType time when element.logicalType() != null -> time(time);
        default -> Optional.empty();
      };
    }

    private static Optional<Type> of(boolean fits, Kind kind) {
      return fits ? Optional.of(new Type(kind)) : Optional.empty();
    }

    private static Optional<Type> plain(PhysicalType stored) {
      return stored == PhysicalType.BOOLEAN
          ? Optional.of(new Type(Kind.FLAG))
          : of(isWhole(stored), Kind.NUMBER);
    }

    private static boolean isWhole(PhysicalType stored) {
      return stored == PhysicalType.INT32 || stored == PhysicalType.INT64;
    }

    private static Optional<Type> time(LogicalType.TimestampType time) {
      Kind kind = time.isAdjustedToUTC() ? Kind.MOMENT : Kind.WALL;
      return switch (time.unit()) {
        case MICROS -> Optional.of(new Type(kind, 0, MICROS));
        case MILLIS -> Optional.of(new Type(kind, 0, MILLIS));
        case NANOS -> Optional.empty();
      };
    }
  }

  private final Type type;
  private final @Nullable ColumnReader reader;
  private Validity validity = Validity.NO_NULLS;
  private int @Nullable [] ints;
  private long @Nullable [] longs;
  private boolean @Nullable [] flags;
  private byte[] bytes = {};
  private int[] starts = {};

  TypedColumn(Type type, ColumnReader reader) {
    this.type = type;
    this.reader = reader;
  }

  /** A column that is not read: no row has a value. */
  TypedColumn(Type type) {
    this.type = type;
    this.reader = null;
  }

  /** Takes the values of the reader's next block. */
  void take() {
    if (reader == null) {
      return;
    }
    validity = reader.getLeafValidity();
    switch (reader.getColumnSchema().type()) {
      case INT32 -> ints = reader.getInts();
      case INT64 -> longs = reader.getLongs();
      case BOOLEAN -> flags = reader.getBooleans();
      default -> {
        bytes = reader.getBinaryValues();
        starts = reader.getBinaryOffsets();
      }
    }
  }

  public Kind kind() {
    return type.kind();
  }

  /** How many decimals a number has. */
  public int scale() {
    return type.scale();
  }

  /** Whether some row of the block may have no value. */
  public boolean hasNulls() {
    return reader == null || validity.hasNulls();
  }

  public boolean isNull(int row) {
    return reader == null || validity.isNull(row);
  }

  /** The bytes of the texts, which need not be UTF-8. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the text of a row begins in {@link #bytes}; it ends where that of the next begins. */
  public int start(int row) {
    return starts[row];
  }

  /** All of these beginnings, and one end more. */
  public int[] starts() {
    return starts;
  }

  /** The value of a row as stored, in units of its type. */
  long stored(int row) {
    if (longs != null) {
      return longs[row];
    }
    return ints != null ? ints[row] : flags != null && flags[row] ? 1 : 0;
  }

  /** Units of a second in which times are stored. */
  int unitsPerSecond() {
    return type.unitsPerSecond();
  }

  /**
   * Copies the values of rows, as the column's {@link Kind} counts them. Fractions of a second are
   * dropped.
   *
   * @param absent stands where a row has no value
   */
  public void copy(int from, int to, long[] into, int at, long absent) {
    long[] wide = longs;
    int[] narrow = ints;
    int end = at + to - from;
    if (wide != null) {
      System.arraycopy(wide, from, into, at, to - from);
    } else if (narrow != null) {
      for (int place = at; place < end; place++) {
        into[place] = narrow[from + place - at];
      }
    } else {
      for (int place = at; place < end; place++) {
        into[place] = stored(from + place - at);
      }
    }
    count(into, at, end);
    if (validity.hasNulls()) {
      for (int row = validity.nextNull(from, to); row >= 0 && row < to; ) {
        into[at + row - from] = absent;
        row = row + 1 < to ? validity.nextNull(row + 1, to) : to;
      }
    }
  }

  /** Stored values as the kind counts them; a division by a constant is no division. */
  private void count(long[] values, int at, int end) {
    if (type.unitsPerSecond() == MICROS) {
      for (int place = at; place < end; place++) {
        values[place] = Math.floorDiv(values[place], (long) MICROS);
      }
    } else if (type.unitsPerSecond() == MILLIS) {
      for (int place = at; place < end; place++) {
        values[place] = Math.floorDiv(values[place], (long) MILLIS);
      }
    } else {
      for (int place = at; place < end; place++) {
        values[place] = Math.max(LEAST, values[place]);
      }
    }
  }
}

package org.entrepot.benchmarks;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The least that reading a file can cost: its values are decoded and nothing is made of them. */
final class BareScan {

  private static final int BLOCK_BYTES = 1 << 16;

  private BareScan() {}

  /** Decodes every value of every column; the sum keeps the work from being left out. */
  static long parquet(Path file) throws IOException {
    long sum = 0;
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
        ColumnReaders columns = reader.columnReaders(ColumnProjection.all())) {
      while (columns.nextBatch()) {
        for (int i = 0; i < columns.getColumnCount(); i++) {
          sum += sum(columns.getColumnReader(i), columns.getRecordCount());
        }
      }
    }
    return sum;
  }

  private static long sum(ColumnReader column, int rows) {
    long sum = 0;
    switch (column.getColumnSchema().type()) {
      case INT32 -> {
        int[] values = column.getInts();
        for (int i = 0; i < rows; i++) {
          sum += values[i];
        }
      }
      case INT64 -> {
        long[] values = column.getLongs();
        for (int i = 0; i < rows; i++) {
          sum += values[i];
        }
      }
      case BYTE_ARRAY -> {
        byte[] bytes = column.getBinaryValues();
        int[] starts = column.getBinaryOffsets();
        for (int i = 0; i < rows; i++) {
          sum += starts[i + 1] > starts[i] ? bytes[starts[i]] : 0;
        }
      }
      default -> {
        boolean[] values = column.getBooleans();
        for (int i = 0; i < rows; i++) {
          sum += values[i] ? 1 : 0;
        }
      }
    }
    return sum;
  }

  /** Reads every byte and counts the commas and line breaks. */
  static long csv(Path file) throws IOException {
    long fields = 0;
    byte[] block = new byte[BLOCK_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          fields += block[i] == ',' || block[i] == '\n' ? 1 : 0;
        }
      }
    }
    return fields;
  }
}

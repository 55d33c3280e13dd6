package org.entrepot.replay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRowTest {

  @TempDir private Path folder = Path.of("");

  private interface Reading {
    Object of(TableRow row) throws BadFieldException;
  }

  private String read(String field, Reading reading) throws Exception {
    Path file = Files.writeString(folder.resolve("one.csv"), "x,y\n" + field + ",end\n");
    try (CsvTable table = CsvTable.open(file)) {
      table.next();
      return reading.of(table.row()).toString();
    } catch (BadFieldException bad) {
      return bad.faults().getFirst().column() + " " + bad.faults().getFirst().reason();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.99           | 1299
          48.9            | 4890
          0.5             | 50
          7               | 700
          225.0000        | 22500
          007.10          | 710
          999999999999    | x is ‘999999999999’: too large a number
          12.345          | x is ‘12.345’: at most 2 decimals have a meaning
          -1              | x is ‘-1’: expected a number of at least 0
          .5              | x is ‘.5’: expected a number of at least 0
          5.              | x is ‘5.’: expected a number of at least 0
          1e3             | x is ‘1e3’: expected a number of at least 0
          12 99           | x is ‘12 99’: expected a number of at least 0
          ''              | x is empty: expected a number
          """)
  void decimalsAreExactOrBad(String field, String expected) throws Exception {
    assertThat(read(field, row -> row.decimal(0, 2))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-08-15 10:10:18       | 2018-08-15T13:10:18Z
          2018-08-15T10:10          | 2018-08-15T13:10:00Z
          2018-08-15                | 2018-08-15T03:00:00Z
          2018-01-15 10:10:18       | 2018-01-15T12:10:18Z
          2018-08-15 10:10:18.999   | 2018-08-15T13:10:18Z
          2018-08-15T10:10:18Z      | 2018-08-15T10:10:18Z
          2018-08-15 10:10:18+08:00 | 2018-08-15T02:10:18Z
          2018-08-15 10:10:18-03    | 2018-08-15T13:10:18Z
          2017-10-15 00:30:00       | 2017-10-15T03:30:00Z
          """)
  void timesAreWallClockOfTheZoneUnlessTheyHaveAnOffset(String field, String expected)
      throws Exception {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    String read = read(field, row -> Instant.ofEpochSecond(row.instant(0, ZoneClock.of(zone))));

    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-02-29          | no such day or time of day exists
          2018-13-01          | no such day or time of day exists
          2018-08-15 24:00:00 | no such day or time of day exists
          15/08/2018          | expected a time such as 2026-03-01T12:30:00
          2018-08-15 10       | expected a time such as 2026-03-01T12:30:00
          2018-08-15 10:10x   | expected a time such as 2026-03-01T12:30:00
          2018-08-15 10:10    | it has no offset, and no zone is given
          """)
  void whatIsNoTimeIsBad(String field, String expected) throws Exception {
    assertThat(read(field, row -> row.instant(0, null)))
        .isEqualTo("x is ‘" + field + "’: " + expected);
  }
}

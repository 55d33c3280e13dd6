package org.entrepot.replay.rates;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.CsvTable;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.money.ExchangeRates.Rate;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * The reference rates of the European Central Bank in the layout of their history file: a column of
 * days, a column per currency, how much of it one euro is; {@code N/A} where none was published.
 * Currencies that ISO 4217 has given up are left out.
 */
public final class EcbRates {

  private static final CurrencyUnit EURO = CurrencyUnit.EUR;
  private static final String DAY = "Date";

  private EcbRates() {}

  /**
   * The rates published in a period.
   *
   * @param from first day, included
   * @param to last day, included
   * @throws UnreadableFileException where the file has another layout, with line and column
   */
  public static List<Rate> read(Path file, LocalDate from, LocalDate to)
      throws UnreadableFileException {
    try (CsvTable table = CsvTable.open(file)) {
      if (!table.header().contains(DAY)) {
        throw new UnreadableFileException(
            table.name() + ":1: no column ‘" + DAY + "’: expected the history file of the ECB");
      }
      List<Rate> rates = new ArrayList<>();
      for (TableRow row = table.next(); row != null; row = table.next()) {
        add(table, row, from, to, rates);
      }
      return rates;
    }
  }

  private static void add(
      CsvTable table, TableRow row, LocalDate from, LocalDate to, List<Rate> rates)
      throws UnreadableFileException {
    try {
      LocalDate day = LocalDate.parse(row.text(table.column(DAY)));
      if (day.isBefore(from) || day.isAfter(to)) {
        return;
      }
      for (int i = 0; i < table.header().size(); i++) {
        String code = table.header().get(i);
        if (!code.equals(DAY)
            && !row.isEmpty(i)
            && !row.text(i).equals("N/A")
            && isCurrency(code)) {
          rates.add(new Rate(EURO, CurrencyUnit.of(code), new BigDecimal(row.text(i)), day));
        }
      }
    } catch (BadFieldException bad) {
      throw broken(table, row, bad.words(), bad);
    } catch (DateTimeException | IllegalArgumentException bad) {
      throw broken(table, row, String.valueOf(bad.getMessage()), bad);
    }
  }

  private static boolean isCurrency(String code) {
    try {
      return !CurrencyUnit.of(code).getCode().isEmpty();
    } catch (IllegalCurrencyException givenUp) {
      return false;
    }
  }

  private static UnreadableFileException broken(
      CsvTable table, TableRow row, String why, Exception cause) {
    return new UnreadableFileException(table.name() + ":" + row.line() + ": " + why, cause);
  }
}

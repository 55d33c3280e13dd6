package org.entrepot.rulebook.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every line of the published tariff of 2021, in both of its columns. */
class PublishedTariffTest {

  private static final Path TARIFF =
      Path.of(
          System.getProperty("entrepot.data", "../../shared/data"),
          "tariff",
          "global-uk-tariff.csv");

  @Test
  void everyLineIsReadIntoAnExpression() throws IOException {
    assumeTrue(Files.exists(TARIFF), "the folder of real data is absent: " + TARIFF);
    List<String> unread = new ArrayList<>();
    int lines = 0;
    for (List<String> row : rows(Files.readString(TARIFF))) {
      for (String duty : row.subList(2, 4)) {
        if (!isRead(duty)) {
          unread.add(row.getFirst() + " " + duty);
        }
      }
      lines++;
    }
    assertThat(unread).isEmpty();
    assertThat(lines).isEqualTo(11_830);
  }

  private static boolean isRead(String duty) {
    try {
      DutyExpression read = DutyText.read(duty);
      return !read.text().isEmpty();
    } catch (DutyTextException unreadable) {
      return false;
    }
  }

  /** Rows of a CSV file with quoted fields, without its heading. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    return rows.subList(1, rows.size());
  }
}

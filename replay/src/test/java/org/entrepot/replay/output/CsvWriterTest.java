package org.entrepot.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void fieldsOfAnyLengthAndSignStandAsTheyWereGiven() throws Exception {
    String longer = "ü,".repeat(50_000);
    Path file = folder.resolve("a.csv");
    try (CsvWriter csv = CsvWriter.create(file)) {
      CsvWriter.Repeated often = CsvWriter.repeated("often, the same");
      csv.row(List.of("name", "text", "often"));
      for (int i = 0; i < 20_000; i++) {
        csv.field("n" + i).field("").field(often).endRow();
      }
      csv.field("say \"hello\"").field(longer).field("two\nlines").endRow();
    }

    String text = Files.readString(file);
    assertThat(text)
        .startsWith("name,text,often\nn0,,\"often, the same\"\n")
        .contains("\nn19999,,\"often, the same\"\n")
        .endsWith("\n\"say \"\"hello\"\"\",\"" + longer + "\",\"two\nlines\"\n");
    assertThat(text.lines()).hasSize(20_003);
  }

  @Test
  void theRowsOfAnotherFileAreAddedWithoutItsHead() throws Exception {
    Path other = Files.writeString(folder.resolve("b.csv"), "name\nanna\nben\n");
    Path none = Files.writeString(folder.resolve("c.csv"), "name\n");
    Path file = folder.resolve("a.csv");
    try (CsvWriter csv = CsvWriter.create(file)) {
      csv.row(List.of("name"));
      csv.rowsOf(other);
      csv.rowsOf(none);
      csv.row(List.of("cleo"));
    }

    assertThat(file).hasContent("name\nanna\nben\ncleo\n");
  }
}

package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.cases.CaseSchema;
import org.junit.jupiter.api.Test;

/**
 * The schemas beside the rulebooks are those that the types make. To write them anew: {@code mvn
 * -pl rulebook test -Dtest=SchemaFilesTest -Dentrepot.schemas=write}.
 */
class SchemaFilesTest {

  private static final Path ROOT = Path.of(System.getProperty("entrepot.root", ".."));
  private static final Path FOLDER = ROOT.resolve("rulebooks/schema");
  private static final String ENDING = ".schema.json";

  @Test
  void theSchemasBesideTheRulebooksAreThoseOfTheTypes() throws IOException {
    Map<String, String> expected = generated();
    if (System.getProperty("entrepot.schemas", "").equals("write")) {
      write(expected);
    }

    assertThat(committed())
        .as("rulebooks/schema: write it anew with -Dtest=SchemaFilesTest -Dentrepot.schemas=write")
        .isEqualTo(expected);
  }

  private static Map<String, String> generated() {
    Map<String, String> schemas = new TreeMap<>();
    for (Family<?> family : Families.ALL.list()) {
      schemas.put(family.name() + ENDING, FamilySchema.of(family));
    }
    schemas.put("cases" + ENDING, CaseSchema.text());
    return schemas;
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> schemas = new TreeMap<>();
    for (Path file : files()) {
      schemas.put(String.valueOf(file.getFileName()), Files.readString(file));
    }
    return schemas;
  }

  private static void write(Map<String, String> schemas) throws IOException {
    Files.createDirectories(FOLDER);
    for (Path file : files()) {
      Files.delete(file);
    }
    for (var schema : schemas.entrySet()) {
      Files.writeString(FOLDER.resolve(schema.getKey()), schema.getValue());
    }
  }

  private static List<Path> files() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths.sorted().toList();
    }
  }
}

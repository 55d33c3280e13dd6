package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.cases.CaseSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says with the schema is what the reader says, as far as a schema can. */
class FamilySchemaTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("entrepot.root", "..")).resolve("rulebooks");
  private static final Pattern FAMILY = Pattern.compile("(?m)^family: (\\S+)$");
  private static final Pattern EDITOR_LINE =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
  private static final String SAMPLE = FamilySchema.of(new SampleFamily("sample"));

  static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSchemaAcceptsTheProjectsOwnFiles(Path file) throws IOException {
    String text = Files.readString(file);
    boolean cases = file.toString().endsWith(".cases.yaml");

    assertThat(SchemaValidation.errors(cases ? CaseSchema.text() : schema(text), text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theEditorLineOfAFileNamesASchemaThatIsThere(Path file) throws IOException {
    Matcher line = EDITOR_LINE.matcher(Files.readString(file));
    if (line.find()) {
      assertThat(file.resolveSibling(line.group(1))).exists();
    }
  }

  private static String schema(String text) {
    Matcher named = FAMILY.matcher(text);
    assertThat(named.find()).isTrue();
    Family<?> family = Families.ALL.named(named.group(1)).orElseThrow();
    return FamilySchema.of(family);
  }

  @Test
  void theSchemaAcceptsWhatTheReaderReads() {
    String values =
        """
        rate: 14%
        active: yes
        coefficient: 1.5
        count: 3
        label: 5
        steps: [{from: 1, to: 2}]
        when: {all: [{fact: a, is: 3}, {fact: b, at-least: EUR 5}]}
        by-country: {FR: EUR 1}
        """;

    assertThat(SchemaValidation.errors(SAMPLE, Samples.values(values))).isEmpty();
    assertThat(Samples.read(Samples.values(values))).isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label: a",
        "rate: 14",
        "rate: 14%\nrates: {tea: 5}",
        "rate: 14%\nprice: 4.00",
        "rate: 14%\nwieght: 5 kg",
        "rate: 14%\nweight: 5",
        "rate: 14%\nrounding: half-upp",
        "rate: 14%\nactive: perhaps",
        "rate: 14%\ncount: 1.5",
        "rate: 14%\nday: 1 March",
        "rate: 14%\nwhen: {fact: a, iss: b}",
        "rate: 14%\nsteps: {from: 1, to: 2}",
        "rate: 14%\nby-country: {france: EUR 1}",
      })
  void theSchemaRefusesWhatTheReaderRefuses(String values) {
    assertThat(SchemaValidation.errors(SAMPLE, Samples.values(values))).isNotEmpty();
    assertThat(Samples.read(Samples.values(values))).isInstanceOf(Reading.Faulty.class);
  }
}

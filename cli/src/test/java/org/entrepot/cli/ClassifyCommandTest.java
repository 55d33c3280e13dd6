package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {
  private static final String REFERENCES = Shell.resource("/references").toString();

  @TempDir private Path folder;

  private static Shell.Said classify(String... arguments) {
    List<String> all = new ArrayList<>(List.of("classify", "--references", REFERENCES));
    all.addAll(List.of(arguments));
    return Shell.demo().run(all);
  }

  @Test
  void aDescriptionHasCandidatesWithTextConfidenceAndReasons() {
    Shell.Said said = classify("brown teddy bear");

    assertThat(said.exit()).as(said.err()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .contains("950300", "Tricycles, dolls, other toys", "like ‘teddy bears’ (search reference");
  }

  @Test
  void aVagueDescriptionIsRefusedWithAQuestion() {
    Shell.Said said = classify("Gifts");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out()).contains("Too vague", "?");
  }

  @Test
  void theSellersCodeIsCheckedAndStands() {
    Shell.Said said = classify("teddy bear", "--code", "9503.00.41", "--json");

    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).contains("\"verdict\": \"agrees\"", "\"code\": \"950300\"");
  }

  @Test
  void aFileIsAnsweredRowByRowAndABadOneSaysWhy() throws IOException {
    Path items = folder.resolve("items.csv");
    Files.writeString(
        items, "sku,description,code\n1,teddy bear,\n2,gift,\n3,wooden stool,chair\n4,,\n");
    Path out = folder.resolve("codes.csv");

    Shell.Said said = classify("--items", items.toString(), "--out", out.toString());

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out()).contains("1 classified, 1 too vague, 0 unknown, 2 bad");
    List<String> rows = Files.readAllLines(out);
    assertThat(rows).hasSize(5);
    assertThat(rows.get(1)).startsWith("2,teddy bear,classified,950300,0.");
    assertThat(rows.get(2)).startsWith("3,gift,vague,,,");
    assertThat(rows.get(3)).startsWith("4,wooden stool,bad").contains("‘chair’ is no HS code");
    assertThat(rows.get(4)).startsWith("5,,bad").contains("items.csv:5: description is empty");
  }

  @Test
  void withoutReferencesItSaysWhatIsMissingAndHowToProvideIt() {
    Shell.Said said = Shell.demo().run("classify", "--references", folder.toString(), "teddy bear");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.err())
        .contains("harmonized-system.csv", "search_references.json", "ENTREPOT_DATA");
  }

  @Test
  void aCodeThatIsNoneIsNotUnderstood() {
    Shell.Said said = classify("teddy bear", "--code", "bear");

    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("--code: ‘bear’ is no HS code");
  }
}

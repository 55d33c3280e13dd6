package org.entrepot.classification.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFolderTest {
  @TempDir private Path folder;

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void writeAll() throws IOException {
    write(
        "harmonized-system.csv",
        """
        section,hscode,description,parent,level
        XX,95,Toys,TOTAL,2
        XX,9503,"Toys, dolls",95,4
        XX,950300,Other toys,9503,6
        """);
    write(
        "search_references.json", "{\"teddy bears\": \"9503004100\", \"trains\": \"1234560000\"}");
    write("extra_references.csv", "Goods Description,Commodity Code\nlego,95030035\nmug,x1\n");
    write("vague_terms.csv", "gift\n\"glass, ceramics\"\npen,notebook\n");
    write("global-uk-tariff.csv", "commodity,description\n95030035,Construction sets\n");
  }

  @Test
  void aFolderIsReadWithWhatCouldNotBeUsed() throws Exception {
    writeAll();

    References read = ReferenceFolder.read(folder);

    assertThat(read.known())
        .extracting(Reference::description)
        .containsExactly("teddy bears", "lego");
    assertThat(read.official())
        .extracting(Reference::description)
        .containsExactly("Other toys", "Construction sets");
    assertThat(read.vague()).containsExactly("gift", "glass, ceramics", "pen,notebook");
    assertThat(read.skipped())
        .containsExactly(
            "search_references.json:3: ‘1234560000’ is no code of the nomenclature (trains)",
            "extra_references.csv:3: ‘x1’ is no code of the nomenclature (mug)");
  }

  @Test
  void whatIsMissingIsNamedWithTheWayToProvideIt() throws IOException {
    writeAll();
    Files.delete(folder.resolve("vague_terms.csv"));

    assertThat(Opened.folder(folder))
        .isInstanceOfSatisfying(
            Opened.Incomplete.class,
            incomplete ->
                assertThat(incomplete.sentence())
                    .contains("lacks vague_terms.csv")
                    .contains("--references")
                    .contains("ENTREPOT_DATA"));
  }

  @Test
  void aFileOfAnotherLayoutIsRefusedByTheColumnItLacks() throws IOException {
    writeAll();
    write("extra_references.csv", "text,code\nlego,95030035\n");

    assertThat(Opened.folder(folder))
        .isEqualTo(
            new Opened.Incomplete(
                "The references cannot be read: extra_references.csv:1: a column"
                    + " ‘Commodity Code’ is needed."));
  }
}

package org.entrepot.cli.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.cli.ProjectRoot;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Terminal;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.reading.DraftReader;
import org.entrepot.rulebook.reading.DraftReading;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that is printed as a draft is the edition again when it is read. */
class ShownDraftTest {

  @TempDir private Path folder;

  private final Rulebook rulebook = rulebook();

  private static Rulebook rulebook() {
    Path path = ProjectRoot.path().resolve("rulebooks");
    return switch (new RulebookReader(Families.ALL).read(path)) {
      case Reading.Read(var read) -> read;
      case Reading.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  @Test
  void everyEditionOfTheRulebookIsItselfAgain() throws IOException {
    int editions = 0;
    for (Subject<?> subject : rulebook.subjects()) {
      for (var period : subject.timeline().periods()) {
        Edition<?> edition = period.edition();
        assertThat(draft(edition).content().part("values"))
            .as(edition.ref().toString())
            .isEqualTo(edition.content().part("values"));
        editions++;
      }
    }
    assertThat(editions).isGreaterThan(100);
  }

  private Edition<?> draft(Edition<?> edition) throws IOException {
    StringWriter text = new StringWriter();
    ShowEdition.draft(edition, new Screen(new PrintWriter(text, true), Terminal.PLAIN));
    Path file = Files.writeString(folder.resolve("draft.yaml"), text.toString());
    return switch (new DraftReader(Families.ALL, rulebook).read(file)) {
      case DraftReading.Read(var subject, var read) -> {
        assertThat(subject).isEqualTo(edition.ref().subject());
        assertThat(read.from()).isEqualTo(edition.from());
        yield read;
      }
      case DraftReading.Faulty(var faults) -> throw new AssertionError(text + "\n" + faults);
    };
  }

  @Test
  void whatYamlWouldReadAsSomethingElseIsQuoted() {
    StringWriter text = new StringWriter();
    ContentText.write(
        new Content.Items(
            List.of(
                new Content.Text("a: b"),
                new Content.Text("- c"),
                new Content.Text("d #e"),
                new Content.Text("“f”, [g]"),
                new Content.Text("two\nlines"),
                new Content.Text("plain 5% (so)"))),
        new Screen(new PrintWriter(text, true), Terminal.PLAIN));
    assertThat(text.toString().strip())
        .isEqualTo("[\"a: b\", \"- c\", \"d #e\", \"“f”, [g]\", \"two\\nlines\", plain 5% (so)]");
  }
}

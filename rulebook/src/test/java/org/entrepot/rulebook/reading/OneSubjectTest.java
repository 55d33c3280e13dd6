package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One subject is read with what it consults, and nothing else is opened. */
class OneSubjectTest {
  private static final Path OWN =
      Path.of(System.getProperty("entrepot.root", "..")).resolve("rulebooks");
  private static final SubjectId STANDARDS = SubjectId.of("shopee/sg/standards");

  private final RulebookReader reader = new RulebookReader(Families.ALL);

  @Test
  void aStandardBringsItsDeadlinesAndTheirCalendar() {
    Reading reading = reader.read(OWN, STANDARDS);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read ->
                assertThat(read.rulebook().subjects())
                    .extracting(subject -> subject.id().toString())
                    .contains("shopee/sg/standards", "shopee/sg/ship-by", "starter/sg/calendar")
                    .doesNotContain("shopee/br/fees"));
  }

  @Test
  void theFaultOfAnotherFileDoesNotCount(@TempDir Path folder) throws IOException {
    copy("shopee/sg/standards.yaml", folder);
    copy("shopee/sg/ship-by.yaml", folder);
    copy("starter/sg/calendar.yaml", folder);
    Files.writeString(folder.resolve("shopee/sg/wrong.yaml"), "no rulebook");

    assertThat(reader.read(folder, STANDARDS)).isInstanceOf(Reading.Read.class);
    assertThat(reader.read(folder)).isInstanceOf(Reading.Faulty.class);
    assertThat(reader.subjects(folder))
        .extracting(SubjectId::toString)
        .containsExactly(
            "shopee/sg/ship-by", "shopee/sg/standards", "shopee/sg/wrong", "starter/sg/calendar");
  }

  @Test
  void aConsultedSubjectThatIsNotThereIsAFault(@TempDir Path folder) throws IOException {
    copy("shopee/sg/standards.yaml", folder);

    assertThat(reader.read(folder, STANDARDS))
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty -> assertThat(faulty.faults()).extracting(Fault::rule).contains(Rule.RB_18));
  }

  @Test
  void anUnknownSubjectIsReadAsNothing(@TempDir Path folder) {
    assertThat(reader.read(folder, STANDARDS))
        .isInstanceOfSatisfying(
            Reading.Read.class, read -> assertThat(read.rulebook().subjects()).isEmpty());
    assertThatThrownBy(() -> SubjectId.of("../standards"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void copy(String file, Path folder) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(OWN.resolve(file), target);
  }
}

package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One mistake makes one fault, whatever else the file says: in each of the project's own rulebooks
 * a value is made unreadable, or a field misspelt, one after the other.
 */
class OneFaultIsOneTest {

  private static final Path RULEBOOKS =
      Path.of(System.getProperty("entrepot.root", "..")).resolve("rulebooks");
  private static final int TRIED = 8;

  @TestFactory
  Stream<DynamicTest> anUnreadableValueOrAMisspeltFieldIsTheOnlyFault() {
    return new RulebookReader(Families.ALL)
        .subjects(RULEBOOKS).stream()
            .map(id -> id + ".yaml")
            .map(path ->
                dynamicTest(path, () -> check(path, Files.readString(RULEBOOKS.resolve(path)))));
  }

  private static void check(String path, String text) throws IOException {
    Written whole = YamlText.read(text, new Faults(path));
    assertThat(whole).isNotNull();
    List<Fault> before = faults(path, whole);
    List<Mistaken> all = Mistaken.all(whole);
    int tried = Math.min(TRIED, all.size());
    IntStream.range(0, tried)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / tried)))
        .forEach(mistaken -> {
          List<Fault> faults = new ArrayList<>(faults(path, mistaken.file()));
          faults.removeAll(before);
          assertThat(faults)
              .as("with a mistake at " + mistaken.place())
              .filteredOn(_fault -> faults.stream().anyMatch(f -> isIt(f, mistaken)))
              .hasSizeLessThanOrEqualTo(1);
        });
  }

  /** Not every change is a mistake: a title may be anything, and a fact may have any name. */
  private static boolean isIt(Fault fault, Mistaken mistaken) {
    return new Place(fault.line(), fault.column()).equals(mistaken.place())
        && (fault.message().contains("’ is ‘☠’") || fault.message().contains("did you mean"));
  }

  private static List<Fault> faults(String path, Written file) {
    InlineFile one = new InlineFile(path, path, file);
    return Samples.faults(new RulebookReader(Families.ALL).readInline(List.of(one)));
  }
}

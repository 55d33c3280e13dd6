package org.entrepot.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;

/** The project's own rulebooks, and the folder of real data where it is there. */
public final class Project {

  private Project() {}

  public static Path root() {
    return Path.of(System.getProperty("entrepot.root", ".."));
  }

  public static Rulebook rulebook() {
    return rulebook(root().resolve("rulebooks"));
  }

  /** The rulebook of a folder. */
  static Rulebook rulebook(Path folder) {
    return switch (new RulebookReader(Families.ALL).read(folder)) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  /** The folder of Olist's real orders; without it the test is skipped, by name. */
  public static Path olist() {
    String environment = System.getenv("ENTREPOT_DATA");
    Path data =
        environment == null
            ? Path.of(System.getProperty("entrepot.data", root() + "/../shared/data"))
            : Path.of(environment);
    Path olist = data.resolve("olist");
    assumeTrue(Files.isDirectory(olist), "the real orders of Olist are not at " + olist);
    return olist;
  }
}

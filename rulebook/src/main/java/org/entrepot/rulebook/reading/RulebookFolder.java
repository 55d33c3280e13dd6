package org.entrepot.rulebook.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;

/** Finds the files of a rulebook's folder; what cannot be read is a fault. */
final class RulebookFolder {

  static final String ENDING = ".yaml";
  private static final String CASES = ".cases.yaml";

  private RulebookFolder() {}

  /** The rulebook files below a folder, in the order of their names; hidden ones are left out. */
  static List<Path> files(Path folder, Faults faults) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> isRulebook(folder.relativize(path))).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      faults.report(Place.START, Rule.RB_01, "the folder cannot be read: " + unreadable);
      return List.of();
    }
  }

  private static boolean isRulebook(Path below) {
    String path = below.toString();
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return (path.endsWith(ENDING) && !path.endsWith(CASES)) || path.endsWith(".yml");
  }

  /** The path below the folder, with {@code /} between its parts. */
  static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}

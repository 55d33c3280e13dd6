package org.entrepot.cli.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.cli.asking.BadInput;

/** Finds the case files that were asked for. */
final class CaseFiles {
  private static final String ENDING = ".cases.yaml";

  private CaseFiles() {}

  /** The files in the order asked; of a folder, every case file below it by name. */
  static List<Path> find(List<Path> asked) {
    return asked.stream().flatMap(path -> find(path).stream()).distinct().toList();
  }

  private static List<Path> find(Path asked) {
    if (Files.isRegularFile(asked)) {
      return List.of(asked);
    }
    if (!Files.isDirectory(asked)) {
      throw new BadInput("FILE|DIR: there is no file or folder " + asked);
    }
    try (Stream<Path> below = Files.walk(asked)) {
      List<Path> found = below.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
      if (found.isEmpty()) {
        throw new BadInput("FILE|DIR: there is no file *" + ENDING + " below " + asked);
      }
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

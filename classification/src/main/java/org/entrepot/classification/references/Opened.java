package org.entrepot.classification.references;

import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.table.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** The folder of references, read or not there. */
public sealed interface Opened {

  record Complete(References references) implements Opened {}

  /**
   * It is not there, lacks files, or has one that cannot be read.
   *
   * @param sentence what is missing and how to provide it
   */
  record Incomplete(String sentence) implements Opened {}

  /** Reads a folder. */
  static Opened folder(Path folder) {
    List<String> missing = ReferenceFolder.missing(folder);
    if (!missing.isEmpty()) {
      return new Incomplete(
          "Classification learns from a folder of references, and "
              + folder
              + " lacks "
              + String.join(", ", missing)
              + ". Name the folder with --references, or the folder above it, whose subfolder is"
              + " tariff, with ENTREPOT_DATA; docs/guide/classification.md describes its files.");
    }
    try {
      return new Complete(ReferenceFolder.read(folder));
    } catch (UnreadableFileException broken) {
      return new Incomplete("The references cannot be read: " + broken.getMessage() + ".");
    }
  }

  /**
   * Where the folder is unless it is named: {@code tariff} in the folder of data, which the
   * property or else the variable names, or else is {@code ../shared/data} beside the project.
   *
   * @param property what {@code -Dentrepot.data} says
   * @param variable what {@code ENTREPOT_DATA} says
   */
  static Path usual(@Nullable String property, @Nullable String variable, Path project) {
    Path data;
    if (property != null && !property.isEmpty()) {
      data = Path.of(property);
    } else if (variable != null && !variable.isEmpty()) {
      data = Path.of(variable);
    } else {
      data = project.resolve("../shared/data");
    }
    return data.resolve("tariff").toAbsolutePath().normalize();
  }
}

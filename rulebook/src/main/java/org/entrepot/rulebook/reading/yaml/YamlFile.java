package org.entrepot.rulebook.reading.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.entrepot.rulebook.edition.Rule;

/** Opens a file that should hold YAML; what cannot be read is a fault. */
public final class YamlFile {

  /** No larger file is opened: four bytes for every character that a text may have. */
  static final long MOST_BYTES = 4L * YamlText.MOST_CHARACTERS;

  private YamlFile() {}

  /** The text of a file, where it is UTF-8 and not too large. */
  public static Optional<String> text(Path file, Faults faults) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        unreadable(faults, "the file has more than " + MOST_BYTES + " bytes");
        return Optional.empty();
      }
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException notText) {
      unreadable(faults, "the file is not UTF-8 text");
    } catch (NoSuchFileException missing) {
      unreadable(faults, "there is no such file");
    } catch (IOException failure) {
      unreadable(
          faults,
          Files.isDirectory(file)
              ? "this is a folder, and not a file"
              : "the file cannot be opened, or not be read to its end");
    }
    return Optional.empty();
  }

  private static void unreadable(Faults faults, String message) {
    faults.report(Place.START, Rule.RB_01, message);
  }
}

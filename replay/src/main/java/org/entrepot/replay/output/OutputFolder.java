package org.entrepot.replay.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that receives files whole or not at all: they are written under names that end in {@code
 * .part}, and renamed together. {@code summary.json} is removed first and renamed last, so that
 * files with a summary beside them are all of one replay.
 */
public final class OutputFolder {

  /** What ends the name of a file that is not whole. */
  public static final String PART = ".part";

  private final Path folder;
  private final String last;
  private final Map<Path, Path> parts = new LinkedHashMap<>();

  private OutputFolder(Path folder, String last) {
    this.folder = folder;
    this.last = last;
  }

  /**
   * A folder, made where it is missing.
   *
   * @param last the file that says that all others are whole
   */
  public static OutputFolder open(Path folder, String last) throws IOException {
    Files.createDirectories(folder);
    return new OutputFolder(folder, last);
  }

  /** Where to write the file of that name until all are whole. */
  public Path part(String name) {
    Path part = folder.resolve(name + PART);
    parts.put(part, folder.resolve(name));
    return part;
  }

  /** Removes a part that only served to make another. */
  public void drop(String name) throws IOException {
    Path part = folder.resolve(name + PART);
    parts.remove(part);
    Files.deleteIfExists(part);
  }

  /** Renames all parts; gives the files. */
  public List<Path> finish() throws IOException {
    Files.deleteIfExists(folder.resolve(last));
    List<Path> whole = new ArrayList<>();
    for (Map.Entry<Path, Path> part : parts.entrySet()) {
      if (!part.getValue().endsWith(last)) {
        whole.add(rename(part));
      }
    }
    for (Map.Entry<Path, Path> part : parts.entrySet()) {
      if (part.getValue().endsWith(last)) {
        whole.add(rename(part));
      }
    }
    return whole;
  }

  private static Path rename(Map.Entry<Path, Path> part) throws IOException {
    return Files.move(part.getKey(), part.getValue(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes all parts; what was whole before stays. */
  public void abandon() throws IOException {
    for (Path part : parts.keySet()) {
      Files.deleteIfExists(part);
    }
  }
}

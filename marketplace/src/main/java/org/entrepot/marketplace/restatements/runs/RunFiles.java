package org.entrepot.marketplace.restatements.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.PrivateFiles;
import org.springframework.stereotype.Component;

/** What runs write for download, in a private folder each. */
@Component
public class RunFiles {

  private static final String FOLDER = "restatements";
  private static final String HOME = "home";

  private final Path folder;
  private final UUID home;

  RunFiles(DataDirectory data) {
    this.folder = data.resolve(FOLDER);
    try {
      PrivateFiles.createFolder(folder);
      Path file = folder.resolve(HOME);
      if (!Files.exists(file)) {
        PrivateFiles.write(file, UUID.randomUUID() + "\n");
      }
      this.home = UUID.fromString(Files.readString(file).strip());
    } catch (IOException unusable) {
      throw new UncheckedIOException("the folder of restatements cannot be used", unusable);
    }
  }

  /** Names this data directory among all that may share the database. */
  UUID home() {
    return home;
  }

  /** An empty folder for a run, which an earlier attempt may have filled. */
  Path empty(UUID run) throws IOException {
    Path place = folder.resolve(run.toString());
    PrivateFiles.deleteTree(place);
    PrivateFiles.createFolder(place);
    return place;
  }

  void delete(UUID run) throws IOException {
    PrivateFiles.deleteTree(folder.resolve(run.toString()));
  }

  /** A file that a run wrote; empty where there is none of that name. */
  public Optional<Path> file(UUID run, String name) {
    Path place = folder.resolve(run.toString());
    Path file = place.resolve(name).normalize();
    boolean inside = place.equals(file.getParent());
    return inside && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }
}

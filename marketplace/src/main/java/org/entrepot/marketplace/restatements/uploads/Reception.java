package org.entrepot.marketplace.restatements.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entrepot.marketplace.data.PrivateFiles;

/**
 * One upload on its way in: a private folder that becomes a data set's when everything in it is
 * found good, and is removed otherwise.
 */
public final class Reception implements AutoCloseable {

  private static final String RAW = ".raw-";
  private static final String UNFINISHED = ".incoming-";

  private final Path folder;
  private final UploadLimits limits;
  private final Allowance allowance;
  private final Set<String> kept = new HashSet<>();
  private final List<String> leftOut = new ArrayList<>();
  private int received;

  private Reception(Path folder, UploadLimits limits) {
    this.folder = folder;
    this.limits = limits;
    this.allowance = new Allowance(limits);
  }

  /** Opens a reception in a folder of its own. */
  public static Reception open(Path parent, UploadLimits limits) throws IOException {
    Path folder = parent.resolve(UNFINISHED + UUID.randomUUID());
    PrivateFiles.createFolder(folder);
    return new Reception(folder, limits);
  }

  /** Removes what a crash left of earlier receptions. */
  public static void removeUnfinished(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      for (Path left :
          all.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList()) {
        PrivateFiles.deleteTree(left);
      }
    }
  }

  /** Where the tables are. */
  public Path folder() {
    return folder;
  }

  /** Files of archives that are no tables and were not kept. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  void leaveOut(String path) {
    leftOut.add(FileNames.shown(path));
  }

  /**
   * Takes one file: a table is checked and kept, an archive is unpacked.
   *
   * @param name as the sender calls it
   */
  public void receive(String name, InputStream content) throws IOException, UploadRefused {
    String file = FileNames.last(name.replace('\\', '/'));
    Path raw = write(content);
    if (FileKind.of(raw) == FileKind.ZIP) {
      new Unpacking(allowance, this).unpack(FileNames.shown(file), raw);
      Files.delete(raw);
    } else {
      accept(file, raw);
    }
  }

  /** Takes one table out of an archive. */
  void unpacked(String file, InputStream content) throws IOException, UploadRefused {
    accept(file, write(content));
  }

  private void accept(String file, Path raw) throws IOException, UploadRefused {
    String shown = FileNames.shown(file);
    switch (FileKind.of(raw)) {
      case ZIP ->
          throw new UploadRefused(
              shown + " is an archive inside an archive: pack the tables themselves.");
      case GZIP -> {
        needName(file, ".csv.gz", "a gzip file");
        checkPacked(shown, raw);
      }
      case PARQUET -> {
        needName(file, ".parquet", "a Parquet file");
        new ParquetCheck().check(shown, raw);
      }
      case TEXT -> {
        needName(file, ".csv", "neither gzip, zip nor Parquet");
        try (InputStream content = Files.newInputStream(raw)) {
          new TextCheck(limits).check(shown, content);
        }
      }
      case FileKind other -> throw new UploadRefused(shown + " is " + other.words() + ".");
    }
    keep(file, raw);
  }

  private static void needName(String file, String end, String is) throws UploadRefused {
    if (!FileNames.endsWith(file, end)) {
      throw new UploadRefused(
          FileNames.shown(file)
              + " is "
              + is
              + " by its content. Expected .csv, .csv.gz, .parquet or a .zip of them.");
    }
  }

  private void checkPacked(String shown, Path raw) throws IOException, UploadRefused {
    try (InputStream content =
        allowance.counted(
            shown, new GZIPInputStream(Files.newInputStream(raw), 1 << 16), Files.size(raw))) {
      new TextCheck(limits).check(shown, content);
    }
  }

  private void keep(String file, Path raw) throws IOException, UploadRefused {
    String shown = FileNames.shown(file);
    if (!FileNames.isHarmless(file)) {
      throw new UploadRefused(
          shown
              + " cannot be kept under that name: letters, digits, spaces and . _ + - ( ) are"
              + " fine.");
    }
    if (!kept.add(file.toLowerCase(Locale.ROOT))) {
      throw new UploadRefused("Two files are called " + shown + ".");
    }
    if (kept.size() > limits.mostFiles()) {
      throw new UploadRefused("An upload may hold " + limits.mostFiles() + " files at most.");
    }
    Files.move(raw, folder.resolve(file));
  }

  private Path write(InputStream content) throws IOException {
    Path raw = folder.resolve(RAW + received++);
    try (OutputStream out =
        Channels.newOutputStream(
            Files.newByteChannel(
                raw,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PrivateFiles.FILE))) {
      content.transferTo(out);
    }
    return raw;
  }

  /** Makes the folder the data set's own. */
  public void settleIn(Path place) throws IOException {
    Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what was not settled. */
  @Override
  public void close() throws IOException {
    PrivateFiles.deleteTree(folder);
  }
}

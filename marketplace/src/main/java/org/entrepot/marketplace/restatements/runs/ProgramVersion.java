package org.entrepot.marketplace.restatements.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.replay.Replay;
import org.entrepot.rulebook.book.Rulebook;

/**
 * The version of what computes: the release, and a hash of the classes themselves, so that a result
 * of yesterday's program is not taken for one of today's between two releases.
 */
final class ProgramVersion {

  private static final List<Class<?>> COMPUTING = List.of(Replay.class, Rulebook.class);
  private static final int DIGITS = 12;
  private static final String VERSION = release() + "+" + hash();

  private ProgramVersion() {}

  static String text() {
    return VERSION;
  }

  private static String release() {
    String release = ProgramVersion.class.getPackage().getImplementationVersion();
    return release == null ? "development" : release;
  }

  private static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> one : COMPUTING) {
        Path place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
          add(place, digest);
        } else {
          try (FileSystem archive = FileSystems.newFileSystem(place)) {
            add(archive.getPath("/"), digest);
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException | URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the program cannot read itself", unreadable);
    }
  }

  /**
   * Classes with their names, in the order of these; not times, which differ from build to build.
   */
  private static void add(Path root, MessageDigest digest) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}

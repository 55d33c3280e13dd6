package org.entrepot.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entrepot.rulebook.book.Rulebook;

/**
 * The version of what computes: the release, and a hash of the classes themselves, so that a result
 * of yesterday's program is not taken for one of today's between two releases. A jar tells the
 * checksum of each class without reading it, so that this costs some milliseconds.
 */
public final class ProgramVersion {

  private static final List<Class<?>> COMPUTING = List.of(Replay.class, Rulebook.class);
  private static final String CLASS = ".class";
  private static final int DIGITS = 12;

  private ProgramVersion() {}

  /** Computed when it is first asked for. */
  private static final class Own {
    private static final String TEXT = release() + "+" + hash(places());
  }

  /** Of the program that runs, such as {@code 1.0.0+0123456789ab}. */
  public static String text() {
    return Own.TEXT;
  }

  private static String release() {
    String release = ProgramVersion.class.getPackage().getImplementationVersion();
    return release == null ? "development" : release;
  }

  private static List<Path> places() {
    List<Path> places = new ArrayList<>();
    for (Class<?> one : COMPUTING) {
      places.add(place(one));
    }
    return places;
  }

  private static Path place(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Of all classes in these jars and folders, which count alike: of names and checksums, not of
   * times, which differ from build to build.
   */
  static String hash(List<Path> places) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path place : places) {
        Map<String, Long> sums = Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> one : sums.entrySet()) {
          text.append(one.getKey()).append(' ').append(one.getValue()).append('\n');
        }
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the program cannot read itself", unreadable);
    }
  }

  private static Map<String, Long> ofJar(Path jar) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (ZipFile archive = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (entry.getName().endsWith(CLASS)) {
          sums.put(entry.getName(), entry.getCrc());
        }
      }
    }
    return sums;
  }

  private static Map<String, Long> ofFolder(Path folder) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(CLASS)).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        sums.put(folder.relativize(file).toString().replace('\\', '/'), sum.getValue());
      }
    }
    return sums;
  }
}

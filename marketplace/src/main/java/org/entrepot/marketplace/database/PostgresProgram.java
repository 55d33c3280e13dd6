package org.entrepot.marketplace.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.entrepot.marketplace.data.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * The programs of PostgreSQL ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once from
 * the archive on the class path into a folder named after its content.
 */
record PostgresProgram(Path folder) {
  private static final String EXECUTABLE = "rwxr-xr-x";
  private static final int ANY_EXECUTE_BIT = 0111;

  static PostgresProgram unpackedInto(Path parent) {
    String archive = archiveOfThisMachine();
    try {
      Path folder = parent.resolve("postgresql-" + checksum(archive));
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        unpack(archive, unfinished);
        putInPlace(unfinished, folder);
      }
      return new PostgresProgram(folder);
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot unpack PostgreSQL into " + parent + ": " + e, e);
    }
  }

  String path(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static String archiveOfThisMachine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String family = system.startsWith("mac") ? "darwin" : system;
    String kind =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> processor;
        };
    String archive = "/postgres-" + family + "-" + kind + ".txz";
    if (PostgresProgram.class.getResource(archive) == null) {
      throw new DatabaseFailure(
          "No PostgreSQL for "
              + system
              + " on "
              + processor
              + " was built into this application: run one yourself and pass --database-url");
    }
    return archive;
  }

  private static String checksum(String archive) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = open(archive)) {
      byte[] block = new byte[1 << 16];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        sum.update(block, 0, read);
      }
    }
    return "%08x".formatted(sum.getValue());
  }

  private static InputStream open(String archive) throws IOException {
    InputStream in = PostgresProgram.class.getResourceAsStream(archive);
    if (in == null) {
      throw new IOException(archive + " has gone from the class path");
    }
    return in;
  }

  private static void unpack(String archive, Path folder) throws IOException {
    try (var in =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
      for (TarArchiveEntry entry = next(in); entry != null; entry = next(in)) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("an entry outside the archive: " + entry.getName());
        }
        unpack(in, entry, target);
      }
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(EXECUTABLE));
  }

  private static @Nullable TarArchiveEntry next(TarArchiveInputStream in) throws IOException {
    return in.getNextEntry();
  }

  private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(in, target);
    if ((entry.getMode() & ANY_EXECUTE_BIT) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(EXECUTABLE));
    }
  }

  /** Another process may have unpacked the same archive meanwhile: then its copy stands. */
  private static void putInPlace(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      PrivateFiles.deleteTree(unfinished);
    }
  }
}

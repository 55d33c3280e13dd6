package org.entrepot.marketplace.restatements.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** SHA-256 of what data sets hold, read anew only where a file's size or time has changed. */
@Component
public class DataSetHashes {

  private record Stamp(long bytes, FileTime changed, String sha256) {}

  private final Map<Path, Stamp> known = new ConcurrentHashMap<>();

  /** The hash of all files of a data set, with their names. */
  public String of(DataSet dataSet) {
    MessageDigest all = digest();
    try {
      for (DataSet.DataFile file : dataSet.files()) {
        Path path =
            Files.isDirectory(dataSet.orders())
                ? dataSet.orders().resolve(file.name())
                : dataSet.orders();
        String line = file.name() + " " + sha256(path) + "\n";
        all.update(line.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(dataSet.name() + " cannot be read", unreadable);
    }
    return HexFormat.of().formatHex(all.digest());
  }

  private String sha256(Path file) throws IOException {
    long bytes = Files.size(file);
    FileTime changed = Files.getLastModifiedTime(file);
    Stamp stamp = known.get(file);
    if (stamp == null || stamp.bytes != bytes || !stamp.changed.equals(changed)) {
      stamp = new Stamp(bytes, changed, read(file));
      known.put(file, stamp);
    }
    return stamp.sha256;
  }

  private static String read(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

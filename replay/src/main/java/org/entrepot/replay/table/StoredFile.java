package org.entrepot.replay.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/**
 * A file while it is read: its content (unpacked where it is gzip), how many of its stored bytes
 * have been read, and their SHA-256.
 */
public final class StoredFile implements Closeable {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;
  private final MessageDigest digest;
  private final Counting stored;
  private final InputStream raw;
  private final InputStream content;

  private StoredFile(
      Path path, MessageDigest digest, Counting stored, InputStream raw, InputStream content) {
    this.path = path;
    this.digest = digest;
    this.stored = stored;
    this.raw = raw;
    this.content = content;
  }

  public static StoredFile open(Path path) throws UnreadableFileException {
    try {
      MessageDigest digest = sha256();
      Counting stored = new Counting(Files.newInputStream(path));
      BufferedInputStream raw =
          new BufferedInputStream(new DigestInputStream(stored, digest), BUFFER_BYTES);
      raw.mark(2);
      boolean gzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      InputStream content = gzip ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
      return new StoredFile(path, digest, stored, raw, content);
    } catch (NoSuchFileException missing) {
      throw new UnreadableFileException("there is no file " + path, missing);
    } catch (IOException broken) {
      throw new UnreadableFileException(path + " cannot be opened: " + broken.getMessage(), broken);
    }
  }

  /** The SHA-256 of a whole file, in hexadecimal digits. */
  public static String sha256(Path path) throws UnreadableFileException {
    try (StoredFile stored = open(path)) {
      return stored.sha256OfAll();
    }
  }

  /** The same; empty where somebody drops it before its end. */
  static Optional<String> sha256(Path path, BooleanSupplier dropped)
      throws UnreadableFileException {
    try (StoredFile stored = open(path)) {
      byte[] some = new byte[BUFFER_BYTES];
      while (!dropped.getAsBoolean()) {
        if (stored.raw.read(some) < 0) {
          return Optional.of(stored.sha256OfAll());
        }
      }
      return Optional.empty();
    } catch (IOException broken) {
      throw new UnreadableFileException(
          path + " cannot be read to its end: " + broken.getMessage(), broken);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The last part of its path. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  public InputStream content() {
    return content;
  }

  /** Stored bytes read so far. */
  public long bytesRead() {
    return stored.count;
  }

  /** Reads what is left, and gives the SHA-256 of the whole file in hexadecimal digits. */
  public String sha256OfAll() throws UnreadableFileException {
    try {
      raw.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw new UnreadableFileException(
          path + " cannot be read to its end: " + broken.getMessage(), broken);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}

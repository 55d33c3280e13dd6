package org.entrepot.replay.table;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinTask;

/** The SHA-256 of a file, computed beside whoever reads it, where a processor is free. */
public final class FileHash implements Closeable {

  private static final String NONE = "";

  private final Path path;
  private final ForkJoinTask<String> task;
  private volatile boolean dropped;

  private FileHash(Path path) {
    this.path = path;
    this.task = ForkJoinTask.adapt(this::hash);
  }

  /** Begins with a file. */
  public static FileHash of(Path path) {
    FileHash hash = new FileHash(path);
    hash.task.fork();
    return hash;
  }

  private String hash() {
    try {
      return StoredFile.sha256(path, () -> dropped).orElse(NONE);
    } catch (UnreadableFileException unreadable) {
      return NONE; // read again by who asks, who is told what is wrong
    }
  }

  /** Waits for it; hexadecimal digits. */
  public String hex() throws UnreadableFileException {
    String known = task.join();
    return known.equals(NONE) ? StoredFile.sha256(path) : known;
  }

  /** Leaves the file alone; what is not done is dropped. */
  @Override
  public void close() {
    dropped = true;
    task.quietlyJoin();
  }
}

package org.entrepot.marketplace.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data directory that this process has claimed. The claim is a lock of the operating system, so
 * it ends with the process, however that ends; the lock file also says who holds it.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private DataDirectory(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Claims a folder, creating it where it is missing.
   *
   * @throws DataInUse if another process holds it; then nothing was changed
   */
  public static DataDirectory claim(Path folder) throws IOException {
    PrivateFiles.createFolder(folder);
    Path real = folder.toRealPath();
    FileChannel lock =
        FileChannel.open(
            real.resolve(LOCK),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PrivateFiles.FILE);
    if (tryLock(lock) == null) {
      lock.close();
      throw new DataInUse(real, Files.readString(real.resolve(LOCK)).strip());
    }
    DataDirectory claimed = new DataDirectory(real, lock);
    claimed.tellHolder("process " + ProcessHandle.current().pid() + ", which is starting");
    return claimed;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  /** The folder, absolute and without symbolic links. */
  public Path folder() {
    return folder;
  }

  public Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Tells whoever tries to claim the folder next that it is served at this address. */
  public void tellServedAt(String url) throws IOException {
    tellHolder("process " + ProcessHandle.current().pid() + ", at " + url);
  }

  private void tellHolder(String holder) throws IOException {
    lock.truncate(0);
    lock.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

package org.entrepot.replay.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that receives files whole or not at all: they are written into a hidden folder within
 * it, {@code .part}, and moved out together. The last file is removed first and moved last, so that
 * files with it beside them are all of one result. What a process that was killed left in {@code
 * .part} is removed when the next one begins; two at once are refused.
 */
public final class OutputFolder implements Closeable {

  /** The hidden folder of files that are not whole. */
  public static final String PART = ".part";

  private static final String LOCK = "lock";

  private final Path folder;
  private final Path parts;
  private final String last;
  private final FileChannel lock;
  private final @Nullable Path made;
  private final Set<String> names = new LinkedHashSet<>();

  private OutputFolder(Path folder, String last, FileChannel lock, @Nullable Path made) {
    this.folder = folder;
    this.parts = folder.resolve(PART);
    this.last = last;
    this.lock = lock;
    this.made = made;
  }

  /**
   * A folder, made where it is missing.
   *
   * @param last the file that says that all others are whole
   */
  public static OutputFolder open(Path folder, String last) throws IOException {
    Path made = Files.exists(folder) ? null : folder;
    Path parts = Files.createDirectories(folder).resolve(PART);
    Files.createDirectories(parts);
    OutputFolder opened = new OutputFolder(folder, last, locked(parts), made);
    opened.clean();
    return opened;
  }

  /** Why a folder, or a file in it, cannot be written, in words. */
  public static String hindrance(Exception unwritable) {
    return switch (unwritable) {
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
      case AccessDeniedException denied -> denied.getFile() + " may not be written";
      case NoSuchFileException missing -> missing.getFile() + " cannot be made";
      default -> String.valueOf(unwritable.getMessage());
    };
  }

  private static FileChannel locked(Path parts) throws IOException {
    FileChannel channel = lockFile(parts);
    if (!tryLock(channel)) {
      channel.close();
      throw new IOException("another process is writing into " + parts + " just now");
    }
    return channel;
  }

  private static FileChannel lockFile(Path parts) throws IOException {
    return FileChannel.open(
        parts.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** The system lifts the lock when the channel is closed, or the process ends in any way. */
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** What a process that was killed left in a folder; nothing while it still writes. */
  public static Optional<Path> leftIn(Path folder) throws IOException {
    Path parts = folder.resolve(PART);
    if (!Files.isDirectory(parts)) {
      return Optional.empty();
    }
    try (FileChannel channel = lockFile(parts)) {
      return tryLock(channel) ? Optional.of(parts) : Optional.empty();
    }
  }

  /** Where to write the file of that name until all are whole. */
  public Path part(String name) {
    names.add(name);
    return parts.resolve(name);
  }

  /** Removes a part that only served to make another. */
  public void drop(String name) throws IOException {
    names.remove(name);
    Files.deleteIfExists(parts.resolve(name));
  }

  /**
   * Moves all parts out; gives the files.
   *
   * @param ofOthers names that another result in this folder may have had: what is not written anew
   *     is removed, since it would belong to none
   */
  public List<Path> finish(Set<String> ofOthers) throws IOException {
    for (String name : names) {
      store(parts.resolve(name));
    }
    Files.deleteIfExists(folder.resolve(last));
    for (String other : ofOthers) {
      if (!names.contains(other)) {
        Files.deleteIfExists(folder.resolve(other));
      }
    }
    List<Path> whole = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(last)) {
        whole.add(move(name));
      }
    }
    if (names.contains(last)) {
      whole.add(move(last));
    }
    return whole;
  }

  /** On the disk and not in the machine's memory only, so that no power cut empties it. */
  private static void store(Path file) throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private Path move(String name) throws IOException {
    return Files.move(
        parts.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void clean() throws IOException {
    try (Stream<Path> left = Files.list(parts)) {
      for (Path file : left.toList()) {
        if (!file.endsWith(LOCK)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Removes all that is not whole; what was whole before stays. */
  @Override
  public void close() throws IOException {
    if (!lock.isOpen()) {
      return;
    }
    try (lock) {
      clean();
      Files.deleteIfExists(parts.resolve(LOCK));
      Files.deleteIfExists(parts);
    }
    if (made != null && isEmpty(made)) {
      Files.delete(made);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}

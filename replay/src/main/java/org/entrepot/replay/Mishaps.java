package org.entrepot.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.table.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** What kept a replay from its end, in sentences. */
final class Mishaps {

  private Mishaps() {}

  /** Files that cannot be read: one sentence each. */
  static List<String> unreadable(UnreadableFileException unreadable) {
    return String.valueOf(unreadable.getMessage()).lines().toList();
  }

  /** The folder of the result cannot be used. */
  static String unusable(Exception unusable) {
    return "the result cannot be written: " + words(unusable);
  }

  /** Writing failed in the middle. */
  static List<String> unwritten(@Nullable Path out, Exception failed) {
    Throwable cause = failed.getCause();
    if (failed instanceof UncheckedIOException && cause instanceof IOException io) {
      return unwritten(out, io);
    }
    // With a cause it is a sentence already, of who knew what was being done.
    return List.of(
        out == null || cause != null
            ? words(failed)
            : "the result cannot be written to " + out + ": " + words(failed));
  }

  private static String words(Exception unwritable) {
    return switch (unwritable) {
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
      case AccessDeniedException denied -> denied.getFile() + " may not be written";
      case NoSuchFileException missing -> missing.getFile() + " cannot be made";
      default -> String.valueOf(unwritable.getMessage());
    };
  }
}

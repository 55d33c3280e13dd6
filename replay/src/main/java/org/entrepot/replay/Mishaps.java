package org.entrepot.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entrepot.replay.folds.TooManySpansException;
import org.entrepot.replay.output.OutputFolder;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.table.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** What kept a replay from its end, in sentences. */
final class Mishaps {

  private static final int MEGABYTE = 1 << 20;

  private Mishaps() {}

  /** What is done with orders. */
  @FunctionalInterface
  interface Work<R> {
    R done() throws IOException, UnreadableFileException, BrokenPartialException;
  }

  /**
   * Does it, or tells what kept it from its end. Whatever replays orders goes through here, so that
   * none of what may happen is forgotten for some of them.
   *
   * @param out the folder of the result; null where there is none
   */
  static <R> R caught(
      Work<R> work, @Nullable Path out, Function<List<String>, R> brokenOff, Supplier<R> stopped) {
    try {
      return work.done();
    } catch (CancellationException cancelled) {
      return stopped.get();
    } catch (OutOfMemoryError little) {
      return brokenOff.apply(memory());
    } catch (TooManySpansException | BrokenPartialException told) {
      return brokenOff.apply(List.of(String.valueOf(told.getMessage())));
    } catch (UnreadableFileException cutOff) {
      return brokenOff.apply(unreadable(cutOff));
    } catch (IOException | UncheckedIOException full) {
      return brokenOff.apply(unwritten(out, full));
    }
  }

  /** Files that cannot be read: one sentence each. */
  static List<String> unreadable(UnreadableFileException unreadable) {
    return String.valueOf(unreadable.getMessage()).lines().toList();
  }

  /** The folder of the result cannot be used. */
  static String unusable(Exception unusable) {
    return "the result cannot be written: " + OutputFolder.hindrance(unusable);
  }

  /** There is too little memory for what was asked. */
  private static List<String> memory() {
    return List.of(
        String.format(
            Locale.ROOT,
            "the %,d MB of memory of this run are too little: give it more"
                + " (ENTREPOT_JAVA_OPTIONS=-Xmx…), or restate a part of the orders at a time",
            Runtime.getRuntime().maxMemory() / MEGABYTE));
  }

  /** Writing failed in the middle. */
  private static List<String> unwritten(@Nullable Path out, Exception failed) {
    Throwable cause = failed.getCause();
    if (failed instanceof UncheckedIOException && cause instanceof IOException io) {
      return unwritten(out, io);
    }
    // With a cause it is a sentence already, of who knew what was being done.
    return List.of(
        out == null || cause != null
            ? OutputFolder.hindrance(failed)
            : "the result cannot be written to " + out + ": " + OutputFolder.hindrance(failed));
  }
}

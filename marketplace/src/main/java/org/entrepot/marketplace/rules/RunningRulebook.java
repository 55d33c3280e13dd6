package org.entrepot.marketplace.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;

/**
 * The rulebook that runs. It is replaced as a whole by one without a fault; files with faults leave
 * it in force and their faults are told.
 */
final class RunningRulebook {

  /**
   * What runs.
   *
   * @param since when it came to run
   * @param refused the faults of a later change that was not let in
   */
  record State(Rulebook rulebook, Instant since, List<Fault> refused) {}

  private final Path folder;
  private final Clock clock;
  private final RulebookReader reader = new RulebookReader(Families.ALL);
  private volatile State state;
  private Map<Path, String> seen;

  /**
   * Reads the folder.
   *
   * @throws FaultyRulebook where its files have faults
   */
  RunningRulebook(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.seen = files();
    this.state =
        switch (reader.read(folder)) {
          case Reading.Read(var rulebook) -> new State(rulebook, clock.instant(), List.of());
          case Reading.Faulty(var faults) -> throw new FaultyRulebook(faults);
        };
  }

  State state() {
    return state;
  }

  Path folder() {
    return folder;
  }

  /** Reads the files again where one of them has changed. */
  synchronized void refresh() {
    Map<Path, String> now = files();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    state =
        switch (reader.read(folder)) {
          case Reading.Read(var rulebook) -> new State(rulebook, clock.instant(), List.of());
          case Reading.Faulty(var faults) -> new State(state.rulebook(), state.since(), faults);
        };
  }

  private Map<Path, String> files() {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        files.put(path, Files.getLastModifiedTime(path) + " " + Files.size(path));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the rulebook's folder cannot be read", unreadable);
    }
    return files;
  }
}

package org.entrepot.marketplace.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.rulebook.cases.CaseRun;
import org.entrepot.rulebook.cases.CaseRunner;
import org.entrepot.rulebook.reading.Families;
import org.jspecify.annotations.Nullable;

/** The case files beside the rulebook, run under the rulebook that runs. */
final class CaseRuns {

  private record Done(RunningRulebook.State state, List<CaseRun> runs) {}

  private final Path folder;
  private @Nullable Done done;

  CaseRuns(Path folder) {
    this.folder = folder;
  }

  synchronized List<CaseRun> of(RunningRulebook.State state) {
    if (done == null || !done.state().equals(state)) {
      CaseRunner runner = new CaseRunner(Families.ALL, state.rulebook());
      done = new Done(state, files().stream().map(runner::run).toList());
    }
    return done.runs();
  }

  private List<Path> files() {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".cases.yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the rulebook's folder cannot be read", unreadable);
    }
  }
}

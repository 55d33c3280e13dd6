package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entrepot.replay.restatement.Output;
import org.entrepot.replay.restatement.ReplayRequest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What a restatement writes where it is to leave out the lines. */
final class WithoutLines {

  private static final List<String> LINES = List.of("lines.csv", "lines.parquet");

  private WithoutLines() {}

  /** The same request, into another folder beside that of the files, without lines. */
  static ReplayRequest of(ReplayRequest request) {
    Path folder = Objects.requireNonNull(request.folder());
    return new ReplayRequest(
        request.orders(),
        request.layout(),
        request.zone(),
        request.rules(),
        request.under(),
        request.against(),
        request.knownAt(),
        request.shift(),
        request.assumptions(),
        new Output(folder.resolveSibling(folder.getFileName() + "-without-lines"), false));
  }

  /**
   * Every other file is the same to the byte, but for the option in the command that repeats it.
   *
   * @param request whose files are written
   * @param run writes those of another request
   */
  static void leavesTheOthersAsTheyAre(ReplayRequest request, ThrowingConsumer<ReplayRequest> run)
      throws Exception {
    ReplayRequest without = of(request);
    try {
      run.accept(without);
    } catch (Throwable thrown) {
      throw new AssertionError(thrown);
    }
    Path whole = Objects.requireNonNull(request.folder());
    Path bare = Objects.requireNonNull(without.folder());
    try (var files = Files.list(whole)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        Path same = bare.resolve(name);
        if (LINES.contains(name)) {
          assertThat(same).doesNotExist();
        } else if (name.equals("report.html")) {
          String report = Files.readString(same);
          assertThat(report).contains("--out restated --without-lines");
          assertThat(report.replace(" --without-lines", "")).isEqualTo(Files.readString(file));
        } else {
          assertThat(same).hasSameBinaryContentAs(file);
        }
      }
    }
  }
}

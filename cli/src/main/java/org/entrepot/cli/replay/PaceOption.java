package org.entrepot.cli.replay;

import java.time.InstantSource;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.RowPace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the machine a replay takes. */
final class PaceOption {
  @Option(
      names = "--rows-per-second",
      paramLabel = "N",
      description = "Go no faster than that, so that what runs beside it keeps its pace.")
  private @Nullable Long rowsPerSecond;

  /**
   * Tells the same at the pace asked for.
   *
   * @throws BadInput where the pace is none
   */
  Progress of(Progress progress, InstantSource clock) {
    if (rowsPerSecond == null) {
      return progress;
    }
    if (rowsPerSecond < 1) {
      throw new BadInput("--rows-per-second: write a number of at least 1");
    }
    return new RowPace(progress, rowsPerSecond, clock, Thread::sleep);
  }
}

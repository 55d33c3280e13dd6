package org.entrepot.benchmarks.restatement;

import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.Comparing;
import org.entrepot.replay.Replay;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Output;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Variant;

/** The job done by this engine, from the file to the totals. */
final class Engine {

  private static final String VERSION = "benchmark";

  private Engine() {}

  static Totals restate(Job job, Path orders) {
    return restate(job, job.request(orders));
  }

  /** The same with its report and the files of sellers; without a row of every line. */
  static Totals report(Job job, Path orders, Path into) {
    return restate(job, job.request(orders, new Output(into, false)));
  }

  private static Totals restate(Job job, ReplayRequest request) {
    Replay replay = new Replay(job.rulebook(), VERSION);
    return switch (replay.run(request, Progress.SILENT, () -> false)) {
      case ReplayResult.Restated(var restatement, var _files) -> Totals.of(restatement);
      case ReplayResult.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
      case ReplayResult.BrokenOff(var reasons) ->
          throw new IllegalStateException(reasons.toString());
      case ReplayResult.Cancelled _c -> throw new IllegalStateException("nobody cancelled it");
    };
  }

  /** Many editions in one pass. */
  static Comparison compare(Job job, Path orders, List<Variant> variants) {
    Comparing comparing = new Comparing(job.rulebook(), VERSION);
    return switch (comparing.run(job.request(orders), variants, Progress.SILENT, () -> false)) {
      case ComparisonResult.Compared(var comparison, var _files) -> comparison;
      case ComparisonResult.Refused(var reasons) ->
          throw new IllegalStateException(reasons.toString());
      case ComparisonResult.BrokenOff(var reasons) ->
          throw new IllegalStateException(reasons.toString());
      case ComparisonResult.Cancelled _c -> throw new IllegalStateException("nobody cancelled it");
    };
  }
}

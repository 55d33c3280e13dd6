package org.entrepot.marketplace.restatements.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.results.SellerResults;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.replay.Comparing;
import org.entrepot.replay.ProgramVersion;
import org.entrepot.replay.Replay;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Output;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.RowPace;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes one run, from its request to its result in the database. */
@Component
class RunExecution {

  private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);
  private static final long RECORD_EVERY_MILLIS = 400;
  private static final long FEWEST_ROWS = 256;

  private final DataSets dataSets;
  private final Rules rules;
  private final RunStore store;
  private final RunFiles files;
  private final Results results;
  private final SellerResults sellers;
  private final TransactionTemplate transaction;
  private final RunSettings settings;
  private final Clock clock;

  RunExecution(
      DataSets dataSets,
      Rules rules,
      RunStore store,
      RunFiles files,
      Results results,
      SellerResults sellers,
      TransactionTemplate transaction,
      RunSettings settings,
      Clock clock) {
    this.dataSets = dataSets;
    this.rules = rules;
    this.store = store;
    this.files = files;
    this.results = results;
    this.sellers = sellers;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Computes a run and records how it ended.
   *
   * @param stop whether to stop, asked now and then
   * @param cancelled whether a person asked for the stop, rather than the server's own
   */
  void execute(Run run, BooleanSupplier stop, BooleanSupplier cancelled) {
    try {
      Optional<DataSet> dataSet = dataSets.find(run.dataSet());
      if (dataSet.isEmpty()) {
        end(run, RunState.REFUSED, "The data set " + run.dataSetName() + " is no longer there.");
        return;
      }
      ReplayRequest request = request(run, dataSet.get(), Optional.of(files.empty(run.id())));
      if (run.request().several() == null) {
        restate(run, request, stop, cancelled);
      } else {
        compare(run, request, stop, cancelled);
      }
    } catch (OutOfMemoryError tooLarge) {
      LOG.error("restatement {} needs more memory", run.id(), tooLarge);
      end(
          run,
          RunState.FAILED,
          "It needs more memory than the server has: start it with more, such as"
              + " ENTREPOT_JAVA_OPTIONS=-Xmx8g, or divide the data set.");
    } catch (IOException unwritable) {
      LOG.error("restatement {} has no folder", run.id(), unwritable);
      end(run, RunState.BROKEN_OFF, "The folder of its files cannot be made: " + unwritable);
    } catch (RuntimeException failed) {
      LOG.error("restatement {} failed", run.id(), failed);
      end(
          run,
          RunState.FAILED,
          "The program failed: "
              + failed.getMessage()
              + ". Its log has more under "
              + run.id()
              + ".");
    }
  }

  private void restate(
      Run run, ReplayRequest request, BooleanSupplier stop, BooleanSupplier cancelled) {
    Replay replay = new Replay(rules.rulebook(), ProgramVersion.text());
    switch (replay.run(request, paced(recording(run.id(), 1)), stop)) {
      case ReplayResult.Restated(var restatement, var _files) -> keep(run, restatement);
      case ReplayResult.Refused(var reasons) -> end(run, RunState.REFUSED, reasons);
      case ReplayResult.BrokenOff(var reasons) -> end(run, RunState.BROKEN_OFF, reasons);
      case ReplayResult.Cancelled _c -> stopped(run, cancelled);
    }
  }

  private void compare(
      Run run, ReplayRequest request, BooleanSupplier stop, BooleanSupplier cancelled) {
    Rulebook rulebook = rules.rulebook();
    VariantReader variants = run.request().variants(rulebook);
    if (!variants.faults().isEmpty()) {
      end(run, RunState.REFUSED, variants.faults()); // the rulebook may have changed since
      return;
    }
    Progress progress = paced(recording(run.id(), variants.variants().size()));
    Comparing comparing = new Comparing(rulebook, ProgramVersion.text());
    switch (comparing.run(request, variants.variants(), progress, stop)) {
      case ComparisonResult.Compared(var comparison, var _files) ->
          results.finish(run.id(), comparison, clock.instant());
      case ComparisonResult.Refused(var reasons) -> end(run, RunState.REFUSED, reasons);
      case ComparisonResult.BrokenOff(var reasons) -> end(run, RunState.BROKEN_OFF, reasons);
      case ComparisonResult.Cancelled _c -> stopped(run, cancelled);
    }
  }

  private void stopped(Run run, BooleanSupplier cancelled) {
    end(run, cancelled.getAsBoolean() ? RunState.CANCELLED : RunState.INTERRUPTED, List.of());
  }

  /** What a run is computed by; files are written where a folder is given. */
  static ReplayRequest request(Run run, DataSet dataSet, Optional<Path> out) {
    RunRequest asked = run.request();
    return new ReplayRequest(
        dataSet.orders(),
        dataSet.layout(),
        asked.zone(),
        asked.rules(),
        asked.under(),
        asked.against(),
        asked.knownAt(),
        asked.shift(),
        Assumptions.read(asked.assumptions()),
        out.map(Output::whole).orElse(null));
  }

  private void keep(Run run, Restatement restatement) {
    transaction.executeWithoutResult(status -> {
      results.finish(run.id(), restatement, clock.instant());
      sellers.save(run.id(), restatement);
    });
  }

  private void end(Run run, RunState state, String reason) {
    end(run, state, List.of(reason));
  }

  private void end(Run run, RunState state, List<String> reasons) {
    store.move(run.id(), RunState.RUNNING, state, clock.instant(), reasons);
  }

  private Progress paced(Progress progress) {
    long pace = settings.rowsPerSecond();
    return pace == 0 ? progress : new RowPace(progress, pace, clock, Thread::sleep);
  }

  /** The more variants each row is computed under, the fewer rows until it is told again. */
  private Progress recording(UUID run, int variants) {
    return new Progress() {
      private long recordedAt = Long.MIN_VALUE;

      @Override
      public long everyRows() {
        return Math.max(FEWEST_ROWS, EVERY_ROWS / variants);
      }

      @Override
      public void at(Doing doing, long rows, long done, long total) {
        long now = clock.millis();
        if (now - RECORD_EVERY_MILLIS >= recordedAt) {
          recordedAt = now;
          store.record(
              run, new RunProgress(doing.name().toLowerCase(Locale.ROOT), rows, done, total));
        }
      }
    };
  }
}

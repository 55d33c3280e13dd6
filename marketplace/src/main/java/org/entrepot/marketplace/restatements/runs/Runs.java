package org.entrepot.marketplace.restatements.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSetHashes;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.replay.ProgramVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to runs: ask for one, watch it, stop it, ask again. */
@Service
@EnableConfigurationProperties(RunSettings.class)
public class Runs {

  private final RunStore store;
  private final RunFiles files;
  private final RunWorker worker;
  private final RunSettings settings;
  private final DataSetHashes hashes;
  private final Rules rules;
  private final Clock clock;

  Runs(
      RunStore store,
      RunFiles files,
      RunWorker worker,
      RunSettings settings,
      DataSetHashes hashes,
      Rules rules,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.worker = worker;
    this.settings = settings;
    this.hashes = hashes;
    this.rules = rules;
    this.clock = clock;
  }

  /** What became of a request. */
  public sealed interface Asked {
    /** It waits for its turn. */
    record Queued(Run run) implements Asked {}

    /** The same is computed already, or about to be. */
    record Known(Run run) implements Asked {}

    /** Too many wait. */
    record QueueFull(int most) implements Asked {}
  }

  /**
   * Asks for a restatement, unless the same has been asked for.
   *
   * @param anew whether to compute it even so
   */
  public Asked ask(DataSet dataSet, RunRequest request, String by, boolean anew) {
    String fingerprint =
        Fingerprints.of(
            dataSet, hashes.of(dataSet), request, rules.rulebook(), ProgramVersion.text());
    Optional<Run> known = anew ? Optional.empty() : store.same(fingerprint);
    if (known.isPresent()) {
      return new Asked.Known(known.get());
    }
    if (store.queued(files.home()) >= settings.mostQueued()) {
      return new Asked.QueueFull(settings.mostQueued());
    }
    UUID id =
        store.insert(
            new RunStore.New(
                files.home(),
                dataSet.id(),
                dataSet.name(),
                request,
                fingerprint,
                by,
                clock.instant()));
    wakeWorker();
    return new Asked.Queued(store.find(id).orElseThrow());
  }

  /** A run that is asked for in a transaction is there for others when that has ended. */
  private void wakeWorker() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      worker.wake();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            worker.wake();
          }
        });
  }

  public Optional<Run> find(UUID id) {
    return store.find(id);
  }

  /** A place in the list of all runs, which stays the same when a run is removed. */
  public record Place(Instant askedAt, UUID id) {
    public static Place of(Run run) {
      return new Place(run.askedAt(), run.id());
    }
  }

  /** The newest, those after {@code after} where it is given. */
  public List<Run> newest(@Nullable Place after, int most) {
    return store.newest(after, most);
  }

  /** How many are computed before a run that waits. */
  public long before(Run run) {
    return store.before(run);
  }

  public List<Run> of(DataSet dataSet) {
    return store.ofDataSet(dataSet.id());
  }

  /**
   * Stops a run that waits or runs. A running one stops within some thousand rows.
   *
   * @return whether there was something to stop
   */
  public boolean cancel(UUID id) {
    return store.move(id, RunState.QUEUED, RunState.CANCELLED, clock.instant(), List.of())
        || worker.cancel(id);
  }

  /** Whether a run was told to stop, and has not done so yet. */
  public boolean isStopping(Run run) {
    return run.state() == RunState.RUNNING && worker.isStopping(run.id());
  }

  /**
   * Queues a run again that ended without a result.
   *
   * @return whether it was such a run
   */
  public boolean again(UUID id) {
    Optional<Run> run = store.find(id);
    boolean queued =
        run.isPresent()
            && run.get().state().next().contains(RunState.QUEUED)
            && store.move(id, run.get().state(), RunState.QUEUED, clock.instant(), List.of());
    if (queued) {
      worker.wake();
    }
    return queued;
  }

  /**
   * Removes a run that has ended, with its result and its files.
   *
   * @return whether it was there and had ended
   */
  public boolean delete(UUID id) {
    boolean deleted = store.delete(id);
    if (deleted) {
      try {
        files.delete(id);
      } catch (IOException failed) {
        throw new UncheckedIOException("the files of the restatement cannot be removed", failed);
      }
    }
    return deleted;
  }
}

package org.entrepot.marketplace.restatements.runs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Computes runs, the longest waiting first, on threads of its own. What a server that is gone left
 * running is marked as interrupted at the start; a stop interrupts what runs.
 */
@Component
class RunWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
  private static final long LOOK_AGAIN_SECONDS = 10;

  private final RunStore store;
  private final RunFiles files;
  private final RunExecution execution;
  private final RunSettings settings;
  private final Clock clock;
  private final Semaphore wake = new Semaphore(0);
  private final Map<UUID, AtomicBoolean> cancelled = new ConcurrentHashMap<>();

  /** Those that ended while the database could not be told so. */
  private final Set<UUID> untold = ConcurrentHashMap.newKeySet();

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  RunWorker(
      RunStore store, RunFiles files, RunExecution execution, RunSettings settings, Clock clock) {
    this.store = store;
    this.files = files;
    this.execution = execution;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    int interrupted = store.interruptAll(files.home(), clock.instant());
    if (interrupted > 0) {
      LOG.warn("{} restatements were interrupted when the server stopped", interrupted);
    }
    running = true;
    for (int i = 1; i <= settings.workers(); i++) {
      threads.add(Thread.ofPlatform().name("restatement-" + i).daemon().start(this::work));
    }
  }

  @Override
  public void stop() {
    running = false;
    wake.release(settings.workers());
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException told) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Tells that a run waits. */
  void wake() {
    wake.release();
  }

  /** Tells a run to stop; false where it does not run here. */
  boolean cancel(UUID id) {
    AtomicBoolean told = cancelled.get(id);
    if (told == null) {
      return false;
    }
    told.set(true);
    return true;
  }

  /** Whether a run that runs here was told to stop, and has not done so yet. */
  boolean isStopping(UUID id) {
    AtomicBoolean told = cancelled.get(id);
    return told != null && told.get();
  }

  private void work() {
    while (running) {
      try {
        tellLate();
        Optional<Run> next = store.take(files.home(), clock.instant());
        if (next.isPresent()) {
          execute(next.get());
        } else {
          rest();
        }
      } catch (DataAccessException unreachable) {
        LOG.error("the queue of restatements cannot be read", unreachable);
        rest();
      }
    }
  }

  private void execute(Run run) {
    AtomicBoolean told = new AtomicBoolean();
    cancelled.put(run.id(), told);
    try {
      execution.execute(run, () -> told.get() || !running, told::get);
    } catch (DataAccessException unreachable) {
      LOG.error("how restatement {} ended cannot be recorded yet", run.id(), unreachable);
      untold.add(run.id());
    } finally {
      cancelled.remove(run.id());
    }
  }

  /** Records the end of those that the database could not be told of, so that none seems to run. */
  private void tellLate() {
    for (UUID run : List.copyOf(untold)) {
      store.move(
          run,
          RunState.RUNNING,
          RunState.BROKEN_OFF,
          clock.instant(),
          List.of("The database could not be reached, or had no room, when it ended."));
      untold.remove(run);
    }
  }

  /** Until a run is asked for; another server may have put one back, so it looks now and then. */
  private void rest() {
    try {
      if (wake.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}

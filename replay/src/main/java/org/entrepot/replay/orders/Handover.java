package org.entrepot.replay.orders;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches to a second thread, which takes them one after the other while the first reads on;
 * few wait, so that memory does not grow where reading is the faster. What goes wrong with a batch
 * is thrown to the first thread, with one of the next.
 */
final class Handover implements Closeable {

  private static final int MOST_WAITING = 2;
  private static final long SECONDS_TO_STOP = 60;

  private final Consumer<LineBatch> taker;
  private final Deque<Future<LineBatch>> handed = new ArrayDeque<>();
  private @Nullable ExecutorService second;

  /**
   * A handover that has not begun.
   *
   * @param taker works on one batch at a time
   */
  Handover(Consumer<LineBatch> taker) {
    this.taker = taker;
  }

  /** Hands over a batch, which the caller then leaves alone. */
  void hand(LineBatch batch) {
    ExecutorService thread = second;
    if (thread == null) {
      thread =
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().name("entrepot-computing").daemon().factory());
      second = thread;
    }
    handed.add(
        thread.submit(() -> {
          taker.accept(batch);
          return batch.emptied();
        }));
  }

  /** An empty batch, once enough are done; null at first. */
  @Nullable LineBatch emptied() {
    return handed.size() < MOST_WAITING ? null : taken(handed.remove());
  }

  /** Waits until all are done. */
  void finish() {
    while (!handed.isEmpty()) {
      taken(handed.remove());
    }
  }

  private static LineBatch taken(Future<LineBatch> batch) {
    try {
      return batch.get();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException wrong -> throw wrong;
        case Error broken -> throw broken;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  /** Drops what waits, and lets the batch at hand be finished. */
  @Override
  public void close() {
    handed.forEach(waiting -> waiting.cancel(false));
    ExecutorService thread = second;
    if (thread == null) {
      return;
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a batch of orders is still being computed");
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}

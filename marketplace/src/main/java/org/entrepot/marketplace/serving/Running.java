package org.entrepot.marketplace.serving;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What runs, in the order in which it was started; stopped in the opposite one, once. Being told to
 * stop while something is starting waits for that start, so that nothing is left behind.
 */
final class Running {
  /** It was told to stop before the start was complete. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    Stopped(Throwable cause) {
      super(cause);
    }

    Stopped() {
      super("told to stop");
    }
  }

  /** Brings one part up. */
  interface Start<T extends AutoCloseable, E extends Exception> {
    T start() throws E;
  }

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile boolean stopping;

  /**
   * Starts one part more.
   *
   * @throws Stopped if it was told to stop, before or meanwhile
   */
  synchronized <T extends AutoCloseable, E extends Exception> T start(Start<T, E> start)
      throws E, Stopped {
    if (stopping) {
      throw new Stopped();
    }
    try {
      T part = start.start();
      parts.push(part);
      return part;
    } catch (RuntimeException e) {
      // The signal that stops this process also reached the command that the start waits for.
      if (stopping) {
        throw new Stopped(e);
      }
      throw e;
    }
  }

  boolean isUp() {
    return !stopping && !parts.isEmpty();
  }

  void stop() {
    stopping = true;
    closeAll();
  }

  private synchronized void closeAll() {
    RuntimeException failures = new IllegalStateException("Could not stop everything");
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        failures.addSuppressed(e);
      }
    }
    if (failures.getSuppressed().length > 0) {
      throw failures;
    }
  }
}

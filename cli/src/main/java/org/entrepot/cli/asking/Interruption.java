package org.entrepot.cli.asking;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while a command works: the command is asked to stop and has some seconds to leave nothing
 * half written before the process ends.
 */
public final class Interruption implements AutoCloseable {
  private static final long SECONDS_TO_STOP = 20;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().unstarted(this::ask);

  private Interruption() {}

  /** Listens from now on, until it is closed. */
  public static Interruption begin() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the command is asked to stop. */
  public boolean isAsked() {
    return asked.get();
  }

  private void ask() {
    asked.set(true);
    try {
      if (!stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        System.err.println("It did not stop within " + SECONDS_TO_STOP + " seconds.");
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has stopped, or is done; after an interruption the process ends now. */
  @Override
  public void close() {
    stopped.countDown();
    if (!asked.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException justBegun) {
        asked.set(true);
      }
    }
  }
}

package org.entrepot.marketplace.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunningTest {
  private final Running running = new Running();
  private final List<String> closed = new ArrayList<>();

  @Test
  void whatWasStartedLastIsStoppedFirst() throws Exception {
    start("database");
    start("web server");
    running.stop();
    assertThat(closed).containsExactly("web server", "database");
  }

  @Test
  void stoppingTwiceStopsOnce() throws Exception {
    start("database");
    running.stop();
    running.stop();
    assertThat(closed).containsExactly("database");
  }

  @Test
  void nothingStartsAfterTheStop() {
    running.stop();
    assertThatThrownBy(() -> start("database")).isInstanceOf(Running.Stopped.class);
    assertThat(closed).isEmpty();
  }

  @Test
  void aPartThatCannotBeStoppedDoesNotKeepTheOthersRunning() throws Exception {
    start("database");
    AutoCloseable ignored =
        running.start(() ->
            (AutoCloseable)
                () -> {
                  throw new IllegalStateException("stuck");
                });
    assertThat(ignored).isNotNull();
    assertThatThrownBy(running::stop)
        .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessageContaining("stuck"));
    assertThat(closed).containsExactly("database");
  }

  @Test
  void aStopWaitsForWhatIsJustStarting() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread starting =
        Thread.ofVirtual()
            .start(() -> {
              try {
                AutoCloseable ignored =
                    running.start(() -> {
                      inside.countDown();
                      go.await();
                      return () -> closed.add("database");
                    });
                assertThat(ignored).isNotNull();
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    Thread stopping = Thread.ofVirtual().start(running::stop);
    go.countDown();
    starting.join();
    stopping.join();
    assertThat(closed).containsExactly("database");
  }

  private void start(String name) throws Exception {
    AutoCloseable ignored = running.start(() -> (AutoCloseable) () -> closed.add(name));
    assertThat(ignored).isNotNull();
  }
}

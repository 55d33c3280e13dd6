package org.entrepot.replay.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.junit.jupiter.api.Test;

/** Batches are computed by a second thread while the first reads on. */
class HandoverTest {

  private final Words words = new Words();
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

  private LineBatch batch(String order) {
    LineBatch batch = new LineBatch(words);
    batch.set(batch.add(), WordColumn.ORDER, order);
    return batch;
  }

  private void take(LineBatch batch) {
    taken.add(batch.word(0, WordColumn.ORDER));
  }

  @Test
  void theyAreTakenOneAfterTheOtherByAnotherThread() {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    try (Handover handover =
        new Handover(batch -> {
          threads.add(Thread.currentThread());
          take(batch);
        })) {
      for (String order : List.of("a", "b", "c", "d")) {
        handover.hand(batch(order));
      }
      handover.finish();
    }

    assertThat(taken).containsExactly("a", "b", "c", "d");
    assertThat(threads).hasSize(4).doesNotContain(Thread.currentThread());
    assertThat(threads.stream().distinct()).hasSize(1);
  }

  @Test
  void anEmptiedBatchIsAnotherOneAndEmpty() {
    LineBatch first = batch("a");
    try (Handover handover = new Handover(this::take)) {
      assertThat(handover.emptied()).isNull();
      handover.hand(first);
      handover.hand(batch("b"));

      LineBatch emptied = handover.emptied();

      assertThat(emptied).isNotNull().isNotSameAs(first);
      assertThat(emptied.size()).isZero();
      assertThat(emptied.dictionary(WordColumn.ORDER).size()).isZero();
      handover.finish();
    }
  }

  @Test
  void aFullDiskIsThrownToTheThreadThatReads() {
    try (Handover handover =
        new Handover(batch -> {
          throw new UncheckedIOException(new IOException("the disk is full"));
        })) {
      handover.hand(batch("a"));

      assertThatThrownBy(handover::finish)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("the disk is full");
    }
  }

  @Test
  void whatWaitsIsDroppedWhereReadingStops() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Handover handover =
        new Handover(batch -> {
          begun.countDown();
          await(go);
          take(batch);
        });
    handover.hand(batch("a"));
    handover.hand(batch("b"));
    await(begun);
    Thread closing = Thread.ofPlatform().start(handover::close);
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    go.countDown();
    handover.close();

    assertThat(taken).containsExactly("a");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException asked) {
      throw new IllegalStateException(asked);
    }
  }
}

package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.entrepot.replay.folds.DayFold;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.standards.Count;
import org.junit.jupiter.api.Test;

/** Whatever keeps a replay from its end is told in words; only a bug is thrown. */
class MishapsTest {

  private static String told(Mishaps.Work<String> work) {
    return Mishaps.caught(
        work, Path.of("restated"), reasons -> String.join("; ", reasons), () -> "stopped");
  }

  private static String thrown(Throwable mishap) {
    return told(() -> {
      switch (mishap) {
        case IOException io -> throw io;
        case UnreadableFileException unreadable -> throw unreadable;
        case BrokenPartialException broken -> throw broken;
        case RuntimeException other -> throw other;
        case Error error -> throw error;
        default -> throw new AssertionError(mishap);
      }
    });
  }

  @Test
  void everyMishapIsTold() {
    assertThat(told(() -> "done")).isEqualTo("done");
    assertThat(thrown(new CancellationException())).isEqualTo("stopped");
    assertThat(thrown(new OutOfMemoryError()))
        .contains("MB of memory of this run are too little", "ENTREPOT_JAVA_OPTIONS");
    assertThat(thrown(new UnreadableFileException("o.csv is cut off")))
        .isEqualTo("o.csv is cut off");
    assertThat(thrown(new BrokenPartialException("the partial ends too early")))
        .isEqualTo("the partial ends too early");
    assertThat(told(MishapsTest::moreThanOneSpan))
        .contains("more than 1 weeks", "ENTREPOT_JAVA_OPTIONS");
    assertThat(thrown(new IOException("No space left on device")))
        .startsWith("the result cannot be written to restated: ");
    assertThat(thrown(new UncheckedIOException(new IOException("No space left on device"))))
        .startsWith("the result cannot be written to restated: ");
  }

  private static String moreThanOneSpan() {
    Dictionary sellers = new Dictionary();
    int first = sellers.number("anna");
    int second = sellers.number("bert");
    DayFold fold = new DayFold(List.of(Count.SHIPPED), day -> day, sellers, 1);
    fold.add(new int[] {first}, new long[] {20_000}, 1);
    fold.add(new int[] {second}, new long[] {20_000}, 1);
    return "counted";
  }

  @Test
  void aBugIsNoMishap() {
    assertThatThrownBy(() -> thrown(new IllegalStateException("a bug")))
        .isInstanceOf(IllegalStateException.class);
  }
}

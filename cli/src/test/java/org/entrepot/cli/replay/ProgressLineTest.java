package org.entrepot.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Terminal;
import org.entrepot.replay.restatement.Progress.Doing;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter said = new StringWriter();
  private Instant now = Instant.EPOCH;

  private ProgressLine line(Terminal terminal) {
    return new ProgressLine(new Screen(new PrintWriter(said), terminal), () -> now);
  }

  private void pass(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }

  @Test
  void withoutATerminalALineSaysAtEveryTenthWhatIsDone() {
    try (ProgressLine progress = line(Terminal.PLAIN)) {
      pass(1);
      progress.at(Doing.READING, 4_096, 5, 100);
      pass(1);
      progress.at(Doing.READING, 8_000, 10, 100);
      progress.at(Doing.READING, 16_000, 20, 100);
      pass(2);
      progress.at(Doing.COMPUTING, 0, 40, 100);
      pass(2);
      progress.at(Doing.COMPUTING, 9_000, 60, 100);
      pass(4);
      progress.at(Doing.WRITING, 16_000, 90, 100);
      pass(5);
      progress.at(Doing.WRITING, 16_000, 95, 100);
    }

    assertThat(said.toString().lines())
        .containsExactly(
            "Reading: 8,000 rows (4,000 a second); 10% done, 18 s left",
            "Computing: 0 lines; 40% done, 6 s left",
            "Computing: 9,000 lines (4,500 a second); 60% done, 4 s left",
            "Writing; 90% done, 1 s left",
            "Writing; 95% done, under a second left");
  }

  @Test
  void onATerminalOneLineIsRedrawnAndWiped() {
    try (ProgressLine progress = line(new Terminal(true, 80, false))) {
      pass(1);
      progress.at(Doing.READING, 500, 5, 100);
    }

    assertThat(said.toString())
        .isEqualTo("\r\u001b[2KReading: 500 rows (500 a second); 5% done, 19 s left\r\u001b[2K");
  }
}

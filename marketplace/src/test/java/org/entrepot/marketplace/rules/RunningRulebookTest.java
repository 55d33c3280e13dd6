package org.entrepot.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningRulebookTest {
  private static final SubjectId FEES = SubjectId.of("bazaar/nowhere/fees");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final String FILE =
      """
      format: 1
      family: fees
      title: TITLE
      zone: Etc/UTC
      editions:
        - from: 2026-01-01
          recorded: 2026-01-01
          confidence: convention
          source: {title: a test, publisher: us}
          values:
            currency: EUR
            facts: {}
            variants:
              - name: everyone
                charges:
                  - {code: commission, label: Commission, per: unit, of: paid-price, rate: 10%}
            bases:
              paid-price:
                - sum: {price: plus}
      """;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  RunningRulebookTest() {}

  @BeforeEach
  void writeOneSubject() throws IOException {
    write("fees.yaml", FILE.replace("TITLE", "As it was"));
  }

  private void write(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bazaar/nowhere")).resolve(name);
    Files.writeString(file, text);
  }

  private static String title(RunningRulebook running) {
    return running.state().rulebook().subject(FEES).orElseThrow().title();
  }

  @Test
  void takesUpAFileThatWasChanged() throws IOException {
    RunningRulebook running = new RunningRulebook(folder, CLOCK);
    write("fees.yaml", FILE.replace("TITLE", "As it is now"));
    running.refresh();
    assertThat(title(running)).isEqualTo("As it is now");
    assertThat(running.state().refused()).isEmpty();
  }

  @Test
  void keepsTheRulebookBeforeABadChangeInForceAndTellsItsFaults() throws IOException {
    RunningRulebook running = new RunningRulebook(folder, CLOCK);
    write("fees.yaml", FILE.replace("TITLE", "Half done").replace("rate: 10%", "rate: ten"));
    write("more.yaml", FILE.replace("TITLE", "Would be fine"));
    running.refresh();
    assertThat(title(running)).isEqualTo("As it was");
    assertThat(running.state().rulebook().subjects()).hasSize(1);
    assertThat(running.state().refused())
        .isNotEmpty()
        .allMatch(fault -> fault.file().endsWith("fees.yaml"));

    write("fees.yaml", FILE.replace("TITLE", "Put right"));
    running.refresh();
    assertThat(title(running)).isEqualTo("Put right");
    assertThat(running.state().refused()).isEmpty();
    assertThat(running.state().rulebook().subjects()).hasSize(2);
  }

  @Test
  void doesNotStartWithoutARulebookAndSaysWhatIsWrong() throws IOException {
    write("fees.yaml", FILE.replace("family: fees", "family: feels"));
    assertThatThrownBy(() -> new RunningRulebook(folder, CLOCK))
        .isInstanceOf(FaultyRulebook.class)
        .hasMessageContaining("fees.yaml:2:")
        .hasMessageContaining("RB-14");
  }
}

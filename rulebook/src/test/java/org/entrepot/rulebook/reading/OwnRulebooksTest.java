package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rulebooks that the project brings are read without a fault. */
class OwnRulebooksTest {

  @Test
  void theProjectsOwnRulebooksHaveNoFault() {
    Path folder = Path.of(System.getProperty("entrepot.root", "..")).resolve("rulebooks");

    Reading reading = new RulebookReader(Families.ALL).read(folder);

    assertThat(reading).isInstanceOf(Reading.Read.class);
  }
}

package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line as a process of its own. */
class ProcessTest {
  @Test
  void anAnswerGoesToStandardOutputInUtf8WhateverTheLocale() throws Exception {
    try (Child child =
        Child.start(
            List.of("-Dstdout.encoding=US-ASCII"), List.of("rulebook", "show", "demo/home/fees"))) {
      String out = child.out();
      assertThat(child.exit()).isEqualTo(Exit.DONE);
      assertThat(out).contains("demo/home/fees · Fees of the demo", "▶");
    }
  }

  @Test
  void aMessageGoesToStandardErrorAndTheExitCodeToTheShell() throws Exception {
    try (Child child = Child.start(List.of(), List.of("rulebook", "show", "demo/home/fee"))) {
      String err = child.err();
      assertThat(child.exit()).isEqualTo(Exit.USAGE);
      assertThat(err).contains("did you mean demo/home/fees?").doesNotContain("Exception");
      assertThat(child.out()).isEmpty();
    }
  }
}

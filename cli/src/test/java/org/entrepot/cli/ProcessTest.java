package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class ProcessTest {
  private static final int MANY = 600_000;

  @TempDir private Path scratch;

  @Test
  void anAnswerGoesToStandardOutputInUtf8WhateverTheLocale() throws Exception {
    Process process =
        start(List.of("-Dstdout.encoding=US-ASCII"), "rulebook", "show", "demo/home/fees");
    String out = text(process.getInputStream());
    assertThat(process.waitFor()).isEqualTo(Exit.DONE);
    assertThat(out).contains("demo/home/fees · Fees of the demo", "▶");
  }

  @Test
  void aMessageGoesToStandardErrorAndTheExitCodeToTheShell() throws Exception {
    Process process = start(List.of(), "rulebook", "show", "demo/home/fee");
    String err = text(process.getErrorStream());
    assertThat(process.waitFor()).isEqualTo(Exit.USAGE);
    assertThat(err).contains("did you mean demo/home/fees?").doesNotContain("Exception");
    assertThat(text(process.getInputStream())).isEmpty();
  }

  @Test
  void ctrlCStopsAReplayThatLeavesNothingHalfWritten() throws Exception {
    Path orders = manyOrders();
    Path out = scratch.resolve("restatement");
    Process process =
        start(
            List.of("-Dentrepot.terminal.err=100"),
            "replay",
            "--orders",
            orders.toString(),
            "--layout",
            "native",
            "--rules",
            "demo/home/fees",
            "--against",
            "2026-02-28",
            "--under",
            "2026-03-01",
            "--out",
            out.toString());
    InputStream err = process.getErrorStream();
    String begun =
        new String(err.readNBytes("\r\u001b[2KReading".length()), StandardCharsets.UTF_8);
    interrupt(process);
    String rest = text(err);

    assertThat(begun).isEqualTo("\r\u001b[2KReading");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(Exit.INTERRUPTED);
    assertThat(rest).contains("Stopped after ", "; nothing was written.");
    assertThat(text(process.getInputStream())).isEmpty();
    assertThat(out)
        .satisfiesAnyOf(
            folder -> assertThat(folder).doesNotExist(),
            folder -> assertThat(folder).isEmptyDirectory());
  }

  private Path manyOrders() throws IOException {
    Path orders = scratch.resolve("orders.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(orders)) {
      writer.write("order,line,seller,created,currency,price,fact.plan\n");
      for (int i = 0; i < MANY; i++) {
        writer.write(
            "o" + i + ",1,s" + i % 1000 + ",2026-01-10T10:00:00Z,EUR," + i % 200 + ".00,basic\n");
      }
    }
    return orders;
  }

  private static Process start(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(withInterruptHeard());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.add(Entrepot.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ENTREPOT_RULEBOOKS", Shell.resource("/rulebooks").toString());
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  /**
   * What goes before a command so that it hears Ctrl-C. A shell starts what it runs in the
   * background deaf to it, and children inherit that: a test run in the background would otherwise
   * interrupt in vain.
   */
  private static List<String> withInterruptHeard() throws IOException, InterruptedException {
    List<String> heard = List.of("env", "--default-signal=INT");
    List<String> trial = new ArrayList<>(heard);
    trial.add("true");
    boolean known = new ProcessBuilder(trial).start().waitFor() == 0;
    return known ? heard : List.of();
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    assertThat(new ProcessBuilder("kill", "-INT", pid).start().waitFor()).isZero();
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}

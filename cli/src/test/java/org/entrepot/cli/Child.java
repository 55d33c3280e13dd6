package org.entrepot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, with the demo rulebooks. */
final class Child implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  /** What the progress line of a replay begins with on a terminal. */
  static final String READING = "\r\u001b[2KReading";

  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /** A child with more options for its virtual machine. */
  static Child start(List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(withInterruptHeard());
    command.addAll(java(options, arguments));
    return launch(command);
  }

  /** A child on a terminal, so that its progress is told at once. */
  static Child watched(List<String> arguments) throws IOException, InterruptedException {
    return start(List.of("-Dentrepot.terminal.err=100"), arguments);
  }

  /** A child that cannot write a file of more than so many blocks of 1 KiB: a full disk. */
  static Child onAFullDisk(int blocks, List<String> arguments) throws IOException {
    return onAFullDisk(blocks, List.of(), arguments);
  }

  /** The same with more options for its virtual machine. */
  static Child onAFullDisk(int blocks, List<String> options, List<String> arguments)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("-XX:-UsePerfData"));
    all.addAll(options);
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "bash"));
    command.addAll(java(all, arguments));
    return launch(command);
  }

  private static Child launch(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ENTREPOT_RULEBOOKS", Shell.resource("/rulebooks").toString());
    builder.environment().put("LC_ALL", "C");
    return new Child(builder.start());
  }

  private static List<String> java(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.add(Entrepot.class.getName());
    command.addAll(arguments);
    return command;
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

  /** All of standard output. */
  String out() throws IOException {
    return text(process.getInputStream());
  }

  /** All of standard error that was not read yet. */
  String err() throws IOException {
    return text(process.getErrorStream());
  }

  /** Waits until standard error holds a text; gives all that was read. */
  String untilSaid(String text) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    for (int c = err.read(); c >= 0; c = err.read()) {
      said.append((char) c);
      if (said.length() >= text.length() && said.lastIndexOf(text) >= 0) {
        return said.toString();
      }
    }
    throw new AssertionError("it ended without saying ‘" + text + "’, but: " + said);
  }

  /** All that {@link #untilSaid} did not read. */
  String rest() throws IOException {
    StringBuilder rest = new StringBuilder();
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    for (int c = err.read(); c >= 0; c = err.read()) {
      rest.append((char) c);
    }
    return rest.toString();
  }

  /** As Ctrl-C does. */
  void interrupt() throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    if (new ProcessBuilder("kill", "-INT", pid).start().waitFor() != 0) {
      throw new AssertionError("process " + pid + " could not be interrupted");
    }
  }

  /** As {@code kill -9} or a power cut does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exit();
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the child does not end");
    }
    return process.exitValue();
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Nothing that a test started outlives it. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}

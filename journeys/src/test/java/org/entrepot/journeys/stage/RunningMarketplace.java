package org.entrepot.journeys.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code entrepot serve} as a process of its own, on a free port. */
public final class RunningMarketplace implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern LINK =
      Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)(/sign-in/link/\\S+)");
  private static final String LAST_LINE_OF_WELCOME = "Ctrl-C stops it";

  private final Process process;
  private final Path data;
  private final Thread reader;
  private final List<String> output = new ArrayList<>();
  private final CompletableFuture<String> welcome = new CompletableFuture<>();

  private RunningMarketplace(Process process, Path data) {
    this.process = process;
    this.data = data;
    this.reader = Thread.ofVirtual().name("output of serve").start(this::readOutput);
  }

  /** Starts it and returns when it is ready; what it printed is told if it never is. */
  public static RunningMarketplace start(Path data, String... options) {
    return start(data, Map.of(), options);
  }

  /** Starts it with more in its environment. */
  public static RunningMarketplace start(
      Path data, Map<String, String> environment, String... options) {
    RunningMarketplace started = launch(data, environment, options);
    try {
      String text = started.welcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (text.isEmpty()) {
        throw new AssertionError("serve ended before it was ready:\n" + started.output());
      }
      return started;
    } catch (TimeoutException | ExecutionException e) {
      started.process.destroyForcibly();
      throw new AssertionError("serve was not ready in time:\n" + started.output(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Starts it and does not wait. */
  public static RunningMarketplace launch(Path data, String... options) {
    return launch(data, Map.of(), options);
  }

  /** Starts it with more in its environment, and does not wait. */
  public static RunningMarketplace launch(
      Path data, Map<String, String> environment, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dentrepot.root=" + System.getProperty("entrepot.root"),
            "-Dentrepot.postgresql=" + Path.of("target", "test-data").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.entrepot.cli.Entrepot",
            "serve",
            "--data=" + data));
    if (Stream.of(options).noneMatch(option -> option.startsWith("--port"))) {
      command.add("--port=0");
    }
    command.addAll(List.of(options));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return new RunningMarketplace(builder.start(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return link().group(1);
  }

  /** The link of the welcome, which signs the operator in once. */
  public String signInLink() {
    return link().group();
  }

  public Path data() {
    return data;
  }

  public long pid() {
    return process.pid();
  }

  public String operatorPassword() {
    try {
      return Files.readString(data.resolve("operator-password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything printed so far. */
  public String output() {
    synchronized (output) {
      return String.join("\n", output);
    }
  }

  /** Waits for the end of the process, however it comes; returns its exit code. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("serve did not end:\n" + output());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** As Ctrl-C or a service manager would; returns the exit code. */
  public int stop() {
    process.toHandle().destroy(); // Process.destroy would close the output, too
    return exitCode();
  }

  /** As {@code kill -9} or a power cut would. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    stop();
  }

  private Matcher link() {
    Matcher link = LINK.matcher(output());
    if (!link.find()) {
      throw new AssertionError("no link in the welcome:\n" + output());
    }
    return link;
  }

  private void readOutput() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (output) {
          output.add(line);
        }
        if (line.contains(LAST_LINE_OF_WELCOME)) {
          welcome.complete(line);
        }
      }
    } catch (IOException e) {
      welcome.completeExceptionally(e);
    } finally {
      welcome.complete("");
    }
  }
}

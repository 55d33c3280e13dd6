package org.entrepot.journeys.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two commands typed at once: one builds, the other waits; and neither waits for one that died. The
 * launcher runs in a project of its own, with a Maven that only says that it was called.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherLockJourney {
  private static final Path ROOT =
      Path.of(System.getProperty("entrepot.root", "..")).toAbsolutePath().normalize();

  @TempDir private Path project;
  private Path lock;
  private final List<Process> started = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  LauncherLockJourney() {}

  @BeforeEach
  void aProjectThatWasNeverBuilt() throws IOException {
    Files.copy(ROOT.resolve("entrepot"), project.resolve("entrepot"));
    Files.createFile(project.resolve("pom.xml"));
    for (String module : List.of("rulebook", "replay", "cli", "marketplace")) {
      Files.createDirectories(project.resolve(module).resolve("src/main"));
      Files.createFile(project.resolve(module).resolve("pom.xml"));
    }
    Path maven = Files.createDirectories(project.resolve("bin")).resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\necho called >>'" + project + "/maven.log'\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
    lock = Files.createDirectories(project.resolve("target")).resolve("building.pid");
  }

  @AfterEach
  void nothingIsLeftRunning() {
    for (Process process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Test
  void oneThatWasKilledBeforeItWroteItsNumberIsNotWaitedFor() throws Exception {
    Files.createFile(lock);
    itBuilds(type());
  }

  @Test
  void oneWhoseProcessIsGoneIsNotWaitedFor() throws Exception {
    Process gone = start(new ProcessBuilder("true"));
    gone.waitFor();
    Files.writeString(lock, Long.toString(gone.pid()));
    itBuilds(type());
  }

  @Test
  void anotherProgramThatGotItsNumberIsNotWaitedFor() throws Exception {
    Process other = start(new ProcessBuilder("cat"));
    Files.writeString(lock, Long.toString(other.pid()));
    itBuilds(type());
  }

  @Test
  void oneThatBuildsIsWaitedForByName() throws Exception {
    Process building = start(new ProcessBuilder("bash", "-c", "read -r end; rm " + lock));
    Files.writeString(lock, Long.toString(building.pid()));
    Process launcher = type();
    assertThat(launcher.inputReader().readLine())
        .startsWith("Waiting for process " + building.pid() + ", which is building");
    assertThat(project.resolve("maven.log")).doesNotExist();
    building.outputWriter().close();
    itBuilds(launcher);
  }

  private Process type() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("bash", "./entrepot", "--version");
    Map<String, String> environment = builder.environment();
    environment.remove("ENTREPOT_BUILD");
    environment.put("ENTREPOT_JAVA_HOME", System.getProperty("java.home"));
    environment.merge("PATH", project.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    return start(builder.directory(project.toFile()).redirectErrorStream(true));
  }

  private Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private void itBuilds(Process launcher) throws Exception {
    String said = launcher.inputReader().readAllAsString();
    launcher.waitFor();
    assertThat(said).contains("Building cli");
    assertThat(project.resolve("maven.log")).hasContent("called");
    assertThat(lock).doesNotExist();
  }
}

package org.entrepot.marketplace.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, which many containers are; then it runs in a
 * user namespace where root is nobody, or, where that is not allowed, as another user.
 *
 * @param prefix the command that the programs of PostgreSQL are given to; empty for none
 * @param owner the user id that must own the files of the database
 */
record RunAs(List<String> prefix, int owner) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65_534;
  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "--user"), ROOT);
  private static final RunAs OTHER_USER =
      new RunAs(
          List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups"),
          NOBODY);

  static RunAs thisProcess() {
    int user = (int) new UnixSystem().getUid();
    if (user != ROOT) {
      return new RunAs(List.of(), user);
    }
    return Stream.of(NAMESPACE, OTHER_USER)
        .filter(RunAs::isAllowed)
        .findFirst()
        .orElseThrow(() ->
            new DatabaseFailure(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv is allowed"
                    + " here: run as an ordinary user, or pass --database-url"));
  }

  List<String> command(List<String> program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(program);
    return command;
  }

  /** Gives a folder and everything in it to the owner, and lets the owner reach it. */
  void own(Path folder) throws IOException {
    if (prefix.isEmpty()) {
      return;
    }
    if (!Files.getAttribute(folder, "unix:uid").equals(owner)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.toList()) {
          Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    if (owner != ROOT) {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
      }
    }
  }

  private boolean isAllowed() {
    try {
      return new ProcessBuilder(command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // the program is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFailure("Interrupted while starting the database", e);
    }
  }
}

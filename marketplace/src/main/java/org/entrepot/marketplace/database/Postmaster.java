package org.entrepot.marketplace.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL server process of a cluster, as its {@code postmaster.pid} tells.
 *
 * @param pid the id that the file names; another program may have it by now
 */
record Postmaster(long pid) {
  private static final String FILE = "postmaster.pid";

  /** Empty where the cluster was stopped cleanly. */
  static Optional<Postmaster> of(Path cluster) {
    Path file = cluster.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      return Files.readAllLines(file).stream()
          .limit(1)
          .map(line -> new Postmaster(Long.parseLong(line.strip())))
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      throw new DatabaseFailure("Cannot read " + file + ": " + e, e);
    }
  }

  /**
   * Whether the process is alive and is the server of this cluster: after a restart of the machine
   * the id may belong to any other program, which must not be touched.
   */
  boolean serves(Path cluster) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().arguments())
        .map(List::of)
        .filter(arguments -> arguments.contains(cluster.toString()))
        .isPresent();
  }

  static void forget(Path cluster) {
    try {
      Files.deleteIfExists(cluster.resolve(FILE));
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot remove the stale " + cluster.resolve(FILE) + ": " + e, e);
    }
  }
}

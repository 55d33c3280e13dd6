package org.entrepot.marketplace.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.marketplace.data.PrivateFiles;

/**
 * PostgreSQL's own commands on a cluster, each waited for.
 *
 * @param log what the server says
 */
record ClusterCommands(PostgresProgram program, RunAs runAs, Path log) {
  private static final int LINES_OF_LOG_SHOWN = 8;

  void create(Path cluster, String user, Path passwordFile, List<String> settings)
      throws IOException {
    // A copy, because initdb may run as another user than the one the file is private to.
    Path password = Files.createTempFile(log.resolveSibling("."), "initdb-", "");
    Files.writeString(password, Files.readString(passwordFile));
    runAs.own(password);
    try {
      List<String> command = new ArrayList<>();
      command.add(program.path("initdb"));
      command.add("--pgdata=" + cluster);
      command.add("--username=" + user);
      command.add("--pwfile=" + password);
      command.add("--auth=scram-sha-256");
      command.add("--encoding=UTF8");
      command.add("--locale=C");
      command.add("--locale-provider=builtin");
      command.add("--builtin-locale=C.UTF-8");
      command.addAll(settings);
      run(command, "create the database");
    } finally {
      Files.delete(password);
    }
  }

  void start(Path cluster, int port, String patienceSeconds) throws IOException {
    if (!Files.exists(log)) {
      PrivateFiles.write(log, "");
    }
    runAs.own(log);
    run(
        List.of(
            program.path("pg_ctl"),
            "start",
            "--pgdata=" + cluster,
            "--log=" + log,
            "--options=-p " + port,
            "--wait",
            "--timeout=" + patienceSeconds),
        "start the database");
  }

  void stop(Path cluster, String patienceSeconds) {
    try {
      run(
          List.of(
              program.path("pg_ctl"),
              "stop",
              "--pgdata=" + cluster,
              "--mode=fast",
              "--wait",
              "--timeout=" + patienceSeconds),
          "stop the database");
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot stop the database in " + cluster + ": " + e, e);
    }
  }

  /** What a command prints goes to a file, not a pipe: the server that it starts keeps it open. */
  private void run(List<String> command, String purpose) throws IOException {
    Path output = Files.createTempFile(log.resolveSibling("."), "output-", ".txt");
    try {
      int exit =
          new ProcessBuilder(runAs.command(command))
              .directory(program.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new DatabaseFailure(
            "Cannot %s (exit code %d).%n%s%n%s"
                .formatted(purpose, exit, Files.readString(output).strip(), endOfLog()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFailure("Interrupted: cannot " + purpose, e);
    } finally {
      Files.delete(output);
    }
  }

  private String endOfLog() throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    List<String> lines = Files.readAllLines(log);
    return "The end of "
        + log
        + ":\n"
        + String.join(
            "\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG_SHOWN), lines.size()));
  }
}

package org.entrepot.marketplace.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.PrivateFiles;

/**
 * A PostgreSQL server that lives and dies with this application and keeps its files in a folder.
 *
 * <p>Committed is kept: PostgreSQL's own durable settings stay on. It listens on the loopback
 * address only and asks for a generated password. The caller holds the lock of the folder; a server
 * that outlived a killed application is stopped first, and PostgreSQL recovers what was committed.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String USER = "entrepot";
  private static final String DATABASE = "postgres";
  private static final String PATIENCE_SECONDS = "120";
  private static final int START_ATTEMPTS = 3;
  private static final int PASSWORD_BYTES = 24;
  private static final List<String> SETTINGS =
      List.of(
          "--set=fsync=on",
          "--set=synchronous_commit=on",
          "--set=full_page_writes=on",
          "--set=listen_addresses=127.0.0.1",
          "--set=unix_socket_directories=",
          "--set=timezone=UTC",
          "--set=log_timezone=UTC");

  private final ClusterCommands commands;
  private final Path cluster;
  private final Path passwordFile;
  private int port;

  private EmbeddedPostgres(Path folder, ClusterCommands commands) {
    this.cluster = folder.resolve("postgresql");
    this.passwordFile = folder.resolve("database-password");
    this.commands = commands;
  }

  /**
   * Starts the server of a data directory, creating its database where there is none. The programs
   * of PostgreSQL are unpacked into the data directory too, unless the system property {@code
   * entrepot.postgresql} names a folder to share them.
   */
  public static EmbeddedPostgres in(DataDirectory data) {
    Path programs = Path.of(System.getProperty("entrepot.postgresql", data.folder().toString()));
    return start(data.folder(), programs, RunAs.thisProcess());
  }

  static EmbeddedPostgres start(Path folder, Path programs, RunAs runAs) {
    try {
      Path real = folder.toRealPath();
      var commands =
          new ClusterCommands(
              PostgresProgram.unpackedInto(programs), runAs, real.resolve("postgresql.log"));
      EmbeddedPostgres server = new EmbeddedPostgres(real, commands);
      server.createWhereMissing();
      server.stopSurvivor();
      server.launch();
      return server;
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot start the database in " + folder + ": " + e, e);
    }
  }

  /** The database that every cluster has from its creation. */
  public DatabaseAccess access() {
    return access(DATABASE);
  }

  public DatabaseAccess access(String database) {
    try {
      return new DatabaseAccess(
          "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
          USER,
          Files.readString(passwordFile).strip());
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot read the password in " + passwordFile + ": " + e, e);
    }
  }

  /** Stops the server: open transactions are rolled back, everything committed is kept. */
  @Override
  public void close() {
    commands.stop(cluster, PATIENCE_SECONDS);
  }

  /** Made beside its place and moved there when complete: half a cluster is never mistaken. */
  private void createWhereMissing() throws IOException {
    if (Files.isDirectory(cluster)) {
      commands.runAs().own(cluster);
      return;
    }
    byte[] secret = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(secret);
    PrivateFiles.write(passwordFile, HexFormat.of().formatHex(secret) + "\n");

    Path unfinished = cluster.resolveSibling("postgresql.unfinished");
    PrivateFiles.deleteTree(unfinished);
    PrivateFiles.createFolder(unfinished);
    commands.runAs().own(unfinished);
    commands.create(unfinished, USER, passwordFile, SETTINGS);
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void stopSurvivor() {
    Postmaster.of(cluster)
        .ifPresent(found -> {
          if (found.serves(cluster)) {
            commands.stop(cluster, PATIENCE_SECONDS);
          } else {
            Postmaster.forget(cluster);
          }
        });
  }

  /** A port can be taken between finding it free and using it: then another is tried. */
  private void launch() throws IOException {
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      try {
        commands.start(cluster, port, PATIENCE_SECONDS);
        return;
      } catch (DatabaseFailure e) {
        stopSurvivor();
        if (attempt == START_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

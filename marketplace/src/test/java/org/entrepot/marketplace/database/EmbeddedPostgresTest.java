package org.entrepot.marketplace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.entrepot.marketplace.data.PrivateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final Path PROGRAMS = Path.of("target", "test-data").toAbsolutePath();

  private static final String KEEP =
      "drop table if exists kept; create table kept (n int); insert into kept values (42)";

  /** One for all tests: creating a database takes most of the time. */
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private static Path folder;

  @Test
  void whatIsCommittedIsWrittenThrough() throws SQLException {
    try (EmbeddedPostgres postgres = start()) {
      assertThat(ask(postgres.access(), "show fsync")).isEqualTo("on");
      assertThat(ask(postgres.access(), "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres.access(), "show full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void onlyThePasswordOpensItAndOnlyOnThisMachine() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      DatabaseAccess access = postgres.access();
      assertThatThrownBy(
              () -> ask(new DatabaseAccess(access.url(), access.user(), "guess"), "select 1"))
          .hasMessageContaining("password authentication failed");
      assertThat(ask(access, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(modeOf(folder.resolve("database-password"))).isEqualTo("rw-------");
      assertThat(modeOf(folder.resolve("postgresql"))).isEqualTo("rwx------");
      assertThat(access.toString()).doesNotContain(access.password());
    }
  }

  @Test
  void rowsAreThereAfterARestart() throws SQLException {
    try (EmbeddedPostgres postgres = start()) {
      execute(postgres.access(), KEEP);
    }
    try (EmbeddedPostgres postgres = start()) {
      assertThat(ask(postgres.access(), "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void aServerThatOutlivedItsApplicationIsStoppedFirst() throws Exception {
    EmbeddedPostgres left = start();
    execute(left.access(), KEEP);
    ProcessHandle survivor = ProcessHandle.of(postmaster().pid()).orElseThrow();

    try (EmbeddedPostgres postgres = start()) {
      assertThat(survivor.onExit()).succeedsWithin(Duration.ofSeconds(10));
      assertThat(ask(postgres.access(), "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void aServerThatWasKilledRecoversWhatWasCommitted() throws Exception {
    EmbeddedPostgres killed = start();
    execute(killed.access(), KEEP);
    ProcessHandle server = ProcessHandle.of(postmaster().pid()).orElseThrow();
    server.destroyForcibly();
    assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10));

    try (EmbeddedPostgres postgres = start()) {
      assertThat(ask(postgres.access(), "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void anotherProgramThatHasTheOldProcessIdIsLeftAlone() throws Exception {
    start().close();
    Process bystander = new ProcessBuilder("cat").start();
    try {
      Files.writeString(
          folder.resolve("postgresql").resolve("postmaster.pid"),
          bystander.pid() + "\nelsewhere\n");
      start().close();
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroy();
    }
  }

  @Test
  void aCreationThatWasInterruptedIsBegunAnew(@TempDir Path other) throws Exception {
    Path half = Files.createDirectory(other.resolve("postgresql.unfinished"));
    Files.writeString(half.resolve("PG_VERSION"), "18\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(other, PROGRAMS, RunAs.thisProcess())) {
      assertThat(ask(postgres.access(), "select 1")).isEqualTo("1");
      assertThat(half).doesNotExist();
    }
  }

  @Test
  void rootWithoutNamespacesRunsItAsAnotherUser() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "needs root, to become someone else");
    RunAs nobody =
        new RunAs(
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"), 65_534);
    assumeTrue(canBePassedThrough(PROGRAMS), "needs a project folder that others may enter");
    Path open = Files.createTempDirectory(PROGRAMS, "setpriv-");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(open, PROGRAMS, nobody)) {
      assertThat(ask(postgres.access(), "select 1")).isEqualTo("1");
      assertThat(Files.getAttribute(open.resolve("postgresql"), "unix:uid")).isEqualTo(65_534);
    }
    PrivateFiles.deleteTree(open);
  }

  private static boolean canBePassedThrough(Path folder) throws Exception {
    for (Path step = folder; step != null; step = step.getParent()) {
      if (modeOf(step).charAt(8) != 'x') {
        return false;
      }
    }
    return true;
  }

  private static EmbeddedPostgres start() {
    return EmbeddedPostgres.start(folder, PROGRAMS, RunAs.thisProcess());
  }

  private static Postmaster postmaster() {
    return Postmaster.of(folder.resolve("postgresql")).orElseThrow();
  }

  private static String modeOf(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static String ask(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = connect(access);
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = connect(access);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }
}

package org.entrepot.journeys.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.journeys.stage.RunningMarketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
  private static final int TERMINATED_BY_SIGNAL = 128 + 15;
  private static final int UNAVAILABLE = 3;

  /** For a database that ends by itself: it writes all it has to the disk first. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path data;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ServeTest() {}

  @Test
  void tellsWhereToLookAndStopsWithoutLeavingAnything() throws Exception {
    RunningMarketplace served = RunningMarketplace.start(data);
    assertThat(served.output())
        .contains("Starting the database …", "ready after", "/rules", "/restatements")
        .contains(data.resolve("operator-password").toString())
        .doesNotContain("Spring", "INFO", "WARN", served.operatorPassword());
    assertThat(status(served.url() + "/")).isEqualTo(200);
    ProcessHandle postgres = postmaster();

    assertThat(served.stop()).isEqualTo(TERMINATED_BY_SIGNAL);

    assertThat(served.output()).contains("Stopped. All data is kept.");
    assertThat(postgres.onExit()).succeedsWithin(PATIENCE);
    assertThat(data.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
    assertThat(processesOfThisData()).isEmpty();
  }

  @Test
  void whatWasCommittedIsThereAfterAKillAndARestart() throws Exception {
    RunningMarketplace killed = RunningMarketplace.start(data);
    try (Connection database = connect()) {
      execute(database, "create table kept (n int primary key)");
      execute(database, "insert into kept select generate_series(1, 1000)");
      database.setAutoCommit(false);
      execute(database, "insert into kept values (1001)"); // never committed
      killed.kill();
    }
    ProcessHandle survivor = postmaster();
    assertThat(survivor.isAlive()).as("the database outlives the killed application").isTrue();

    try (RunningMarketplace again = RunningMarketplace.start(data)) {
      assertThat(survivor.onExit()).succeedsWithin(PATIENCE);
      assertThat(count("kept")).isEqualTo(1000);
      assertThat(again.operatorPassword()).isNotEmpty();
    }
  }

  @Test
  void whatWasCommittedIsThereAfterBothProcessesAreKilled() throws Exception {
    RunningMarketplace killed = RunningMarketplace.start(data);
    try (Connection database = connect()) {
      execute(database, "create table kept (n int primary key)");
      execute(database, "insert into kept select generate_series(1, 1000)");
    }
    ProcessHandle postgres = postmaster();
    killed.kill();
    assertThat(postgres.destroyForcibly()).isTrue();
    assertThat(postgres.onExit()).succeedsWithin(PATIENCE);

    try (RunningMarketplace again = RunningMarketplace.start(data)) {
      assertThat(count("kept")).isEqualTo(1000);
      assertThat(status(again.url() + "/")).isEqualTo(200);
    }
  }

  @Test
  void aSecondOneOnTheSameDataSaysWhoHasItAndChangesNothing() throws Exception {
    try (RunningMarketplace first = RunningMarketplace.start(data)) {
      Map<Path, FileTime> before = filesButLogs();
      RunningMarketplace second = RunningMarketplace.launch(data);

      assertThat(second.exitCode()).isEqualTo(UNAVAILABLE);
      assertThat(second.output())
          .contains(data.toString(), "in use by process " + first.pid(), first.url());
      assertThat(filesButLogs()).isEqualTo(before);
      assertThat(status(first.url() + "/")).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsNamedAndNothingIsLeftRunning() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RunningMarketplace served = RunningMarketplace.launch(data, "--port=" + taken.getLocalPort());
      assertThat(served.exitCode()).isEqualTo(UNAVAILABLE);
      assertThat(served.output())
          .contains("Port " + taken.getLocalPort() + " is taken", "--port PORT")
          .doesNotContain("Exception");
      assertThat(processesOfThisData()).isEmpty();
    }
  }

  @Test
  void aRulebookWithFaultsIsRefusedWithEachOfThemAndNoStackTrace() throws Exception {
    Path file = Files.createDirectories(data.resolve("books/shop/xx")).resolve("fees.yaml");
    Files.writeString(
        file, "format: 1\nfamily: fees\ntitle: Fees\nzone: Nowhere/Land\neditoins: []\n");
    RunningMarketplace served =
        RunningMarketplace.launch(
            data, Map.of("ENTREPOT_RULEBOOKS_FOLDER", data.resolve("books").toString()));
    assertThat(served.exitCode()).isEqualTo(UNAVAILABLE);
    assertThat(served.output())
        .contains("its files have", file + ":4:", file + ":5:", "RB-02 ‘editoins’")
        .doesNotContain("Exception", "\tat ");
    assertThat(processesOfThisData()).isEmpty();
  }

  @Test
  void aPostgresOfYourOwnIsUsedInsteadAndKeepsEverything() throws Exception {
    try (RunningMarketplace lender = RunningMarketplace.start(data)) {
      assertThat(lender.url()).isNotEmpty();
      Path otherData = Files.createDirectory(data.resolve("other"));
      try (Connection database = connect()) {
        execute(database, "create database shop");
      }
      RunningMarketplace unnamed =
          RunningMarketplace.launch(otherData, "--database-url=" + url("shop"));
      assertThat(unnamed.exitCode()).isEqualTo(UNAVAILABLE);
      assertThat(unnamed.output()).contains("ENTREPOT_DATABASE_USER");

      try (RunningMarketplace served =
          RunningMarketplace.start(
              otherData,
              Map.of(
                  "ENTREPOT_DATABASE_USER", "entrepot", "ENTREPOT_DATABASE_PASSWORD", password()),
              "--database-url=" + url("shop"))) {
        assertThat(status(served.url() + "/actuator/health")).isEqualTo(200);
        assertThat(otherData.resolve("postgresql")).doesNotExist();
      }
    }
  }

  private static int status(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private ProcessHandle postmaster() throws IOException {
    return ProcessHandle.of(Long.parseLong(postmasterFile().getFirst().strip())).orElseThrow();
  }

  private List<String> postmasterFile() throws IOException {
    return Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
  }

  private List<String> processesOfThisData() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .flatMap(process -> process.info().commandLine().stream())
        .filter(command -> command.contains(data.toString()))
        .toList();
  }

  private Map<Path, FileTime> filesButLogs() throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    try (var files = Files.list(data)) {
      for (Path file : files.toList()) {
        if (!file.toString().contains("log")) {
          times.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  private String url(String database) throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/" + database;
  }

  private String password() throws IOException {
    return Files.readString(data.resolve("database-password")).strip();
  }

  private Connection connect() throws IOException, SQLException {
    return DriverManager.getConnection(url("postgres"), "entrepot", password());
  }

  private long count(String table) throws IOException, SQLException {
    try (Connection database = connect();
        var rows = database.createStatement().executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}

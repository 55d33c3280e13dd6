package org.entrepot.marketplace.serving;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.entrepot.cli.Exit;
import org.entrepot.cli.serve.ServeOptions;
import org.entrepot.cli.serve.Server;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.DataInUse;
import org.entrepot.marketplace.data.PrivateFiles;
import org.entrepot.marketplace.database.DatabaseAccess;
import org.entrepot.marketplace.database.DatabaseFailure;
import org.entrepot.marketplace.database.EmbeddedPostgres;
import org.entrepot.marketplace.database.Migrations;
import org.entrepot.marketplace.rules.FaultyRulebook;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code serve}: brings everything up, waits to be stopped, takes everything down again. */
public final class MarketplaceServer implements Server {
  private static final String USER_VARIABLE = "ENTREPOT_DATABASE_USER";
  private static final String PASSWORD_VARIABLE = "ENTREPOT_DATABASE_PASSWORD";

  private final Progress progress = new Progress(System.out);
  private final Map<String, String> environment = System.getenv();

  @Override
  public int serve(ServeOptions options) {
    // Quiet until Spring has set up the log file.
    LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
    Running running = new Running();
    Thread stopping = new Thread(() -> stop(running), "stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    int exit = start(options, running);
    if (exit == Exit.DONE) {
      waitUntilStopped();
    }
    running.stop();
    return exit;
  }

  private int start(ServeOptions options, Running running) {
    try {
      DataDirectory data = running.start(() -> DataDirectory.claim(options.data()));
      PrivateFiles.createFolder(data.resolve(WebApplication.LOGS));
      DatabaseAccess database = database(options, data, running);
      migrate(database, running);
      progress.begin("Starting the marketplace");
      ConfigurableApplicationContext context =
          running.start(() -> WebApplication.start(options, data, database));
      progress.done();
      String url = WebApplication.url(options, context);
      data.tellServedAt(url);
      progress.say(Welcome.text(url, data, context, progress.elapsed()));
      return Exit.DONE;
    } catch (Running.Stopped e) {
      return Exit.REFUSED;
    } catch (DataInUse e) {
      progress.refuse(e.getMessage() + ".", "Stop it first, or use another folder: --data DIR");
    } catch (PortInUseException e) {
      progress.refuse(
          "Port " + e.getPort() + " is taken by another program.", "Choose one with --port PORT");
    } catch (WebServerException e) {
      progress.refuse("Cannot listen on " + options.host() + ": " + e.getCause());
    } catch (FaultyRulebook e) {
      progress.refuse(e.getMessage(), "Nothing was started. Put them right, then serve again.");
    } catch (DatabaseFailure e) {
      progress.refuse(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      progress.refuse("Cannot use the data folder " + options.data() + ": " + e);
    }
    return Exit.REFUSED;
  }

  private DatabaseAccess database(ServeOptions options, DataDirectory data, Running running)
      throws Running.Stopped {
    if (options.databaseUrl().isPresent()) {
      return new DatabaseAccess(
          options.databaseUrl().get(), variable(USER_VARIABLE), variable(PASSWORD_VARIABLE));
    }
    progress.begin("Starting the database");
    EmbeddedPostgres postgres = running.start(() -> EmbeddedPostgres.in(data));
    progress.done();
    return postgres.access();
  }

  private String variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new DatabaseFailure("--database-url needs " + name + " to be set"));
  }

  private void migrate(DatabaseAccess database, Running running) throws Running.Stopped {
    progress.begin("Bringing its tables up to date");
    running.start(() -> {
      Migrations.apply(database);
      return () -> {};
    });
    progress.done();
  }

  private void stop(Running running) {
    if (running.isUp()) {
      progress.say("\nStopping …");
      running.stop();
      progress.say("Stopped. All data is kept.");
    } else {
      running.stop();
    }
  }

  /** Only the end of the process ends this: its shutdown hook stops everything. */
  private static void waitUntilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

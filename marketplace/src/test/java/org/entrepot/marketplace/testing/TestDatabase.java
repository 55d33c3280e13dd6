package org.entrepot.marketplace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.DataInUse;
import org.entrepot.marketplace.database.DatabaseAccess;
import org.entrepot.marketplace.database.EmbeddedPostgres;
import org.entrepot.marketplace.database.Migrations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives each context a database of its own: one PostgreSQL for the whole test run, one migrated
 * template in it, a copy of that for each context.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COPIES = new AtomicInteger();

  private static final class Server {
    static final DataDirectory DATA = claim();
    static final EmbeddedPostgres POSTGRES = start();

    /** Another test run of this folder may be going on: the first free one is taken. */
    private static DataDirectory claim() {
      return IntStream.iterate(0, i -> i + 1)
          .mapToObj(i -> tryClaim(Path.of("target", "test-data", "run-" + i)))
          .flatMap(Optional::stream)
          .findFirst()
          .orElseThrow();
    }

    private static Optional<DataDirectory> tryClaim(Path folder) {
      try {
        DataDirectory data = DataDirectory.claim(folder);
        Files.deleteIfExists(data.resolve("operator-password"));
        return Optional.of(data);
      } catch (DataInUse e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static EmbeddedPostgres start() {
      EmbeddedPostgres server = EmbeddedPostgres.in(DATA);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop test database"));
      execute(server.access(), "drop database if exists " + TEMPLATE);
      execute(server.access(), "create database " + TEMPLATE);
      Migrations.apply(server.access(TEMPLATE));
      return server;
    }
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    DatabaseAccess database = create();
    context.registerBean(
        DataDirectory.class, () -> Server.DATA, bean -> bean.setDestroyMethodName(""));
    context.registerBean(JdbcConnectionDetails.class, () -> new Details(database));
  }

  /** A new database with every module's tables, empty. */
  public static DatabaseAccess create() {
    String name = "test_" + COPIES.incrementAndGet();
    execute(Server.POSTGRES.access(), "drop database if exists " + name);
    execute(Server.POSTGRES.access(), "create database " + name + " template " + TEMPLATE);
    return Server.POSTGRES.access(name);
  }

  private static void execute(DatabaseAccess access, String sql) {
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Details(DatabaseAccess database) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return database.user();
    }

    @Override
    public String getPassword() {
      return database.password();
    }

    @Override
    public String getJdbcUrl() {
      return database.url();
    }
  }
}

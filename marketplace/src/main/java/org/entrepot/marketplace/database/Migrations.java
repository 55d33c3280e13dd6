package org.entrepot.marketplace.database;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The tables of every module. A module keeps its migrations in {@code migrations/MODULE} on the
 * class path and its tables in the schema of the same name; each has its own history there, so that
 * no module's tables wait for another's.
 */
public final class Migrations {
  private static final String FOLDER = "migrations";

  private Migrations() {}

  /**
   * Brings every schema up to date.
   *
   * @return how many migrations that took
   */
  public static int apply(DatabaseAccess access) {
    int executed = 0;
    for (String module : modules()) {
      executed += apply(access, module);
    }
    return executed;
  }

  /** The modules that have tables. */
  public static SortedSet<String> modules() {
    SortedSet<String> modules = new TreeSet<>();
    try {
      for (Resource script :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "/*/*.sql")) {
        String[] path = script.getURL().getPath().split("/", -1);
        modules.add(path[path.length - 2]);
      }
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot list the migrations: " + e, e);
    }
    return modules;
  }

  private static int apply(DatabaseAccess access, String module) {
    try {
      return Flyway.configure()
          .dataSource(access.url(), access.user(), access.password())
          .locations("classpath:" + FOLDER + "/" + module)
          .schemas(module)
          .defaultSchema(module)
          .table("migration_history")
          .failOnMissingLocations(true)
          .validateMigrationNaming(true)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseFailure(
          "Cannot bring the tables of " + module + " up to date: " + e.getMessage(), e);
    }
  }
}

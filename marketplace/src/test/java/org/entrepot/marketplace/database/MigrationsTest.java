package org.entrepot.marketplace.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entrepot.marketplace.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  @Test
  void everyModuleKeepsItsTablesAndTheirHistoryInItsOwnSchema() throws Exception {
    DatabaseAccess access = TestDatabase.create();
    assertThat(Migrations.modules()).contains("accounts").isEqualTo(schemasWithHistory(access));
  }

  @Test
  void applyingThemAgainChangesNothing() {
    assertThat(Migrations.apply(TestDatabase.create())).isZero();
  }

  private static SortedSet<String> schemasWithHistory(DatabaseAccess access) throws Exception {
    SortedSet<String> schemas = new TreeSet<>();
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select table_schema from information_schema.tables"
                        + " where table_name = 'migration_history'")) {
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
    }
    return schemas;
  }
}

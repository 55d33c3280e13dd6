package org.entrepot.benchmarks.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.entrepot.rulebook.working.Payer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameTotalsTest {

  private static final Path ROOT = Path.of(System.getProperty("entrepot.root"));
  private static final long LINES = 3_000;

  @TempDir static Path folder;
  private static Job job;
  private static Figures figures;
  private static Orders orders;
  private static Totals engine;

  @BeforeAll
  static void theOrdersAreRestatedByThisEngine() throws IOException {
    job = Job.read(ROOT);
    figures = Figures.of(job);
    orders = Orders.made(folder, LINES, job.seed());
    engine = Engine.restate(job, orders.parquet());
    assertThat(engine.figures()).hasSizeGreaterThan(20);
    for (Side side : Side.values()) {
      String duty = Totals.charge(figures.dutyRule(), "duty", Payer.BUYER, side);
      assertThat(engine.figures().get(duty)).as(duty).isPositive();
    }
  }

  @Test
  void theSqlComesToTheSameCent() throws SQLException {
    try (Database database = Database.of(orders.parquet())) {
      assertThat(database.totals(database.sql(figures)).differences(engine)).isEmpty();
    }
  }

  @Test
  void theRulesOfARuleEngineComeToTheSameCent() throws SQLException {
    try (Database database = Database.of(orders.parquet())) {
      RuleEngine rules = new RuleEngine(figures);
      assertThat(rules.rules()).isGreaterThanOrEqualTo(50);
      assertThat(rules.totals(database.lines(figures)).differences(engine)).isEmpty();
    }
  }
}

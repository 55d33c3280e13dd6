package org.entrepot.marketplace.restatements.results;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.stored.StoredJson;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The report of a run: everything but the sellers, which have a table of their own. */
@Repository
public class Results {

  /** Raised when a report of before can no longer be read. */
  public static final int FORMAT = 3;

  private final JdbcClient jdbc;

  Results(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Ends a running run with its report; to be called in the transaction that also writes its
   * sellers.
   *
   * @return whether it was running
   */
  public boolean finish(UUID run, Restatement restatement, Instant now) {
    return jdbc.sql(
                """
                update restatements.run
                set state = 'DONE', ended_at = :now, report = :report::jsonb, report_format = :format
                where id = :run and state = 'RUNNING'
                """)
            .param("run", run)
            .param("now", Timestamp.from(now))
            .param("report", StoredJson.write(withoutSellers(restatement)))
            .param("format", FORMAT)
            .update()
        == 1;
  }

  /**
   * The report without its sellers; empty where the run has none, or one written by an earlier
   * version in a form that is no longer read.
   */
  public Optional<Restatement> report(UUID run) {
    return jdbc.sql(
            "select report from restatements.run where id = :run and report_format = :format")
        .param("run", run)
        .param("format", FORMAT)
        .query(String.class)
        .optional()
        .map(json -> StoredJson.read(json, Restatement.class));
  }

  /** What sellers pay, of several runs at once; those without a readable result are left out. */
  public Map<UUID, List<MoneyResult>> money(Collection<UUID> runs) {
    Map<UUID, List<MoneyResult>> money = new HashMap<>();
    if (runs.isEmpty()) {
      return money;
    }
    jdbc.sql(
            """
            select id, report -> 'money' as money from restatements.run
            where id in (:runs) and report_format = :format
            """)
        .param("runs", runs)
        .param("format", FORMAT)
        .query(row -> {
          money.put(
              row.getObject("id", UUID.class),
              StoredJson.readList(row.getString("money"), MoneyResult.class));
        });
    return money;
  }

  static Restatement withoutSellers(Restatement whole) {
    return new Restatement(
        whole.basis(),
        whole.subjects(),
        whole.money(),
        List.of(),
        List.of(),
        whole.punctuality(),
        whole.badRows(),
        whole.bad());
  }
}

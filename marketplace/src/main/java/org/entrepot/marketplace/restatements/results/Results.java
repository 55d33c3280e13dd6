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
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.restatement.Varied;
import org.jspecify.annotations.Nullable;
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
    return finish(run, StoredJson.write(withoutSellers(restatement)), now);
  }

  /** Ends a running run of several variants with what they come to. */
  public boolean finish(UUID run, Comparison comparison, Instant now) {
    List<TriedReport> tried =
        comparison.tried().stream()
            .map(one ->
                new TriedReport(
                    one.variant().label(),
                    one.variant().varied(),
                    withoutSellers(one.restatement())))
            .toList();
    return finish(run, StoredJson.write(new ComparedReport(tried)), now);
  }

  private boolean finish(UUID run, String report, Instant now) {
    return jdbc.sql(
                """
                update restatements.run
                set state = 'DONE', ended_at = :now, report = :report::jsonb, report_format = :format
                where id = :run and state = 'RUNNING'
                """)
            .param("run", run)
            .param("now", Timestamp.from(now))
            .param("report", report)
            .param("format", FORMAT)
            .update()
        == 1;
  }

  /** What several variants come to, as it is stored. */
  private record ComparedReport(List<TriedReport> tried) {}

  /** What one of them comes to, without its sellers. */
  private record TriedReport(String label, @Nullable Varied varied, Restatement restatement) {
    Comparison.Tried tried() {
      return new Comparison.Tried(
          new Variant(label, restatement.basis().under(), Map.of(), varied), restatement);
    }
  }

  /**
   * The report without its sellers; empty where the run has none, or is of several variants, or its
   * report was written by an earlier version in a form that is no longer read.
   */
  public Optional<Restatement> report(UUID run) {
    return report(run, Restatement.class, "is null");
  }

  /** The reports of several variants, without sellers and drafts; empty where it is of one. */
  public Optional<Comparison> comparison(UUID run) {
    return report(run, ComparedReport.class, "is not null")
        .map(report -> new Comparison(report.tried.stream().map(TriedReport::tried).toList()));
  }

  /** The value that is varied over several variants, as it is at the first; empty where none is. */
  public Optional<Varied> varied(UUID run) {
    return jdbc.sql(
            """
            select report -> 'tried' -> 0 -> 'varied' from restatements.run
            where id = :run and report_format = :format
              and jsonb_typeof(report -> 'tried' -> 0 -> 'varied') = 'object'
            """)
        .param("run", run)
        .param("format", FORMAT)
        .query(String.class)
        .optional()
        .map(json -> StoredJson.read(json, Varied.class));
  }

  private <T> Optional<T> report(UUID run, Class<T> type, String several) {
    return jdbc.sql(
            """
            select report from restatements.run
            where id = :run and report_format = :format and report -> 'tried' \
            """
                + several)
        .param("run", run)
        .param("format", FORMAT)
        .query(String.class)
        .optional()
        .map(json -> StoredJson.read(json, type));
  }

  /**
   * What sellers pay, of several runs of one variant at once; those without a readable result are
   * left out.
   */
  public Map<UUID, List<MoneyResult>> money(Collection<UUID> runs) {
    Map<UUID, List<MoneyResult>> money = new HashMap<>();
    if (runs.isEmpty()) {
      return money;
    }
    jdbc.sql(
            """
            select id, report -> 'money' as money from restatements.run
            where id in (:runs) and report_format = :format and report -> 'tried' is null
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
        whole.placed(),
        whole.badRows(),
        whole.bad());
  }
}

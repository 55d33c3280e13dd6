package org.entrepot.marketplace.restatements.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.stored.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs in the database. A change of state happens only from the state that it expects. */
@Repository
class RunStore {

  private static final String COLUMNS =
      """
      id, data_set, data_set_name, request, fingerprint, state, attempt, asked_by, asked_at,
      started_at, ended_at, doing, rows_read, bytes_read, bytes_total, reasons
      """;

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A run that does not exist yet. */
  record New(
      UUID home,
      String dataSet,
      String dataSetName,
      RunRequest request,
      String fingerprint,
      String askedBy,
      Instant askedAt) {}

  UUID insert(New run) {
    return jdbc.sql(
            """
            insert into restatements.run
              (home, data_set, data_set_name, request, fingerprint, state, asked_by, asked_at, queued_at)
            values
              (:home, :dataSet, :dataSetName, :request::jsonb, :fingerprint, 'QUEUED', :by, :at, :at)
            returning id
            """)
        .param("home", run.home)
        .param("dataSet", run.dataSet)
        .param("dataSetName", run.dataSetName)
        .param("request", StoredJson.write(run.request))
        .param("fingerprint", run.fingerprint)
        .param("by", run.askedBy)
        .param("at", Timestamp.from(run.askedAt))
        .query(UUID.class)
        .single();
  }

  Optional<Run> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from restatements.run where id = :id")
        .param("id", id)
        .query(RunStore::run)
        .optional();
  }

  /** The newest runs, those after a place in the list where it is given. */
  List<Run> newest(Runs.@Nullable Place after, int most) {
    String where = after == null ? "" : "where (asked_at, id) < (:at, :id)";
    var query =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from restatements.run "
                    + where
                    + " order by asked_at desc, id desc limit :most")
            .param("most", most);
    if (after != null) {
      query = query.param("at", Timestamp.from(after.askedAt())).param("id", after.id());
    }
    return query.query(RunStore::run).list();
  }

  /** The newest run of this fingerprint that waits, runs or has a result that can be read. */
  Optional<Run> same(String fingerprint) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from restatements.run
                where fingerprint = :fingerprint
                  and (state in ('QUEUED', 'RUNNING') or report_format = :format)
                order by asked_at desc limit 1
                """)
        .param("fingerprint", fingerprint)
        .param("format", Results.FORMAT)
        .query(RunStore::run)
        .optional();
  }

  long queued(UUID home) {
    return jdbc.sql("select count(*) from restatements.run where home = :home and state = 'QUEUED'")
        .param("home", home)
        .query(Long.class)
        .single();
  }

  /** How many runs wait before this one. */
  long before(Run run) {
    return jdbc.sql(
            """
            select count(*) from restatements.run r, restatements.run this
            where this.id = :id and r.home = this.home
              and (r.state = 'RUNNING'
                or r.state = 'QUEUED' and (r.queued_at, r.id) < (this.queued_at, this.id))
            """)
        .param("id", run.id())
        .query(Long.class)
        .single();
  }

  List<Run> ofDataSet(String dataSet) {
    return jdbc.sql("select " + COLUMNS + " from restatements.run where data_set = :dataSet")
        .param("dataSet", dataSet)
        .query(RunStore::run)
        .list();
  }

  /** Takes the run that has waited longest, so that no other worker takes it. */
  Optional<Run> take(UUID home, Instant now) {
    return jdbc.sql(
            """
            update restatements.run
            set state = 'RUNNING', started_at = :now, ended_at = null, doing = null,
                rows_read = 0, bytes_read = 0, bytes_total = 0, reasons = '[]'
            where id = (
              select id from restatements.run where home = :home and state = 'QUEUED'
              order by queued_at, id limit 1 for update skip locked)
            returning
            """
                + COLUMNS)
        .param("home", home)
        .param("now", Timestamp.from(now))
        .query(RunStore::run)
        .optional();
  }

  void record(UUID id, RunProgress progress) {
    jdbc.sql(
            """
            update restatements.run
            set doing = :doing, rows_read = :rows, bytes_read = :bytes, bytes_total = :total
            where id = :id and state = 'RUNNING'
            """)
        .param("id", id)
        .param("doing", progress.doing())
        .param("rows", progress.rows())
        .param("bytes", progress.done())
        .param("total", progress.total())
        .update();
  }

  /**
   * Moves a run from one state into another.
   *
   * @return whether it was in that state
   * @throws IllegalArgumentException where no run may go that way
   */
  boolean move(UUID id, RunState from, RunState to, Instant now, List<String> reasons) {
    if (!from.next().contains(to)) {
      throw new IllegalArgumentException("a " + from.word() + " run never becomes " + to.word());
    }
    return jdbc.sql(
                """
                update restatements.run
                set state = :to, reasons = :reasons::jsonb,
                    ended_at = case when :to = 'QUEUED' then null else :now::timestamptz end,
                    queued_at = case when :to = 'QUEUED' then :now::timestamptz else queued_at end,
                    started_at = case when :to = 'QUEUED' then null else started_at end,
                    attempt = case when :to = 'QUEUED' then attempt + 1 else attempt end
                where id = :id and state = :from
                """)
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .param("now", Timestamp.from(now))
            .param("reasons", StoredJson.write(reasons))
            .update()
        == 1;
  }

  /** Marks what a server that is gone left running. */
  int interruptAll(UUID home, Instant now) {
    return jdbc.sql(
            """
            update restatements.run set state = 'INTERRUPTED', ended_at = :now
            where home = :home and state = 'RUNNING'
            """)
        .param("home", home)
        .param("now", Timestamp.from(now))
        .update();
  }

  boolean delete(UUID id) {
    return jdbc.sql(
                "delete from restatements.run where id = :id and state not in ('QUEUED',"
                    + " 'RUNNING')")
            .param("id", id)
            .update()
        == 1;
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getObject("id", UUID.class),
        row.getString("data_set"),
        row.getString("data_set_name"),
        StoredJson.read(row.getString("request"), RunRequest.class),
        row.getString("fingerprint"),
        RunState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        new RunProgress(
            row.getString("doing"),
            row.getLong("rows_read"),
            row.getLong("bytes_read"),
            row.getLong("bytes_total")),
        StoredJson.readList(row.getString("reasons"), String.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}

package org.entrepot.marketplace.restatements.runs;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests under a key of the caller's own: whoever did not hear the answer asks once more under
 * the same key, and gets the run that is there.
 */
@Component
public class KeyedRequests {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Runs runs;

  KeyedRequests(JdbcClient jdbc, TransactionTemplate transaction, Runs runs) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.runs = runs;
  }

  /** A request under a key. */
  public record Keyed(DataSet dataSet, RunRequest request, boolean anew, String key) {
    String hash() {
      return Fingerprints.sha256(dataSet.id() + "\n" + anew + "\n" + request);
    }
  }

  /** What became of it. */
  public sealed interface Answer {
    /** As without a key. */
    record Asked(Runs.Asked asked) implements Answer {}

    /** It was asked for under this key before. */
    record Before(Run run) implements Answer {}

    /** Something else was asked for under this key. */
    record OtherRequest() implements Answer {}
  }

  /** Asks, or finds what was asked for under the same key; two at once are one after the other. */
  public Answer ask(Keyed keyed, String by) {
    Answer answer =
        transaction.execute(status -> {
          if (!isNew(keyed, by)) {
            return before(keyed, by);
          }
          Runs.Asked asked = runs.ask(keyed.dataSet(), keyed.request(), by, keyed.anew());
          switch (asked) {
            case Runs.Asked.Queued(var run) -> remember(run.id(), keyed, by);
            case Runs.Asked.Known(var run) -> remember(run.id(), keyed, by);
            case Runs.Asked.QueueFull _full -> status.setRollbackOnly();
          }
          return new Answer.Asked(asked);
        });
    return Objects.requireNonNull(answer);
  }

  /** Waits for another request under the same key that is on its way. */
  private boolean isNew(Keyed keyed, String by) {
    return jdbc.sql(
                """
                insert into restatements.idempotency_key (account, key, request_hash)
                values (:account, :key, :hash) on conflict do nothing
                """)
            .param("account", by)
            .param("key", keyed.key())
            .param("hash", keyed.hash())
            .update()
        == 1;
  }

  private void remember(UUID run, Keyed keyed, String by) {
    jdbc.sql(
            """
            update restatements.idempotency_key set run = :run
            where account = :account and key = :key
            """)
        .param("run", run)
        .param("account", by)
        .param("key", keyed.key())
        .update();
  }

  private Answer before(Keyed keyed, String by) {
    Optional<UUID> run =
        jdbc.sql(
                """
                select run from restatements.idempotency_key
                where account = :account and key = :key and request_hash = :hash
                """)
            .param("account", by)
            .param("key", keyed.key())
            .param("hash", keyed.hash())
            .query(UUID.class)
            .optional();
    return run.flatMap(runs::find)
        .<Answer>map(Answer.Before::new)
        .orElseGet(Answer.OtherRequest::new);
  }
}

package org.entrepot.marketplace.restatements.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.replay.ProgramVersion;
import org.entrepot.replay.SellerReplay;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Explanation;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.rulebook.edition.EditionRef;
import org.springframework.stereotype.Component;

/**
 * How a seller's result came about: its orders are computed once more when someone looks, by the
 * same editions from the same files, or not at all.
 */
@Component
public class Explanations {

  private static final int MOST_ORDERS = 12;
  private static final int MOST_KEPT = 50;
  private static final int AT_ONCE = 2;
  private static final long MOST_BYTES = 200L << 20;

  private record Key(UUID run, int attempt, String seller) {}

  private final DataSets dataSets;
  private final Rules rules;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Map<Key, Explanation> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Explanation> eldest) {
          return size() > MOST_KEPT;
        }
      };

  Explanations(DataSets dataSets, Rules rules) {
    this.dataSets = dataSets;
    this.rules = rules;
  }

  /** Explains a seller of a run that has this report. */
  public Explanation of(Run run, Restatement report, String seller) {
    Key key = new Key(run.id(), run.attempt(), seller);
    synchronized (kept) {
      Explanation known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    Explanation made = explain(run, report, seller);
    if (made instanceof Explanation.Explained) {
      synchronized (kept) {
        kept.put(key, made);
      }
    }
    return made;
  }

  private Explanation explain(Run run, Restatement report, String seller) {
    Optional<DataSet> dataSet = dataSets.find(run.dataSet());
    if (dataSet.isEmpty()) {
      return refused("The data set is no longer there.");
    }
    if (dataSet.get().bytes() > MOST_BYTES) {
      return refused(
          "The data set is too large to be read again for one page; lines.csv has every line.");
    }
    if (!turns.tryAcquire()) {
      return refused("Others are being explained right now: try again in a moment.");
    }
    try {
      SellerReplay replay = new SellerReplay(rules.rulebook(), ProgramVersion.text());
      Explanation explanation =
          replay.explain(
              RunExecution.request(run, dataSet.get(), Optional.<Path>empty()),
              seller,
              MOST_ORDERS,
              () -> false);
      return explanation instanceof Explanation.Explained explained
              && !isSame(explained.restatement().basis(), report.basis())
          ? refused("The orders or the rules have changed since: run the restatement again.")
          : explanation;
    } finally {
      turns.release();
    }
  }

  /** Whether both were computed of the same orders by the same editions, to the byte. */
  private static boolean isSame(Basis now, Basis then) {
    return editions(now).equals(editions(then)) && files(now).equals(files(then));
  }

  private static List<EditionRef> editions(Basis basis) {
    return basis.rules().stream()
        .flatMap(rule -> Stream.of(rule.against().edition(), rule.under().edition()))
        .toList();
  }

  private static List<String> files(Basis basis) {
    return basis.files().stream().map(Basis.InputFile::sha256).toList();
  }

  private static Explanation refused(String reason) {
    return new Explanation.Refused(List.of(reason));
  }
}

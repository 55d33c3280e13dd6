package org.entrepot.replay.restatement;

import java.time.Instant;
import java.util.List;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Outcome;

/** How one seller's result comes about. */
public sealed interface Explanation {

  /**
   * The seller's orders were computed once more.
   *
   * @param restatement of this seller's orders alone; of the files as they are now
   * @param orders those whose charges change most, the greatest change first
   * @param ordersInAll how many orders the seller has
   */
  record Explained(Restatement restatement, List<ExplainedOrder> orders, long ordersInAll)
      implements Explanation {
    public Explained {
      orders = List.copyOf(orders);
    }
  }

  /** They could not be, for these reasons. */
  record Refused(List<String> reasons) implements Explanation {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** The seller's part of one order, under every rule that bills. */
  record ExplainedOrder(String order, Instant created, List<Workings> workings) {
    public ExplainedOrder {
      workings = List.copyOf(workings);
    }
  }

  /**
   * One rule under both editions.
   *
   * @param line the line that it is about; empty where it is the order as a whole
   */
  record Workings(SubjectId subject, String line, Outcome against, Outcome under) {}
}

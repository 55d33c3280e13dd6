package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.orders.StoredSlice;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.Explanation.ExplainedOrder;
import org.entrepot.replay.rules.Explaining;

/**
 * The orders that change most, with their workings. A partial keeps what the orders state; their
 * workings are computed again.
 */
final class KeptExamples implements Mergeable {

  private static final int MOST_ASIDE = 64;

  private final Explaining explaining;
  private final Map<String, List<PartialWriter>> slices = new LinkedHashMap<>();

  KeptExamples(Explaining explaining) {
    this.explaining = explaining;
  }

  boolean wants(long change) {
    return explaining.wants(change);
  }

  void order(OrderSlice slice) {
    explaining.order(slice);
    PartialWriter stored = PartialWriter.piece();
    StoredSlice.write(slice, stored);
    slices.computeIfAbsent(slice.order(), added -> new ArrayList<>()).add(stored);
    if (slices.size() > MOST_ASIDE) {
      slices.keySet().retainAll(names());
    }
  }

  private Set<String> names() {
    return orders().stream().map(ExplainedOrder::order).collect(Collectors.toSet());
  }

  List<ExplainedOrder> orders() {
    return explaining.orders();
  }

  @Override
  public void write(PartialWriter out) {
    slices.keySet().retainAll(names());
    out.number(slices.values().stream().mapToLong(List::size).sum());
    slices.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(order -> order.getValue().forEach(out::piece));
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      order(StoredSlice.read(in));
    }
  }
}

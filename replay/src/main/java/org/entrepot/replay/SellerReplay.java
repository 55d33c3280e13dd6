package org.entrepot.replay;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.restatement.Explanation;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.rules.AskedWords;
import org.entrepot.replay.rules.Explaining;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.Pinning;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.book.Rulebook;

/** Replays the orders of one seller, to show how its result comes about. */
public final class SellerReplay {

  private final Rulebook rulebook;
  private final String codeVersion;

  /**
   * A replay by that rulebook.
   *
   * @param codeVersion the version of the program, which the result cites
   */
  public SellerReplay(Rulebook rulebook, String codeVersion) {
    this.rulebook = rulebook;
    this.codeVersion = codeVersion;
  }

  /**
   * Computes one seller's orders once more, with the working of those that change most.
   *
   * @param request as it was restated; its folder for files is not used
   * @param most how many orders are explained
   * @param cancelled asked every few thousand rows
   */
  public Explanation explain(
      ReplayRequest request, String seller, int most, BooleanSupplier cancelled) {
    Pinning pinning = new Pinning(rulebook, request);
    try {
      OrderSource source = Replay.source(request);
      pinning.checkAssumptions(source.alwaysStates());
      if (!pinning.faults().isEmpty()) {
        return new Explanation.Refused(pinning.faults());
      }
      Cancelling cancelling =
          new Cancelling(
              Progress.SILENT, cancelled, Replay.bytes(source.files()), pinning.rules().size());
      return Mishaps.caught(
          () -> explain(request, pinning.rules(), source, seller, most, cancelling),
          null,
          Explanation.Refused::new,
          () -> new Explanation.Refused(List.of("it was cancelled")));
    } catch (UnreadableFileException unreadable) {
      return new Explanation.Refused(Mishaps.unreadable(unreadable));
    }
  }

  private Explanation explain(
      ReplayRequest request,
      List<PinnedRule<?>> rules,
      OrderSource source,
      String seller,
      int most,
      Cancelling cancelling)
      throws UnreadableFileException {
    try (OrdersRead read =
        new OrdersRead(
            cancelling, row -> {}, AskedWords.of(rules, false), Gathering.LINES_IN_MEMORY)) {
      OfOneSeller lines = new OfOneSeller(read, seller);
      source.read(lines);
      cancelling.computing(read.gathering().lines());
      long weeks = Replay.shift(request, rules, read, lines.firstCreated());
      Computing computing = new Computing(request, rules, read.words(), LineRows.NONE);
      Explaining explaining = new Explaining(rules, request.assumptions(), most);
      read.gathering()
          .forEach(
              cancelling.before((block, from, to) -> {
                computing.orders(block, from, to);
                for (int order = from; order < to; order++) {
                  if (!block.isBad(order)) {
                    block.slices(order).forEach(explaining::order);
                  }
                }
              }));
      return new Explanation.Explained(
          computing.result(
              Replay.basis(request, rules, read.totals(), weeks, codeVersion), read.totals()),
          explaining.orders(),
          explaining.ordersInAll());
    }
  }
}

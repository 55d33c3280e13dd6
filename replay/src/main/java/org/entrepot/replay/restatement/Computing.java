package org.entrepot.replay.restatement;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.rulebook.edition.SubjectId;

/** Hands every order to every rule, and sums up. */
final class Computing implements Gathering.OrderReader {

  private final Cancelling cancelling;
  private final LineRows rows;
  private final SellerFold sellers;
  private final ChargedLines charged;
  private final PunctualityFold punctuality = new PunctualityFold();
  private final List<RuleReplay> replays = new ArrayList<>();
  private long orders;

  Computing(
      ReplayRequest request, List<PinnedRule<?>> rules, Cancelling cancelling, LineRows rows) {
    this.cancelling = cancelling;
    this.rows = rows;
    List<SubjectId> ids = rules.stream().<SubjectId>map(PinnedRule::id).toList();
    this.sellers = new SellerFold(ids);
    this.charged = new ChargedLines(sellers);
    for (int i = 0; i < rules.size(); i++) {
      replays.add(new ChargingReplay(rules.get(i), i, request.assumptions(), sellers, charged));
    }
  }

  @Override
  public void order(String order, List<OrderSlice> slices, boolean bad) {
    cancelling.order(++orders);
    charged.nextOrder();
    if (bad || slices.isEmpty()) {
      replays.forEach(replay -> replay.refuse(order, slices, bad, rows));
      return;
    }
    punctuality.order(slices);
    replays.forEach(replay -> replay.order(slices, rows));
  }

  Restatement result(Basis basis, OrdersRead read) {
    List<SellerMoney> money = sellers.sellers(read.words().sellers());
    return new Restatement(
        basis,
        replays.stream().map(replay -> replay.result(read.badLines())).toList(),
        MoneySummary.of(money),
        money,
        List.of(),
        punctuality.result(),
        read.bad(),
        read.kept());
  }
}

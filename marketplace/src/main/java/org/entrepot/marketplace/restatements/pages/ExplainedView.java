package org.entrepot.marketplace.restatements.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entrepot.marketplace.restatements.pages.ResultView.StandardView;
import org.entrepot.marketplace.wording.Wording;
import org.entrepot.replay.orders.WeekShift;
import org.entrepot.replay.restatement.Explanation;
import org.entrepot.replay.restatement.Explanation.ExplainedOrder;
import org.entrepot.replay.restatement.Explanation.Workings;
import org.entrepot.replay.restatement.Placed;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.Money;

/**
 * How a seller's result came about.
 *
 * @param zone in which times are told
 * @param reasons why it cannot be told; empty where it can
 */
record ExplainedView(
    List<StandardView> standards,
    List<OrderView> orders,
    long ordersInAll,
    ZoneId zone,
    List<String> reasons) {

  /**
   * One order: what the seller paid for it, what it would pay, and why.
   *
   * @param moved how far it was moved to be computed; empty where it was not
   */
  record OrderView(
      String order,
      Instant created,
      String moved,
      List<Money> against,
      List<Money> under,
      List<Pair> pairs) {}

  /** One rule under both editions, about a line or about the whole order where it is empty. */
  record Pair(String title, String line, WorkingView against, WorkingView under) {}

  static ExplainedView of(
      Explanation explanation, Map<SubjectId, String> titles, ZoneId zone, Wording words) {
    return switch (explanation) {
      case Explanation.Explained(var restatement, var orders, long inAll) ->
          new ExplainedView(
              ResultView.of(restatement, words).standards(),
              orders.stream()
                  .map(order ->
                      order(order, new WeekShift(zone, restatement.basis().shiftedWeeks()), titles))
                  .toList(),
              inAll,
              zone,
              List.of());
      case Explanation.Refused(var reasons) ->
          new ExplainedView(List.of(), List.of(), 0, zone, reasons);
    };
  }

  private static OrderView order(
      ExplainedOrder order, WeekShift shift, Map<SubjectId, String> titles) {
    return new OrderView(
        order.order(),
        shift.placed(order.created()),
        shift.weeks() == 0 ? "" : "counted as " + Placed.weeks(shift.weeks()),
        charged(order, Workings::against),
        charged(order, Workings::under),
        order.workings().stream()
            .map(one ->
                new Pair(
                    titles.getOrDefault(one.subject(), one.subject().toString()),
                    one.line(),
                    WorkingView.of(one.against()),
                    WorkingView.of(one.under())))
            .toList());
  }

  /** What the seller is charged in sum, one amount for each currency. */
  private static List<Money> charged(ExplainedOrder order, Function<Workings, Outcome> side) {
    List<Money> amounts =
        order.workings().stream()
            .map(side)
            .flatMap(outcome -> lines(outcome).stream())
            .filter(line -> line.payer() == Payer.SELLER)
            .map(ChargeLine::amount)
            .toList();
    return amounts.stream()
        .map(Money::getCurrencyUnit)
        .distinct()
        .map(currency ->
            amounts.stream()
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus))
        .toList();
  }

  private static List<ChargeLine> lines(Outcome outcome) {
    return Optional.of(outcome)
        .filter(Outcome.Answer.class::isInstance)
        .map(Outcome.Answer.class::cast)
        .map(Outcome.Answer::lines)
        .orElse(List.of());
  }
}

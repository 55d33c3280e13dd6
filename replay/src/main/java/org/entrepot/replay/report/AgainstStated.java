package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.report.CurveChart.Point;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.Varied;
import org.joda.money.CurrencyUnit;

/**
 * Of one value at many amounts, how many sellers pay more and less than under the amount that the
 * rulebook states. Beside the edition in force all of them may pay more, whatever the amount is.
 */
final class AgainstStated {

  /** A variant, and how many sellers pay more and less by it. */
  private record Counts(Tried tried, Varied varied, long more, long less) {}

  private AgainstStated() {}

  /** Prints a curve and its table, where the stated amount is one of several that were tried. */
  static void print(Comparison comparison, CurrencyUnit currency, Html html) {
    List<Counts> counts = new ArrayList<>();
    for (Tried stated : comparison.tried()) {
      Varied varied = stated.variant().varied();
      if (varied != null && varied.isStated() && counts.isEmpty()) {
        Map<String, Long> paid = paid(stated, currency);
        comparison.tried().forEach(tried -> count(tried, currency, paid, counts));
      }
    }
    if (counts.size() < 2) {
      return;
    }
    List<Point> curve = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Counts one : counts) {
      String more = Html.count(one.more);
      String label = one.tried.variant().told();
      curve.add(new Point(label, one.varied.value(), BigDecimal.valueOf(one.more), more));
      rows.add(List.of(label, more, Html.count(one.less)));
    }
    new CurveChart(
            "Sellers who pay more than by the value stated, by the value varied",
            counts.getFirst().varied)
        .draw(curve, html);
    html.table(
        "Sellers who pay more and less than by the value that the rulebook states, in "
            + currency.getCode(),
        List.of("Variant", "Pay more", "Pay less"),
        rows,
        1);
  }

  private static Map<String, Long> paid(Tried tried, CurrencyUnit currency) {
    Map<String, Long> paid = new HashMap<>();
    for (SellerMoney seller : tried.restatement().sellers()) {
      if (seller.currency().equals(currency)) {
        paid.put(seller.seller(), seller.underMinor());
      }
    }
    return paid;
  }

  private static void count(
      Tried tried, CurrencyUnit currency, Map<String, Long> stated, List<Counts> counts) {
    Varied varied = tried.variant().varied();
    if (varied == null) {
      return;
    }
    long more = 0;
    long less = 0;
    for (SellerMoney seller : tried.restatement().sellers()) {
      if (seller.currency().equals(currency)) {
        long change = seller.underMinor() - stated.getOrDefault(seller.seller(), 0L);
        more += change > 0 ? 1 : 0;
        less += change < 0 ? 1 : 0;
      }
    }
    counts.add(new Counts(tried, varied, more, less));
  }
}

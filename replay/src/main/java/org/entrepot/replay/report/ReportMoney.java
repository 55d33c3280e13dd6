package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.report.BarChart.Bar;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.MoneyResult.Bucket;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.joda.money.Money;

/** What sellers pay and keep in one currency, and who of them gains and loses. */
final class ReportMoney {

  private final MoneyResult money;
  private final String code;
  private final Html html;

  private ReportMoney(MoneyResult money, Html html) {
    this.money = money;
    this.code = money.currency().getCode();
    this.html = html;
  }

  static void print(Restatement restatement, MoneyResult money, Html html) {
    ReportMoney report = new ReportMoney(money, html);
    html.section("money-" + report.code, "What sellers pay, in " + report.code);
    report.totals(restatement);
    report.sellers();
    report.histogram();
    report.list("Sellers who lose most", money.worst());
    report.list("Sellers who gain most", money.best());
    html.end("section");
  }

  private void totals(Restatement restatement) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        totals(
            "platform revenue",
            Comparison.compared(restatement, money.currency(), false),
            Comparison.compared(restatement, money.currency(), true)));
    if (money.sales() != null) {
      rows.add(totals("sales " + restatement.salesAre(), money.sales(), money.sales()));
    }
    rows.add(totals("sellers pay", money.against(), money.under()));
    Money keptAgainst = money.keptAgainst();
    Money keptUnder = money.keptUnder();
    if (keptAgainst != null && keptUnder != null) {
      String before = restatement.keptBefore(money.currency()).map(", "::concat).orElse("");
      rows.add(totals("sellers keep" + before, keptAgainst, keptUnder));
    }
    html.table(
        "Totals of " + Html.count(money.lines()) + " lines",
        List.of(code, "Against", "Under", "Change", "%"),
        rows,
        1);
  }

  private static List<String> totals(String what, Money against, Money under) {
    Money change = under.minus(against);
    return List.of(
        what,
        Html.amount(against),
        Html.amount(under),
        Html.change(change),
        Html.share(change.getAmount(), against.getAmount().abs()));
  }

  private void sellers() {
    html.table(
        "Sellers who gain and who lose",
        List.of("Sellers who", "Sellers", "Together"),
        List.of(
            List.of("pay more", Html.count(money.sellersLosing()), Html.change(money.lost())),
            List.of(
                "pay less",
                Html.count(money.sellersGaining()),
                Html.change(money.gained().negated())),
            List.of("pay the same", Html.count(money.sellersUnchanged()), "")),
        1);
  }

  private void histogram() {
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Bucket bucket : money.histogram()) {
      boolean same = bucket.low().equals(bucket.high());
      String name = same ? "no change" : range(bucket);
      String kind = bucket.low().isNegative() ? "gain" : "loss";
      if (!same) {
        String told = name + ": " + sellers(bucket.sellers());
        bars.add(new Bar(told, bucket.sellers(), 0, kind, whole(bucket.low())));
      }
      rows.add(List.of(name, Html.count(bucket.sellers())));
    }
    String title = "Sellers by what they pay more or less, in " + code;
    if (!bars.isEmpty()) {
      String end = whole(money.histogram().getLast().high());
      new BarChart(title).draw(bars, end, notes(), html);
    }
    html.table(title, List.of("Change in " + code, "Sellers"), rows, 1);
  }

  /** What the chart does not show by itself. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!haveOneWidth(money.histogram())) {
      notes.add(
          "The ranges are not equally wide, though the bars are: a bar’s height is the number of"
              + " sellers in its range.");
    }
    if (money.sellersUnchanged() > 0) {
      notes.add(
          sellers(money.sellersUnchanged())
              + (money.sellersUnchanged() == 1 ? " pays" : " pay")
              + " the same: no bar.");
    }
    return notes;
  }

  private static boolean haveOneWidth(List<Bucket> buckets) {
    return buckets.stream()
            .filter(bucket -> !bucket.low().equals(bucket.high()))
            .map(bucket -> bucket.high().minus(bucket.low()))
            .distinct()
            .count()
        <= 1;
  }

  private static String range(Bucket bucket) {
    Money only = bucket.only();
    return only == null
        ? Html.change(bucket.low()) + " to " + Html.change(bucket.high())
        : Html.change(only);
  }

  private static String sellers(long count) {
    return Html.count(count) + (count == 1 ? " seller" : " sellers");
  }

  /** A border of a bucket, which is a whole amount unless it is small. */
  private static String whole(Money border) {
    String amount = Html.change(border);
    return border.getAmount().stripTrailingZeros().scale() > 0
        ? amount
        : amount.replaceFirst("\\.0+$", "");
  }

  private void list(String caption, List<SellerMoney> sellers) {
    if (!sellers.isEmpty()) {
      html.table(
          caption,
          List.of("Seller", "Lines", "Sales", "Against", "Under", "Change", "%"),
          sellers.stream()
              .map(one ->
                  List.of(
                      one.seller(),
                      Html.count(one.lines()),
                      Html.amount(one.sales()),
                      Html.amount(one.against()),
                      Html.amount(one.under()),
                      Html.change(one.change()),
                      Html.share(one.change().getAmount(), one.against().getAmount())))
              .toList(),
          1);
    }
  }
}

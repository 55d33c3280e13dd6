package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.report.BarRows.Piece;
import org.entrepot.replay.report.BarRows.Row;
import org.entrepot.replay.report.CurveChart.Point;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.Varied;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All variants side by side: revenue, what sellers keep, who gains and loses, how they stand. */
final class VariantOverview {

  private final Comparison comparison;
  private final Html html;

  private VariantOverview(Comparison comparison, Html html) {
    this.comparison = comparison;
    this.html = html;
  }

  static void print(Comparison comparison, Html html) {
    VariantOverview overview = new VariantOverview(comparison, html);
    overview.leftOut();
    Varied varied = comparison.tried().getFirst().variant().varied();
    if (varied != null) {
      overview.varied(varied);
    }
    boolean moneyFirst = comparison.changesMoney();
    if (!moneyFirst) {
      overview.standings();
    }
    comparison.currencies().forEach(overview::money);
    if (moneyFirst) {
      overview.standings();
    }
  }

  private void leftOut() {
    Map<String, List<String>> variants = new LinkedHashMap<>();
    for (Tried tried : comparison.tried()) {
      for (String sentence : tried.restatement().leftOut()) {
        variants.computeIfAbsent(sentence, added -> new ArrayList<>()).add(tried.variant().label());
      }
    }
    if (!variants.isEmpty()) {
      html.section("left-out", "Left out of every comparison");
      List<String> sentences = new ArrayList<>();
      variants.forEach((sentence, of) ->
          sentences.add(
              of.size() == comparison.tried().size()
                  ? sentence
                  : String.join(", ", of) + ": " + sentence));
      html.list(sentences).end("section");
    }
  }

  /** Which value it is, and what the rulebook states in its place. */
  private void varied(Varied varied) {
    html.section("varied", "What is varied");
    String first = comparison.tried().getFirst().variant().label();
    String last = comparison.tried().getLast().variant().label();
    html.element(
        "p",
        comparison.tried().size() == 1
            ? first + ", where the rulebook states " + varied.stated() + ":"
            : Html.count(comparison.tried().size())
                + " values from "
                + first
                + " to "
                + last
                + ", where the rulebook states "
                + varied.stated()
                + ":");
    html.list(List.of(varied.subject() + ": " + varied.told())).end("section");
  }

  private void money(CurrencyUnit currency) {
    String code = currency.getCode();
    html.section("overview-" + code, "The variants side by side, in " + code);
    revenue(currency);
    sellers(currency);
    AgainstStated.print(comparison, currency, html);
    html.end("section");
  }

  private void revenue(CurrencyUnit currency) {
    String code = currency.getCode();
    List<List<String>> rows = new ArrayList<>();
    List<Row> bars = new ArrayList<>();
    List<Point> curve = new ArrayList<>();
    for (Tried tried : comparison.tried()) {
      MoneyResult money = of(tried, currency);
      Money before = Comparison.compared(tried.restatement(), currency, false);
      Money after = Comparison.compared(tried.restatement(), currency, true);
      Money change = after.minus(before);
      String label = tried.variant().told();
      rows.add(
          List.of(
              label,
              Html.amount(before),
              Html.amount(after),
              Html.change(change),
              Html.share(change.getAmount(), before.getAmount()),
              Html.amount(money.keptUnder()),
              Html.change(money.change().negated())));
      bars.add(
          new Row(
              label,
              List.of(new Piece(change.getAmountMinorLong(), Html.change(change), "plain"))));
      point(tried, after.getAmount(), Html.amount(after), curve);
    }
    Varied varied = varied(curve);
    if (varied == null) {
      new BarRows("Change of platform revenue by variant, in " + code).draw(bars, html);
    } else {
      new CurveChart("Platform revenue by the value varied, in " + code, varied).draw(curve, html);
    }
    html.table(
        "Platform revenue and what sellers keep"
            + comparison.keptBefore(currency).map(before -> " " + before).orElse("")
            + ", in "
            + code,
        List.of(
            "Variant",
            "Revenue against",
            "Revenue under",
            "Change",
            "%",
            "Sellers keep",
            "Change of that"),
        rows,
        1);
  }

  private void sellers(CurrencyUnit currency) {
    List<List<String>> rows = new ArrayList<>();
    List<Row> bars = new ArrayList<>();
    List<Point> curve = new ArrayList<>();
    for (Tried tried : comparison.tried()) {
      MoneyResult money = of(tried, currency);
      String label = tried.variant().told();
      String losing = Html.count(money.sellersLosing());
      String gaining = Html.count(money.sellersGaining());
      rows.add(
          List.of(
              label,
              losing,
              Html.change(money.lost()),
              gaining,
              Html.change(money.gained().negated()),
              Html.count(money.sellersUnchanged()),
              Html.count(money.lines())));
      bars.add(
          new Row(
              label,
              List.of(
                  new Piece(money.sellersLosing(), losing + " pay more", "loss"),
                  new Piece(money.sellersGaining(), gaining + " less", "gain"))));
      point(tried, BigDecimal.valueOf(money.sellersLosing()), losing, curve);
    }
    Varied varied = varied(curve);
    if (varied == null) {
      new BarRows("Sellers who pay more (upper bar) and less (lower bar)").draw(bars, html);
    } else {
      new CurveChart("Sellers who pay more, by the value varied", varied).draw(curve, html);
    }
    html.table(
        "Sellers who gain and who lose, in " + currency.getCode(),
        List.of(
            "Variant",
            "Pay more",
            "More together",
            "Pay less",
            "Less together",
            "The same",
            "Lines"),
        rows,
        1);
  }

  private static void point(Tried tried, BigDecimal figure, String text, List<Point> curve) {
    Varied varied = tried.variant().varied();
    if (varied != null) {
      curve.add(new Point(tried.variant().told(), varied.value(), figure, text));
    }
  }

  /** What is varied, where there is a curve of it. */
  private @Nullable Varied varied(List<Point> curve) {
    return curve.size() < 2 ? null : comparison.tried().getFirst().variant().varied();
  }

  private static MoneyResult of(Tried tried, CurrencyUnit currency) {
    return tried.restatement().money(currency).orElseGet(() -> MoneyResult.none(currency));
  }

  private void standings() {
    if (comparison.first().standing().isEmpty()) {
      return;
    }
    html.section("standings", "How sellers stand");
    List<List<String>> rows = new ArrayList<>();
    List<Row> bars = new ArrayList<>();
    List<Point> curve = new ArrayList<>();
    standing("against", Comparison.standing(comparison.first(), false), rows, bars);
    for (Tried tried : comparison.tried()) {
      Standing sum = Comparison.standing(tried.restatement(), true);
      standing(tried.variant().told(), sum, rows, bars);
      point(tried, BigDecimal.valueOf(sum.points()), Html.count(sum.points()), curve);
    }
    Varied varied = varied(curve);
    if (varied == null) {
      new BarRows("Points by variant").draw(bars, html);
    } else {
      new CurveChart("Points by the value varied", varied).draw(curve, html);
    }
    html.table(
        "Breaches, points and waived points of all sellers",
        List.of("Variant", "Breaches", "Points", "Waived"),
        rows,
        1);
    html.end("section");
  }

  private static void standing(
      String label, Standing sum, List<List<String>> rows, List<Row> bars) {
    String points = Html.count(sum.points());
    rows.add(List.of(label, Html.count(sum.breaches()), points, Html.count(sum.waived())));
    bars.add(new Row(label, List.of(new Piece(sum.points(), points, "plain"))));
  }
}

package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.report.BarChart.Bar;
import org.entrepot.replay.report.BarRows.Piece;
import org.entrepot.replay.report.BarRows.Row;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.Placed;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.entrepot.replay.restatement.WeekResult;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.PinnedRule;
import org.joda.money.BigMoney;

/** What each rule comes to: its charges, its cliffs, its weeks. */
final class ReportRules {

  private final Html html;
  private final ReportFold fold;
  private final Assumptions assumptions;

  private ReportRules(Html html, ReportFold fold, Assumptions assumptions) {
    this.html = html;
    this.fold = fold;
    this.assumptions = assumptions;
  }

  static void print(
      Restatement restatement,
      List<PinnedRule<?>> rules,
      Answers answers,
      ReportFold fold,
      Html html) {
    ReportRules report =
        new ReportRules(html, fold, Assumptions.read(restatement.basis().assumptions()));
    for (int i = 0; i < rules.size(); i++) {
      SubjectResult subject = restatement.subjects().get(i);
      html.section("rule-" + i, ReportSections.title(rules.get(i)));
      report.charges(subject);
      report.cliffs(subject, rules.get(i), answers);
      report.weeks(subject, restatement.basis().shiftedWeeks());
      report.tiers(subject);
      html.end("section");
    }
  }

  private void charges(SubjectResult subject) {
    if (subject.charges().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (ChargeTotal charge : subject.charges()) {
      rows.add(
          List.of(
              charge.label(),
              charge.payer().name().toLowerCase(java.util.Locale.ROOT),
              charge.under().getCurrencyUnit().getCode(),
              Html.amount(charge.against()),
              Html.amount(charge.under()),
              Html.change(charge.change())));
    }
    html.table("Charges", List.of("Charge", "Payer", "In", "Against", "Under", "Change"), rows, 3);
  }

  private void cliffs(SubjectResult subject, PinnedRule<?> rule, Answers answers) {
    SubjectResult.Cliffs cliffs = subject.cliffs();
    if (cliffs == null) {
      return;
    }
    html.element(
        "p",
        "At a cliff a slightly lower price would leave the seller more: "
            + Html.count(cliffs.linesAgainst())
            + " lines against, "
            + Html.count(cliffs.linesUnder())
            + " under. Where a fee looks at the price after the seller’s discount, cliffs are told"
            + " of that price; lines are counted by it, at the assumed rate where they are sold in"
            + " another currency.");
    List<List<String>> rows = new ArrayList<>();
    List<Row> bars = new ArrayList<>();
    for (boolean under : new boolean[] {false, true}) {
      for (BigMoney from : answers.cliffs(rule, under)) {
        String edition = under ? "under" : "against";
        String price = from.getCurrencyUnit().getCode() + " " + Html.amount(from.toMoney());
        long near = fold.linesNear(from, assumptions);
        rows.add(List.of(edition, price, Html.count(near)));
        bars.add(
            new Row(edition + ", " + price, List.of(new Piece(near, Html.count(near), "plain"))));
      }
    }
    if (!rows.isEmpty()) {
      new BarRows("Lines within 5% of a cliff, by edition and price").draw(bars, html);
      html.table("Cliffs", List.of("Edition", "From", "Lines within 5% of it"), rows, 1);
    }
  }

  private void weeks(SubjectResult subject, long shiftedWeeks) {
    if (subject.weeks().isEmpty()) {
      return;
    }
    if (shiftedWeeks != 0) {
      html.element(
          "p",
          "The orders were moved; these weeks are "
              + Placed.weeks(shiftedWeeks)
              + " than the orders’ own.");
    }
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (WeekResult week : subject.weeks()) {
      long before = week.against().points();
      long after = week.under().points();
      String name =
          "Week of "
              + week.from()
              + ": "
              + Html.count(before)
              + " against, "
              + Html.count(after)
              + " under";
      bars.add(new Bar(name, after, before, "loss", week.from().toString()));
      rows.add(
          List.of(
              week.from().toString(),
              Html.count(week.orders()),
              Html.count(week.late()),
              Html.count(week.against().breaches()),
              Html.count(week.under().breaches()),
              Html.count(week.against().points()),
              Html.count(week.under().points()),
              Html.count(week.against().waived()),
              Html.count(week.under().waived())));
    }
    new BarChart("Points by week", "under the edition tried", "against")
        .draw(bars, subject.weeks().getLast().from().toString(), List.of(), html);
    html.table(
        "Seller-orders, breaches, points and waived points by week",
        List.of(
            "Week of",
            "Seller-orders",
            "Late",
            "Breaches against",
            "Breaches under",
            "Points against",
            "Points under",
            "Waived against",
            "Waived under"),
        rows,
        1);
  }

  private void tiers(SubjectResult subject) {
    if (!subject.tiers().isEmpty()) {
      html.table(
          "Sellers who ever reached a tier",
          List.of("Points", "What it leads to", "Against", "Under"),
          subject.tiers().stream()
              .map(tier ->
                  List.of(
                      Html.count(tier.points()),
                      tier.words(),
                      Html.count(tier.sellersAgainst()),
                      Html.count(tier.sellersUnder())))
              .toList(),
          2);
    }
  }
}

package org.entrepot.cli.replay;

import java.util.Comparator;
import java.util.List;
import org.entrepot.cli.terminal.Bars;
import org.entrepot.cli.terminal.Figures;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.WeekResult;

/** Breaches and points under one standard: all weeks together, then the weeks that stand out. */
final class StandingText {
  private static final int WEEKS_SHOWN = 12;
  private static final int SELLERS_SHOWN = 10;
  private static final int BAR = 24;

  private final SubjectResult subject;
  private final List<SellerStanding> sellers;
  private final Screen screen;

  StandingText(SubjectResult subject, List<SellerStanding> standing, Screen screen) {
    this.subject = subject;
    this.sellers =
        standing.stream().filter(one -> one.subject().equals(subject.subject())).toList();
    this.screen = screen;
  }

  void print() {
    screen.blank().heading("Standing by " + subject.subject());
    long orders = subject.weeks().stream().mapToLong(WeekResult::orders).sum();
    long late = subject.weeks().stream().mapToLong(WeekResult::late).sum();
    screen.line(
        "  "
            + Figures.count(orders, "seller-order", "seller-orders")
            + " assessed over "
            + Figures.count(subject.weeks().size(), "week", "weeks")
            + ", "
            + Figures.count(late)
            + " late ("
            + Figures.share(late, orders)
            + ")");
    screen.note(
        "A seller-order is one seller’s part of an order; it is late if any of its lines is.");
    totals();
    tiers();
    weeks();
    worst();
  }

  private void totals() {
    Table table =
        new Table().text("").figure("Breaches").figure("Points").figure("Waived").figure("Sellers");
    total(table, "against", sellers.stream().map(SellerStanding::against).toList());
    total(table, "under", sellers.stream().map(SellerStanding::under).toList());
    table.print(screen, "  ");
  }

  private static void total(Table table, String edition, List<Standing> all) {
    table.row(
        edition,
        Figures.count(all.stream().mapToLong(Standing::breaches).sum()),
        Figures.count(all.stream().mapToLong(Standing::points).sum()),
        Figures.count(all.stream().mapToLong(Standing::waived).sum()),
        Figures.count(all.stream().filter(one -> one.breaches() > 0).count()));
  }

  private void tiers() {
    if (subject.tiers().isEmpty()) {
      return;
    }
    screen.blank().line("  Sellers who ever reached a tier, against → under");
    Table table = new Table().figure("Points").figure("Sellers").givesWay("What it leads to");
    subject
        .tiers()
        .forEach(tier ->
            table.row(
                Figures.count(tier.points()),
                Figures.count(tier.sellersAgainst()) + " → " + Figures.count(tier.sellersUnder()),
                tier.words()));
    table.print(screen, "  ");
  }

  private void weeks() {
    List<WeekResult> shown =
        subject.weeks().stream()
            .sorted(
                Comparator.comparingLong((WeekResult week) -> week.under().points())
                    .thenComparingLong(WeekResult::late)
                    .reversed())
            .limit(WEEKS_SHOWN)
            .sorted(Comparator.comparing(WeekResult::from))
            .toList();
    long most = shown.stream().mapToLong(week -> week.under().points()).max().orElse(0);
    screen.blank();
    screen.line("  Points under, week by week from " + subject.weeks().getFirst().from());
    screen.line(
        "  " + Bars.row(subject.weeks().stream().map(week -> week.under().points()).toList()));
    screen.blank();
    screen.line(
        shown.size() == subject.weeks().size()
            ? "  By week, points against → under"
            : "  The "
                + shown.size()
                + " weeks with most points, against → under (summary.json of --out has them all)");
    Table table =
        new Table()
            .text("Week of")
            .figure("Orders")
            .figure("Late")
            .figure("Breaches")
            .figure("Points")
            .text("");
    for (WeekResult week : shown) {
      table.row(
          week.from().toString(),
          Figures.count(week.orders()),
          Figures.share(week.late(), week.orders()),
          week.against().breaches() + " → " + week.under().breaches(),
          week.against().points() + " → " + week.under().points(),
          Bars.bar(week.under().points(), most, BAR));
    }
    table.print(screen, "  ");
  }

  private void worst() {
    List<SellerStanding> worst =
        sellers.stream()
            .filter(one -> one.under().points() > 0)
            .sorted(
                Comparator.comparingLong((SellerStanding one) -> one.under().points())
                    .reversed()
                    .thenComparing(SellerStanding::seller))
            .limit(SELLERS_SHOWN)
            .toList();
    if (worst.isEmpty()) {
      return;
    }
    screen.blank().line("  The " + worst.size() + " sellers with most points");
    Table table =
        new Table()
            .givesWay("Seller")
            .figure("Orders")
            .figure("Late")
            .figure("Breaches")
            .figure("Points")
            .figure("Waived");
    worst.forEach(one ->
        table.row(
            Ink.PLAIN,
            one.seller(),
            Figures.count(one.orders()),
            Figures.share(one.late(), one.orders()),
            one.against().breaches() + " → " + one.under().breaches(),
            one.against().points() + " → " + one.under().points(),
            one.against().waived() + " → " + one.under().waived()));
    table.print(screen, "  ");
  }
}

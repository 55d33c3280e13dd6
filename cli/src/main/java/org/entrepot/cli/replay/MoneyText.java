package org.entrepot.cli.replay;

import java.math.BigDecimal;
import java.util.List;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Bars;
import org.entrepot.cli.terminal.Figures;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.cli.terminal.Table.Cell;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.MoneyResult.Bucket;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.entrepot.replay.restatement.SubjectResult.Cliffs;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What sellers pay and keep, in one currency. */
final class MoneyText {
  private static final int BAR = 32;
  private static final int ZONES_SHOWN = 4;

  private final Restatement restatement;
  private final MoneyResult money;
  private final Screen screen;

  MoneyText(Restatement restatement, MoneyResult money, Screen screen) {
    this.restatement = restatement;
    this.money = money;
    this.screen = screen;
  }

  void print() {
    totals();
    if (money.sellersGaining() + money.sellersLosing() > 0) {
      gains();
      histogram();
    }
    if (!money.worst().isEmpty()) {
      worst();
    }
  }

  private void totals() {
    screen.blank().heading("What sellers pay (" + money.currency().getCode() + ")");
    Table table = new Table().text("").figure("").figure("");
    @Nullable Money sales = money.sales();
    if (sales != null) {
      screen.note("Sales are " + restatement.salesAre() + ".");
      table.row("sales of " + lines(money.lines()), Figures.amount(sales), "");
    }
    table.row("charged against", Figures.amount(money.against()), ofSales(money.against()));
    table.row("charged under", Figures.amount(money.under()), ofSales(money.under()));
    Ink ink = ink(money.change());
    table.row(
        List.of(
            new Cell("change", Ink.STRONG),
            new Cell(Figures.change(money.change()), ink),
            new Cell(
                Figures.changeShare(money.change().getAmount(), money.against().getAmount()),
                ink)));
    kept("sellers keep against", money.keptAgainst(), table);
    kept("sellers keep under", money.keptUnder(), table);
    table.print(screen, "  ");
    if (sales != null) {
      restatement
          .keptBefore(money.currency())
          .ifPresent(before -> screen.note("What sellers keep is " + before + "."));
    }
  }

  private void kept(String label, @Nullable Money kept, Table table) {
    if (kept != null) {
      table.row(label, Figures.amount(kept), ofSales(kept));
    }
  }

  private static String lines(long count) {
    return Figures.count(count, "line", "lines");
  }

  private String ofSales(Money charged) {
    @Nullable Money sales = money.sales();
    return sales == null || sales.isZero()
        ? ""
        : Figures.share(charged.getAmount(), sales.getAmount()) + " of sales";
  }

  private void gains() {
    long all = money.sellersGaining() + money.sellersLosing() + money.sellersUnchanged();
    screen.blank().heading("Who gains, who loses");
    Table table = new Table().text("").figure("").figure("").text("");
    table.row(
        List.of(
            new Cell("pay less", Ink.GOOD),
            new Cell(sellers(money.sellersGaining()), Ink.PLAIN),
            new Cell(Figures.share(money.sellersGaining(), all), Ink.PLAIN),
            new Cell("together " + Figures.change(money.gained().negated()), Ink.PLAIN)));
    table.row(
        List.of(
            new Cell("pay more", Ink.BAD),
            new Cell(sellers(money.sellersLosing()), Ink.PLAIN),
            new Cell(Figures.share(money.sellersLosing(), all), Ink.PLAIN),
            new Cell("together " + Figures.change(money.lost()), Ink.PLAIN)));
    table.row(
        "the same",
        sellers(money.sellersUnchanged()),
        Figures.share(money.sellersUnchanged(), all),
        "");
    table.print(screen, "  ");
  }

  private static String sellers(long count) {
    return Figures.count(count, "seller", "sellers");
  }

  private void histogram() {
    long most =
        money.histogram().stream()
            .filter(bucket -> !isSame(bucket))
            .mapToLong(Bucket::sellers)
            .max()
            .orElse(0);
    screen.blank().heading("Sellers by what they pay more or less");
    Table table = new Table().figure("").text("").figure("").figure("").text("");
    for (Bucket bucket : money.histogram()) {
      boolean same = isSame(bucket);
      @Nullable Money only = bucket.only();
      boolean range = !same && only == null;
      Money high = only == null ? bucket.high() : only;
      table.row(
          List.of(
              new Cell(range ? Figures.change(bucket.low()) : "", Ink.PLAIN),
              new Cell(range ? "to" : "", Ink.FAINT),
              new Cell(same ? "no change" : Figures.change(high), Ink.PLAIN),
              new Cell(Figures.count(bucket.sellers()), Ink.PLAIN),
              new Cell(same ? "" : Bars.bar(bucket.sellers(), most, BAR), ink(bucket))));
    }
    table.print(screen, "  ");
  }

  /** Those who pay the same are a count beside the bars, which they would dwarf. */
  private static boolean isSame(Bucket bucket) {
    return bucket.low().equals(bucket.high());
  }

  private static Ink ink(Bucket bucket) {
    return bucket.low().isNegative() ? Ink.GOOD : bucket.high().isPositive() ? Ink.BAD : Ink.PLAIN;
  }

  static String worst(int sellers) {
    return sellers == 1 ? "The seller who loses most" : "The " + sellers + " sellers who lose most";
  }

  private void worst() {
    screen.blank().heading(worst(money.worst().size()));
    Table table =
        new Table()
            .givesWay("Seller")
            .figure("Lines")
            .figure("Sales")
            .figure("Against")
            .figure("Under")
            .figure("Change")
            .figure("");
    for (SellerMoney seller : money.worst()) {
      table.row(
          List.of(
              new Cell(seller.seller(), Ink.PLAIN),
              new Cell(Figures.count(seller.lines()), Ink.PLAIN),
              new Cell(seller.sales() == null ? "" : Figures.amount(seller.sales()), Ink.PLAIN),
              new Cell(Figures.amount(seller.against()), Ink.PLAIN),
              new Cell(Figures.amount(seller.under()), Ink.PLAIN),
              new Cell(Figures.change(seller.change()), ink(seller.change())),
              new Cell(
                  Figures.changeShare(seller.change().getAmount(), seller.against().getAmount()),
                  Ink.PLAIN)));
    }
    table.print(screen, "  ");
  }

  /** The charges of one rule by code. */
  static void charges(SubjectResult subject, Screen screen) {
    if (subject.charges().isEmpty()) {
      return;
    }
    screen.blank().heading("Charges of " + subject.subject());
    Table table =
        new Table()
            .text("Charge")
            .givesWay("")
            .text("Payer")
            .text("")
            .figure("Against")
            .figure("Under")
            .figure("Change");
    for (ChargeTotal charge : subject.charges()) {
      table.row(
          List.of(
              new Cell(charge.code(), Ink.PLAIN),
              new Cell(charge.label(), Ink.FAINT),
              new Cell(RuleJson.word(charge.payer()), Ink.PLAIN),
              new Cell(charge.under().getCurrencyUnit().getCode(), Ink.PLAIN),
              new Cell(Figures.amount(charge.against()), Ink.PLAIN),
              new Cell(Figures.amount(charge.under()), Ink.PLAIN),
              new Cell(Figures.change(charge.change()), ink(charge.change()))));
    }
    table.print(screen, "  ");
  }

  /** The lines whose price lies just behind a cliff. */
  static void cliffs(SubjectResult subject, Screen screen) {
    @Nullable Cliffs cliffs = subject.cliffs();
    if (cliffs == null || subject.lines().computed() == 0) {
      return;
    }
    screen.blank().heading("Lines at a cliff of " + subject.subject());
    screen.note("A slightly lower price would leave the seller more.");
    String against = lines(cliffs.linesAgainst());
    String under = lines(cliffs.linesUnder());
    int width = Math.max(against.length(), under.length());
    zones("against  ", against, width, cliffs.zonesAgainst(), screen);
    zones("under    ", under, width, cliffs.zonesUnder(), screen);
  }

  private static void zones(
      String edition, String lines, int width, List<String> zones, Screen screen) {
    String lead = "  " + edition + " ".repeat(width - lines.length()) + lines + "  ";
    screen.paragraph(Ink.PLAIN, lead, " ".repeat(lead.length()), zones(zones));
  }

  private static String zones(List<String> zones) {
    if (zones.isEmpty()) {
      return "the edition has no cliff";
    }
    List<String> listed = Cliffs.listed(zones);
    String first = String.join(", ", listed.subList(0, Math.min(ZONES_SHOWN, listed.size())));
    int others = Math.max(0, listed.size() - ZONES_SHOWN);
    if (others == 0 && !Cliffs.hasOthers(zones)) {
      return first;
    }
    String many = Cliffs.hasOthers(zones) ? "over " + others : Integer.toString(others);
    return first + " and " + many + " others (see summary.json of --out)";
  }

  private static Ink ink(Money change) {
    return change.getAmount().compareTo(BigDecimal.ZERO) > 0
        ? Ink.BAD
        : change.isNegative() ? Ink.GOOD : Ink.PLAIN;
  }
}

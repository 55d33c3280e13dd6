package org.entrepot.cli.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entrepot.cli.asking.Moments;
import org.entrepot.cli.terminal.Bars;
import org.entrepot.cli.terminal.Figures;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.restatement.Varied;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Several variants side by side: a column for each while they are few, a row for each of many, as
 * where a value is varied.
 */
final class ComparisonText {
  private static final int COLUMNS = 4;
  private static final int BAR = 24;

  private final Comparison comparison;
  private final List<Path> files;
  private final Screen screen;

  ComparisonText(Comparison comparison, List<Path> files, Screen screen) {
    this.comparison = comparison;
    this.files = files;
    this.screen = screen;
  }

  void print() {
    screen.heading(
        Figures.count(comparison.tried().size(), "variant", "variants")
            + " of the same past orders against the editions of "
            + Moments.wallClock(comparison.first().basis().against()));
    screen.paragraph(Ink.FAINT, "", "", Restatement.caution());
    SummaryText.bad(comparison.first(), screen);
    SummaryText.placed(comparison.first(), screen);
    SummaryText.leftOut(comparison.tried().stream().map(Tried::restatement).toList(), screen);
    comparison.remarks().forEach(remark -> screen.paragraph(Ink.CAUTION, "", "", remark + "."));
    boolean moneyFirst = comparison.changesMoney();
    if (!moneyFirst) {
      standings();
    }
    comparison.currencies().forEach(this::money);
    if (moneyFirst) {
      standings();
    }
    for (Tried tried : comparison.tried()) {
      tried.restatement().subjects().forEach(subject -> notes(tried, subject));
    }
    SummaryText summary = new SummaryText(comparison.first(), files, screen);
    summary.punctuality();
    editions();
    summary.inputs();
    tallies();
    refusals();
    summary.badRows();
    summary.written();
  }

  private void money(CurrencyUnit currency) {
    screen.blank().heading("What sellers pay (" + currency.getCode() + ")");
    boolean varied = comparison.tried().getFirst().variant().value() != null;
    if (comparison.tried().size() <= COLUMNS && !varied) {
      sideBySide(currency);
    } else {
      oneBelowTheOther(currency);
    }
  }

  private void sideBySide(CurrencyUnit currency) {
    Table table = new Table().text("").figure("Against");
    comparison.tried().forEach(tried -> table.figure(tried.variant().label()));
    MoneyResult first = of(comparison.tried().getFirst(), currency);
    row(
        table,
        "charged",
        Figures.amount(first.against().plus(first.aside().against())),
        currency,
        m -> Figures.amount(m.under().plus(m.aside().under())));
    row(table, "change", "", currency, m -> Figures.change(m.change()));
    row(table, "", "", currency, ComparisonText::share);
    List<String> revenue = new ArrayList<>(List.of("platform revenue"));
    revenue.add(Figures.amount(Comparison.revenue(comparison.first(), currency, false)));
    comparison
        .tried()
        .forEach(tried ->
            revenue.add(Figures.amount(Comparison.revenue(tried.restatement(), currency, true))));
    table.row(revenue.toArray(String[]::new));
    row(table, "sellers who pay more", "", currency, m -> Figures.count(m.sellersLosing()));
    row(table, "  together", "", currency, m -> Figures.change(m.lost()));
    row(table, "sellers who pay less", "", currency, m -> Figures.count(m.sellersGaining()));
    row(table, "  together", "", currency, m -> Figures.change(m.gained().negated()));
    row(table, "sellers who pay the same", "", currency, m -> Figures.count(m.sellersUnchanged()));
    table.print(screen, "  ");
  }

  private void row(
      Table table,
      String what,
      String against,
      CurrencyUnit currency,
      Function<MoneyResult, String> figure) {
    List<String> fields = new ArrayList<>(List.of(what, against));
    comparison.tried().forEach(tried -> fields.add(figure.apply(of(tried, currency))));
    table.row(fields.toArray(String[]::new));
  }

  private void oneBelowTheOther(CurrencyUnit currency) {
    Money before = Comparison.revenue(comparison.first(), currency, false);
    Varied varied = comparison.tried().getFirst().variant().varied();
    if (varied != null) {
      screen.note(
          "Varied: " + varied.subject() + ": " + varied.told() + "; stated is " + varied.stated());
    }
    screen.note("Platform revenue against: " + Figures.money(before));
    Table table =
        new Table()
            .figure("Variant")
            .figure("Platform revenue")
            .figure("Change")
            .figure("")
            .figure("Pay more")
            .figure("Pay less")
            .figure("Same")
            .text("Sellers who pay more");
    for (Tried tried : comparison.tried()) {
      MoneyResult money = of(tried, currency);
      Money revenue = Comparison.revenue(tried.restatement(), currency, true);
      Money change = Comparison.revenueChange(tried.restatement(), currency);
      Money compared = Comparison.compared(tried.restatement(), currency, false);
      long all = money.sellersLosing() + money.sellersGaining() + money.sellersUnchanged();
      table.row(
          tried.variant().told(),
          Figures.amount(revenue),
          Figures.change(change),
          Figures.changeShare(change.getAmount(), compared.getAmount()),
          Figures.count(money.sellersLosing()),
          Figures.count(money.sellersGaining()),
          Figures.count(money.sellersUnchanged()),
          Bars.bar(money.sellersLosing(), all, BAR));
    }
    table.print(screen, "  ");
  }

  private static String share(MoneyResult money) {
    return Figures.changeShare(money.change().getAmount(), money.against().getAmount());
  }

  private static MoneyResult of(Tried tried, CurrencyUnit currency) {
    return tried.restatement().money(currency).orElseGet(() -> MoneyResult.none(currency));
  }

  private void standings() {
    if (comparison.first().standing().isEmpty()) {
      return;
    }
    screen.blank().heading("Standing");
    Table table =
        new Table().figure("Variant").figure("Breaches").figure("Points").figure("Waived");
    table.row(standing("against", Comparison.standing(comparison.first(), false)));
    for (Tried tried : comparison.tried()) {
      Standing sum = Comparison.standing(tried.restatement(), true);
      table.row(standing(tried.variant().told(), sum));
    }
    table.print(screen, "  ");
  }

  private static String[] standing(String label, Standing sum) {
    return new String[] {
      label, Figures.count(sum.breaches()), Figures.count(sum.points()), Figures.count(sum.waived())
    };
  }

  private void notes(Tried tried, SubjectResult subject) {
    if (!subject.notes().isEmpty() && comparison.tried().size() <= COLUMNS) {
      screen.blank().heading("To know of " + tried.variant().label());
      subject.notes().forEach(note -> screen.item(Ink.CAUTION, note));
    }
  }

  private void editions() {
    screen.blank().heading("What it stands on");
    Table table = new Table().figure("Variant").text("Edition");
    comparison
        .first()
        .basis()
        .rules()
        .forEach(rule -> table.row("against", rule.against().edition().toString()));
    for (Tried tried : comparison.tried()) {
      tried
          .restatement()
          .basis()
          .rules()
          .forEach(rule -> table.row(tried.variant().label(), edition(tried.variant(), rule)));
    }
    table.print(screen, "  ");
  }

  private static String edition(Variant variant, Basis.Rule rule) {
    Varied varied = variant.varied();
    boolean own = varied != null && varied.subject().equals(rule.subject()) && !varied.isStated();
    return rule.under().edition() + (own ? ", varied" : "");
  }

  /** Why lines were refused: of the first variant in which some were; others differ little. */
  private void refusals() {
    comparison.tried().stream()
        .map(Tried::restatement)
        .filter(one -> one.subjects().stream().anyMatch(subject -> !subject.refused().isEmpty()))
        .findFirst()
        .ifPresent(one -> {
          SummaryText summary = new SummaryText(one, files, screen);
          one.subjects().forEach(summary::refusals);
        });
  }

  private void tallies() {
    screen.blank().heading("Lines");
    Table table =
        new Table()
            .figure("Variant")
            .text("")
            .figure("Read")
            .figure("= computed")
            .figure("+ refused")
            .figure("+ bad");
    for (Tried tried : comparison.tried()) {
      for (SubjectResult subject : tried.restatement().subjects()) {
        SubjectResult.Tally lines = subject.lines();
        table.row(
            tried.variant().label(),
            subject.subject().toString(),
            Figures.count(lines.read()),
            Figures.count(lines.computed()),
            Figures.count(lines.refused()),
            Figures.count(lines.bad()));
      }
    }
    table.print(screen, "  ");
  }
}

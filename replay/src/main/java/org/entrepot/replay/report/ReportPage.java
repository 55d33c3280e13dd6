package org.entrepot.replay.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.report.BarChart.Bar;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.MoneyResult.Bucket;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.Difference;
import org.joda.money.Money;

/** The page: what changes, who pays, who gains and loses, what it stands on. */
public final class ReportPage {

  private final Restatement restatement;
  private final List<PinnedRule<?>> rules;
  private final ReportFold fold;
  private final Answers answers;
  private final Html html = new Html();

  public ReportPage(
      Restatement restatement, List<PinnedRule<?>> rules, ReportFold fold, Answers answers) {
    this.restatement = restatement;
    this.rules = rules;
    this.fold = fold;
    this.answers = answers;
  }

  /** The whole page, which needs no other file and no network. */
  public String text() throws IOException {
    Basis basis = restatement.basis();
    String title =
        "Past orders under the editions of "
            + day(basis.under())
            + " against those of "
            + day(basis.against());
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.element("title", title).raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
    html.element("h1", title);
    html.raw("<p class=\"caution\">").text(Restatement.caution()).raw("</p>\n");
    known();
    restatement.money().forEach(this::money);
    differences();
    fold.breakdowns().forEach(this::breakdown);
    ReportRules.print(restatement, rules, answers, fold, html);
    ReportExamples.print(fold.examples(), html);
    ReportBasis.print(restatement, html);
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private static String style() throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String day(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.toString();
  }

  private void known() {
    List<String> leftOut = restatement.leftOut();
    if (!leftOut.isEmpty()) {
      html.section("left-out", "Left out of every comparison").list(leftOut).end("section");
    }
    List<String> notes =
        restatement.subjects().stream()
            .flatMap(one -> one.notes().stream().map(note -> one.subject() + ": " + note))
            .toList();
    if (!notes.isEmpty()) {
      html.section("known", "To know before the figures").list(notes).end("section");
    }
  }

  private void money(MoneyResult money) {
    String code = money.currency().getCode();
    html.section("money-" + code, "What sellers pay, in " + code);
    Money before = Comparison.compared(restatement, money.currency(), false);
    Money after = Comparison.compared(restatement, money.currency(), true);
    List<List<String>> rows = new ArrayList<>();
    if (money.sales() != null) {
      rows.add(totals("sales", money.sales(), money.sales()));
    }
    rows.add(totals("sellers pay", money.against(), money.under()));
    if (money.sales() != null) {
      rows.add(
          totals(
              "sellers keep",
              money.sales().minus(money.against()),
              money.sales().minus(money.under())));
    }
    rows.add(totals("platform revenue", before, after));
    html.table(
        "Totals of " + Html.count(money.lines()) + " lines",
        List.of(code, "Against", "Under", "Change", ""),
        rows,
        1);
    sellers(money);
    histogram(money);
    list("Sellers who lose most", money.worst());
    list("Sellers who gain most", money.best());
    html.end("section");
  }

  private static List<String> totals(String what, Money against, Money under) {
    Money change = under.minus(against);
    return List.of(
        what,
        Html.amount(against),
        Html.amount(under),
        Html.change(change),
        Html.share(change.getAmount(), against.getAmount()));
  }

  private void sellers(MoneyResult money) {
    html.table(
        "Sellers who gain and who lose",
        List.of("", "Sellers", "Together"),
        List.of(
            List.of(
                "pay less",
                Html.count(money.sellersGaining()),
                Html.change(money.gained().negated())),
            List.of("pay more", Html.count(money.sellersLosing()), Html.change(money.lost())),
            List.of("pay the same", Html.count(money.sellersUnchanged()), "")),
        1);
  }

  private void histogram(MoneyResult money) {
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Bucket bucket : money.histogram()) {
      boolean same = bucket.low().equals(bucket.high());
      String name =
          same ? "no change" : Html.change(bucket.low()) + " to " + Html.change(bucket.high());
      String kind = same ? "plain" : bucket.low().isNegative() ? "gain" : "loss";
      bars.add(new Bar(name, bucket.sellers(), kind));
      rows.add(List.of(name, Html.count(bucket.sellers())));
    }
    BarChart.draw(html, "Sellers by what they pay more or less", bars);
    html.table(
        "Sellers by what they pay more or less",
        List.of("Change in " + money.currency().getCode(), "Sellers"),
        rows,
        1);
  }

  private void list(String caption, List<SellerMoney> sellers) {
    if (!sellers.isEmpty()) {
      html.table(
          caption,
          List.of("Seller", "Lines", "Sales", "Against", "Under", "Change"),
          sellers.stream()
              .map(one ->
                  List.of(
                      one.seller(),
                      Html.count(one.lines()),
                      Html.amount(one.sales()),
                      Html.amount(one.against()),
                      Html.amount(one.under()),
                      Html.change(one.change())))
              .toList(),
          1);
    }
  }

  private void differences() {
    html.section("changes", "What changes, in words");
    rules.forEach(this::differences);
    html.end("section");
  }

  private <B> void differences(PinnedRule<B> rule) {
    html.element("h3", rule.subject().title() + " (" + rule.id() + ")");
    List<Difference> all =
        rule.subject().family().differences(rule.against().edition(), rule.under().edition());
    if (all.isEmpty()) {
      html.element("p", "Nothing changes between the two editions.");
    }
    for (Difference difference : all) {
      if (!difference.cases().isEmpty()) {
        html.element("h4", String.join("; ", difference.cases()));
      }
      html.list(difference.changes().stream().map(Change::sentence).toList());
    }
  }

  private void breakdown(Breakdown breakdown) {
    String code = breakdown.currency().getCode();
    String id =
        "by-" + breakdown.dimension().name().toLowerCase(java.util.Locale.ROOT) + "-" + code;
    html.section(id, "By " + breakdown.dimension().words() + ", in " + code);
    List<List<String>> rows = new ArrayList<>();
    for (Breakdown.Part part : breakdown.parts()) {
      rows.add(
          List.of(
              part.name().replaceAll("\\s+", " "),
              Html.count(part.lines()),
              Html.amount(part.sales()),
              Html.amount(part.against()),
              Html.amount(part.under()),
              Html.change(part.change()),
              Html.share(part.change().getAmount(), part.against().getAmount()),
              Html.amount(part.net())));
    }
    html.table(
        "Charges on lines by " + breakdown.dimension().words(),
        List.of("", "Lines", "Sales", "Against", "Under", "Change", "", "Sellers keep"),
        rows,
        1);
    html.end("section");
  }
}

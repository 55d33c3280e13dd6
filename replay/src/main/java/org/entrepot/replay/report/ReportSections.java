package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.replay.orders.WeekShift;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.PinnedRule;
import org.joda.money.Money;

/** What one restatement comes to: what changes, who pays, who gains and loses, and how. */
final class ReportSections {

  /** So many bars are seen at once; the table has all. */
  private static final int MOST_BARS = 20;

  private ReportSections() {}

  static void print(
      Restatement restatement,
      List<PinnedRule<?>> rules,
      ReportFold fold,
      Answers answers,
      Html html) {
    ReportOutcome.print(restatement, html);
    known(restatement, html);
    differences(rules, restatement.basis().assumptions(), html);
    restatement.money().forEach(money -> ReportMoney.print(restatement, money, html));
    breakdowns(restatement, fold, html);
    ReportRules.print(restatement, rules, answers, fold, html);
    ReportExamples.print(fold.examples(), shift(restatement, rules), html);
    ReportBasis.ofEditions(restatement, html);
  }

  private static WeekShift shift(Restatement restatement, List<PinnedRule<?>> rules) {
    return new WeekShift(rules.getFirst().subject().zone(), restatement.basis().shiftedWeeks());
  }

  private static void known(Restatement restatement, Html html) {
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

  private static void differences(List<PinnedRule<?>> rules, List<String> assumptions, Html html) {
    html.section("changes", "What changes, in words");
    rules.forEach(rule -> ReportChanges.print(rule, assumptions, html));
    html.end("section");
  }

  static String title(PinnedRule<?> rule) {
    return rule.subject().title() + " (" + rule.id() + ")";
  }

  private static void breakdowns(Restatement restatement, ReportFold fold, Html html) {
    Assumptions assumptions = Assumptions.read(restatement.basis().assumptions());
    Map<String, List<Breakdown>> sections = new LinkedHashMap<>();
    for (Breakdown breakdown : fold.breakdowns().breakdowns(assumptions::rate)) {
      String id =
          breakdown.dimension().name().toLowerCase(Locale.ROOT)
              + "-"
              + breakdown.currency().getCode();
      sections.computeIfAbsent("by-" + id, added -> new ArrayList<>()).add(breakdown);
    }
    sections.forEach((id, breakdowns) -> {
      Breakdown one = breakdowns.getFirst();
      String words = one.dimension().words();
      html.section(id, "By " + words + ", in " + one.currency().getCode());
      String before = restatement.keptBefore(one.currency()).map(", "::concat).orElse("");
      breakdowns.forEach(breakdown -> breakdown(breakdown, before, html));
      html.end("section");
    });
  }

  /**
   * One table.
   *
   * @param before what sellers pay besides of what they keep; nothing where they do not
   */
  private static void breakdown(Breakdown breakdown, String before, Html html) {
    String words = breakdown.dimension().words();
    boolean ofPrices = breakdown.dimension() == Breakdown.Dimension.PRICE;
    String sold = ofPrices ? " sold in " + breakdown.sold().getCode() : "";
    String first = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    List<List<String>> rows = new ArrayList<>();
    for (Breakdown.Part part : breakdown.parts()) {
      rows.add(
          List.of(
              named(part),
              Html.count(part.lines()),
              Html.amount(part.sales()),
              Html.amount(part.against()),
              Html.amount(part.under()),
              Html.change(part.change()),
              Html.share(part.change().getAmount(), part.against().getAmount()),
              Html.amount(part.net())));
    }
    chart(
        "What sellers pay more or less" + (sold.isEmpty() ? "" : " for lines" + sold),
        words,
        breakdown,
        html);
    html.table(
        "In " + breakdown.currency().getCode() + ", lines" + sold + " by " + words,
        List.of(
            first, "Lines", "Sales", "Against", "Under", "Change", "%", "Sellers keep" + before),
        rows,
        1);
  }

  private static void chart(String what, String words, Breakdown breakdown, Html html) {
    List<BarRows.Row> rows = new ArrayList<>();
    for (Breakdown.Part part : breakdown.parts().stream().limit(MOST_BARS).toList()) {
      Money change = part.change();
      String figure = Html.change(change);
      if (!part.against().isZero()) {
        String share = Html.share(change.getAmount(), part.against().getAmount());
        figure += " (" + (change.isPositive() ? "+" : "") + share + ")";
      }
      String kind = change.isNegative() ? "gain" : "loss";
      rows.add(
          new BarRows.Row(
              named(part), List.of(new BarRows.Piece(change.getAmountMinorLong(), figure, kind))));
    }
    int left = breakdown.parts().size() - rows.size();
    String first =
        left == 0 ? "" : ": the first " + rows.size() + " of " + breakdown.parts().size();
    new BarRows(what + " by " + words + ", in " + breakdown.currency().getCode() + first)
        .draw(rows, html);
  }

  /** A name that files may break over lines. */
  private static String named(Breakdown.Part part) {
    return part.name().replaceAll("\\s+", " ");
  }
}

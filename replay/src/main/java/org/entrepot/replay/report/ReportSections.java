package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.PinnedRule;

/** What one restatement comes to: what changes, who pays, who gains and loses, and how. */
final class ReportSections {

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
    fold.breakdowns().forEach(breakdown -> breakdown(breakdown, html));
    ReportRules.print(restatement, rules, answers, fold, html);
    ReportExamples.print(fold.examples(), html);
    ReportBasis.ofEditions(restatement, html);
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

  private static void breakdown(Breakdown breakdown, Html html) {
    String code = breakdown.currency().getCode();
    String id = "by-" + breakdown.dimension().name().toLowerCase(Locale.ROOT) + "-" + code;
    html.section(id, "By " + breakdown.dimension().words() + ", in " + code);
    String words = breakdown.dimension().words();
    words = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
        List.of(words, "Lines", "Sales", "Against", "Under", "Change", "%", "Sellers keep"),
        rows,
        1);
    html.end("section");
  }
}

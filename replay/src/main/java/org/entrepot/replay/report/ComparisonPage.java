package org.entrepot.replay.report;

import java.io.IOException;
import java.util.List;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.ReplayCommand;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Varied;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.PinnedRule;
import org.joda.money.Money;

/** The report of several variants: all side by side, then each by itself, folded up. */
public final class ComparisonPage {

  /** Of so few variants each stands whole on paper; of more, what stands side by side decides. */
  private static final int MOST_PRINTED = 4;

  private final Comparison comparison;
  private final List<List<PinnedRule<?>>> rules;
  private final ReportFolds folds;
  private final Answers answers;
  private final ReplayCommand command;

  /**
   * A report of a comparison.
   *
   * @param rules of each variant
   * @param folds of each variant
   * @param command that repeats it
   */
  public ComparisonPage(
      Comparison comparison,
      List<List<PinnedRule<?>>> rules,
      ReportFolds folds,
      Answers answers,
      ReplayCommand command) {
    this.comparison = comparison;
    this.rules = List.copyOf(rules);
    this.folds = folds;
    this.answers = answers;
    this.command = command;
  }

  /** The whole file. */
  public String text() throws IOException {
    Html html = new Html();
    int variants = comparison.tried().size();
    ReportOutcome.print(comparison, html);
    VariantOverview.print(comparison, html);
    html.section("variants", variants == 1 ? "The variant by itself" : "Each variant by itself");
    for (int i = 0; i < variants; i++) {
      variant(i, html);
    }
    html.end("section");
    VariantEditions.print(comparison, rules, html);
    ReportBasis.data(comparison.first(), command, html);
    return ReportDocument.of(
        "Past orders under "
            + (variants == 1 ? "one variant" : variants + " variants")
            + ", against the editions of "
            + ReportPage.day(comparison.first().basis().against()),
        html);
  }

  private void variant(int place, Html html) {
    Tried tried = comparison.tried().get(place);
    Restatement restatement = tried.restatement();
    String name = "v" + (place + 1);
    html.enter(name).section("itself", tried.variant().told());
    Varied varied = tried.variant().varied();
    if (varied != null) {
      html.element("p", "Varied: " + varied.sentence() + ".");
    }
    restatement.money().forEach(money -> html.element("p", sentence(restatement, money)));
    boolean printed = comparison.tried().size() <= MOST_PRINTED;
    html.raw(printed ? "<details class=\"printed\">\n<summary>" : "<details>\n<summary>")
        .text("All of " + tried.variant().label())
        .raw("</summary>\n")
        .enter(name);
    ReportSections.print(restatement, rules.get(place), folds.folds().get(place), answers, html);
    html.leave().end("details").end("section").leave();
  }

  private static String sentence(Restatement restatement, MoneyResult money) {
    Money before = Comparison.compared(restatement, money.currency(), false);
    Money change = Comparison.revenueChange(restatement, money.currency());
    return "Platform revenue changes by "
        + money.currency().getCode()
        + " "
        + Html.change(change)
        + " ("
        + Html.share(change.getAmount(), before.getAmount())
        + "). Of the sellers "
        + Html.count(money.sellersLosing())
        + " pay more, "
        + Html.count(money.sellersGaining())
        + " less, "
        + Html.count(money.sellersUnchanged())
        + " the same.";
  }
}

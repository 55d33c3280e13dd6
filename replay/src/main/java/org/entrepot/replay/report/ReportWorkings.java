package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.entrepot.replay.restatement.Explanation.Workings;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one order is charged under both editions: a row for each charge with how it comes to its
 * amount, the sums, and the exact steps folded up below.
 */
final class ReportWorkings {

  private static final List<String> COLUMNS = List.of("Charge", "Against", "Under", "Change");

  private final Workings workings;
  private final Html html;

  private ReportWorkings(Workings workings, Html html) {
    this.workings = workings;
    this.html = html;
  }

  static void print(String order, Workings workings, Html html) {
    ReportWorkings report = new ReportWorkings(workings, html);
    boolean charged = report.charges(order);
    report.said("against", workings.against());
    report.said("under", workings.under());
    ReportSteps.print(order, workings, !charged, html);
  }

  /** Whether there are any. */
  private boolean charges(String order) {
    List<List<String>> rows = new ArrayList<>();
    for (var row : pairs(ReportWorkings::lines, ChargeLine::id)) {
      ChargeLine line = row.either();
      Money before = amount(row.against());
      Money after = amount(row.under());
      rows.add(
          List.of(
              label(line.label(), line.on(), line.payer()),
              cell(row.against(), workings.against()),
              cell(row.under(), workings.under()),
              change(before, after)));
    }
    for (var row : pairs(ReportWorkings::notPublic, one -> one.code() + "@" + one.on())) {
      NotPublic charge = row.either();
      rows.add(
          List.of(
              label(charge.label(), charge.on(), charge.payer()),
              row.against() == null ? "–" : "not public\n" + row.against().why(),
              row.under() == null ? "–" : "not public\n" + row.under().why(),
              ""));
    }
    if (rows.isEmpty()) {
      return false;
    }
    int charges = rows.size();
    sums("The seller pays", Payer.SELLER, rows);
    sums("The buyer pays", Payer.BUYER, rows);
    html.table("Charges of order " + order, COLUMNS, rows, 1, rows.size() - charges);
    return true;
  }

  private <T> List<SideBySide<T>> pairs(Function<Outcome, List<T>> of, Function<T, String> name) {
    return SideBySide.of(of.apply(workings.against()), of.apply(workings.under()), name);
  }

  private static List<ChargeLine> lines(Outcome outcome) {
    return outcome instanceof Outcome.Answer answer ? answer.lines() : List.of();
  }

  private static List<NotPublic> notPublic(Outcome outcome) {
    return outcome instanceof Outcome.Answer answer ? answer.notPublic() : List.of();
  }

  private static String label(String label, String on, Payer payer) {
    return label
        + (on.equals("order") ? "" : ", line " + on)
        + (payer == Payer.BUYER ? ", paid by the buyer" : "");
  }

  /** The amount, and below it how it comes about. */
  private static String cell(@Nullable ChargeLine line, Outcome outcome) {
    if (line == null) {
      return outcome instanceof Outcome.Refused ? "refused" : "–";
    }
    String how = ReportSteps.how(line, outcome.working());
    return Figures.amount(line.amount().toBigMoney()) + (how.isEmpty() ? "" : "\n" + how);
  }

  private static @Nullable Money amount(@Nullable ChargeLine line) {
    return line == null ? null : line.amount();
  }

  /** What one side does not charge is nothing, unless it refuses the order. */
  private String change(@Nullable Money before, @Nullable Money after) {
    Money one = before == null ? after : before;
    if (one == null
        || workings.against() instanceof Outcome.Refused
        || workings.under() instanceof Outcome.Refused) {
      return "";
    }
    Money was = before == null ? Money.zero(one.getCurrencyUnit()) : before;
    Money becomes = after == null ? Money.zero(one.getCurrencyUnit()) : after;
    return was.getCurrencyUnit().equals(becomes.getCurrencyUnit())
        ? Html.change(becomes.minus(was))
        : "";
  }

  private void sums(String label, Payer payer, List<List<String>> rows) {
    TreeSet<CurrencyUnit> currencies = new TreeSet<>();
    for (Outcome outcome : List.of(workings.against(), workings.under())) {
      lines(outcome).stream()
          .filter(line -> line.payer() == payer)
          .forEach(line -> currencies.add(line.amount().getCurrencyUnit()));
    }
    for (CurrencyUnit currency : currencies) {
      Money before = sum(workings.against(), payer, currency);
      Money after = sum(workings.under(), payer, currency);
      rows.add(
          List.of(
              label,
              before == null ? "refused" : Figures.amount(before.toBigMoney()),
              after == null ? "refused" : Figures.amount(after.toBigMoney()),
              change(before, after)));
    }
  }

  private static @Nullable Money sum(Outcome outcome, Payer payer, CurrencyUnit currency) {
    return outcome instanceof Outcome.Refused
        ? null
        : lines(outcome).stream()
            .filter(line -> line.payer() == payer)
            .map(ChargeLine::amount)
            .filter(amount -> amount.getCurrencyUnit().equals(currency))
            .reduce(Money.zero(currency), Money::plus);
  }

  /** What is to be known beside the figures, or why there are none; once where both say it. */
  private void said(String side, Outcome outcome) {
    Outcome other = side.equals("under") ? workings.against() : workings.under();
    List<String> sentences = new ArrayList<>();
    for (String one : sentences(outcome)) {
      boolean both = sentences(other).contains(one);
      if (!both || side.equals("against")) {
        sentences.add((both ? "Both: " : side.equals("under") ? "Under: " : "Against: ") + one);
      }
    }
    html.list(sentences);
  }

  private static List<String> sentences(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answer answer -> answer.notes().stream().map(Figures::sentence).toList();
      case Outcome.Refused refused ->
          refused.refusals().stream().map(Refusal::message).map(Figures::sentence).toList();
    };
  }
}

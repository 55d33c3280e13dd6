package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.LeftOut;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a restatement comes to, in the few sentences that are read first. */
final class ReportOutcome {

  private static final String TITLE = "What it comes to";

  private final Restatement restatement;
  private final Html html;

  private ReportOutcome(Restatement restatement, Html html) {
    this.restatement = restatement;
    this.html = html;
  }

  static void print(Restatement restatement, Html html) {
    ReportOutcome outcome = new ReportOutcome(restatement, html);
    html.section("comes-to", TITLE);
    outcome.bad();
    restatement.money().forEach(outcome::money);
    List<String> rest = new ArrayList<>();
    if (restatement.basis().comparesTheSame()) {
      rest.add(Basis.nothingChanges() + ".");
    }
    outcome.placed(rest);
    outcome.buyers(rest);
    outcome.standing(rest);
    outcome.leftOut(rest);
    outcome.refused(rest);
    outcome.assumed(rest);
    html.list(rest).end("section");
  }

  /** The same of several variants: between what and what it comes. */
  static void print(Comparison comparison, Html html) {
    html.section("comes-to", TITLE);
    new ReportOutcome(comparison.first(), html).bad();
    boolean standingsFirst = !comparison.changesMoney();
    if (standingsFirst) {
      StandingRange.sentences(comparison).forEach(sentence -> headline(sentence, html));
    }
    for (CurrencyUnit currency : comparison.currencies()) {
      List<Money> changes =
          comparison.tried().stream()
              .map(tried -> Comparison.revenueChange(tried.restatement(), currency))
              .toList();
      Money least = Collections.min(changes);
      Money most = Collections.max(changes);
      if (least.isEqual(most)) {
        extreme("Platform revenue", comparison, currency, most, html);
      } else {
        extreme("Least platform revenue", comparison, currency, least, html);
        extreme("Most platform revenue", comparison, currency, most, html);
      }
    }
    Map<String, List<String>> variants = new LinkedHashMap<>();
    for (Tried tried : comparison.tried()) {
      List<String> sentences = new ArrayList<>();
      ReportOutcome outcome = new ReportOutcome(tried.restatement(), html);
      outcome.placed(sentences);
      outcome.refused(sentences);
      outcome.assumed(sentences);
      for (String one : sentences) {
        variants.computeIfAbsent(one, added -> new ArrayList<>()).add(tried.variant().told());
      }
    }
    List<String> rest =
        new ArrayList<>(standingsFirst ? List.of() : StandingRange.sentences(comparison));
    comparison.remarks().forEach(remark -> rest.add(remark + "."));
    variants.forEach((sentence, of) ->
        rest.add(
            of.size() == comparison.tried().size()
                ? sentence
                : String.join(", ", of) + ": " + sentence));
    html.list(rest).end("section");
  }

  /** What the variants of that change come to. */
  private static void extreme(
      String what, Comparison comparison, CurrencyUnit currency, Money change, Html html) {
    List<Tried> of =
        comparison.tried().stream()
            .filter(
                tried -> Comparison.revenueChange(tried.restatement(), currency).isEqual(change))
            .toList();
    String labels = String.join(", ", of.stream().map(tried -> tried.variant().told()).toList());
    Restatement restatement = of.getFirst().restatement();
    Money before = Comparison.compared(restatement, currency, false);
    Money after = Comparison.compared(restatement, currency, true);
    headline(what + " (" + labels + "): " + fromTo(currency.getCode(), before, after) + ".", html);
    List<String> sellers = new ArrayList<>();
    for (Tried tried : of) {
      String one =
          sellers(tried.restatement().money(currency).orElseGet(() -> MoneyResult.none(currency)));
      if (!sellers.contains(one)) {
        sellers.add(one);
      }
    }
    html.list(sellers);
  }

  private static void headline(String text, Html html) {
    html.raw("<p class=\"total\">").text(text).raw("</p>\n");
  }

  private void money(MoneyResult money) {
    String code = money.currency().getCode();
    Money before = Comparison.compared(restatement, money.currency(), false);
    Money after = Comparison.compared(restatement, money.currency(), true);
    headline("Platform revenue: " + fromTo(code, before, after) + ".", html);
    List<String> sentences = new ArrayList<>();
    Money sales = money.sales();
    sentences.add(
        sales == null
            ? "Sellers pay " + fromTo(code, money.against(), money.under()) + "."
            : restatement
                    .keptBefore(money.currency())
                    .map(besides -> "B" + besides.substring(1) + ", sellers keep ")
                    .orElse("Sellers keep ")
                + fromTo(code, sales.minus(money.against()), sales.minus(money.under()))
                + ", of sales of "
                + Html.amount(sales)
                + " "
                + restatement.salesAre()
                + ".");
    sentences.add(sellers(money));
    html.list(sentences);
  }

  /** Before any figure, as most of what was sent may be in none. */
  private void bad() {
    restatement.badSentence().ifPresent(sentence -> html.element("p", sentence));
  }

  private static String fromTo(String code, Money before, Money after) {
    Money change = after.minus(before);
    String share = Html.share(change.getAmount(), before.getAmount().abs());
    return code
        + " "
        + Html.amount(before)
        + " → "
        + Html.amount(after)
        + ", "
        + Html.change(change)
        + (before.isZero() ? "" : " (" + (change.isPositive() ? "+" : "") + share + ")");
  }

  private static String sellers(MoneyResult money) {
    return count(money.sellersLosing(), "seller pays", "sellers pay")
        + " more"
        + together(money.sellersLosing(), money.lost())
        + ", "
        + Html.count(money.sellersGaining())
        + " less"
        + together(money.sellersGaining(), money.gained().negated())
        + ", "
        + Html.count(money.sellersUnchanged())
        + " the same.";
  }

  private static String together(long sellers, Money sum) {
    return sellers == 0 ? "" : " (together " + Html.change(sum) + ")";
  }

  private static String count(long count, String one, String several) {
    return Html.count(count) + " " + (count == 1 ? one : several);
  }

  private void placed(List<String> into) {
    into.addAll(restatement.placed().sentences(!restatement.money().isEmpty()));
  }

  private void buyers(List<String> into) {
    List<ChargeTotal> charges =
        restatement.subjects().stream()
            .flatMap(subject -> subject.charges().stream())
            .filter(charge -> charge.payer() == Payer.BUYER)
            .toList();
    TreeSet<CurrencyUnit> currencies = new TreeSet<>();
    charges.forEach(charge -> currencies.add(charge.under().getCurrencyUnit()));
    for (CurrencyUnit currency : currencies) {
      Money before = sum(charges, currency, ChargeTotal::against);
      Money after = sum(charges, currency, ChargeTotal::under);
      into.add("Buyers pay " + fromTo(currency.getCode(), before, after) + ".");
    }
  }

  private static Money sum(
      List<ChargeTotal> charges, CurrencyUnit currency, Function<ChargeTotal, Money> amount) {
    return charges.stream()
        .map(amount)
        .filter(one -> one.getCurrencyUnit().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  private void standing(List<String> into) {
    if (restatement.standing().isEmpty()) {
      return;
    }
    Standing before = sum(SellerStanding::against);
    Standing after = sum(SellerStanding::under);
    into.add(
        "Standards: breaches "
            + fromTo(before.breaches(), after.breaches())
            + ", points "
            + fromTo(before.points(), after.points())
            + ", waived points "
            + fromTo(before.waived(), after.waived())
            + ".");
  }

  private Standing sum(Function<SellerStanding, Standing> of) {
    return restatement.standing().stream().map(of).reduce(Standing.NONE, Standing::plus);
  }

  private static String fromTo(long before, long after) {
    return Html.count(before) + " → " + Html.count(after);
  }

  private void leftOut(List<String> into) {
    List<String> labels =
        restatement.subjects().stream()
            .flatMap(subject -> subject.leftOut().stream())
            .map(LeftOut::label)
            .distinct()
            .toList();
    if (!labels.isEmpty()) {
      into.add(
          "In no figure, as it is not public under both editions: "
              + String.join(", ", labels)
              + ".");
    }
  }

  private void refused(List<String> into) {
    for (SubjectResult subject : restatement.subjects()) {
      if (subject.orders().refused() > 0) {
        into.add(
            "Not computed by "
                + subject.subject()
                + ": "
                + Html.count(subject.orders().refused())
                + " of "
                + count(subject.orders().read(), "order", "orders")
                + subject.refused().stream()
                    .max(Comparator.comparingLong(RefusedCount::orders))
                    .map(most -> ", most often because " + most.example())
                    .orElse("")
                + ".");
      }
    }
  }

  private void assumed(List<String> into) {
    List<String> assumptions = restatement.basis().assumptions();
    if (!assumptions.isEmpty()) {
      into.add("Assumed where orders do not say: " + String.join(", ", assumptions) + ".");
    }
  }
}

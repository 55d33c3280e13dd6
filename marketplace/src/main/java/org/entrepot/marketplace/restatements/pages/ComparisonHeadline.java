package org.entrepot.marketplace.restatements.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entrepot.marketplace.restatements.pages.ComparisonView.MoneyView;
import org.entrepot.marketplace.restatements.pages.ComparisonView.StandingView;
import org.entrepot.marketplace.restatements.pages.ComparisonView.VariantView;
import org.entrepot.marketplace.wording.Wording;

/** Which of several variants brings the platform most, and which fewest sellers pay more under. */
final class ComparisonHeadline {

  private ComparisonHeadline() {}

  static List<String> of(ComparisonView view, Wording words) {
    List<String> sentences = new ArrayList<>();
    view.comparison().tried().stream()
        .flatMap(tried -> tried.restatement().leftOut().stream())
        .distinct()
        .forEach(one -> sentences.add(one + ": left out of the comparison."));
    view.comparison().remarks().forEach(remark -> sentences.add(remark + "."));
    if (view.standingsFirst()) {
      sentences.add(points(view.standings(), words));
    }
    for (MoneyView money : view.money()) {
      sentences.add(revenue(money, words));
      sentences.add(sellers(money, words));
    }
    if (view.standings().size() > 1 && !view.standingsFirst()) {
      sentences.add(points(view.standings(), words));
    }
    if (sentences.isEmpty()) {
      sentences.add("No line could be computed: see what was refused, and why.");
    }
    return sentences;
  }

  private static String revenue(MoneyView money, Wording words) {
    if (money.variants().stream().map(VariantView::against).distinct().count() > 1) {
      return changes(money, words);
    }
    VariantView lowest = least(money, Comparator.comparing(VariantView::revenue));
    VariantView highest = least(money, Comparator.comparing(VariantView::revenue).reversed());
    String compared =
        "; under the edition compared with it is " + words.money(lowest.against()) + ".";
    if (lowest.revenue().equals(highest.revenue())) {
      return "Platform revenue is "
          + words.money(lowest.revenue())
          + (money.variants().size() == 1 ? "" : " under every variant")
          + compared;
    }
    return "Platform revenue runs from "
        + of(words.money(lowest.revenue()), lowest)
        + " to "
        + of(words.money(highest.revenue()), highest)
        + compared;
  }

  /** Where variants compute different lines, their revenues are of different orders. */
  private static String changes(MoneyView money, Wording words) {
    VariantView lowest = least(money, Comparator.comparing(VariantView::change));
    VariantView highest = least(money, Comparator.comparing(VariantView::change).reversed());
    return "Platform revenue changes by "
        + of(change(lowest, words), lowest)
        + " to "
        + of(change(highest, words), highest)
        + ", each of the lines that it computes: these are not the same under every variant.";
  }

  private static String change(VariantView variant, Wording words) {
    return (variant.change().isPositive() ? "+" : "") + words.money(variant.change());
  }

  private static String of(String figure, VariantView variant) {
    return figure + " (" + variant.label() + ")";
  }

  private static String sellers(MoneyView money, Wording words) {
    Comparator<VariantView> losing = Comparator.comparingLong(one -> one.result().sellersLosing());
    VariantView fewest = least(money, losing);
    VariantView most = least(money, losing.reversed());
    if (fewest.result().sellersLosing() == most.result().sellersLosing()) {
      return losing(fewest, words) + " pay more.";
    }
    return "Fewest pay more under "
        + fewest.label()
        + ", "
        + losing(fewest, words)
        + "; most under "
        + most.label()
        + ", "
        + losing(most, words)
        + ".";
  }

  private static String losing(VariantView variant, Wording words) {
    return words.number(variant.result().sellersLosing())
        + " of "
        + words.number(variant.sellers())
        + " sellers";
  }

  /** The first stands for the editions that are compared with. */
  private static String points(List<StandingView> standings, Wording words) {
    List<StandingView> variants = standings.subList(1, standings.size());
    Comparator<StandingView> byPoints = Comparator.comparingLong(one -> one.sum().points());
    StandingView fewest = variants.stream().min(byPoints).orElseThrow();
    StandingView most = variants.stream().min(byPoints.reversed()).orElseThrow();
    long before = standings.getFirst().sum().points();
    String compared = "; under the edition compared with there are " + words.number(before) + ".";
    String few = words.number(fewest.sum().points());
    if (fewest.sum().points() == most.sum().points()) {
      return "Sellers get "
          + few
          + " points"
          + (before == fewest.sum().points() ? ", as before." : compared);
    }
    return "Sellers get from "
        + few
        + " points ("
        + fewest.label()
        + ") to "
        + words.number(most.sum().points())
        + " ("
        + most.label()
        + ")"
        + compared;
  }

  private static VariantView least(MoneyView money, Comparator<VariantView> by) {
    return money.variants().stream().min(by).orElseThrow();
  }
}

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
    for (MoneyView money : view.money()) {
      sentences.add(revenue(money, words));
      sentences.add(sellers(money, words));
    }
    if (view.standings().size() > 1) {
      sentences.add(points(view.standings(), words));
    }
    if (sentences.isEmpty()) {
      sentences.add("No line could be computed: see what was refused, and why.");
    }
    return sentences;
  }

  private static String revenue(MoneyView money, Wording words) {
    VariantView least = least(money, Comparator.comparing(VariantView::revenue));
    VariantView most = least(money, Comparator.comparing(VariantView::revenue).reversed());
    String against = words.money(least.against());
    if (least.revenue().equals(most.revenue())) {
      return "Platform revenue is "
          + words.money(least.revenue())
          + (money.variants().size() == 1 ? "" : " under every variant")
          + "; under the edition compared with it is "
          + against
          + ".";
    }
    return "Platform revenue runs from "
        + words.money(least.revenue())
        + " ("
        + least.label()
        + ") to "
        + words.money(most.revenue())
        + " ("
        + most.label()
        + "); under the edition compared with it is "
        + against
        + ".";
  }

  private static String sellers(MoneyView money, Wording words) {
    Comparator<VariantView> losing = Comparator.comparingLong(one -> one.result().sellersLosing());
    VariantView fewest = least(money, losing);
    VariantView most = least(money, losing.reversed());
    String all = " of " + words.number(fewest.sellers()) + " sellers";
    long few = fewest.result().sellersLosing();
    long many = most.result().sellersLosing();
    if (few == many) {
      return words.number(few) + all + " pay more.";
    }
    return "Fewest pay more under "
        + fewest.label()
        + ", "
        + words.number(few)
        + all
        + "; most under "
        + most.label()
        + ", "
        + words.number(many)
        + ".";
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

package org.entrepot.marketplace.restatements.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.marketplace.wording.Wording;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.joda.money.Money;

/** What changes for the platform and for the sellers, in a few sentences. */
final class Headline {

  private Headline() {}

  static List<String> of(
      Restatement restatement, List<ResultView.StandardView> standards, Wording words) {
    List<String> sentences = new ArrayList<>();
    restatement.leftOut().forEach(one -> sentences.add(one + ": left out of the comparison."));
    for (MoneyResult money : restatement.money()) {
      sentences.add(platform(money, words));
      kept(restatement, money, words).ifPresent(sentences::add);
      sentences.add(sellers(money, words));
    }
    for (ResultView.StandardView standard : standards) {
      sentences.add(standing(standard, words));
    }
    if (sentences.isEmpty()) {
      sentences.add("No line could be computed: see what was refused, and why.");
    }
    return sentences;
  }

  private static String platform(MoneyResult money, Wording words) {
    if (money.change().isZero()) {
      return "The platform takes " + words.money(money.under()) + " from its sellers, as before.";
    }
    BigDecimal share = Names.share(money.change(), money.against()).abs();
    return "The platform takes "
        + words.money(money.change().abs())
        + (money.change().isPositive() ? " more" : " less")
        + " from its sellers"
        + (money.against().isZero() ? "" : ", " + words.share(share))
        + ": "
        + words.money(money.against())
        + " becomes "
        + words.money(money.under())
        + ".";
  }

  private static Optional<String> kept(Restatement restatement, MoneyResult money, Wording words) {
    Money sales = money.sales();
    Money was = money.keptAgainst();
    Money becomes = money.keptUnder();
    if (sales == null || was == null || becomes == null) {
      return Optional.empty();
    }
    return Optional.of(
        "Sellers keep "
            + words.money(becomes)
            + (was.isEqual(becomes) ? ", as before" : " instead of " + words.money(was))
            + restatement.keptBefore(money.currency()).map(", "::concat).orElse("")
            + ", of sales of "
            + words.money(sales)
            + " "
            + restatement.salesAre()
            + ".");
  }

  private static String sellers(MoneyResult money, Wording words) {
    long all = money.sellersGaining() + money.sellersLosing() + money.sellersUnchanged();
    return words.number(money.sellersLosing())
        + " of "
        + words.number(all)
        + " sellers pay more, "
        + words.number(money.sellersGaining())
        + " pay less, and for "
        + words.number(money.sellersUnchanged())
        + " nothing changes.";
  }

  private static String standing(ResultView.StandardView standard, Wording words) {
    Standing was = standard.against();
    Standing becomes = standard.under();
    return standard.rule().title()
        + ": "
        + from(was.breaches(), becomes.breaches(), "breach", "breaches", words)
        + " and "
        + from(was.points(), becomes.points(), "point", "points", words)
        + (becomes.waived() == 0 ? "" : "; " + words.number(becomes.waived()) + " points waived")
        + ".";
  }

  private static String from(long was, long becomes, String one, String many, Wording words) {
    return was == becomes
        ? words.number(was) + " " + (was == 1 ? one : many) + ", as before"
        : words.number(becomes)
            + " "
            + (becomes == 1 ? one : many)
            + " instead of "
            + words.number(was);
  }
}

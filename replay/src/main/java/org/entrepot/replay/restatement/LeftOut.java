package org.entrepot.replay.restatement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.joda.money.Money;

/**
 * A charge that is not public under one of the two editions, or both, for some lines. Of these
 * lines it is in no sum of the comparison, on neither side, so that like is compared with like.
 *
 * @param why what is not known, in the edition's words
 * @param linesAgainst lines for which it is not public under the edition of {@code against}
 * @param linesUnder those for which it is not under the edition of {@code under}
 * @param known what is charged for those lines where it is public, by payer and currency
 */
public record LeftOut(
    String code,
    String label,
    String why,
    long linesAgainst,
    long linesUnder,
    List<ChargeTotal> known) {

  public LeftOut {
    known = List.copyOf(known);
  }

  /** What is left out and why, in one sentence without a full stop. */
  public String sentence(Basis basis) {
    String against = "under the rules of " + Variant.on(basis.against()).label();
    String under = "under the rules of " + Variant.on(basis.under()).label();
    List<String> amounts = new ArrayList<>();
    for (ChargeTotal total : known) {
      amount(total.against(), against, amounts);
      amount(total.under(), under, amounts);
    }
    List<String> unknown = new ArrayList<>();
    lines(linesAgainst, against, unknown);
    lines(linesUnder, under, unknown);
    return label
        + ": "
        + String.join(" and ", amounts)
        + (amounts.isEmpty() ? "" : "; ")
        + "not public "
        + String.join(", nor ", unknown);
  }

  private static void amount(Money amount, String where, List<String> into) {
    if (!amount.isZero()) {
      String places = "%,." + amount.getScale() + "f";
      String figure = String.format(Locale.ROOT, places, amount.getAmount());
      into.add(amount.getCurrencyUnit().getCode() + " " + figure + " " + where);
    }
  }

  private static void lines(long lines, String where, List<String> into) {
    if (lines > 0) {
      into.add(
          String.format(Locale.ROOT, "%s (%,d %s)", where, lines, lines == 1 ? "line" : "lines"));
    }
  }
}

package org.entrepot.rulebook.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;

/** The family {@code payout}: the cheapest payout frequency and channel for a seller. */
public final class PayoutFamily implements Family<PayoutEdition> {

  static final String AMOUNT = "amount";
  static final String COST_OF_CAPITAL = "cost-of-capital";
  static final String CHANNELS = "channels";
  static final String ID = "id";
  static final String FX_SPREAD = "fx-spread";
  static final String FEE_CUT = "fee-cut";
  static final String FIXED = "fixed";

  @Override
  public String name() {
    return "payout";
  }

  @Override
  public String purpose() {
    return "What each payout frequency and channel costs a seller, waiting included, and which is"
        + " the cheapest";
  }

  @Override
  public Class<PayoutEdition> body() {
    return PayoutEdition.class;
  }

  @Override
  public void check(PayoutEdition body, Findings findings) {
    if (body.frequencies().isEmpty()) {
      findings.report(Rule.RB_03, "frequencies", "at least one frequency is needed");
    }
    BigDecimal share = body.averageWait().fraction();
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      findings.report(Rule.RB_04, "average-wait", "a share of a period lies between 0% and 100%");
    }
  }

  @Override
  public FactSheet asks(PayoutEdition body) {
    FactType money = new FactType.MoneyFact(body.currency());
    FactType rate = new FactType.RateFact();
    Value none = new Value.Proportion(BigDecimal.ZERO);
    Value nothing = new Value.Amount(BigMoney.zero(body.currency()));
    FactSheet channel =
        FactSheet.of(
            List.of(
                FactDeclaration.needed(ID, new FactType.WordFact(List.of()), "Channel"),
                FactDeclaration.withFallback(
                    FX_SPREAD, rate, "Exchange-rate spread on what is paid out", none),
                FactDeclaration.withFallback(
                    FEE_CUT, rate, "Share of the fee that the partner cuts", none),
                FactDeclaration.withFallback(FIXED, money, "Fixed cost of the payouts", nothing)));
    return FactSheet.of(
        List.of(
            FactDeclaration.needed(AMOUNT, money, "Amount paid by buyers"),
            FactDeclaration.needed(COST_OF_CAPITAL, rate, "Cost of capital a year")),
        new FactSheet.Group(CHANNELS, "Payout channels", false, channel));
  }

  @Override
  public Outcome compute(Edition<PayoutEdition> edition, Facts facts, Instant at, Books books) {
    return new PayoutComparison(edition, facts).outcome();
  }
}

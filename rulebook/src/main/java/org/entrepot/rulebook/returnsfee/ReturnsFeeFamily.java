package org.entrepot.rulebook.returnsfee;

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
import org.entrepot.rulebook.working.Outcome;

/** The family {@code returns-fee}: what returns above a threshold cost their seller. */
public final class ReturnsFeeFamily implements Family<ReturnsFeeEdition> {

  static final String SHIPPED = "shipped";
  static final String SHIP_MONTH = "ship-month";
  static final String RETURNED = "returned";
  static final String RETURNS = "returns";
  static final String ON = "on";
  static final String UNITS = "units";
  static final String CATEGORY = "category";
  static final String SIZE = "size";

  @Override
  public String name() {
    return "returns-fee";
  }

  @Override
  public String purpose() {
    return "What an item’s returns cost its seller once they exceed the threshold of its category";
  }

  @Override
  public Class<ReturnsFeeEdition> body() {
    return ReturnsFeeEdition.class;
  }

  @Override
  public void check(ReturnsFeeEdition body, Findings findings) {
    if (body.categories().isEmpty()) {
      findings.report(Rule.RB_03, "categories", "at least one category is needed");
    }
    body.categories()
        .forEach((name, category) -> {
          if (category.threshold() != null && category.threshold().fraction().signum() < 0) {
            findings.report(
                Rule.RB_04, "categories." + name + ".threshold", "a threshold is not under zero");
          }
        });
    if (body.charged().month() <= body.monthsAfter()) {
      findings.report(
          Rule.RB_20, "charged.month", "it is charged before the last month that counts has ended");
    }
    body.card()
        .sizes()
        .forEach((size, amount) -> {
          if (!amount.getCurrencyUnit().equals(body.currency())) {
            findings.report(
                Rule.RB_12, "card.sizes." + size, amount + " is not in " + body.currency());
          } else if (amount.isNegative()) {
            findings.report(Rule.RB_04, "card.sizes." + size, amount + " is under zero");
          }
        });
  }

  @Override
  public FactSheet asks(ReturnsFeeEdition body) {
    FactType whole = new FactType.NumberFact(true);
    FactType word = new FactType.WordFact(List.of());
    FactType day = new FactType.DayFact();
    FactType size = new FactType.WordFact(List.copyOf(body.card().sizes().keySet()));
    FactSheet dated =
        FactSheet.of(
            List.of(
                FactDeclaration.needed(ON, day, "Day of the return"),
                FactDeclaration.needed(UNITS, whole, "Units returned")));
    return FactSheet.of(
        List.of(
            FactDeclaration.needed(SHIPPED, whole, "Units shipped in the month"),
            FactDeclaration.optional(RETURNED, whole, "Units returned in the months that count"),
            FactDeclaration.needed(CATEGORY, word, "Category"),
            FactDeclaration.optional(SIZE, size, "Size"),
            FactDeclaration.optional(
                SHIP_MONTH, day, "A day of the month of shipping, where it is not this month")),
        new FactSheet.Group(RETURNS, "Returns by day, in place of their sum", false, dated));
  }

  @Override
  public Outcome compute(Edition<ReturnsFeeEdition> edition, Facts facts, Instant at, Books books) {
    return new ReturnsFee(edition, facts, at).outcome();
  }
}

package org.entrepot.rulebook.standards;

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
import org.entrepot.rulebook.working.Refusal;

/** The family {@code return-badges}: whether an item shows how often it is returned. */
public final class ReturnBadgeFamily implements Family<ReturnBadgeEdition> {

  static final String UNITS = "units";
  static final String RETURNS = "returns";
  static final String MEAN = "category-mean";
  static final String RANK = "rank";
  static final String CATEGORY_ITEMS = "category-items";
  static final String ITEM = "item";
  static final String CATEGORY = "category";
  static final String DAYS = "days";
  static final String BADGE_BEFORE = "badge-before";
  static final String DAYS_UNDER_MEAN = "days-under-mean-before";

  private static final FactType WHOLE = new FactType.NumberFact(true);
  private static final FactType WORD = new FactType.WordFact(List.of());
  private static final FactType RATE = new FactType.RateFact();

  @Override
  public String name() {
    return "return-badges";
  }

  @Override
  public String purpose() {
    return "Whether an item shows that it is often or seldom returned, and the evidence for it";
  }

  @Override
  public Class<ReturnBadgeEdition> body() {
    return ReturnBadgeEdition.class;
  }

  @Override
  public void check(ReturnBadgeEdition body, Findings findings) {
    if (body.warning().unitsOver() > body.unitsOver()
        || body.warning().topShare().fraction().compareTo(body.topShare().fraction()) < 0) {
      findings.report(
          Rule.RB_17, "warning", "a warning comes before the badge: its conditions are looser");
    }
  }

  @Override
  public FactSheet asks(ReturnBadgeEdition body) {
    List<String> badges =
        List.of(
            ReturnBadge.NONE.word(),
            ReturnBadge.FREQUENTLY_RETURNED.word(),
            ReturnBadge.LOWER_THAN_AVERAGE.word());
    return FactSheet.of(
        List.of(
            FactDeclaration.optional(ITEM, WORD, "Item"),
            FactDeclaration.optional(UNITS, WHOLE, "Units delivered in the window"),
            FactDeclaration.optional(MEAN, RATE, "Mean return rate of the category"),
            FactDeclaration.optional(RANK, WHOLE, "Rank in the category, 1 for the highest rate"),
            FactDeclaration.optional(CATEGORY_ITEMS, WHOLE, "Items in the category"),
            FactDeclaration.withFallback(
                BADGE_BEFORE,
                new FactType.WordFact(badges),
                "Badge on the day before",
                new Value.Word(ReturnBadge.NONE.word())),
            FactDeclaration.withFallback(
                DAYS_UNDER_MEAN,
                WHOLE,
                "Days in a row under the mean, until the day before",
                StandardsFacts.count(0))),
        new FactSheet.Group(RETURNS, "Returns of the item", false, returned()),
        new FactSheet.Group(CATEGORY, "Items of the category", false, item()),
        new FactSheet.Group(DAYS, "Figures day by day", false, day()));
  }

  private static FactSheet returned() {
    return FactSheet.of(
        List.of(
            FactDeclaration.needed("reason", WORD, "Reason"),
            FactDeclaration.needed(UNITS, WHOLE, "Units"),
            FactDeclaration.withFallback(
                "physical",
                new FactType.YesNoFact(),
                "Sent back physically",
                new Value.YesNo(true))));
  }

  private static FactSheet item() {
    return FactSheet.of(
        List.of(
            FactDeclaration.needed(ITEM, WORD, "Item"),
            FactDeclaration.needed(UNITS, WHOLE, "Units"),
            FactDeclaration.needed(RETURNS, WHOLE, "Returns that count")));
  }

  private static FactSheet day() {
    return FactSheet.of(
        List.of(
            FactDeclaration.needed("day", new FactType.DayFact(), "Day"),
            FactDeclaration.needed(UNITS, WHOLE, "Units"),
            FactDeclaration.needed(RETURNS, WHOLE, "Returns that count"),
            FactDeclaration.needed(MEAN, RATE, "Mean return rate of the category"),
            FactDeclaration.needed(RANK, WHOLE, "Rank in the category"),
            FactDeclaration.needed(CATEGORY_ITEMS, WHOLE, "Items in the category")));
  }

  @Override
  public Outcome compute(
      Edition<ReturnBadgeEdition> edition, Facts facts, Instant at, Books books) {
    List<Refusal> refused = Counts.refused(facts);
    return refused.isEmpty()
        ? new ReturnBadgeAnswer(edition, facts).outcome()
        : new Outcome.Refused(refused, List.of());
  }
}

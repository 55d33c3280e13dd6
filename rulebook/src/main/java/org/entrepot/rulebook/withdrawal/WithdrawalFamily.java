package org.entrepot.rulebook.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Step;

/** The family {@code withdrawal}: until when a buyer may send goods back by law. */
public final class WithdrawalFamily implements Family<WithdrawalEdition> {

  private static final String DELIVERED = "delivered";
  private static final String KIND = "product-kind";

  @Override
  public String name() {
    return "withdrawal";
  }

  @Override
  public String purpose() {
    return "Until when a buyer may send goods back by law, and who pays the way";
  }

  @Override
  public Class<WithdrawalEdition> body() {
    return WithdrawalEdition.class;
  }

  @Override
  public void check(WithdrawalEdition body, Findings findings) {
    // The record refuses what does not fit.
  }

  @Override
  public FactSheet asks(WithdrawalEdition body) {
    return FactSheet.of(
        List.of(
            FactDeclaration.needed(DELIVERED, new FactType.DayFact(), "Delivered on"),
            FactDeclaration.optional(KIND, new FactType.WordFact(List.of()), "Kind of product")));
  }

  @Override
  public Outcome compute(Edition<WithdrawalEdition> edition, Facts facts, Instant at, Books books) {
    WithdrawalEdition law = edition.body();
    Map<String, Value> results = new LinkedHashMap<>();
    boolean excluded =
        facts.value(KIND).filter(kind -> law.excluded().contains(kind.text())).isPresent();
    Value.Measure period = law.period();
    boolean right = period != null && !excluded;
    results.put("right", new Value.YesNo(right));
    if (period != null && right && facts.values().get(DELIVERED) instanceof Value.Day(var day)) {
      LocalDate last = day.plusDays(period.number().longValueExact());
      results.put("last-day", new Value.Day(last));
    }
    results.put(
        "way-back",
        new Value.Word(law.wayBack().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    String why =
        excluded
            ? "not for this kind of product"
            : period == null ? "the law gives none" : law.law();
    Step step =
        new Step(
            "Right of withdrawal",
            facts.value(DELIVERED).orElseThrow(),
            period,
            new Value.YesNo(right),
            why,
            edition.ref());
    return new Outcome.Answer(List.of(), results, List.of(), List.of(step));
  }
}

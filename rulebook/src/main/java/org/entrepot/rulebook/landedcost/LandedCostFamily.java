package org.entrepot.rulebook.landedcost;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.CurrencyUnit;

/** The family {@code landed-cost}: what a parcel costs with duties, taxes and fees. */
public final class LandedCostFamily implements Family<LandedCostEdition> {

  @Override
  public String name() {
    return "landed-cost";
  }

  @Override
  public String purpose() {
    return "What a parcel costs at its destination, with duties, taxes and fees, and who owes them";
  }

  @Override
  public Class<LandedCostEdition> body() {
    return LandedCostEdition.class;
  }

  @Override
  public void check(LandedCostEdition body, Findings findings) {
    Value.Measure holds = body.quoteValidFor();
    if (holds != null && holds.unit() != Unit.DAY && holds.unit() != Unit.HOUR) {
      findings.report(
          Rule.RB_05, "quote-valid-for", "a quote holds for hours or days, such as 24 h");
    }
    if (body.unknownDutyLow().fraction().compareTo(body.unknownDutyHigh().fraction()) > 0) {
      findings.report(Rule.RB_20, "unknown-duty-high", "the high end lies below the low end");
    }
  }

  @Override
  public FactSheet asks(LandedCostEdition body) {
    return ConsignmentFacts.sheet(Map.of());
  }

  @Override
  public FactSheet asks(LandedCostEdition body, Instant at, Books books) {
    return books.consult(body.customs(), CustomsEdition.class, at)
            instanceof InForce.Found<CustomsEdition>(var regime)
        ? ConsignmentFacts.sheet(regime.body().facts())
        : asks(body);
  }

  /** That of the customs regime; of several editions, of the last. */
  @Override
  public Optional<CurrencyUnit> currency(LandedCostEdition body, Books books) {
    List<Timeline.Period<CustomsEdition>> regimes =
        books.periods(body.customs(), CustomsEdition.class);
    return regimes.isEmpty()
        ? Optional.empty()
        : Optional.of(regimes.getLast().edition().body().currency());
  }

  @Override
  public Map<SubjectId, String> consults(LandedCostEdition body) {
    Map<SubjectId, String> consults = new LinkedHashMap<>();
    consults.put(body.customs(), "customs");
    consults.put(body.tax(), "tax");
    if (body.access() != null) {
      consults.put(body.access(), "access");
    }
    return consults;
  }

  @Override
  public Outcome compute(Edition<LandedCostEdition> edition, Facts facts, Instant at, Books books) {
    return new Quote(edition, facts, at, books).outcome();
  }
}

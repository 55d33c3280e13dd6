package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;

/** The family {@code ship-by}: by when an order must be shipped, and how it stands. */
public final class ShipByFamily implements Family<ShipByEdition> {

  static final String ORDERED = "ordered";
  static final String DAYS_TO_SHIP = "days-to-ship";
  static final String ARRANGED = "arranged";
  static final String SCANNED = "scanned";

  @Override
  public String name() {
    return "ship-by";
  }

  @Override
  public String purpose() {
    return "By when an order must be shipped, and when it is cancelled for want of it";
  }

  @Override
  public Class<ShipByEdition> body() {
    return ShipByEdition.class;
  }

  @Override
  public void check(ShipByEdition body, Findings findings) {}

  @Override
  public FactSheet asks(ShipByEdition body) {
    List<FactDeclaration> facts = new ArrayList<>();
    FactType time = new FactType.TimeFact();
    facts.add(FactDeclaration.needed(ORDERED, time, "Ordered"));
    if (body.preOrder() != null) {
      facts.add(
          FactDeclaration.optional(
              DAYS_TO_SHIP, new FactType.PeriodFact(), "Days to ship of a pre-order"));
    }
    facts.add(FactDeclaration.optional(ARRANGED, time, "Shipment arranged"));
    facts.add(FactDeclaration.optional(SCANNED, time, "Handed over and scanned by the carrier"));
    return FactSheet.of(facts);
  }

  @Override
  public Map<SubjectId, String> consults(ShipByEdition body) {
    return Map.of(body.calendar(), "calendar");
  }

  @Override
  public Outcome compute(Edition<ShipByEdition> edition, Facts facts, Instant at, Books books) {
    return new ShipByAnswer(edition, facts, at, books).outcome();
  }
}

package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;

/** The family {@code standards}: rates of a seller against limits, points and tiers. */
public final class StandardsFamily implements Family<StandardsEdition> {

  @Override
  public String name() {
    return "standards";
  }

  @Override
  public String purpose() {
    return "How a seller stands: rates against limits, points for breaches and what they lead to";
  }

  @Override
  public Class<StandardsEdition> body() {
    return StandardsEdition.class;
  }

  @Override
  public void check(StandardsEdition body, Findings findings) {
    new StandardsChecks(body, findings).run();
  }

  @Override
  public FactSheet asks(StandardsEdition body) {
    return StandardsFacts.sheet(body);
  }

  @Override
  public Map<SubjectId, String> consults(StandardsEdition body) {
    SubjectId deadlines = body.shipBy();
    return deadlines == null ? Map.of() : Map.of(deadlines, "ship-by");
  }

  /**
   * Assesses a seller up to {@code at}: every assessment by the edition of its time, or all by this
   * edition where the facts say so.
   */
  @Override
  public Outcome compute(Edition<StandardsEdition> edition, Facts facts, Instant at, Books books) {
    List<Refusal> refused = Counts.refused(facts);
    return refused.isEmpty()
        ? new StandardsAnswer(edition, facts, at, books).outcome()
        : new Outcome.Refused(refused, List.of());
  }
}

package org.entrepot.replay.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.joda.money.BigMoney;

/**
 * The answers of editions to slices of orders, each computed once however many variants ask for it,
 * from facts that are made once for all editions that ask for the same.
 */
public final class Answers {

  private record SheetOf(SubjectId subject, FactSheet sheet) {}

  private record EditionOf(SubjectId subject, ContentHash hash) {}

  private final Assumptions assumptions;
  private final Map<SheetOf, SheetFacts> facts = new HashMap<>();
  private final Map<EditionOf, EditionAnswers> editions = new HashMap<>();

  public Answers(Assumptions assumptions) {
    this.assumptions = assumptions;
  }

  /** Where the cliffs of an edition begin that occurred; the lowest first. */
  public List<BigMoney> cliffs(PinnedRule<?> rule, boolean under) {
    return of(rule.id(), under ? rule.under() : rule.against())
        .cliffs()
        .map(CliffZones::starts)
        .orElse(List.of());
  }

  EditionAnswers of(SubjectId subject, Pinned<?> pinned) {
    return editions.computeIfAbsent(
        new EditionOf(subject, pinned.edition().hash()),
        added -> new EditionAnswers(pinned, facts(subject, pinned.sheet())));
  }

  private SheetFacts facts(SubjectId subject, FactSheet sheet) {
    return facts.computeIfAbsent(
        new SheetOf(subject, sheet),
        added -> new SheetFacts(new FactBinding(subject, sheet, assumptions), sheet));
  }
}

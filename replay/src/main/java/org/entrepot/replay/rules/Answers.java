package org.entrepot.replay.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.OrderKinds.By;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The answers of editions to slices of orders, each computed once however many variants ask for it,
 * from facts that are made once for all editions that ask for the same.
 */
public final class Answers {

  private record SheetOf(SubjectId subject, FactSheet sheet, Optional<CurrencyUnit> currency) {}

  private record EditionOf(SubjectId subject, ContentHash hash) {}

  private final Assumptions assumptions;
  private final boolean byKernels;
  private final Map<SheetOf, SheetFacts> facts = new HashMap<>();
  private final Map<EditionOf, EditionAnswers> editions = new HashMap<>();

  private record KindsOf(SubjectId subject, By by) {}

  private record KernelsOf(EditionOf edition, By by) {}

  private final Map<KindsOf, OrderKinds> kinds = new HashMap<>();
  private final Map<KernelsOf, EditionKernels> kernels = new HashMap<>();

  public Answers(Assumptions assumptions) {
    this(assumptions, true);
  }

  /**
   * The same.
   *
   * @param byKernels whether kernels may answer; without them every slice is computed for itself,
   *     and comes to the same
   */
  public Answers(Assumptions assumptions, boolean byKernels) {
    this.assumptions = assumptions;
    this.byKernels = byKernels;
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
        added -> new EditionAnswers(pinned, facts(subject, pinned)));
  }

  /** The kinds of order that a rule tells apart; none where each order is computed for itself. */
  Optional<OrderKinds> kinds(PinnedRule<?> rule) {
    By by = byKernels ? OrderKinds.by(rule.against(), rule.under()) : null;
    return by == null
        ? Optional.empty()
        : Optional.of(
            kinds.computeIfAbsent(new KindsOf(rule.id(), by), added -> new OrderKinds(by)));
  }

  EditionKernels kernels(SubjectId subject, Pinned<?> pinned, OrderKinds of) {
    EditionOf edition = new EditionOf(subject, pinned.edition().hash());
    return kernels.computeIfAbsent(
        new KernelsOf(edition, of.by()),
        added ->
            new EditionKernels(
                pinned, facts(subject, pinned), assumptions, of, of(subject, pinned).cliffs()));
  }

  private SheetFacts facts(SubjectId subject, Pinned<?> pinned) {
    return facts.computeIfAbsent(
        new SheetOf(subject, pinned.sheet(), pinned.currency()),
        added -> new SheetFacts(new FactBinding(subject, pinned, assumptions), pinned.sheet()));
  }
}

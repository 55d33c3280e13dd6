package org.entrepot.replay.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;

/** A subject with the two editions under which all orders are computed, whatever their dates. */
public record PinnedRule<B>(Subject<B> subject, Pinned<B> against, Pinned<B> under) {

  /** One edition, with its sheet of facts made once. */
  public record Pinned<B>(Subject<B> subject, Edition<B> edition, FactSheet sheet, Books books) {

    static <B> Pinned<B> of(Subject<B> subject, Edition<B> edition, Books books) {
      return new Pinned<>(subject, edition, askedBy(subject, edition), books);
    }

    /**
     * The facts that an edition asks for and that can be assumed, those of order lines in a group;
     * of a standard, past orders state the others.
     */
    public static <B> FactSheet askedBy(Subject<B> subject, Edition<B> edition) {
      FactSheet sheet = subject.family().asks(edition.body());
      return StandardsPinned.of(edition).isPresent() ? StandardsPinned.assumable(sheet) : sheet;
    }

    /**
     * The edition compiled for orders that differ from these in numbers only.
     *
     * @throws BeyondKernelException where each is to be computed for itself
     */
    Kernel kernel(Facts filled) throws BeyondKernelException {
      return subject.family().kernel(edition, filled);
    }

    /** The currency for amounts that may be stated in any; none where there are no such amounts. */
    Optional<CurrencyUnit> currency() {
      return subject.family().currency(edition.body(), books);
    }

    /** The numbers in which orders of one kernel may differ. */
    Set<LineNumber> kernelNumbers() {
      return subject.family().kernelNumbers(edition.body());
    }

    /** Facts of a line that change neither a charge nor a note. */
    Set<String> withoutEffect() {
      return subject.family().withoutEffect(edition.body());
    }

    /**
     * Computes.
     *
     * @param unbound why the facts could not all be made; with any, the sheet's refusals are added
     */
    Outcome compute(Facts facts, Instant at, List<Refusal> unbound) {
      return compute(sheet.fill(facts), at, unbound);
    }

    /** The same, where the facts have come to the gate already. */
    Outcome compute(Filled facts, Instant at, List<Refusal> unbound) {
      return switch (facts) {
        case Filled.Ready(var filled) ->
            unbound.isEmpty()
                ? subject.family().compute(edition, filled, at, books)
                : new Outcome.Refused(unbound, List.of());
        case Filled.Not(var refusals) ->
            new Outcome.Refused(
                Stream.concat(unbound.stream(), refusals.stream()).toList(), List.of());
      };
    }
  }

  public SubjectId id() {
    return subject.id();
  }

  /** Whether it computes what another one computes: by the same two editions. */
  public boolean hasEditionsOf(PinnedRule<?> other) {
    return id().equals(other.id())
        && against.edition.hash().equals(other.against.edition.hash())
        && under.edition.hash().equals(other.under.edition.hash());
  }

  public List<FactSheet> sheets() {
    return List.of(against.sheet(), under.sheet());
  }
}

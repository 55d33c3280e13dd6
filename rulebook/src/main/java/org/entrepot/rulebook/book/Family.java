package org.entrepot.rulebook.book;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.CurrencyUnit;

/**
 * A family of rules: a typed edition, and a pure function of the facts. What a family says of
 * itself here is enough to read its files, to make a schema, a form, a case and a page for it.
 *
 * @param <B> the typed body of an edition, a record
 */
public interface Family<B> {

  /** As files name it in {@code family:}. */
  String name();

  /** What it computes, in a sentence. */
  String purpose();

  Class<B> body();

  /** Rules beyond the types: bands without holes, conditions on declared facts, references. */
  void check(B body, Findings findings);

  /** The facts that an edition asks for. */
  FactSheet asks(B body);

  /**
   * The same, with the facts for which the subjects ask that the edition consults at that instant.
   */
  default FactSheet asks(B body, Instant at, Books books) {
    return asks(body);
  }

  /**
   * The currency in which an edition judges amounts that may be stated in any; none where its sheet
   * names a currency for every amount.
   */
  default Optional<CurrencyUnit> currency(B body, Books books) {
    return Optional.empty();
  }

  /** Other subjects that an edition consults, each with the family that it must be of. */
  default Map<SubjectId, String> consults(B body) {
    return Map.of();
  }

  /**
   * What changes from one edition to another, in words and numbers; empty where nothing does.
   * Without a better understanding it is told part by part, as the files state the values.
   */
  default List<Difference> differences(Edition<B> was, Edition<B> becomes) {
    List<Change> changes =
        ContentWords.between(
            was.content().part("values"), becomes.content().part("values"), Set.of());
    return changes.isEmpty() ? List.of() : List.of(new Difference(List.of(), changes));
  }

  /**
   * The edition compiled for orders that differ from these in numbers only.
   *
   * @param facts of one such order, which have passed {@link #asks}
   * @throws BeyondKernelException where such orders are refused, or the edition does not compile:
   *     then each is computed for itself
   */
  default Kernel kernel(Edition<B> edition, Facts facts) throws BeyondKernelException {
    throw new BeyondKernelException("the family ‘" + name() + "’");
  }

  /** The numbers of an order line in which orders of one kernel may differ. */
  default Set<LineNumber> kernelNumbers(B body) {
    return Set.of();
  }

  /** Facts of an order line that change neither a charge nor a note of the edition. */
  default Set<String> withoutEffect(B body) {
    return Set.of();
  }

  /**
   * Computes. The facts have passed {@link #asks}; time is passed in.
   *
   * @param at the instant that the computation is about, such as the order's creation
   * @param books other subjects, as known at the time that the caller judges by
   */
  Outcome compute(Edition<B> edition, Facts facts, Instant at, Books books);
}

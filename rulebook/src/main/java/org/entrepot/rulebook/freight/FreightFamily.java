package org.entrepot.rulebook.freight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.working.Outcome;

/** The family {@code freight}: what it costs to move or keep parcels. */
public final class FreightFamily implements Family<FreightEdition> {

  @Override
  public String name() {
    return "freight";
  }

  @Override
  public String purpose() {
    return "What parcels are charged for transport, handling and storage, by size, weight and lane";
  }

  @Override
  public Class<FreightEdition> body() {
    return FreightEdition.class;
  }

  @Override
  public void check(FreightEdition body, Findings findings) {
    new FreightChecks(body, findings).run();
  }

  @Override
  public FactSheet asks(FreightEdition body) {
    return FreightFacts.sheet(body);
  }

  @Override
  public List<Difference> differences(
      Edition<FreightEdition> was, Edition<FreightEdition> becomes) {
    return FreightDiff.between(was, becomes);
  }

  @Override
  public Kernel kernel(Edition<FreightEdition> edition, Facts facts) throws BeyondKernelException {
    return ParcelKernel.of(edition, facts);
  }

  @Override
  public Set<LineNumber> kernelNumbers(FreightEdition body) {
    return ParcelNumbers.of(body);
  }

  @Override
  public Set<String> withoutEffect(FreightEdition body) {
    return ParcelNumbers.withoutEffect(body);
  }

  @Override
  public Outcome compute(Edition<FreightEdition> edition, Facts facts, Instant at, Books books) {
    return new FreightBill(edition, facts).outcome();
  }
}

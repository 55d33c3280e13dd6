package org.entrepot.rulebook.fees;

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

/** The family {@code fees}: what a marketplace charges on an order. */
public final class FeeFamily implements Family<FeeEdition> {

  @Override
  public String name() {
    return "fees";
  }

  @Override
  public String purpose() {
    return "What an order is charged: commissions, fixed fees, payment fees and discounts, line by"
        + " line";
  }

  @Override
  public Class<FeeEdition> body() {
    return FeeEdition.class;
  }

  @Override
  public void check(FeeEdition body, Findings findings) {
    new FeeChecks(body, findings).run();
  }

  @Override
  public FactSheet asks(FeeEdition body) {
    return OrderFacts.sheet(body);
  }

  @Override
  public List<Difference> differences(Edition<FeeEdition> was, Edition<FeeEdition> becomes) {
    return FeeDiff.between(was, becomes);
  }

  @Override
  public Kernel kernel(Edition<FeeEdition> edition, Facts facts) throws BeyondKernelException {
    return FeeKernel.of(edition, facts);
  }

  @Override
  public Set<LineNumber> kernelNumbers(FeeEdition body) {
    return FeeKernel.OF_LINE;
  }

  @Override
  public Set<String> withoutEffect(FeeEdition body) {
    return Conditions.unseenOfLine(body);
  }

  @Override
  public Outcome compute(Edition<FeeEdition> edition, Facts facts, Instant at, Books books) {
    return OrderCharges.of(edition, facts);
  }
}

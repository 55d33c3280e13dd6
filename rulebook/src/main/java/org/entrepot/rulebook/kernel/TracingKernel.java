package org.entrepot.rulebook.kernel;

import java.util.List;
import org.entrepot.rulebook.working.Outcome;

/** A kernel that can tell what it did, so that one order with its working is a batch of one. */
public interface TracingKernel extends Kernel {

  /**
   * Charges as {@link Kernel#charge} does, by the same code, and writes down what it did.
   *
   * @param trace begun anew; where the family's function must be asked what it holds means nothing
   */
  boolean charge(KernelLines lines, KernelCharges charges, KernelTrace trace);

  /**
   * The bill with its working that the family's function gives, word for word, made from a trace.
   *
   * @param trace of an order that this kernel charged
   * @param names what its lines are called on the bill
   */
  Outcome.Answer answer(KernelTrace trace, List<String> names);
}

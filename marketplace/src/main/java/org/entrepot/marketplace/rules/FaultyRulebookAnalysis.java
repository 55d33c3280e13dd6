package org.entrepot.marketplace.rules;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Knows the faults of files for what they are, so that no stack trace is printed for them. */
final class FaultyRulebookAnalysis extends AbstractFailureAnalyzer<FaultyRulebook> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, FaultyRulebook faulty) {
    return new FailureAnalysis(faulty.getMessage(), "Put the files right.", failure);
  }
}

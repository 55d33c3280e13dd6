package org.entrepot.rulebook.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;

/**
 * A family for tests: it consults the calendar that it names, finds holes between steps and refuses
 * one rate.
 */
record SampleFamily(String name) implements Family<SampleEdition> {

  private static final BigDecimal REFUSED = new BigDecimal("0.99");

  @Override
  public String purpose() {
    return "Shows every type that a file can hold.";
  }

  @Override
  public Class<SampleEdition> body() {
    return SampleEdition.class;
  }

  @Override
  public void check(SampleEdition body, Findings findings) {
    for (int i = 1; i < body.steps().size(); i++) {
      if (body.steps().get(i - 1).to() < body.steps().get(i).from()) {
        findings.report(Rule.RB_09, "steps[" + i + "].from", "there is a hole before this step");
      }
    }
    body.rates()
        .forEach((name, rate) -> {
          if (rate.fraction().compareTo(REFUSED) == 0) {
            findings.report(Rule.RB_17, "rates." + name, "no rate is 99%");
          }
        });
  }

  @Override
  public FactSheet asks(SampleEdition body) {
    return FactSheet.of(List.of());
  }

  @Override
  public Map<SubjectId, String> consults(SampleEdition body) {
    return body.calendar() == null ? Map.of() : Map.of(body.calendar(), "other");
  }

  @Override
  public Outcome compute(Edition<SampleEdition> edition, Facts facts, Instant at, Books books) {
    return new Outcome.Answer(
        List.of(), Map.of("rate", edition.body().rate()), List.of(), List.of());
  }
}

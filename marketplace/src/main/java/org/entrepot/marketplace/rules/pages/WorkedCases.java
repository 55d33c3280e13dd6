package org.entrepot.marketplace.rules.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.cases.Case.Trial;
import org.entrepot.rulebook.cases.CaseRun;
import org.entrepot.rulebook.cases.CaseRun.CaseResult;
import org.entrepot.rulebook.cases.When;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.springframework.stereotype.Component;

/** The worked cases of a subject, as they came out. */
@Component
final class WorkedCases {

  private final Rules rules;

  WorkedCases(Rules rules) {
    this.rules = rules;
  }

  /** In the order of their files. */
  List<CaseResult> of(SubjectId subject) {
    return all().stream().filter(result -> result.of().subject().equals(subject)).toList();
  }

  List<CaseResult> all() {
    return rules.cases().stream()
        .filter(CaseRun.Ran.class::isInstance)
        .flatMap(run -> ((CaseRun.Ran) run).cases().stream())
        .toList();
  }

  /** Files that could not be run. */
  List<CaseRun.Faulty> faulty() {
    return rules.cases().stream()
        .filter(CaseRun.Faulty.class::isInstance)
        .map(CaseRun.Faulty.class::cast)
        .toList();
  }

  static Instant at(Trial trial, Subject<?> subject) {
    return trial.at().in(subject.zone());
  }

  /** The address of the calculator that is asked what the trial is. */
  static String calculator(Subject<?> subject, Trial trial) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(Question.AT, typed(trial.at(), subject));
    if (trial.knownAt() != null) {
      parameters.put(Question.KNOWN_AT, typed(trial.knownAt(), subject));
    }
    parameters(trial.facts(), "", parameters);
    return Addresses.with(Links.calculator(subject.id()), parameters);
  }

  private static String typed(When when, Subject<?> subject) {
    return LocalDateTime.ofInstant(when.in(subject.zone()), subject.zone()).toString();
  }

  /** Facts as a form would have them typed. */
  static void parameters(Facts facts, String prefix, Map<String, String> into) {
    facts.values().forEach((name, value) -> into.put(prefix + name, value.text()));
    facts
        .groups()
        .forEach((name, members) -> {
          for (int i = 0; i < members.size(); i++) {
            parameters(members.get(i), prefix + name + "[" + i + "].", into);
          }
        });
  }
}

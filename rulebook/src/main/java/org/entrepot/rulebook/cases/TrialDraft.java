package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.yaml.Place;
import org.jspecify.annotations.Nullable;

/** A trial to which the cells of a row are still added. */
final class TrialDraft {

  final Place place;
  final List<Expectation> expectations = new ArrayList<>();
  @Nullable When at;

  /** Whether a time is stated, be it one that cannot be read. */
  boolean timed;

  @Nullable When knownAt;
  Facts facts = Facts.NONE;
  private final String row;

  TrialDraft(String row, Place place) {
    this.row = row;
    this.place = place;
  }

  /** A draft for a row, with all that the case states for every row. */
  TrialDraft forRow(String words, Place at) {
    TrialDraft draft = new TrialDraft(words, at);
    draft.at = this.at;
    draft.knownAt = knownAt;
    draft.facts = facts;
    draft.expectations.addAll(expectations);
    return draft;
  }

  Case.Trial finished(When time) {
    return new Case.Trial(row, place, time, knownAt, facts, expectations);
  }
}

package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.jspecify.annotations.Nullable;

/** Makes one case of its form, with a trial for each row; a trial that cannot fail is a fault. */
final class CaseReader {

  private final CaseForm form;
  private final Place place;
  private final Faults faults;
  private final FactsReader facts;
  private final ExpectationReader expectations;

  CaseReader(CaseForm form, Place place, Faults faults) {
    this.form = form;
    this.place = place;
    this.faults = faults;
    this.facts = new FactsReader(faults);
    this.expectations = new ExpectationReader(faults, facts);
  }

  /**
   * The case; null where it has a fault.
   *
   * @param named whether it or its file names a subject, be it one that cannot be read
   */
  @Nullable Case read(@Nullable SubjectId subject, boolean named) {
    int before = faults.count();
    if (!named) {
      missing(place, "it names no subject, and the file names none for all cases");
    }
    List<TrialDraft> drafts = drafts();
    List<Case.Trial> trials = new ArrayList<>();
    boolean sound = faults.count() == before;
    for (TrialDraft draft : drafts) {
      if (!draft.timed && form.at() == null) {
        missing(draft.place, "‘at’ is missing, the time it is about");
      }
      if (draft.expectations.isEmpty() && sound) {
        missing(draft.place, "it expects nothing");
      }
      if (draft.at != null) {
        trials.add(draft.finished(draft.at));
      }
    }
    return subject == null || faults.count() > before
        ? null
        : new Case(form.name(), form.source(), subject, place, trials);
  }

  private List<TrialDraft> drafts() {
    TrialDraft common = new TrialDraft("", place);
    if (form.at() != null) {
      common.at = facts.when("at", form.at());
    }
    if (form.knownAt() != null) {
      common.knownAt = facts.when("known-at", form.knownAt());
    }
    if (form.facts() != null) {
      common.facts = facts.facts(form.facts());
    }
    if (form.expect() != null) {
      expectations.all(form.expect(), common.expectations);
    }
    CaseForm.Table table = form.table();
    if (table == null) {
      return List.of(common);
    }
    if (table.rows().isEmpty()) {
      missing(place, "its table has no rows");
    }
    return new TableReader(table, faults, facts, expectations).rows(common);
  }

  private void missing(Place where, String message) {
    faults.report(where, Rule.RB_03, "‘" + form.name() + "’: " + message);
  }
}

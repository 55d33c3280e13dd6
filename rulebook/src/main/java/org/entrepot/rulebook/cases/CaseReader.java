package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.shape.Binder;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** Makes one case of its form, with a trial for each row. */
final class CaseReader {

  private static final String NONE = "none";

  private final CaseForm form;
  private final Place place;
  private final Faults faults;
  private final FactsReader reader;

  CaseReader(CaseForm form, Place place, Faults faults) {
    this.form = form;
    this.place = place;
    this.faults = faults;
    this.reader = new FactsReader(faults);
  }

  /** The case; null where it has a fault. */
  @Nullable Case read(@Nullable SubjectId ofFile) {
    int before = faults.count();
    SubjectId subject = form.subject() == null ? ofFile : form.subject();
    if (subject == null) {
      missing("it names no subject, and the file names none for all cases");
    }
    if (form.expect() == null && form.table() == null) {
      missing("it expects nothing: write ‘expect’ or ‘table’");
    }
    List<Case.Trial> trials = trials();
    return subject == null || faults.count() > before
        ? null
        : new Case(form.name(), form.source(), subject, place, trials);
  }

  private void missing(String message) {
    faults.report(place, Rule.RB_03, "‘" + form.name() + "’: " + message);
  }

  private List<Case.Trial> trials() {
    When at = form.at() == null ? null : reader.when("at", form.at());
    When knownAt = form.knownAt() == null ? null : reader.when("known-at", form.knownAt());
    Facts facts = form.facts() == null ? Facts.NONE : reader.facts(form.facts());
    List<Expectation> expectations = new ArrayList<>();
    if (form.expect() != null) {
      expected(form.expect(), expectations);
    }
    Draft draft = new Draft("", place, at, knownAt, facts, expectations);
    CaseForm.Table table = form.table();
    List<Draft> drafts = table == null ? List.of(draft) : rows(table, draft);
    List<Case.Trial> trials = new ArrayList<>();
    for (Draft one : drafts) {
      if (one.at == null) {
        if (form.at() == null) {
          faults.report(
              one.place,
              Rule.RB_03,
              "‘" + form.name() + "’: ‘at’ is missing, the time it is about");
        }
      } else {
        trials.add(
            new Case.Trial(one.row, one.place, one.at, one.knownAt, one.facts, one.expectations));
      }
    }
    return trials;
  }

  /** A trial to which cells of a row are still added. */
  private static final class Draft {
    final String row;
    final Place place;
    @Nullable When at;
    @Nullable When knownAt;
    Facts facts;
    final List<Expectation> expectations;

    Draft(
        String row,
        Place place,
        @Nullable When at,
        @Nullable When knownAt,
        Facts facts,
        List<Expectation> expectations) {
      this.row = row;
      this.place = place;
      this.at = at;
      this.knownAt = knownAt;
      this.facts = facts;
      this.expectations = new ArrayList<>(expectations);
    }
  }

  private List<Draft> rows(CaseForm.Table table, Draft common) {
    List<Draft> drafts = new ArrayList<>();
    int columns = table.given().size() + table.expect().size();
    for (Written row : table.rows()) {
      if (row instanceof Written.Sequence(var cells, var at) && cells.size() == columns) {
        drafts.add(row(table, common, cells, at));
      } else {
        faults.report(
            row.place(),
            Rule.RB_04,
            "a row of ‘"
                + form.name()
                + "’ has "
                + columns
                + " values: "
                + String.join(", ", table.given())
                + " → "
                + String.join(", ", table.expect()));
      }
    }
    return drafts;
  }

  private Draft row(CaseForm.Table table, Draft common, List<Written> cells, Place place) {
    List<Written> given = cells.subList(0, table.given().size());
    String words =
        given.stream()
            .map(cell -> cell instanceof Written.Scalar(var text, var _p) ? text : "–")
            .collect(Collectors.joining(", "));
    Draft draft =
        new Draft(words, place, common.at, common.knownAt, common.facts, common.expectations);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof Written.Empty) {
        continue;
      }
      if (i < given.size()) {
        give(draft, table.given().get(i), cells.get(i));
      } else {
        expect(draft, table.expect().get(i - given.size()), cells.get(i));
      }
    }
    return draft;
  }

  private void give(Draft draft, String column, Written cell) {
    switch (column) {
      case "at" -> draft.at = reader.when("at", cell);
      case "known-at" -> draft.knownAt = reader.when("known-at", cell);
      default -> {
        Value value = reader.value(column, cell);
        if (value != null) {
          draft.facts = FactsReader.with(draft.facts, column, value);
        }
      }
    }
  }

  private void expect(Draft draft, String column, Written cell) {
    if (column.equals("refusal")) {
      refusals(List.of(cell), cell.place(), draft.expectations);
    } else if (column.startsWith("lines.")) {
      line(column.substring("lines.".length()), cell, draft.expectations);
    } else {
      result(column, cell, draft.expectations);
    }
  }

  private void expected(CaseForm.Expected expected, List<Expectation> into) {
    if (expected.isEmpty()) {
      missing("its ‘expect’ is empty");
    }
    expected.lines().forEach((name, value) -> line(name, value, into));
    expected.results().forEach((name, value) -> result(name, value, into));
    expected.notes().forEach(note -> note(note, into));
    if (!expected.refusals().isEmpty()) {
      refusals(expected.refusals(), expected.refusals().getFirst().place(), into);
    }
  }

  private void line(String name, Written written, List<Expectation> into) {
    int on = name.indexOf('@');
    String code = on < 0 ? name : name.substring(0, on);
    @Nullable String line = on < 0 ? null : name.substring(on + 1);
    if (isNone(written)) {
      into.add(new Expectation.Line(written.place(), code, line, null));
      return;
    }
    Value value = reader.value(name, written);
    if (value instanceof Value.Amount) {
      into.add(new Expectation.Line(written.place(), code, line, value));
    } else if (value != null) {
      faults.report(
          written.place(),
          value instanceof Value.Count ? Rule.RB_05 : Rule.RB_04,
          "line ‘" + name + "’ is ‘" + value.text() + "’: expected an amount such as EUR 12.50");
    }
  }

  private void note(Written written, List<Expectation> into) {
    if (written instanceof Written.Scalar(var part, var at)) {
      into.add(new Expectation.Note(at, part));
    } else {
      faults.report(written.place(), Rule.RB_04, "a note is expected by a part of its text");
    }
  }

  private void result(String name, Written written, List<Expectation> into) {
    Value value = isNone(written) ? null : reader.value(name, written);
    into.add(new Expectation.Result(written.place(), name, value));
  }

  private static boolean isNone(Written written) {
    return written instanceof Written.Scalar(var text, var _p) && text.equals(NONE);
  }

  private void refusals(List<Written> written, Place at, List<Expectation> into) {
    List<Expectation.Refusals.Expected> expected = new ArrayList<>();
    for (Written one : written) {
      Written mapping = one instanceof Written.Scalar ? Written.Mapping.of("reason", one) : one;
      CaseForm.ExpectedRefusal refusal =
          new Binder(faults).bind(CaseForm.ExpectedRefusal.class, "refusal", mapping);
      if (refusal != null) {
        expected.add(new Expectation.Refusals.Expected(refusal.reason(), refusal.about()));
      }
    }
    into.add(new Expectation.Refusals(at, expected));
  }
}

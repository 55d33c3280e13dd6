package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.shape.Binder;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects; what cannot be expected is a fault. */
final class ExpectationReader {

  private static final String NONE = "none";
  private static final String LINE = "lines.";

  private final Faults faults;
  private final FactsReader reader;

  ExpectationReader(Faults faults, FactsReader reader) {
    this.faults = faults;
    this.reader = reader;
  }

  /** All that an {@code expect} holds. */
  void all(CaseForm.Expected expected, List<Expectation> into) {
    expected.lines().forEach((name, value) -> line(name, value, into));
    expected.results().forEach((name, value) -> result(name, value, into));
    expected.notes().forEach(note -> note(note, into));
    if (!expected.refusals().isEmpty()) {
      refusals(expected.refusals(), expected.refusals().getFirst().place(), into);
    }
  }

  /** What a cell of a table expects under its heading. */
  void cell(String column, Written cell, List<Expectation> into) {
    if (column.equals("refusal")) {
      refusals(List.of(cell), cell.place(), into);
    } else if (column.startsWith(LINE)) {
      line(column.substring(LINE.length()), cell, into);
    } else {
      result(column, cell, into);
    }
  }

  private void line(String name, Written written, List<Expectation> into) {
    int on = name.indexOf('@');
    String code = on < 0 ? name : name.substring(0, on);
    @Nullable String line = on < 0 ? null : name.substring(on + 1);
    Value value = isNone(written) ? null : reader.value(name, written);
    if (value == null
        || value instanceof Value.Amount
        || value.equals(Expectation.Line.NOT_PUBLIC)) {
      into.add(new Expectation.Line(written.place(), code, line, value));
    } else {
      faults.report(
          written.place(),
          value instanceof Value.Count ? Rule.RB_05 : Rule.RB_04,
          "line ‘" + name + "’ is ‘" + value.text() + "’: expected an amount such as EUR 12.50");
    }
  }

  private void result(String name, Written written, List<Expectation> into) {
    Value value = isNone(written) ? null : reader.value(name, written);
    into.add(new Expectation.Result(written.place(), name, value));
  }

  private static boolean isNone(Written written) {
    return written instanceof Written.Scalar(var text, var _p) && text.equals(NONE);
  }

  private void note(Written written, List<Expectation> into) {
    if (written instanceof Written.Scalar(var part, var at)) {
      into.add(new Expectation.Note(at, part));
    } else {
      faults.report(written.place(), Rule.RB_04, "a note is expected by a part of its text");
    }
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

package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.value.Value;

/** Makes a trial of each row of a table. */
final class TableReader {

  private final CaseForm.Table table;
  private final Faults faults;
  private final FactsReader facts;
  private final ExpectationReader expectations;

  TableReader(
      CaseForm.Table table, Faults faults, FactsReader facts, ExpectationReader expectations) {
    this.table = table;
    this.faults = faults;
    this.facts = facts;
    this.expectations = expectations;
  }

  List<TrialDraft> rows(TrialDraft common) {
    List<TrialDraft> drafts = new ArrayList<>();
    int columns = table.given().size() + table.expect().size();
    for (Written row : table.rows()) {
      if (row instanceof Written.Sequence(var cells, var place) && cells.size() == columns) {
        drafts.add(row(common, cells, place));
      } else {
        faults.report(
            row.place(),
            Rule.RB_04,
            "a row of this table has "
                + columns
                + " values: "
                + String.join(", ", table.given())
                + " → "
                + String.join(", ", table.expect()));
      }
    }
    return drafts;
  }

  private TrialDraft row(TrialDraft common, List<Written> cells, Place place) {
    List<Written> given = cells.subList(0, table.given().size());
    TrialDraft draft = common.forRow(words(given), place);
    for (int i = 0; i < cells.size(); i++) {
      Written cell = cells.get(i);
      if (cell instanceof Written.Empty) {
        continue;
      }
      if (i < given.size()) {
        give(table.given().get(i), cell, draft);
      } else {
        expectations.cell(table.expect().get(i - given.size()), cell, draft.expectations);
      }
    }
    return draft;
  }

  private static String words(List<Written> given) {
    return given.stream()
        .map(cell -> cell instanceof Written.Scalar(var text, var _p) ? text : "–")
        .collect(Collectors.joining(", "));
  }

  private void give(String column, Written cell, TrialDraft draft) {
    switch (column) {
      case "at" -> {
        draft.timed = true;
        draft.at = facts.when(column, cell);
      }
      case "known-at" -> draft.knownAt = facts.when(column, cell);
      default -> {
        Value value = facts.value(column, cell);
        if (value != null) {
          draft.facts = FactsReader.with(draft.facts, column, value);
        }
      }
    }
  }
}

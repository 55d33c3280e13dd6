package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/** An outcome with its working as a table of text, for a terminal or a failing test. */
public final class WorkingText {

  private static final String GAP = "  ";

  private WorkingText() {}

  public static String of(Outcome outcome) {
    List<String[]> rows = new ArrayList<>();
    for (Step step : outcome.working()) {
      rows.add(
          new String[] {
            step.what(),
            text(step.base()),
            text(step.rate()),
            text(step.amount()),
            plain(step.why())
          });
    }
    switch (outcome) {
      case Outcome.Answer(var lines, var notPublic, var results, var notes, var _w) -> {
        lines.forEach(line -> rows.add(line(line)));
        notPublic.forEach(one -> rows.add(notPublic(one)));
        results.forEach((name, value) -> rows.add(result(name, value)));
        notes.forEach(note -> rows.add(new String[] {"note: " + note}));
      }
      case Outcome.Refused(var refusals, var _notes, var _w) ->
          refusals.forEach(one -> rows.add(refusal(one)));
    }
    return table(rows);
  }

  private static String[] line(ChargeLine line) {
    return new String[] {
      "line " + line.code() + "@" + line.on(),
      text(line.base()),
      text(line.rate()),
      text(new Value.Amount(line.amount().toBigMoney())),
      ""
    };
  }

  private static String[] notPublic(NotPublic charge) {
    return new String[] {"line " + charge.code() + "@" + charge.on(), "", "", "not public", ""};
  }

  private static String[] result(String name, Value value) {
    return new String[] {"result " + name, "", "", value.text(), ""};
  }

  private static String[] refusal(Refusal refusal) {
    return new String[] {"refused: " + refusal.message()};
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : value.text();
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Columns as wide as their widest cell; figures to the right; a row of one cell runs on. */
  private static String table(List<String[]> rows) {
    int[] widths = new int[5];
    for (String[] row : rows) {
      for (int i = 0; row.length > 1 && i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        String pad = row.length == 1 ? "" : " ".repeat(widths[i] - row[i].length());
        boolean figure = i > 0 && i < 4;
        line.append(figure ? pad + row[i] : row[i] + pad).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}

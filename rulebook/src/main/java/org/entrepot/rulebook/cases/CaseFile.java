package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.shape.Binder;
import org.entrepot.rulebook.reading.shape.Shape;
import org.entrepot.rulebook.reading.shape.Shapes;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * A case file as read.
 *
 * @param rulebook the rulebook it brings: a folder's name or inline files; null where it has none
 */
record CaseFile(@Nullable Written rulebook, List<Entry> cases) {

  /** A case and the rulebook that it alone brings. */
  record Entry(Case of, @Nullable Written rulebook) {}

  static final Shape.Structure FORM = Shapes.structure(CaseForm.File.class).needing("cases");

  /** The file that the text writes; null where it has a fault. */
  static @Nullable CaseFile read(String text, Faults faults) {
    Written written = YamlText.read(text, faults);
    if (written == null) {
      return null;
    }
    CaseForm.File form = new Binder(faults).bind(CaseForm.File.class, FORM, "the file", written);
    if (form == null) {
      return null;
    }
    if (form.format() != 1) {
      faults.report(
          written.at("format"),
          Rule.RB_14,
          "format ‘" + form.format() + "’ is not known; this is format 1");
    }
    if (form.cases().isEmpty()) {
      faults.report(written.at("cases"), Rule.RB_03, "a case file has at least one case");
    }
    List<Entry> cases = new ArrayList<>();
    for (int i = 0; i < form.cases().size(); i++) {
      CaseForm one = form.cases().get(i);
      Case read = new CaseReader(one, written.at("cases[" + i + "]"), faults).read(form.subject());
      if (read != null) {
        cases.add(new Entry(read, one.rulebook()));
      }
    }
    return faults.isEmpty() ? new CaseFile(form.rulebook(), cases) : null;
  }
}

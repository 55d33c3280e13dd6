package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.Supposed;
import org.entrepot.rulebook.reading.shape.Shape;
import org.entrepot.rulebook.reading.shape.Shapes;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
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
  private static final Shape.Structure CASE = Shapes.structure(CaseForm.class);

  /** What a case must keep that its file alone does not tell: that its subject exists. */
  interface SubjectCheck {
    void check(CaseForm form, SubjectId subject, Written file, Place place, Faults found);
  }

  /**
   * The file that the text writes, with those of its cases that have no fault; null where it is no
   * YAML. Every fault of every case is reported.
   */
  static @Nullable CaseFile read(String text, Faults faults, SubjectCheck check) {
    Written written = YamlText.read(text, faults);
    if (written == null) {
      return null;
    }
    Supposed.of(CaseForm.File.class, FORM, "the file", written, faults)
        .judge(faults, (reading, found) -> head(reading.value(), reading.written(), found));
    @Nullable Written subject = field(written, "subject");
    Optional<SubjectId> ofFile = subject(subject);
    List<Entry> cases = new ArrayList<>();
    if (field(written, "cases") instanceof Written.Sequence(var items, var _place)) {
      for (int i = 0; i < items.size(); i++) {
        Written item = items.get(i);
        Supposed<CaseForm> one =
            Supposed.of(CaseForm.class, CASE, "cases[" + i + "]", item, faults.apart());
        one.judge(
            faults,
            (reading, found) -> {
              CaseForm form = reading.value();
              SubjectId id = form.subject() == null ? ofFile.orElse(null) : form.subject();
              boolean named = id != null || subject != null;
              Case read = new CaseReader(form, item.place(), found).read(id, named);
              if (id != null) {
                check.check(form, id, written, item.place(), found);
              }
              if (read != null && one.isSound()) {
                cases.add(new Entry(read, form.rulebook()));
              }
            });
      }
    }
    return new CaseFile(field(written, "rulebook"), cases);
  }

  private static void head(CaseForm.File form, Written written, Faults faults) {
    if (form.format() != 1) {
      faults.report(
          written.at("format"),
          Rule.RB_14,
          "format ‘" + form.format() + "’ is not known; this is format 1");
    }
    if (form.cases().isEmpty()) {
      faults.report(written.at("cases"), Rule.RB_03, "a case file has at least one case");
    }
  }

  /** A field of the file that is not left empty. */
  static @Nullable Written field(Written file, String name) {
    return file instanceof Written.Mapping(var entries, var _place)
            && entries.get(name) instanceof Written.Entry(var _key, var value)
            && !(value instanceof Written.Empty)
        ? value
        : null;
  }

  private static Optional<SubjectId> subject(@Nullable Written written) {
    if (!(written instanceof Written.Scalar(var text, var _place))) {
      return Optional.empty();
    }
    try {
      return Optional.of(SubjectId.of(text));
    } catch (IllegalArgumentException reportedByTheForm) {
      return Optional.empty();
    }
  }
}

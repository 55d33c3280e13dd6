package org.entrepot.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.SubjectForm.EditionForm;
import org.entrepot.rulebook.reading.shape.Nearest;
import org.entrepot.rulebook.reading.shape.Shape;
import org.entrepot.rulebook.reading.shape.Shapes;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.jspecify.annotations.Nullable;

/** Reads one file: its header, the values of each edition, and the order of its editions. */
final class SubjectReader {

  static final String FORMAT = "1";
  static final Shape.Structure FILE = Shapes.structure(SubjectForm.class).needing("editions");

  /** A file whose path names no subject is read for its other faults alone. */
  private static final SubjectId NAMELESS = SubjectId.of("no/such/subject");

  private final Families families;
  private final Faults faults;

  SubjectReader(Families families, Faults faults) {
    this.families = families;
    this.faults = faults;
  }

  /** What could be read; empty where not even the subject and its family are known. */
  Optional<SubjectDraft<?>> read(Optional<SubjectId> id, Written written) {
    if (!(written instanceof Written.Mapping mapping)) {
      faults.report(written.place(), Rule.RB_04, "a rulebook file has fields: format, family, …");
      return Optional.empty();
    }
    if (unknownFormat(mapping)) {
      return Optional.empty();
    }
    Supposed<SubjectForm> form = Supposed.of(SubjectForm.class, FILE, "the file", mapping, faults);
    Family<?> family = family(mapping);
    if (family == null) {
      return Optional.empty();
    }
    SubjectDraft<?> draft = draft(id.orElse(NAMELESS), family, form, mapping);
    return id.isEmpty() ? Optional.empty() : Optional.of(draft);
  }

  private boolean unknownFormat(Written.Mapping mapping) {
    Written.Entry format = mapping.entries().get("format");
    if (format == null
        || !(format.value() instanceof Written.Scalar(var version, var place))
        || version.equals(FORMAT)) {
      return false;
    }
    faults.report(
        place, Rule.RB_14, "format ‘" + version + "’ is not known; this is format " + FORMAT);
    return true;
  }

  private @Nullable Family<?> family(Written.Mapping mapping) {
    Written.Entry entry = mapping.entries().get("family");
    if (entry == null || !(entry.value() instanceof Written.Scalar(var name, var place))) {
      return null;
    }
    Optional<Family<?>> family = families.named(name);
    if (family.isEmpty()) {
      faults.report(
          place,
          Rule.RB_14,
          "there is no family ‘" + name + "’" + Nearest.hint(name, families.names()));
    }
    return family.orElse(null);
  }

  private <B> SubjectDraft<B> draft(
      SubjectId id, Family<B> family, Supposed<SubjectForm> form, Written.Mapping mapping) {
    List<SubjectDraft.Body<B>> bodies = new ArrayList<>();
    List<Written> written = editions(mapping);
    for (Written edition : written) {
      Written values = values(edition);
      if (values != null) {
        bodies.add(new SubjectDraft.Body<>(body(family, values), values));
      }
    }
    form.judge(faults, SubjectReader::sourced);
    TimelineCheck.judge(form, faults);
    List<Edition<B>> editions =
        form.sound()
            .filter(_form -> faults.isEmpty())
            .map(sound -> editions(id, sound, bodies, written))
            .orElse(List.of());
    return new SubjectDraft<>(id, family, form.sound(), bodies, editions, faults);
  }

  private <B> Supposed<B> body(Family<B> family, Written values) {
    Supposed<B> body =
        Supposed.of(family.body(), Shapes.structure(family.body()), "values", values, faults);
    body.judge(
        faults,
        (reading, found) ->
            family.check(
                reading.value(),
                (rule, path, message) -> found.report(reading.written().at(path), rule, message)));
    return body;
  }

  private static void sourced(Supposed.Reading<SubjectForm> form, Faults found) {
    List<EditionForm> editions = form.value().editions();
    if (editions.isEmpty()) {
      found.report(form.written().at("editions"), Rule.RB_03, "a subject has at least one edition");
    }
    for (int i = 0; i < editions.size(); i++) {
      if (editions.get(i).sources().isEmpty()) {
        String edition = "editions[" + i + "]";
        found.report(
            form.written().at(edition),
            Rule.RB_03,
            "‘" + edition + "’: an edition names its source, or its sources");
      }
    }
  }

  private static List<Written> editions(Written.Mapping mapping) {
    Written.Entry entry = mapping.entries().get("editions");
    return entry != null && entry.value() instanceof Written.Sequence(var items, var _place)
        ? items
        : List.of();
  }

  private static @Nullable Written values(Written edition) {
    if (!(edition instanceof Written.Mapping(var entries, var _place))) {
      return null;
    }
    Written.Entry entry = entries.get("values");
    return entry == null || entry.value() instanceof Written.Empty ? null : entry.value();
  }

  private static <B> List<Edition<B>> editions(
      SubjectId id, SubjectForm form, List<SubjectDraft.Body<B>> bodies, List<Written> written) {
    List<Edition<B>> editions = new ArrayList<>();
    for (int i = 0; i < form.editions().size(); i++) {
      EditionForm edition = form.editions().get(i);
      Content content = written.get(i).content();
      ContentHash hash = ContentHash.of(id, form.zone(), content);
      editions.add(
          new Edition<>(
              new EditionRef(id, edition.from(), edition.revisionNumber(), hash),
              form.zone(),
              edition.to(),
              edition.announced(),
              edition.recorded(),
              Boolean.TRUE.equals(edition.withdrawn()),
              edition.sources(),
              edition.confidence(),
              edition.note(),
              bodies.get(i).values().sound().orElseThrow(),
              content));
    }
    return editions;
  }
}

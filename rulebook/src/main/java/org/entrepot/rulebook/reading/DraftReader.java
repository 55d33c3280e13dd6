package org.entrepot.rulebook.reading;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.shape.Nearest;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlFile;
import org.entrepot.rulebook.reading.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edition that is not in the rulebook: a draft, tried before it is announced. It passes
 * the same checks. A draft file names its {@code subject} and states one edition; who recorded it,
 * when and from where may be left out, as it is nobody's word yet.
 */
public final class DraftReader {

  private static final String SUBJECT = "subject";

  private final Families families;
  private final Rulebook rulebook;

  public DraftReader(Families families, Rulebook rulebook) {
    this.families = families;
    this.rulebook = rulebook;
  }

  /** Reads a draft file. */
  public DraftReading read(Path file) {
    Faults faults = new Faults(file.toString());
    return YamlFile.text(file, faults)
        .map(text -> read(text, "Draft " + file.getFileName(), faults))
        .orElseGet(() -> new DraftReading.Faulty(faults.inOrder()));
  }

  /**
   * Reads the text of a draft that is in no file.
   *
   * @param name what faults and its source call it
   */
  public DraftReading read(String name, String text) {
    return read(text, "Not in the rulebook: " + name, new Faults(name));
  }

  private DraftReading read(String text, String title, Faults faults) {
    @Nullable Written written = YamlText.read(text, faults);
    if (written instanceof Written.Mapping mapping) {
      Optional<Subject<?>> subject = subject(mapping, faults);
      if (subject.isPresent()) {
        Map<String, Written.Entry> edition = new LinkedHashMap<>(mapping.entries());
        edition.remove(SUBJECT);
        complete(edition, title, mapping.place());
        return read(subject.get(), new Written.Mapping(edition, mapping.place()), faults);
      }
    } else if (written != null) {
      faults.report(written.place(), Rule.RB_04, "a draft has fields: subject, from, values, …");
    }
    return new DraftReading.Faulty(faults.inOrder());
  }

  /**
   * Reads an edition as its content states it.
   *
   * @param shown what faults call it
   */
  public DraftReading read(Subject<?> subject, String shown, Content edition) {
    return read(subject, written(edition), new Faults(shown));
  }

  private Optional<Subject<?>> subject(Written.Mapping draft, Faults faults) {
    Written.Entry entry = draft.entries().get(SUBJECT);
    if (entry == null || !(entry.value() instanceof Written.Scalar(var name, var place))) {
      faults.report(
          draft.place(), Rule.RB_03, "‘subject’ is missing: which rule is it a draft of?");
      return Optional.empty();
    }
    List<String> names = rulebook.subjects().stream().map(one -> one.id().toString()).toList();
    if (!names.contains(name)) {
      faults.report(
          place, Rule.RB_18, "there is no subject ‘" + name + "’" + Nearest.hint(name, names));
      return Optional.empty();
    }
    return rulebook.subject(SubjectId.of(name));
  }

  private static void complete(Map<String, Written.Entry> edition, String title, Place place) {
    Written.Entry from = edition.get("from");
    if (from != null && from.value() instanceof Written.Scalar(var text, var _where)) {
      String day = text.length() > 10 ? text.substring(0, 10) : text;
      edition.putIfAbsent("recorded", entry(new Written.Scalar(day, place)));
    }
    edition.putIfAbsent("confidence", entry(new Written.Scalar("convention", place)));
    if (!edition.containsKey("source") && !edition.containsKey("sources")) {
      Map<String, Written.Entry> source = new LinkedHashMap<>();
      source.put("title", entry(new Written.Scalar(title, place)));
      source.put("publisher", entry(new Written.Scalar("not published", place)));
      edition.put("source", entry(new Written.Mapping(source, place)));
    }
  }

  private static Written.Entry entry(Written value) {
    return new Written.Entry(value.place(), value);
  }

  private DraftReading read(Subject<?> subject, Written edition, Faults faults) {
    Map<String, Written.Entry> file = new LinkedHashMap<>();
    Place place = edition.place();
    file.put("format", entry(new Written.Scalar(SubjectReader.FORMAT, place)));
    file.put("family", entry(new Written.Scalar(subject.family().name(), place)));
    file.put("title", entry(new Written.Scalar(subject.title(), place)));
    file.put("zone", entry(new Written.Scalar(subject.zone().getId(), place)));
    file.put("editions", entry(new Written.Sequence(List.of(edition), place)));
    Optional<SubjectDraft<?>> draft =
        new SubjectReader(families, faults)
            .read(Optional.of(subject.id()), new Written.Mapping(file, place));
    draft.ifPresent(read -> consulted(read, faults));
    if (draft.isEmpty() || !faults.isEmpty()) {
      return new DraftReading.Faulty(faults.inOrder());
    }
    List<? extends Edition<?>> editions = draft.get().editions();
    return new DraftReading.Read(subject.id(), editions.getFirst());
  }

  private <B> void consulted(SubjectDraft<B> draft, Faults faults) {
    for (SubjectDraft.Body<B> body : draft.bodies()) {
      body.consults(draft.family())
          .forEach((other, family) -> {
            Optional<Subject<?>> found = rulebook.subject(other);
            if (found.isEmpty() || !found.get().family().name().equals(family)) {
              faults.report(
                  body.written().find(other.toString()).orElse(body.written().place()),
                  Rule.RB_18,
                  "there is no subject ‘" + other + "’ of the family " + family);
            }
          });
    }
  }

  private static Written written(Content content) {
    return switch (content) {
      case Content.Text(var text) ->
          text.isEmpty() ? new Written.Empty(Place.START) : new Written.Scalar(text, Place.START);
      case Content.Items(var items) ->
          new Written.Sequence(items.stream().map(DraftReader::written).toList(), Place.START);
      case Content.Fields(var fields) -> {
        Map<String, Written.Entry> entries = new LinkedHashMap<>();
        fields.forEach((name, part) -> entries.put(name, entry(written(part))));
        yield new Written.Mapping(entries, Place.START);
      }
    };
  }
}

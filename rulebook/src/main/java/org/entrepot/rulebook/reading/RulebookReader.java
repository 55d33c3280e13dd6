package org.entrepot.rulebook.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlFile;
import org.entrepot.rulebook.reading.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of rulebook files, or files given as text, into a rulebook. Every fault of every
 * file is found; one fault anywhere, and there is no rulebook.
 */
public final class RulebookReader {

  /** A file on its way; {@code written} is null where it is no YAML. */
  private record Opened(String path, @Nullable Written written, Faults faults) {}

  private final Families families;

  public RulebookReader(Families families) {
    this.families = families;
  }

  /** Reads every {@code *.yaml} below the folder, save case files ({@code *.cases.yaml}). */
  public Reading read(Path folder) {
    Faults ofFolder = new Faults(folder.toString());
    List<Opened> opened = new ArrayList<>();
    for (Path file : RulebookFolder.files(folder, ofFolder)) {
      Faults faults = new Faults(file.toString());
      Written written = YamlFile.text(file, faults).map(t -> parsed(t, faults)).orElse(null);
      opened.add(new Opened(RulebookFolder.path(folder, file), written, faults));
    }
    return ofFolder.isEmpty() ? read(opened) : new Reading.Faulty(ofFolder.inOrder());
  }

  /** Reads files given as text by their path, such as {@code marketplace/market/fees.yaml}. */
  public Reading read(Map<String, String> texts) {
    List<Opened> opened = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach((path, text) -> {
          Faults faults = new Faults(path);
          opened.add(new Opened(path, parsed(text, faults), faults));
        });
    return read(opened);
  }

  /** Reads files whose YAML stands in another file. */
  public Reading readInline(List<InlineFile> files) {
    return read(
        files.stream()
            .map(file -> new Opened(file.path(), file.written(), new Faults(file.shown())))
            .toList());
  }

  private static @Nullable Written parsed(String text, Faults faults) {
    return YamlText.read(text, faults);
  }

  private Reading read(List<Opened> files) {
    List<SubjectDraft<?>> drafts = new ArrayList<>();
    Set<SubjectId> subjects = new HashSet<>();
    for (Opened file : files) {
      Optional<SubjectId> id = subject(file.path(), file.faults());
      if (id.isPresent() && !subjects.add(id.get())) {
        Place place = file.written() == null ? Place.START : file.written().place();
        file.faults().report(place, Rule.RB_19, "‘" + id.get() + "’ stands here a second time");
      } else if (file.written() != null) {
        new SubjectReader(families, file.faults()).read(id, file.written()).ifPresent(drafts::add);
      }
    }
    new References(drafts, subjects).check();
    List<Fault> faults = files.stream().flatMap(f -> f.faults().inOrder().stream()).toList();
    if (!faults.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    List<Subject<?>> finished = new ArrayList<>();
    drafts.forEach(draft -> finished.add(draft.finished()));
    return new Reading.Read(new Rulebook(finished));
  }

  private static Optional<SubjectId> subject(String path, Faults faults) {
    if (!path.endsWith(RulebookFolder.ENDING)) {
      faults.report(Place.START, Rule.RB_15, "‘" + path + "’: a rulebook file ends in .yaml");
      return Optional.empty();
    }
    try {
      return Optional.of(SubjectId.of(path.substring(0, path.length() - ".yaml".length())));
    } catch (IllegalArgumentException noSubject) {
      faults.report(
          Place.START,
          Rule.RB_15,
          "the path must name a subject, as in marketplace/market/subject.yaml: "
              + noSubject.getMessage());
      return Optional.empty();
    }
  }
}

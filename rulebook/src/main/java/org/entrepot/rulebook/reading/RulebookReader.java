package org.entrepot.rulebook.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private record Opened(Optional<SubjectId> id, @Nullable Written written, Faults faults) {

    static Opened of(String path, @Nullable Written written, Faults faults) {
      return new Opened(subject(path, faults), written, faults);
    }
  }

  private final Families families;

  public RulebookReader(Families families) {
    this.families = families;
  }

  /** Reads every {@code *.yaml} below the folder, save case files ({@code *.cases.yaml}). */
  public Reading read(Path folder) {
    Faults ofFolder = new Faults(folder.toString());
    List<Opened> opened =
        RulebookFolder.files(folder, ofFolder).parallelStream()
            .map(file -> open(folder, file))
            .toList();
    return ofFolder.isEmpty() ? read(opened) : new Reading.Faulty(ofFolder.inOrder());
  }

  private static Opened open(Path folder, Path file) {
    Faults faults = new Faults(file.toString());
    Written written = YamlFile.text(file, faults).map(t -> parsed(t, faults)).orElse(null);
    return Opened.of(RulebookFolder.path(folder, file), written, faults);
  }

  /** The subjects of a folder by the names of its files, in order; none of them is opened. */
  public List<SubjectId> subjects(Path folder) {
    Faults ofNames = new Faults(folder.toString());
    return RulebookFolder.files(folder, ofNames).stream()
        .flatMap(file -> subject(RulebookFolder.path(folder, file), ofNames).stream())
        .sorted()
        .toList();
  }

  /**
   * Reads one subject and those that it consults, directly or not. Other files are not opened, so
   * that it is quick and their faults do not count.
   */
  public Reading read(Path folder, SubjectId wanted) {
    Map<SubjectId, Opened> opened = new LinkedHashMap<>();
    List<SubjectDraft<?>> drafts = new ArrayList<>();
    Deque<SubjectId> next = new ArrayDeque<>(List.of(wanted));
    while (!next.isEmpty()) {
      SubjectId id = next.remove();
      Path file = folder.resolve(id + RulebookFolder.ENDING);
      if (!opened.containsKey(id) && Files.isRegularFile(file)) {
        Opened one = open(folder, file);
        opened.put(id, one);
        Optional<SubjectDraft<?>> draft = draft(one);
        draft.ifPresent(drafts::add);
        draft.ifPresent(found -> next.addAll(found.consulted()));
      }
    }
    return finished(drafts, opened.keySet(), opened.values());
  }

  /** Reads files given as text by their path, such as {@code marketplace/market/fees.yaml}. */
  public Reading read(Map<String, String> texts) {
    List<Opened> opened = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach((path, text) -> {
          Faults faults = new Faults(path);
          opened.add(Opened.of(path, parsed(text, faults), faults));
        });
    return read(opened);
  }

  /** Reads files whose YAML stands in another file. */
  public Reading readInline(List<InlineFile> files) {
    return read(
        files.stream()
            .map(file -> Opened.of(file.path(), file.written(), new Faults(file.shown())))
            .toList());
  }

  private static @Nullable Written parsed(String text, Faults faults) {
    return YamlText.read(text, faults);
  }

  private Reading read(List<Opened> files) {
    Set<SubjectId> subjects = new HashSet<>();
    List<Opened> each = files.stream().filter(file -> isFirst(file, subjects)).toList();
    List<SubjectDraft<?>> drafts =
        each.parallelStream().<SubjectDraft<?>>flatMap(file -> draft(file).stream()).toList();
    return finished(drafts, subjects, files);
  }

  private static boolean isFirst(Opened file, Set<SubjectId> subjects) {
    boolean first = file.id().map(subjects::add).orElse(true);
    if (!first) {
      Place place = file.written() == null ? Place.START : file.written().place();
      file.faults()
          .report(place, Rule.RB_19, "‘" + file.id().get() + "’ stands here a second time");
    }
    return first;
  }

  private Optional<SubjectDraft<?>> draft(Opened file) {
    return file.written() == null
        ? Optional.empty()
        : new SubjectReader(families, file.faults()).read(file.id(), file.written());
  }

  private static Reading finished(
      List<SubjectDraft<?>> drafts, Set<SubjectId> subjects, Collection<Opened> files) {
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

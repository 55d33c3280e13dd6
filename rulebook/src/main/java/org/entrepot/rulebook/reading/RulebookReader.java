package org.entrepot.rulebook.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlText;

/**
 * Reads a folder of rulebook files, or files given as text, into a rulebook. Every fault of every
 * file is found; one fault anywhere, and there is no rulebook.
 */
public final class RulebookReader {

  private final Families families;

  public RulebookReader(Families families) {
    this.families = families;
  }

  /** Reads every {@code *.yaml} below the folder, save case files ({@code *.cases.yaml}). */
  public Reading read(Path folder) {
    Faults unreadable = new Faults(folder.toString());
    List<Faults> all = new ArrayList<>(List.of(unreadable));
    List<RulebookFile> files = new ArrayList<>();
    for (Path file : files(folder, unreadable)) {
      Faults faults = new Faults(file.toString());
      all.add(faults);
      text(file, faults)
          .flatMap(text -> Optional.ofNullable(YamlText.read(text, faults)))
          .ifPresent(
              written -> files.add(new RulebookFile(file.toString(), path(folder, file), written)));
    }
    return read(files, all);
  }

  /** Reads files given as text by their path, such as {@code marketplace/market/fees.yaml}. */
  public Reading read(Map<String, String> texts) {
    List<Faults> all = new ArrayList<>();
    List<RulebookFile> files = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach((path, text) -> {
          Faults faults = new Faults(path);
          all.add(faults);
          Written written = YamlText.read(text, faults);
          if (written != null) {
            files.add(new RulebookFile(path, path, written));
          }
        });
    return read(files, all);
  }

  /** Reads files whose YAML has been read. */
  public Reading read(List<RulebookFile> files) {
    return read(files, new ArrayList<>());
  }

  private Reading read(List<RulebookFile> files, List<Faults> all) {
    List<SubjectDraft<?>> drafts = new ArrayList<>();
    for (RulebookFile file : files) {
      Faults faults = new Faults(file.shown());
      all.add(faults);
      new SubjectReader(families, file, faults).read().ifPresent(drafts::add);
    }
    new References(drafts).check();
    List<Fault> faults = all.stream().flatMap(some -> some.inOrder().stream()).toList();
    if (!faults.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    List<Subject<?>> subjects = new ArrayList<>();
    drafts.forEach(draft -> subjects.add(draft.finished()));
    return new Reading.Read(new Rulebook(subjects));
  }

  private static List<Path> files(Path folder, Faults faults) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
          .filter(path -> !path.toString().endsWith(".cases.yaml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      faults.report(Place.START, Rule.RB_01, "the folder cannot be read: " + unreadable);
      return List.of();
    }
  }

  private static Optional<String> text(Path file, Faults faults) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException notText) {
      faults.report(Place.START, Rule.RB_01, "the file is not UTF-8 text");
    } catch (IOException unreadable) {
      faults.report(Place.START, Rule.RB_01, "the file cannot be read: " + unreadable);
    }
    return Optional.empty();
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}

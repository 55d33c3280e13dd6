package org.entrepot.cli.asking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.cli.ProjectRoot;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rulebooks a command asks. */
public final class RulebookFolder {
  private static final String VARIABLE = "ENTREPOT_RULEBOOKS";
  private static final RulebookReader READER = new RulebookReader(Families.ALL);

  @Option(
      names = "--rulebooks",
      paramLabel = "DIR",
      description =
          "The folder of rulebooks (default: $" + VARIABLE + ", else the project's rulebooks/).")
  private @Nullable Path folder;

  private final Surroundings surroundings;

  RulebookFolder(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The folder that was asked for.
   *
   * @throws BadInput where it is none
   */
  public Path path() {
    String variable = surroundings.environment().getOrDefault(VARIABLE, "");
    if (folder != null) {
      return directory("--rulebooks", folder);
    }
    return variable.isEmpty()
        ? directory("the project's rulebooks", fromHere(ProjectRoot.path().resolve("rulebooks")))
        : directory(VARIABLE, Path.of(variable));
  }

  /** As short as it can be written from the working directory, for messages. */
  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  /** Whether the option was given. */
  public boolean isGiven() {
    return folder != null;
  }

  /**
   * The path, where it is a folder.
   *
   * @param told what told of it, for the message
   */
  public static Path directory(String told, Path path) {
    if (!Files.isDirectory(path)) {
      throw new BadInput(told + ": there is no folder " + path);
    }
    return path;
  }

  /**
   * All of its subjects.
   *
   * @throws FaultyRulebook where a file has faults: nothing is half loaded
   */
  public Rulebook read() {
    return whole(READER.read(path()));
  }

  /** A subject with the rulebook of all that it consults. */
  public record Asked(Rulebook rulebook, Subject<?> subject) {}

  /**
   * Only the subject that was written, and those that it consults.
   *
   * @param option what told of it, for messages
   * @throws BadInput where there is none, with those that may have been meant
   * @throws FaultyRulebook where one of these files has faults
   */
  public Asked read(String option, String written) {
    Path path = path();
    List<String> names = READER.subjects(path).stream().map(SubjectId::toString).toList();
    check(option, written, names);
    Rulebook rulebook = whole(READER.read(path, SubjectId.of(written)));
    return new Asked(rulebook, rulebook.subject(SubjectId.of(written)).orElseThrow());
  }

  private static Rulebook whole(Reading reading) {
    return switch (reading) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) -> throw new FaultyRulebook(faults);
    };
  }

  /** A subject of a rulebook that is read already, as {@link #read(String, String)}. */
  public static Subject<?> subject(Rulebook rulebook, String option, String written) {
    check(
        option,
        written,
        rulebook.subjects().stream().map(subject -> subject.id().toString()).toList());
    return rulebook.subject(SubjectId.of(written)).orElseThrow();
  }

  private static void check(String option, String written, List<String> names) {
    if (!names.contains(written)) {
      String hint = Nearest.hint(written, names);
      throw new BadInput(
          option
              + ": there is no subject "
              + written
              + (hint.isEmpty() ? "; ‘entrepot rulebook list’ shows them all" : hint));
    }
  }
}

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
    return switch (new RulebookReader(Families.ALL).read(path())) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) -> throw new FaultyRulebook(faults);
    };
  }

  /**
   * The subject that was written.
   *
   * @throws BadInput where there is none, with those that may have been meant
   */
  public static Subject<?> subject(Rulebook rulebook, String option, String written) {
    List<String> names =
        rulebook.subjects().stream().map(subject -> subject.id().toString()).toList();
    if (!names.contains(written)) {
      String hint = Nearest.hint(written, names);
      throw new BadInput(
          option
              + ": there is no subject "
              + written
              + (hint.isEmpty() ? "; ‘entrepot rulebook list’ shows them all" : hint));
    }
    return rulebook.subject(SubjectId.of(written)).orElseThrow();
  }
}

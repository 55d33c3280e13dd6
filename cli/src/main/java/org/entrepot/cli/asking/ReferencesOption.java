package org.entrepot.cli.asking;

import java.nio.file.Path;
import java.util.Optional;
import org.entrepot.classification.Classifier;
import org.entrepot.classification.references.Opened;
import org.entrepot.classification.references.References;
import org.entrepot.cli.ProjectRoot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What descriptions are classified by. */
public final class ReferencesOption {
  private static final String PROPERTY = "entrepot.data";
  private static final String VARIABLE = "ENTREPOT_DATA";

  @Option(
      names = "--references",
      paramLabel = "DIR",
      description =
          "The folder of known descriptions and HS texts (default: tariff/ in the folder of data,"
              + " $ENTREPOT_DATA, else ../shared/data beside the project).")
  private @Nullable Path folder;

  private final Surroundings surroundings;
  private @Nullable Opened opened;
  private @Nullable Classifier classifier;

  ReferencesOption(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The classifier, which learns when it is first asked for.
   *
   * @throws NoAnswer where there are no references, with what is missing
   */
  public Classifier classifier() {
    return switch (opened()) {
      case Opened.Complete(var references) -> learned(references);
      case Opened.Incomplete(var sentence) -> throw new NoAnswer(sentence);
    };
  }

  /** The classifier; empty where there are no references and none were asked for. */
  public Optional<Classifier> classifierIfThere() {
    return folder == null && opened() instanceof Opened.Incomplete
        ? Optional.empty()
        : Optional.of(classifier());
  }

  private Opened opened() {
    if (opened == null) {
      opened = Opened.folder(path());
    }
    return opened;
  }

  private Classifier learned(References references) {
    if (classifier == null) {
      classifier = Classifier.of(references);
    }
    return classifier;
  }

  private Path path() {
    return folder == null
        ? Opened.usual(
            System.getProperty(PROPERTY),
            surroundings.environment().get(VARIABLE),
            ProjectRoot.path())
        : folder;
  }
}

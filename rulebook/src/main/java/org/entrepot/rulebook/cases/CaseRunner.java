package org.entrepot.rulebook.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.InlineFile;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.reading.shape.Nearest;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlFile;
import org.entrepot.rulebook.working.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Runs case files: each case under the rulebook that it or its file brings, or else under the one
 * given here. Not for use by several threads at once.
 */
public final class CaseRunner {

  private final Rulebook given;
  private final RulebookReader reader;
  private final Map<Path, Reading> folders = new HashMap<>();

  public CaseRunner(Families families, Rulebook given) {
    this.given = given;
    this.reader = new RulebookReader(families);
  }

  /** Runs one file. */
  public CaseRun run(Path file) {
    Faults faults = new Faults(file.toString());
    return YamlFile.text(file, faults)
        .map(text -> run(file.toString(), text, file.toAbsolutePath().getParent()))
        .orElseGet(() -> new CaseRun.Faulty(file.toString(), faults.inOrder()));
  }

  /**
   * Runs a file given as text.
   *
   * @param shown how faults call it
   * @param folder where the folder of a rulebook that it brings is looked for; null for nowhere
   */
  public CaseRun run(String shown, String text, @Nullable Path folder) {
    Faults faults = new Faults(shown);
    List<Fault> ofRulebooks = new ArrayList<>();
    Map<Written, Optional<Rulebook>> brought = new HashMap<>();
    Function<@Nullable Written, Optional<Rulebook>> books =
        brings ->
            brings == null
                ? Optional.of(given)
                : brought.computeIfAbsent(
                    brings,
                    one -> Optional.ofNullable(brought(one, folder, shown, faults, ofRulebooks)));
    CaseFile file =
        CaseFile.read(
            text,
            faults,
            (form, subject, whole, place, found) ->
                books
                    .apply(
                        form.rulebook() == null
                            ? CaseFile.field(whole, "rulebook")
                            : form.rulebook())
                    .ifPresent(book -> subjectExists(form.name(), subject, book, place, found)));
    ofRulebooks.addAll(faults.inOrder());
    if (file == null || !ofRulebooks.isEmpty()) {
      return new CaseRun.Faulty(shown, ofRulebooks.stream().distinct().sorted().toList());
    }
    List<CaseRun.CaseResult> results = new ArrayList<>();
    for (CaseFile.Entry entry : file.cases()) {
      Written brings = entry.rulebook() == null ? file.rulebook() : entry.rulebook();
      results.add(result(entry.of(), books.apply(brings).orElseThrow()));
    }
    return new CaseRun.Ran(shown, results);
  }

  private @Nullable Rulebook brought(
      Written written,
      @Nullable Path folder,
      String shown,
      Faults faults,
      List<Fault> ofRulebooks) {
    Reading reading =
        switch (written) {
          case Written.Scalar(var path, var _p) when folder != null ->
              folders.computeIfAbsent(folder.resolve(path).normalize(), reader::read);
          case Written.Mapping(var entries, var _p) ->
              reader.readInline(
                  entries.entrySet().stream()
                      .map(e -> inline(shown, e.getKey(), e.getValue().value()))
                      .toList());
          case Written.Scalar _s -> null;
          case Written.Sequence _s -> null;
          case Written.Empty _e -> null;
        };
    return switch (reading) {
      case null -> {
        faults.report(
            written.place(),
            Rule.RB_04,
            "‘rulebook’: expected a folder beside the file, or files by subject");
        yield null;
      }
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var found) -> {
        ofRulebooks.addAll(found);
        yield null;
      }
    };
  }

  private static InlineFile inline(String shown, String path, Written written) {
    return new InlineFile(shown, path.endsWith(".yaml") ? path : path + ".yaml", written);
  }

  private static void subjectExists(
      String name, SubjectId subject, Rulebook rulebook, Place place, Faults faults) {
    if (rulebook.subject(subject).isEmpty()) {
      List<String> known =
          rulebook.subjects().stream().map(Subject::id).map(SubjectId::toString).toList();
      faults.report(
          place,
          Rule.RB_18,
          "‘"
              + name
              + "’: there is no subject ‘"
              + subject
              + "’"
              + Nearest.hint(subject.toString(), known));
    }
  }

  private static CaseRun.CaseResult result(Case of, Rulebook rulebook) {
    Subject<?> subject = rulebook.subject(of.subject()).orElseThrow();
    List<CaseRun.TrialResult> trials =
        of.trials().stream().map(trial -> run(subject, trial, rulebook)).toList();
    return new CaseRun.CaseResult(of, trials);
  }

  private static CaseRun.TrialResult run(Subject<?> subject, Case.Trial trial, Rulebook rulebook) {
    When knownAt = trial.knownAt();
    Outcome outcome =
        rulebook.compute(
            subject.id(),
            trial.at().in(subject.zone()),
            knownAt == null ? null : knownAt.in(subject.zone()),
            trial.facts());
    return new CaseRun.TrialResult(trial, outcome, differences(trial, outcome, subject));
  }

  private static List<Difference> differences(
      Case.Trial trial, Outcome outcome, Subject<?> subject) {
    return switch (outcome) {
      case Outcome.Answer answer ->
          trial.expectations().stream()
              .flatMap(expected -> expected.from(answer, subject.zone()).stream())
              .toList();
      case Outcome.Refused refused -> {
        List<Difference> differences = new ArrayList<>();
        for (Expectation expected : trial.expectations()) {
          if (expected instanceof Expectation.Refusals refusals) {
            refusals.from(refused).ifPresent(differences::add);
          } else if (differences.isEmpty()) {
            differences.add(
                new Difference(
                    expected.place(), "outcome", "an answer", Expectation.Refusals.text(refused)));
          }
        }
        yield differences;
      }
    };
  }
}

package org.entrepot.cli.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.rulebook.cases.CaseRun;
import org.entrepot.rulebook.cases.CaseRunner;
import org.entrepot.rulebook.reading.Families;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot cases}: runs worked cases. */
@Command(
    name = "cases",
    description = {
      "Runs worked cases: each difference is shown with the working behind it.",
      "Exits with 1 where a case fails. docs/guide/cases.md says how to write one."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot cases",
      "  entrepot cases --each rulebooks/shopee/br/fees.cases.yaml",
      "  entrepot cases --json rulebooks/shopee"
    })
public final class RunCases implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..*",
      description =
          "A case file, or a folder with files *.cases.yaml; without one, the rulebooks' own.")
  private List<Path> asked = List.of();

  @Option(names = "--each", description = "List the cases that pass, too.")
  private boolean each;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  RunCases() {}

  @Override
  public Integer call() {
    List<Path> files = CaseFiles.find(asked.isEmpty() ? List.of(rulebooks.path()) : asked);
    CaseRunner runner = new CaseRunner(Families.ALL, rulebooks.read());
    List<CaseRun> runs = files.stream().map(runner::run).toList();
    CaseCount count = CaseCount.of(runs);
    printing.answer(
        () -> CaseJson.of(runs, count), screen -> new CaseText(screen, each).print(runs, count));
    return count.failed() == 0 ? Exit.DONE : Exit.NO;
  }
}

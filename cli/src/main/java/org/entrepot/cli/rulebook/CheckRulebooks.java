package org.entrepot.cli.rulebook;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entrepot rulebook check}: every fault of every file. */
@Command(
    name = "check",
    description = {
      "Reads a folder of rulebooks and prints every fault as file:line:column: rule sentence.",
      "Exits with 1 where there is one; docs/guide/rulebook-format.md explains each rule."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  entrepot rulebook check", "  entrepot rulebook check rulebooks --json"})
final class CheckRulebooks implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder to check; without it, the same as --rulebooks.")
  private @Nullable Path directory;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  CheckRulebooks() {}

  @Override
  public Integer call() {
    if (directory != null && rulebooks.isGiven()) {
      throw new BadInput("DIR and --rulebooks: give one folder, not two");
    }
    Path folder = directory == null ? rulebooks.path() : RulebookFolder.directory("DIR", directory);
    return switch (new RulebookReader(Families.ALL).read(folder)) {
      case Reading.Read(var rulebook) -> {
        answer(folder, rulebook.subjects().size(), List.of());
        yield Exit.DONE;
      }
      case Reading.Faulty(var faults) -> {
        answer(folder, 0, faults);
        yield Exit.NO;
      }
    };
  }

  private void answer(Path folder, int subjects, List<Fault> faults) {
    printing.answer(
        () ->
            Json.members()
                .with("format", 1)
                .with("folder", folder.toString())
                .with("subjects", subjects)
                .with("faults", Json.list(faults, RuleJson::fault)),
        screen -> {
          faults.forEach(fault -> screen.line(fault.toString()));
          if (faults.isEmpty()) {
            screen.line(
                Ink.GOOD,
                (subjects == 1 ? "1 subject" : subjects + " subjects") + " without a fault");
          } else {
            screen.line(Ink.BAD, faults.size() == 1 ? "1 fault" : faults.size() + " faults");
            if (faults.stream().anyMatch(fault -> fault.rule() == Rule.RB_15)) {
              screen.note(
                  "The folder to check is the one that holds the marketplaces, such as rulebooks:"
                      + " paths below it read marketplace/market/subject.yaml.");
            }
          }
        });
  }
}

package org.entrepot.cli.rulebook;

import java.util.concurrent.Callable;
import org.entrepot.cli.Entrepot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entrepot rulebook}: asks the rulebooks about themselves. */
@Command(
    name = "rulebook",
    description = "Shows what is in force, compares editions, finds cliffs and faults.",
    subcommands = {
      ListSubjects.class,
      ShowEdition.class,
      DiffEditions.class,
      ShowCliffs.class,
      CheckRulebooks.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot rulebook list",
      "  entrepot rulebook show shopee/br/fees --at 2026-03-01",
      "  entrepot rulebook diff shopee/br/fees 2026-02-28 2026-03-01"
    })
public final class RulebookCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs the command
  RulebookCommand() {}

  @Override
  public Integer call() {
    return Entrepot.withoutCommand(spec.commandLine());
  }
}

package org.entrepot.cli.importing;

import java.util.concurrent.Callable;
import org.entrepot.cli.Entrepot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entrepot import}: published files become editions. */
@Command(
    name = "import",
    description = "Reads a published file into a rulebook, as a dated edition with its source.",
    subcommands = ImportTariff.class,
    footerHeading = "%nExample:%n",
    footer = {
      "  entrepot import tariff ../shared/data/tariff/global-uk-tariff.csv --column eu \\",
      "    --into starter/eu/tariff --from 2027-01-01 --source 'Tariff of 2027' --dry-run"
    })
public final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs the command
  ImportCommand() {}

  @Override
  public Integer call() {
    return Entrepot.withoutCommand(spec.commandLine());
  }
}

package org.entrepot.cli;

import org.entrepot.cli.serve.Serve;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. Every command answers with one of the codes of {@link Exit}. */
@Command(
    name = "entrepot",
    mixinStandardHelpOptions = true,
    versionProvider = Entrepot.Version.class,
    description = "Runs a cross-border marketplace by dated, sourced rules.",
    subcommands = {Serve.class, Entrepot.Completion.class, HelpCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, and the answer is no (a case failed, a rulebook has faults)",
      "2:the command was not understood",
      "3:something it needs is missing, in use or cannot be read",
      "70:a bug in entrepot"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot serve                   start the marketplace on http://127.0.0.1:8080",
      "  entrepot serve --help            all options of a command"
    })
public final class Entrepot implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs the command
  Entrepot() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The whole command line, ready to execute; writes to the process's own streams. */
  public static CommandLine commandLine() {
    return new CommandLine(new Entrepot())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Exit::onBug);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** The version that the build wrote into the jar, and the JDK it runs on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Entrepot.class.getPackage().getImplementationVersion();
      return new String[] {
        "entrepot " + (version == null ? "(unpackaged)" : version) + " on Java " + Runtime.version()
      };
    }
  }

  /** Completion of commands and options by the shell. */
  @Command(
      name = "completion",
      description = "Prints a completion script for bash and zsh.",
      footerHeading = "%nExample:%n",
      footer = "  source <(entrepot completion)")
  static final class Completion extends GenerateCompletion {}
}

package org.entrepot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.entrepot.cli.asking.Factory;
import org.entrepot.cli.asking.Surroundings;
import org.entrepot.cli.cases.RunCases;
import org.entrepot.cli.classify.Classify;
import org.entrepot.cli.compute.Compute;
import org.entrepot.cli.generate.Generate;
import org.entrepot.cli.importing.ImportCommand;
import org.entrepot.cli.quote.Quote;
import org.entrepot.cli.replay.ReplayOrders;
import org.entrepot.cli.rulebook.RulebookCommand;
import org.entrepot.cli.serve.Serve;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. Every command answers with one of the codes of {@link Exit}. */
@Command(
    name = "entrepot",
    mixinStandardHelpOptions = true,
    versionProvider = Entrepot.Version.class,
    description = "Runs a cross-border marketplace by dated, sourced rules.",
    subcommands = {
      RunCases.class,
      Classify.class,
      Compute.class,
      Quote.class,
      ImportCommand.class,
      ReplayOrders.class,
      Generate.class,
      RulebookCommand.class,
      Serve.class,
      Entrepot.Completion.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, and the answer is no (a case failed, a rulebook has faults)",
      "2:the command or its input was not understood",
      "3:refused: the rules have no answer, or something is missing or in use",
      "70:a bug in entrepot",
      "74:broken off: a file ends too early, or the disk is full",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot serve                   start the marketplace on http://127.0.0.1:8080",
      "  entrepot cases                   run every worked case of the project",
      "  entrepot rulebook list           what is in force today, and what changes next",
      "  entrepot rulebook --help         all of a command's options, with examples"
    })
public final class Entrepot implements Callable<Integer> {
  private static final int HELP_COLUMNS = 100;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of what goes wrong.")
  private boolean debug;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs the command
  Entrepot() {}

  public static void main(String[] args) {
    System.exit(
        commandLine()
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err))
            .execute(args));
  }

  /** Text is UTF-8 whatever the machine's locale, as files are. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** The whole command line of this process, ready to execute. */
  public static CommandLine commandLine() {
    return commandLine(Surroundings.ofProcess());
  }

  /** The whole command line, in surroundings of the caller's. */
  public static CommandLine commandLine(Surroundings surroundings) {
    Failures failures = new Failures(surroundings.err());
    CommandLine root =
        new CommandLine(new Entrepot(), new Factory(surroundings))
            .setUsageHelpWidth(Math.clamp(surroundings.out().columns(), 60, HELP_COLUMNS))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setColorScheme(
                Help.defaultColorScheme(surroundings.out().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
            .setParameterExceptionHandler(failures::onMisuse)
            .setExecutionExceptionHandler(failures::onException);
    complete(root);
    return root;
  }

  /** Every command has its help, with options in the order in which they are declared. */
  private static void complete(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.usageMessage().sortOptions(false).sortSynopsis(false);
    if (spec.findOption("--help") == null && !spec.helpCommand()) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help.")
              .build());
    }
    command.getSubcommands().values().forEach(Entrepot::complete);
  }

  boolean debugs() {
    return debug;
  }

  @Override
  public Integer call() {
    return withoutCommand(spec.commandLine());
  }

  /** What a command answers that only groups others: which there are. */
  public static int withoutCommand(CommandLine command) {
    command.getErr().println("Which command?");
    command.usage(command.getErr());
    return Exit.USAGE;
  }

  /** The version that the build wrote into the jar. */
  public static String version() {
    String version = Entrepot.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  /** The version of the program, and the JDK it runs on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"entrepot " + version() + " on Java " + Runtime.version()};
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

package org.entrepot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.FaultyRulebook;
import org.entrepot.cli.asking.NoAnswer;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message for the person who asked, and an exit code. */
final class Failures {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What picocli could not parse. */
  int onMisuse(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    List<String> suggestions =
        misuse instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : new ArrayList<>();
    String hint =
        suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
    say(command, noNumber(misuse).orElse(misuse.getMessage()) + hint);
    return usage(command);
  }

  /** A number that is not written in digits; where it is one all the same, how to write it. */
  private static Optional<String> noNumber(ParameterException misuse) {
    if (!(misuse.getArgSpec() instanceof OptionSpec option)
        || !List.<Class<?>>of(int.class, long.class).contains(option.type())
        || misuse.getValue() == null) {
      return Optional.empty();
    }
    String example = "in digits, as in 1000000";
    try {
      String plain = misuse.getValue().replaceAll("(?<=\\d)[,_' ](?=\\d{3})", "");
      example = new BigDecimal(plain).toBigIntegerExact().toString();
    } catch (ArithmeticException | NumberFormatException noWholeNumber) {
      // the example says what a whole number is
    }
    return Optional.of(
        option.longestName()
            + ": ‘"
            + misuse.getValue()
            + "’ is not written as a whole number; write "
            + example);
  }

  /** What a command threw. */
  int onException(Exception thrown, CommandLine command, ParseResult parsed) {
    if (debugs(command)) {
      thrown.printStackTrace(command.getErr());
    }
    return switch (thrown) {
      case BadInput bad -> {
        say(command, bad.sentence());
        yield usage(command);
      }
      case NoAnswer none -> {
        say(command, none.sentence());
        yield Exit.REFUSED;
      }
      case FaultyRulebook faulty -> faults(command, faulty);
      case UncheckedIOException unreadable ->
          unreadable(command, Objects.requireNonNull(unreadable.getCause()));
      case IOException unreadable -> unreadable(command, unreadable);
      default -> bug(command, thrown);
    };
  }

  private int usage(CommandLine command) {
    command.getErr().println("Try ‘" + command.getCommandSpec().qualifiedName() + " --help’.");
    return Exit.USAGE;
  }

  private int faults(CommandLine command, FaultyRulebook faulty) {
    faulty.faults().forEach(fault -> command.getErr().println(fault));
    say(command, "The rulebooks have faults, so nothing was computed by them.");
    return Exit.NO;
  }

  private int unreadable(CommandLine command, IOException unreadable) {
    say(
        command,
        switch (unreadable) {
          case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
          case AccessDeniedException denied -> denied.getFile() + " may not be read or written.";
          default -> "Reading or writing failed: " + unreadable.getMessage();
        });
    return Exit.REFUSED;
  }

  private int bug(CommandLine command, Exception bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    say(
        command,
        "This is a bug in entrepot: " + bug + (trace.length == 0 ? "" : " at " + trace[0]) + ".");
    if (!debugs(command)) {
      command
          .getErr()
          .println("Run it again with --debug, and report the command with what it prints.");
    }
    return Exit.BUG;
  }

  private void say(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    new Screen(err, terminal).line(Ink.BAD, message);
  }

  private static boolean debugs(CommandLine command) {
    CommandLine root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCommand() instanceof Entrepot entrepot && entrepot.debugs();
  }
}

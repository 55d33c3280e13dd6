package org.entrepot.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.entrepot.cli.Exit;
import org.entrepot.cli.ProjectRoot;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.FaultyRulebook;
import org.entrepot.cli.asking.Interruption;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.Surroundings;
import org.entrepot.cli.terminal.Figures;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.replay.generated.OrderGenerator;
import org.entrepot.replay.generated.OrderGenerator.Format;
import org.entrepot.replay.nativeorders.NativeSource;
import org.entrepot.replay.output.OutputFolder;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entrepot generate}: orders of the native layout that nobody placed. */
@Command(
    name = "generate",
    description = {
      "Writes past orders that nobody placed, to try a replay on or to measure it.",
      "Few sellers sell most; several countries and currencies; seasons, lateness, returns.",
      "The same numbers of lines and sellers and the same seed give the same bytes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot generate --lines 10000 --out generated",
      "  entrepot generate --lines 10000 --out generated --seed 7 --format csv"
    })
public final class Generate implements Callable<Integer> {
  private static final long MOST_LINES = 1_000_000_000;

  @Option(names = "--lines", required = true, paramLabel = "N", description = "How many lines.")
  private long lines;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder that receives orders.parquet, or orders.csv.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another whole number gives other orders (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--sellers",
      paramLabel = "N",
      description = "How many sellers there are (default: one for each 60 lines, 5 to 250,000).")
  private @Nullable Integer sellers;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description =
          "parquet, csv or both, of which a replay reads one (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(names = "--replace", description = "Write over orders that are in DIR already.")
  private boolean replace;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  Generate(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (lines < 1 || lines > MOST_LINES) {
      throw new BadInput("--lines: " + lines + " is not from 1 to " + Figures.count(MOST_LINES));
    }
    if (sellers != null && (sellers < 1 || sellers > OrderGenerator.SELLERS_LIMIT)) {
      throw new BadInput(
          "--sellers: "
              + sellers
              + " is not from 1 to "
              + Figures.count(OrderGenerator.SELLERS_LIMIT));
    }
    Format wanted = format();
    List<Path> there = wanted.files(out).stream().filter(Files::exists).toList();
    if (!there.isEmpty() && !replace) {
      printing
          .messages()
          .line(Ink.BAD, "Nothing was written; --replace writes over what is there:");
      there.forEach(file -> printing.messages().item(Ink.PLAIN, file.toString()));
      return Exit.REFUSED;
    }
    try (Interruption interruption = Interruption.begin()) {
      Screen messages = printing.messages();
      WrittenLine told = new WrittenLine(messages, surroundings.clock(), lines);
      List<Path> files = generator().write(out, wanted, told, interruption::isAsked);
      told.close();
      String command = suggested(files.getLast());
      if (interruption.isAsked()) {
        // The process ends with the code of that whatever is said.
        printing.messages().line("Stopped when all was written:");
        files.forEach(file -> printing.messages().item(Ink.PLAIN, file.toString()));
        return Exit.INTERRUPTED;
      }
      answer(files, command);
      return Exit.DONE;
    } catch (CancellationException stopped) {
      printing.messages().line("Stopped; nothing was written.");
      return Exit.INTERRUPTED;
    } catch (IOException full) {
      String why = OutputFolder.hindrance(full);
      printing
          .messages()
          .line(Ink.BAD, "The orders cannot be written to " + out + "; nothing was written:")
          .item(Ink.PLAIN, why);
      return Exit.BROKEN_OFF;
    }
  }

  private OrderGenerator generator() {
    Integer wanted = sellers;
    return wanted == null
        ? new OrderGenerator(lines, seed)
        : new OrderGenerator(lines, seed, wanted);
  }

  /** The command that replays a file; it is no fault of the file where no rule is at hand. */
  private String suggested(Path file) {
    String command =
        new SuggestedReplay(ProjectRoot.launcher(), file, stated(file)).command(rules());
    return rulebooks.isGiven()
        ? command + " --rulebooks " + SuggestedReplay.typed(rulebooks.path().toString())
        : command;
  }

  private static Set<String> stated(Path file) {
    try {
      return NativeSource.in(file, null).mayState();
    } catch (UnreadableFileException changedMeanwhile) {
      return Set.of();
    }
  }

  private Optional<Rulebook> rules() {
    try {
      return Optional.of(rulebooks.read());
    } catch (FaultyRulebook | BadInput none) {
      return Optional.empty();
    }
  }

  private Format format() {
    return Arrays.stream(Format.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "--format: there is no format " + format + "; known are parquet, csv, both"));
  }

  private void answer(List<Path> files, String command) {
    printing.answer(
        () ->
            Json.members()
                .with("format", 1)
                .with("lines", lines)
                .with("seed", seed)
                .with("files", Json.texts(files.stream().map(Path::toString).toList()))
                .with("replay", command),
        screen -> {
          screen.line(
              Figures.count(lines, "line", "lines")
                  + " of orders that nobody placed, by the seed "
                  + seed);
          files.forEach(file -> screen.line("  " + file));
          boolean converted = command.contains(" --assume fx.");
          screen
              .blank()
              .line("To replay them" + (converted ? " (the exchange rates are made up):" : ":"));
          screen.line("  " + command);
        });
  }
}

package org.entrepot.cli.asking;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.json.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command answers: text for people, or one JSON object. */
public final class Printing {
  @Option(
      names = "--json",
      description = "Answer with one JSON object (docs/guide/command-line.md describes it).")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  Printing(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  public boolean asJson() {
    return json;
  }

  /** Prints the answer in the form that was asked for; the other is never computed. */
  public void answer(Supplier<Json.Members> asJson, Consumer<Screen> asText) {
    answerText(() -> asJson.get().print(), asText);
  }

  /** The same, where the JSON is already written. */
  public void answerText(Supplier<String> asJson, Consumer<Screen> asText) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(asJson.get());
    } else {
      asText.accept(screen());
    }
    out.flush();
  }

  /** Standard output. */
  public Screen screen() {
    return new Screen(command.commandLine().getOut(), surroundings.out());
  }

  /** Standard error: progress, and why there is no answer. */
  public Screen messages() {
    return new Screen(command.commandLine().getErr(), surroundings.err());
  }
}

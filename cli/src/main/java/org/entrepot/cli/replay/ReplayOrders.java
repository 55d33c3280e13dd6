package org.entrepot.cli.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.Interruption;
import org.entrepot.cli.asking.KnownAtOption;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.Surroundings;
import org.entrepot.cli.asking.When;
import org.entrepot.replay.Comparing;
import org.entrepot.replay.ProgramVersion;
import org.entrepot.replay.Replay;
import org.entrepot.replay.ResumedReplay;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Output;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entrepot replay}: what another edition would have done to past orders. */
@Command(
    name = "replay",
    description = {
      "Computes past orders under the editions of two dates, and shows who gains and who loses.",
      "The editions are pinned; the orders keep their own dates, unless --shift moves them.",
      "It is a restatement of what happened, not a forecast."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot generate --lines 20000 --out made",
      "  entrepot replay --orders made/orders.parquet --layout native --rules shopee/br/fees \\",
      "    --against 2026-02-28 --under 2026-03-01 --assume seller-kind=local",
      "  entrepot replay --orders made/orders.parquet --layout native --rules shopee/br/fees \\",
      "    --against 2026-02-28 --under 2026-03-01 --assume seller-kind=local --out restatement",
      "  entrepot replay --orders made/orders.parquet --layout native --rules shopee/br/fees \\",
      "    --against 2026-02-28 --under 2026-03-01 --assume seller-kind=local \\",
      "    --vary 'variants[0].charges[1].bands[2].fixed=18..22:2'",
      "  entrepot replay --orders made/orders.parquet --layout native --rules shopee/br/fees \\",
      "    --against 2026-02-28 --under 2026-03-01 --assume seller-kind=local \\",
      "    --draft docs/guide/draft.yaml"
    })
public final class ReplayOrders implements Callable<Integer> {
  @Option(
      names = "--orders",
      required = true,
      paramLabel = "PATH",
      description = "The past orders: a folder, or a file of the native layout.")
  private Path orders;

  @Option(
      names = "--layout",
      required = true,
      paramLabel = "LAYOUT",
      description = "How they are laid out: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Layouts.class)
  private String layout;

  @Option(
      names = "--rules",
      required = true,
      split = ",",
      paramLabel = "SUBJECT",
      description = "The rules to replay, each as marketplace/market/subject.")
  private List<String> rules;

  @Option(
      names = "--against",
      required = true,
      paramLabel = "TIME",
      description = "The day or time whose editions they are compared with.")
  private String against;

  @Option(
      names = "--assume",
      paramLabel = "KEY=VALUE",
      description =
          "What the orders do not say: a fact (seller-kind=local), a fact of one rule"
              + " (shopee/br/fees:seller-kind=local) or an exchange rate (fx.EUR-USD=1.0850)."
              + " Every output states it.")
  private List<String> assumed = List.of();

  @Option(
      names = "--shift",
      description =
          "Move all orders by whole weeks to start in the week of --under, so that grace windows"
              + " apply.")
  private boolean shift;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone of the orders' times, where their layout does not say it.")
  private @Nullable String zone;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write the sellers, the lines and the bad rows as CSV and Parquet.")
  private @Nullable Path out;

  @Option(
      names = "--without-lines",
      description =
          "With --out: leave out the result of every order line, which takes most of the time and"
              + " of the room.")
  private boolean withoutLines;

  @Option(
      names = "--resume",
      description =
          "Keep what each file of orders comes to in DIR/.parts, and go on from what a replay that"
              + " was broken off kept there.")
  private boolean resume;

  @Option(names = "--quiet", description = "Say nothing of the progress.")
  private boolean quiet;

  @Mixin private TriedOptions tried;
  @Mixin private PaceOption pace;
  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private KnownAtOption known;

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ReplayOrders(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Rulebook rulebook = rulebooks.read();
    List<Subject<?>> subjects = subjects(rulebook);
    VariantReader variants =
        tried.read(
            rulebook,
            subjects.stream().<SubjectId>map(Subject::id).toList(),
            known.in(subjects.getFirst().zone()));
    ReplayAnswers answers = new ReplayAnswers(printing, out);
    if (!variants.faults().isEmpty()) {
      return answers.refused(variants.faults());
    }
    List<Variant> all = variants.variants();
    boolean several = all.size() > 1 || tried.varies();
    if (resume && (several || out == null)) {
      throw new BadInput("--resume: with --out DIR, and of one variant only");
    }
    if (withoutLines && out == null) {
      throw new BadInput("--without-lines: with --out DIR only");
    }
    ReplayRequest request = request(subjects, all.getFirst().under());
    answers.leftBehind(resume);
    if (resume && Files.isRegularFile(orders)) {
      printing
          .messages()
          .line(
              "The orders are one file: --resume keeps what a whole file comes to, so that a break"
                  + " before its end leaves nothing to go on from.");
    }
    try (Interruption interruption = Interruption.begin()) {
      return several
          ? answers.of(compared(rulebook, request, all, interruption))
          : answers.of(restated(rulebook, request, all.getFirst(), interruption));
    }
  }

  private ReplayResult restated(
      Rulebook rulebook, ReplayRequest request, Variant variant, Interruption interruption) {
    try (ProgressLine line = progress()) {
      if (resume) {
        return new ResumedReplay(rulebook, ProgramVersion.text())
            .run(request, variant, told(line), interruption::isAsked);
      }
      return new Replay(rulebook, ProgramVersion.text())
          .run(request, variant, told(line), interruption::isAsked);
    }
  }

  private ComparisonResult compared(
      Rulebook rulebook, ReplayRequest request, List<Variant> variants, Interruption interruption) {
    try (ProgressLine line = progress()) {
      return new Comparing(rulebook, ProgramVersion.text())
          .run(request, variants, told(line), interruption::isAsked);
    }
  }

  private Progress told(ProgressLine line) {
    return pace.of(quiet ? Progress.SILENT : line, surroundings.clock());
  }

  private ProgressLine progress() {
    return new ProgressLine(printing.messages(), surroundings.clock());
  }

  private List<Subject<?>> subjects(Rulebook rulebook) {
    return rules.stream()
        .<Subject<?>>map(rule -> RulebookFolder.subject(rulebook, "--rules", rule))
        .toList();
  }

  private ReplayRequest request(List<Subject<?>> subjects, LocalDateTime firstUnder) {
    return new ReplayRequest(
        orders,
        layout(),
        zone(),
        subjects.stream().map(Subject::id).distinct().toList(),
        firstUnder,
        new When("--against", against).wallClock(),
        known.in(subjects.getFirst().zone()),
        shift,
        assumptions(),
        out == null ? null : new Output(out, !withoutLines));
  }

  private Layout layout() {
    return Layout.of(layout)
        .orElseThrow(() ->
            new BadInput(
                "--layout: there is no layout "
                    + layout
                    + "; known are "
                    + String.join(", ", new Layouts())));
  }

  private @Nullable ZoneId zone() {
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new BadInput(
          "--zone: there is no zone " + zone + "; write one like America/Sao_Paulo", unknown);
    }
  }

  private Assumptions assumptions() {
    try {
      return Assumptions.read(assumed);
    } catch (IllegalArgumentException wrong) {
      throw new BadInput("--assume: " + wrong.getMessage(), wrong);
    }
  }
}

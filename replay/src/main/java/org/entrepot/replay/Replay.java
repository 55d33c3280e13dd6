package org.entrepot.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.files.ReplayFiles;
import org.entrepot.replay.nativeorders.NativeSource;
import org.entrepot.replay.olist.OlistSource;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.orders.OutOfTurnException;
import org.entrepot.replay.orders.WeekShift;
import org.entrepot.replay.report.ReportFold;
import org.entrepot.replay.report.ReportPage;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayCommand;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.AskedWords;
import org.entrepot.replay.rules.Explaining;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.Pinning;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Source;
import org.jspecify.annotations.Nullable;

/** Replays past orders under two editions of each rule. */
public final class Replay {

  private final Rulebook rulebook;
  private final String codeVersion;
  private final int linesInMemory;
  private final boolean byKernels;

  /**
   * A replay by that rulebook.
   *
   * @param codeVersion the version of the program, which the result cites
   */
  public Replay(Rulebook rulebook, String codeVersion) {
    this(rulebook, codeVersion, Gathering.LINES_IN_MEMORY);
  }

  /**
   * A replay that holds so many lines in memory and puts others aside in temporary files.
   *
   * @param linesInMemory at least one
   */
  public Replay(Rulebook rulebook, String codeVersion, int linesInMemory) {
    this(rulebook, codeVersion, linesInMemory, true);
  }

  /** A replay that computes every order for itself, which comes to the same more slowly. */
  static Replay oneByOne(Rulebook rulebook, String codeVersion) {
    return new Replay(rulebook, codeVersion, Gathering.LINES_IN_MEMORY, false);
  }

  private Replay(Rulebook rulebook, String codeVersion, int linesInMemory, boolean byKernels) {
    this.byKernels = byKernels;
    this.rulebook = rulebook;
    this.codeVersion = codeVersion;
    this.linesInMemory = linesInMemory;
  }

  /**
   * Runs to the end, or until {@code cancelled} says so.
   *
   * @param cancelled asked every few thousand rows
   */
  public ReplayResult run(ReplayRequest request, Progress progress, BooleanSupplier cancelled) {
    return run(request, Variant.on(request.under()), progress, cancelled);
  }

  /**
   * The same of a variant, which may have editions that are not in the rulebook.
   *
   * @param request with the variant's own {@code under}
   */
  public ReplayResult run(
      ReplayRequest request, Variant variant, Progress progress, BooleanSupplier cancelled) {
    Pinning pinning = new Pinning(rulebook, request, variant.drafts());
    ReplayCommand command = new ReplayCommand(request, List.of(variant));
    try {
      OrderSource source = source(request);
      pinning.checkAssumptions(source.alwaysStates());
      source.mayState();
      if (!pinning.faults().isEmpty()) {
        return new ReplayResult.Refused(pinning.faults());
      }
      try {
        return run(
            command,
            pinning.rules(),
            source,
            cancelling(progress, cancelled, source, pinning),
            !request.shift());
      } catch (OutOfTurnException turned) {
        // It is begun again: orders are gathered whole before any is computed.
        OrderSource again = source(request);
        Cancelling from = cancelling(progress, cancelled, again, pinning);
        return run(command, pinning.rules(), again, from, false);
      }
    } catch (UnreadableFileException unreadable) {
      List<String> reasons = new ArrayList<>(pinning.faults());
      reasons.addAll(Mishaps.unreadable(unreadable));
      return new ReplayResult.Refused(reasons);
    } catch (IOException unusable) {
      return new ReplayResult.Refused(List.of(Mishaps.unusable(unusable)));
    }
  }

  private static Cancelling cancelling(
      Progress progress, BooleanSupplier cancelled, OrderSource source, Pinning pinning)
      throws UnreadableFileException {
    return new Cancelling(progress, cancelled, bytes(source.files()), pinning.rules().size());
  }

  static OrderSource source(ReplayRequest request) throws UnreadableFileException {
    return switch (request.layout()) {
      case OLIST -> OlistSource.in(request.orders());
      case NATIVE -> NativeSource.in(request.orders(), request.zone());
    };
  }

  static long bytes(List<Path> files) throws UnreadableFileException {
    long bytes = 0;
    for (Path file : files) {
      try {
        bytes += Files.size(file);
      } catch (IOException missing) {
        throw new UnreadableFileException("there is no file " + file, missing);
      }
    }
    return bytes;
  }

  private ReplayResult run(
      ReplayCommand command,
      List<PinnedRule<?>> rules,
      OrderSource source,
      Cancelling cancelling,
      boolean early)
      throws IOException {
    ReplayFiles files = ReplayFiles.open(command.request(), rules);
    return Mishaps.caught(
        () -> restated(command, rules, source, cancelling, early, files),
        command.request().folder(),
        ReplayResult.BrokenOff::new,
        () -> new ReplayResult.Cancelled(cancelling.rows()));
  }

  private ReplayResult restated(
      ReplayCommand command,
      List<PinnedRule<?>> rules,
      OrderSource source,
      Cancelling cancelling,
      boolean early,
      @Nullable ReplayFiles files)
      throws IOException, UnreadableFileException {
    ReplayRequest request = command.request();
    try (files;
        OrdersRead read =
            new OrdersRead(
                cancelling,
                files == null ? row -> {} : files::bad,
                AskedWords.of(rules, files != null),
                linesInMemory)) {
      Answers answers = new Answers(request.assumptions(), byKernels);
      ReportFold report =
          new ReportFold(
              files == null ? LineRows.NONE : files.lines(),
              new Explaining(rules, request.assumptions(), ReportFold.examplesShown(1)));
      LineRows rows = files == null ? LineRows.NONE : report;
      Computing computing = new Computing(request, rules, read.words(), rows, answers);
      Gathering.OrderReader reader = files == null ? computing : reporting(computing, report);
      Gathering.OrderReader told = cancelling.before(reader);
      if (early) {
        read.gathering().giveEarly(told);
      }
      source.read(read);
      cancelling.computing(read.gathering().lines());
      long weeks = shift(request, rules, read, read.gathering().firstCreated());
      read.gathering().forEach(told);
      Restatement restatement =
          computing.result(basis(request, rules, read.totals(), weeks, codeVersion), read.totals());
      List<Path> written =
          files == null
              ? List.of()
              : files.finish(
                  restatement,
                  new ReportPage(restatement, rules, report, answers, command),
                  cancelling::writing);
      cancelling.done();
      return new ReplayResult.Restated(restatement, written);
    }
  }

  /** Sums up for the report beside computing. */
  static Gathering.OrderReader reporting(Computing computing, ReportFold report) {
    return new Gathering.OrderReader() {
      @Override
      public void orders(OrderBlock block, int from, int to) {
        report.before(block, from, to);
        computing.orders(block, from, to);
        report.after();
      }

      @Override
      public void withoutLines(String order, boolean bad) {
        computing.withoutLines(order, bad);
      }
    };
  }

  /** By how many weeks all orders were moved: none unless the request asks for it. */
  static long shift(ReplayRequest request, List<PinnedRule<?>> rules, OrdersRead read, long first) {
    if (!request.shift() || first == LineBatch.ABSENT) {
      return 0;
    }
    ZoneId zone = rules.getFirst().subject().zone();
    WeekShift shift = WeekShift.into(request.under().toLocalDate(), zone, first);
    read.gathering().move(shift);
    return shift.weeks();
  }

  static Basis basis(
      ReplayRequest request,
      List<PinnedRule<?>> rules,
      ReadTotals read,
      long weeks,
      String codeVersion) {
    return new Basis(
        request.under(),
        request.against(),
        request.knownAt(),
        rules.stream().map(Replay::cited).toList(),
        request.assumptions().texts(),
        weeks,
        read.files(),
        codeVersion);
  }

  private static Basis.Rule cited(PinnedRule<?> rule) {
    return new Basis.Rule(
        rule.id(),
        rule.subject().title(),
        rule.subject().family().name(),
        pin(rule.against().edition()),
        pin(rule.under().edition()));
  }

  private static Basis.Pin pin(Edition<?> edition) {
    return new Basis.Pin(
        edition.ref(),
        edition.confidence(),
        String.join("; ", edition.sources().stream().map(Source::title).toList()),
        edition.note());
  }
}

package org.entrepot.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.entrepot.replay.files.ComparisonFiles;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.orders.OutOfTurnException;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.report.ComparisonPage;
import org.entrepot.replay.report.ReportFold;
import org.entrepot.replay.report.ReportFolds;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayCommand;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.AskedWords;
import org.entrepot.replay.rules.Explaining;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.Pinning;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.book.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Replays past orders under several variants in one pass: orders are read and their facts made
 * once, and an edition that several variants share is computed once.
 */
public final class Comparing {

  /** A variant that can be computed. */
  private record Ready(Variant variant, ReplayRequest request, List<PinnedRule<?>> rules) {}

  private final Rulebook rulebook;
  private final String codeVersion;

  /**
   * A comparison by that rulebook.
   *
   * @param codeVersion the version of the program, which the result cites
   */
  public Comparing(Rulebook rulebook, String codeVersion) {
    this.rulebook = rulebook;
    this.codeVersion = codeVersion;
  }

  /**
   * Runs to the end, or until {@code cancelled} says so.
   *
   * @param request what is asked; its {@code under} counts for moving the orders only
   * @param variants at least one
   */
  public ComparisonResult run(
      ReplayRequest request, List<Variant> variants, Progress progress, BooleanSupplier cancelled) {
    Set<String> reasons = new LinkedHashSet<>();
    try {
      OrderSource source = Replay.source(request);
      source.mayState();
      List<Ready> ready = ready(request, variants, source, reasons);
      if (!reasons.isEmpty()) {
        return new ComparisonResult.Refused(List.copyOf(reasons));
      }
      int rules = request.rules().size() * variants.size();
      try {
        return run(
            request,
            ready,
            source,
            new Cancelling(progress, cancelled, Replay.bytes(source.files()), rules),
            !request.shift());
      } catch (OutOfTurnException turned) {
        // It is begun again: orders are gathered whole before any is computed.
        OrderSource again = Replay.source(request);
        Cancelling from = new Cancelling(progress, cancelled, Replay.bytes(again.files()), rules);
        return run(request, ready, again, from, false);
      }
    } catch (UnreadableFileException unreadable) {
      reasons.addAll(Mishaps.unreadable(unreadable));
      return new ComparisonResult.Refused(List.copyOf(reasons));
    } catch (IOException unusable) {
      return new ComparisonResult.Refused(List.of(Mishaps.unusable(unusable)));
    }
  }

  private List<Ready> ready(
      ReplayRequest request, List<Variant> variants, OrderSource source, Set<String> reasons) {
    List<Ready> ready = new ArrayList<>();
    Set<String> labels = new LinkedHashSet<>();
    List<Set<String>> wrongAssumptions = new ArrayList<>();
    for (Variant variant : variants) {
      if (!labels.add(variant.label())) {
        reasons.add("‘" + variant.label() + "’ is tried twice");
      }
      ReplayRequest one = request.under(variant.under());
      Pinning pinning = new Pinning(rulebook, one, variant.drafts());
      reasons.addAll(pinning.faults());
      int before = pinning.faults().size();
      pinning.checkAssumptions(source.alwaysStates());
      List<String> all = pinning.faults();
      wrongAssumptions.add(new LinkedHashSet<>(all.subList(before, all.size())));
      ready.add(new Ready(variant, one, pinning.rules()));
    }
    // An assumption is wrong where it suits none of the variants.
    Set<String> wrong = new LinkedHashSet<>(wrongAssumptions.getFirst());
    wrongAssumptions.forEach(wrong::retainAll);
    reasons.addAll(wrong);
    return ready;
  }

  private ComparisonResult run(
      ReplayRequest request,
      List<Ready> variants,
      OrderSource source,
      Cancelling cancelling,
      boolean early)
      throws IOException {
    List<Variant> tried = variants.stream().map(Ready::variant).toList();
    List<PinnedRule<?>> rules = variants.stream().flatMap(one -> one.rules.stream()).toList();
    ComparisonFiles files = ComparisonFiles.open(request, tried, rules);
    return Mishaps.caught(
        () -> compared(request, variants, source, cancelling, early, files),
        request.folder(),
        ComparisonResult.BrokenOff::new,
        () -> new ComparisonResult.Cancelled(cancelling.rows()));
  }

  private ComparisonResult compared(
      ReplayRequest request,
      List<Ready> variants,
      OrderSource source,
      Cancelling cancelling,
      boolean early,
      @Nullable ComparisonFiles files)
      throws IOException, UnreadableFileException {
    try (files;
        OrdersRead read =
            new OrdersRead(
                cancelling,
                files == null ? row -> {} : files::bad,
                AskedWords.of(
                    variants.stream().flatMap(one -> one.rules().stream()).toList(), files != null),
                Gathering.LINES_IN_MEMORY)) {
      Answers answers = new Answers(request.assumptions());
      ReportFolds report = report(request, variants, files);
      List<Computing> computing = new ArrayList<>();
      for (int i = 0; i < variants.size() && request.writesLines(); i++) {
        Ready one = variants.get(i);
        LineRows rows = report.of(i);
        computing.add(new Computing(one.request, one.rules, read.words(), rows, answers));
      }
      Gathering.OrderReader all =
          files != null && request.writesLines()
              ? all(computing, report, files)
              : together(variants, read.words(), answers, computing, report);
      Gathering.OrderReader told = cancelling.before(all);
      if (early) {
        read.gathering().giveEarly(told);
      }
      source.read(read);
      cancelling.computing(read.gathering().lines());
      long weeks =
          Replay.shift(request, variants.getFirst().rules, read, read.gathering().firstCreated());
      read.gathering().forEach(told);
      Comparison comparison = result(variants, computing, read.totals(), weeks);
      List<List<PinnedRule<?>>> rules = variants.stream().map(Ready::rules).toList();
      ReplayCommand command =
          new ReplayCommand(request, variants.stream().map(Ready::variant).toList());
      List<Path> written =
          files == null
              ? List.of()
              : files.finish(
                  comparison,
                  new ComparisonPage(comparison, rules, report, answers, command),
                  cancelling::writing);
      cancelling.done();
      return new ComparisonResult.Compared(comparison, written);
    }
  }

  /**
   * Hands many orders at once to all variants, of which no rows are written. Rules whose editions
   * are the same in all of them are computed once.
   *
   * @param computing gets one of each variant
   */
  private static Gathering.OrderReader together(
      List<Ready> variants,
      Words words,
      Answers answers,
      List<Computing> computing,
      ReportFolds report) {
    Ready first = variants.getFirst();
    Computing common =
        Computing.common(
            first.request,
            first.rules,
            place -> isCommon(variants, place),
            words,
            report.common(),
            answers);
    for (int i = 0; i < variants.size(); i++) {
      Ready one = variants.get(i);
      Computing base = computing.isEmpty() ? null : computing.getFirst();
      computing.add(common.beside(one.request, one.rules, words, report.of(i), answers, base));
    }
    List<Computing> all = new ArrayList<>();
    all.add(common);
    all.addAll(computing);
    return new Gathering.OrderReader() {
      @Override
      public void orders(OrderBlock block, int from, int to) {
        report.before(block, from, to);
        OrderPass.orders(all, block, from, to);
        report.after();
      }

      @Override
      public void withoutLines(String order, boolean bad) {
        all.forEach(one -> one.withoutLines(order, bad));
      }
    };
  }

  private static boolean isCommon(List<Ready> variants, int place) {
    PinnedRule<?> first = variants.getFirst().rules.get(place);
    return variants.stream().allMatch(one -> one.rules.get(place).hasEditionsOf(first));
  }

  /** Hands every order to all variants, and their rows to the files. */
  private static Gathering.OrderReader all(
      List<Computing> computing, ReportFolds report, ComparisonFiles files) {
    return new Gathering.OrderReader() {
      @Override
      public void orders(OrderBlock block, int from, int to) {
        for (int order = from; order < to; order++) {
          int next = order;
          report.before(block, next, next + 1);
          computing.forEach(one -> one.orders(block, next, next + 1));
          report.after();
          files.nextOrder();
        }
      }

      @Override
      public void withoutLines(String order, boolean bad) {
        computing.forEach(one -> one.withoutLines(order, bad));
        files.nextOrder();
      }
    };
  }

  /** What the report sums up of each variant; nothing where no files are written. */
  private static ReportFolds report(
      ReplayRequest request, List<Ready> variants, @Nullable ComparisonFiles files) {
    List<ReportFold> folds = new ArrayList<>();
    if (files != null) {
      int examples = ReportFold.examplesShown(variants.size());
      for (int i = 0; i < variants.size(); i++) {
        Explaining explaining =
            new Explaining(variants.get(i).rules, request.assumptions(), examples);
        folds.add(new ReportFold(files.lines(i), explaining));
      }
    }
    return new ReportFolds(folds);
  }

  private Comparison result(
      List<Ready> variants, List<Computing> computing, ReadTotals read, long weeks) {
    List<Tried> tried =
        IntStream.range(0, variants.size())
            .parallel()
            .mapToObj(i -> tried(variants.get(i), computing.get(i), read, weeks))
            .toList();
    return new Comparison(tried);
  }

  private Tried tried(Ready one, Computing computing, ReadTotals read, long weeks) {
    Basis basis = Replay.basis(one.request, one.rules, read, weeks, codeVersion);
    return new Tried(one.variant, computing.result(basis, read));
  }
}

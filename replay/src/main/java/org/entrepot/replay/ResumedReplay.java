package org.entrepot.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.files.PartFiles;
import org.entrepot.replay.files.ReplayFiles;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.orders.OrderMarks;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.report.ReportFold;
import org.entrepot.replay.report.ReportPage;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayCommand;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.Explaining;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.Pinning;
import org.entrepot.replay.table.StoredFile;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.book.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Replays past orders file by file and keeps what each came to, so that a replay which was broken
 * off goes on where it stood. What is kept is used for the same orders and the same question only.
 */
public final class ResumedReplay {

  private final Rulebook rulebook;
  private final String codeVersion;

  /**
   * A replay by that rulebook.
   *
   * @param codeVersion the version of the program, which the result cites
   */
  public ResumedReplay(Rulebook rulebook, String codeVersion) {
    this.rulebook = rulebook;
    this.codeVersion = codeVersion;
  }

  /**
   * Runs to the end, or until {@code cancelled} says so; a run after it goes on.
   *
   * @param request with a folder for the result, of the native layout, whose orders each lie in one
   *     file; not moved to another week
   * @param variant whose date is that of the request, and which may have editions of its own
   */
  public ReplayResult run(
      ReplayRequest request, Variant variant, Progress progress, BooleanSupplier cancelled) {
    List<String> reasons = new ArrayList<>(unsuited(request));
    Path out = request.folder();
    Pinning pinning = new Pinning(rulebook, request, variant.drafts());
    try {
      OrderSource source = Replay.source(request);
      pinning.checkAssumptions(source.alwaysStates());
      source.mayState();
      reasons.addAll(pinning.faults());
      if (out == null || !reasons.isEmpty()) {
        return new ReplayResult.Refused(reasons);
      }
      long bytes = Replay.bytes(source.files());
      InParts inParts = new InParts(progress, cancelled, bytes, pinning.rules().size());
      return run(
          new ReplayCommand(request, List.of(variant)),
          out,
          pinning.rules(),
          source.files(),
          inParts);
    } catch (UnreadableFileException unreadable) {
      reasons.addAll(pinning.faults());
      reasons.addAll(Mishaps.unreadable(unreadable));
      return new ReplayResult.Refused(reasons);
    } catch (IOException unusable) {
      return new ReplayResult.Refused(List.of(Mishaps.unusable(unusable)));
    }
  }

  private static List<String> unsuited(ReplayRequest request) {
    List<String> reasons = new ArrayList<>();
    if (request.out() == null) {
      reasons.add("what is to be gone on with is kept in the folder of the result: name one");
    }
    if (request.shift()) {
      reasons.add("orders that are moved are replayed in one go: the first of all must be known");
    }
    if (request.layout() != Layout.NATIVE) {
      reasons.add("only orders of the native layout are replayed file by file");
    }
    return reasons;
  }

  private ReplayResult run(
      ReplayCommand command,
      Path out,
      List<PinnedRule<?>> rules,
      List<Path> orders,
      InParts inParts)
      throws IOException {
    ReplayFiles files = ReplayFiles.open(command.request(), rules);
    return Mishaps.caught(
        () -> resumed(command, out, rules, orders, inParts, files),
        out,
        ReplayResult.BrokenOff::new,
        () -> new ReplayResult.Cancelled(inParts.rows()));
  }

  private ReplayResult resumed(
      ReplayCommand command,
      Path out,
      List<PinnedRule<?>> rules,
      List<Path> orders,
      InParts inParts,
      @Nullable ReplayFiles files)
      throws IOException, UnreadableFileException, BrokenPartialException {
    ReplayRequest request = command.request();
    String question =
        PartialReplay.question(request, rules, codeVersion)
            + (request.writesLines() ? "" : "\nwithout lines");
    Map<Path, String> asked = new HashMap<>();
    OnePart onePart = new OnePart(request, rules, question);
    try (files) {
      List<String> differing = differing(out, orders, question, asked);
      if (files == null || !differing.isEmpty()) {
        return new ReplayResult.Refused(differing);
      }
      for (Path file : orders) {
        Path part = PartFiles.of(out, file);
        Cancelling cancelling = inParts.next(Files.size(file));
        if (!PartFiles.isWhole(part)) {
          asked.put(file, onePart.compute(file, part, cancelling));
        }
      }
      List<Path> parts = orders.stream().map(file -> PartFiles.of(out, file)).toList();
      List<Integer> sharing = OrderMarks.sharing(parts.stream().map(PartFiles::orders).toList());
      if (!sharing.isEmpty()) {
        return new ReplayResult.Refused(
            List.of(
                orders.get(sharing.getFirst())
                    + " and "
                    + orders.get(sharing.getLast()).getFileName()
                    + " hold lines of one order: replay them in one go"));
      }
      ReplayResult result =
          together(command, rules, orders.stream().map(asked::get).toList(), parts, files);
      PartFiles.remove(out);
      inParts.done();
      return result;
    }
  }

  /** What speaks against going on with the parts that are there. */
  private static List<String> differing(
      Path out, List<Path> orders, String question, Map<Path, String> asked)
      throws IOException, UnreadableFileException {
    List<String> reasons = new ArrayList<>();
    List<String> names = orders.stream().map(file -> String.valueOf(file.getFileName())).toList();
    for (String kept : PartFiles.kept(out)) {
      int place = names.indexOf(kept);
      if (place < 0) {
        reasons.add("it is of " + kept + ", which is not among the orders");
      } else {
        try {
          Path file = orders.get(place);
          String of = of(question, file);
          PartialReader.check(PartFiles.sums(PartFiles.of(out, file)), of);
          asked.put(file, of);
        } catch (BrokenPartialException other) {
          reasons.add(kept + ": " + other.getMessage());
        }
      }
    }
    if (!reasons.isEmpty()) {
      reasons.addFirst(
          "what "
              + out.resolve(PartFiles.PARTS)
              + " keeps cannot be gone on with; remove it first");
    }
    return reasons;
  }

  /** What a part was asked: the question, of a file by its content. */
  static String of(String question, String name, long bytes, String sha256) {
    return question + "\nof " + name + ", " + bytes + " bytes, SHA-256 " + sha256;
  }

  private static String of(String question, Path file) throws IOException, UnreadableFileException {
    try (StoredFile stored = StoredFile.open(file)) {
      String sha256 = stored.sha256OfAll();
      return of(question, stored.name(), Files.size(file), sha256);
    }
  }

  private ReplayResult together(
      ReplayCommand command,
      List<PinnedRule<?>> rules,
      List<String> asked,
      List<Path> parts,
      ReplayFiles files)
      throws IOException, BrokenPartialException {
    ReplayRequest request = command.request();
    Answers answers = new Answers(request.assumptions());
    Computing computing = new Computing(request, rules, new Words(), LineRows.NONE, answers);
    ReportFold report =
        new ReportFold(
            LineRows.NONE,
            new Explaining(rules, request.assumptions(), ReportFold.examplesShown(1)));
    ReadTotals read = new ReadTotals();
    for (int i = 0; i < parts.size(); i++) {
      String of = asked.get(i);
      PartialReader sums = new PartialReader(PartFiles.sums(parts.get(i)), of);
      computing.merge(sums);
      read.merge(sums);
      sums.end();
      PartialReader reported = new PartialReader(PartFiles.report(parts.get(i)), of);
      report.merge(reported);
      reported.end();
      files.take(parts.get(i));
    }
    Restatement restatement =
        computing.result(Replay.basis(request, rules, read, 0, codeVersion), read);
    ReportPage page = new ReportPage(restatement, rules, report, answers, command);
    return new ReplayResult.Restated(
        restatement, files.finish(restatement, page, (whole, all) -> {}));
  }
}

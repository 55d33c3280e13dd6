package org.entrepot.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.ReportFold;
import org.entrepot.replay.report.ReportPage;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayCommand;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
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
 * Replays orders in parts, here or on other machines, and puts the parts together: whatever the
 * parts and the order in which they are added, the same orders come to the same restatement, and
 * the same parts to the same bytes. All lines of one order must lie in one part.
 */
public final class PartialReplay {

  private final ReplayRequest request;
  private final String codeVersion;
  private final Pinning pinning;
  private final boolean withReport;

  /** What parts sum up; the report where it is asked for. */
  private record Sums(
      Answers answers, Computing computing, ReadTotals read, @Nullable ReportFold report) {

    private void write(PartialWriter out) {
      computing.write(out);
      read.write(out);
      if (report != null) {
        report.write(out);
      }
    }

    private void merge(PartialReader in) throws BrokenPartialException {
      computing.merge(in);
      read.merge(in);
      if (report != null) {
        report.merge(in);
      }
    }
  }

  /**
   * A replay in parts.
   *
   * @param request what is asked of every part; where its orders are and where files are written is
   *     not part of the question
   */
  public PartialReplay(Rulebook rulebook, String codeVersion, ReplayRequest request) {
    this(rulebook, codeVersion, request, false);
  }

  private PartialReplay(
      Rulebook rulebook, String codeVersion, ReplayRequest request, boolean withReport) {
    this.withReport = withReport;
    this.request = request;
    this.codeVersion = codeVersion;
    this.pinning = new Pinning(rulebook, request);
  }

  /** The same, whose parts also hold what their {@link #report} needs. */
  public static PartialReplay withReport(
      Rulebook rulebook, String codeVersion, ReplayRequest request) {
    return new PartialReplay(rulebook, codeVersion, request, true);
  }

  /** Sums up the part of the orders that the request names. */
  public PartialResult sum(BooleanSupplier cancelled) {
    List<String> reasons = new ArrayList<>();
    if (request.shift()) {
      reasons.add("a part cannot move its orders: when the first of all was placed is not known");
    }
    try {
      OrderSource source = Replay.source(request);
      pinning.checkAssumptions(source.alwaysStates());
      source.mayState();
      reasons.addAll(pinning.faults());
      if (!reasons.isEmpty()) {
        return new PartialResult.Refused(reasons);
      }
      long bytes = Replay.bytes(source.files());
      Cancelling cancelling = new Cancelling(Progress.SILENT, cancelled, bytes, rules().size());
      return Mishaps.caught(
          () -> sum(source, cancelling),
          null,
          PartialResult.BrokenOff::new,
          PartialResult.Cancelled::new);
    } catch (UnreadableFileException unreadable) {
      reasons.addAll(Mishaps.unreadable(unreadable));
      return new PartialResult.Refused(reasons);
    }
  }

  private PartialResult sum(OrderSource source, Cancelling cancelling)
      throws UnreadableFileException {
    try (OrdersRead read =
        new OrdersRead(
            cancelling, row -> {}, AskedWords.of(rules(), withReport), Gathering.LINES_IN_MEMORY)) {
      source.read(read);
      cancelling.computing(read.gathering().lines());
      Sums sums = sums(read.words(), read.totals());
      ReportFold report = sums.report;
      Gathering.OrderReader reader =
          report == null ? sums.computing : Replay.reporting(sums.computing, report);
      read.gathering().forEach(cancelling.before(reader));
      return new PartialResult.Summed(bytes(sums));
    }
  }

  /** Nothing yet. */
  private Sums sums(Words words, ReadTotals read) {
    ReportFold report =
        withReport
            ? new ReportFold(
                LineRows.NONE,
                new Explaining(rules(), request.assumptions(), ReportFold.examplesShown(1)))
            : null;
    LineRows rows = report == null ? LineRows.NONE : report;
    Answers answers = new Answers(request.assumptions());
    return new Sums(answers, new Computing(request, rules(), words, rows, answers), read, report);
  }

  private byte[] bytes(Sums sums) {
    PartialWriter out = new PartialWriter(question());
    sums.write(out);
    return out.bytes();
  }

  /**
   * Puts parts together into one, which is a part itself.
   *
   * @throws BrokenPartialException where one is damaged, or answers another question
   */
  public byte[] merged(Collection<byte[]> parts) throws BrokenPartialException {
    return bytes(added(parts));
  }

  /**
   * The restatement of all parts together.
   *
   * @throws BrokenPartialException where one is damaged, or answers another question
   */
  public Restatement restated(Collection<byte[]> parts) throws BrokenPartialException {
    return restated(added(parts));
  }

  private Restatement restated(Sums sums) {
    return sums.computing.result(
        Replay.basis(request, rules(), sums.read, 0, codeVersion), sums.read);
  }

  /**
   * The report of all parts together: a file of HTML as a replay writes it.
   *
   * @throws BrokenPartialException where one is damaged, or answers another question
   * @throws IllegalStateException unless this is a replay {@link #withReport}
   */
  public String report(Collection<byte[]> parts) throws BrokenPartialException {
    Sums sums = added(parts);
    if (sums.report == null) {
      throw new IllegalStateException("the parts hold no report");
    }
    ReplayCommand command = new ReplayCommand(request, List.of(Variant.on(request.under())));
    try {
      return new ReportPage(restated(sums), rules(), sums.report, sums.answers, command).text();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Sums added(Collection<byte[]> parts) throws BrokenPartialException {
    Sums sums = sums(new Words(), new ReadTotals());
    for (byte[] part : parts) {
      PartialReader in = new PartialReader(part, question());
      sums.merge(in);
      in.end();
    }
    return sums;
  }

  private List<PinnedRule<?>> rules() {
    if (!pinning.faults().isEmpty()) {
      throw new IllegalStateException(String.join("; ", pinning.faults()));
    }
    return pinning.rules();
  }

  private String question() {
    return question(request, rules(), codeVersion) + (withReport ? "\nwith its report" : "");
  }

  /** What all parts must have been asked, and of which program. */
  static String question(ReplayRequest request, List<PinnedRule<?>> rules, String codeVersion) {
    List<String> lines = new ArrayList<>();
    for (PinnedRule<?> rule : rules) {
      lines.add(rule.against().edition().ref() + " → " + rule.under().edition().ref());
    }
    lines.add("against " + request.against() + ", under " + request.under());
    lines.add("assumed " + String.join("; ", request.assumptions().texts()));
    lines.add("zone " + request.zone());
    lines.add("program " + codeVersion);
    return String.join("\n", lines);
  }
}

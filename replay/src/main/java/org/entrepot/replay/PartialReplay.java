package org.entrepot.replay;

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
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.rules.AskedWords;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.Pinning;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.book.Rulebook;

/**
 * Replays orders in parts, here or on other machines, and puts the parts together: whatever the
 * parts and the order in which they are added, the same orders come to the same restatement, and
 * the same parts to the same bytes. All lines of one order must lie in one part.
 */
public final class PartialReplay {

  private final ReplayRequest request;
  private final String codeVersion;
  private final Pinning pinning;

  /**
   * A replay in parts.
   *
   * @param request what is asked of every part; where its orders are and where files are written is
   *     not part of the question
   */
  public PartialReplay(Rulebook rulebook, String codeVersion, ReplayRequest request) {
    this.request = request;
    this.codeVersion = codeVersion;
    this.pinning = new Pinning(rulebook, request);
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
            cancelling, row -> {}, AskedWords.of(rules(), false), Gathering.LINES_IN_MEMORY)) {
      source.read(read);
      cancelling.computing(read.gathering().lines());
      Computing computing = new Computing(request, rules(), read.words(), LineRows.NONE);
      read.gathering().forEach(cancelling.before(computing));
      return new PartialResult.Summed(bytes(computing, read.totals()));
    }
  }

  private byte[] bytes(Computing computing, ReadTotals read) {
    PartialWriter out = new PartialWriter(question());
    computing.write(out);
    read.write(out);
    return out.bytes();
  }

  /**
   * Puts parts together into one, which is a part itself.
   *
   * @throws BrokenPartialException where one is damaged, or answers another question
   */
  public byte[] merged(Collection<byte[]> parts) throws BrokenPartialException {
    ReadTotals read = new ReadTotals();
    return bytes(merged(parts, read), read);
  }

  /**
   * The restatement of all parts together.
   *
   * @throws BrokenPartialException where one is damaged, or answers another question
   */
  public Restatement restated(Collection<byte[]> parts) throws BrokenPartialException {
    ReadTotals read = new ReadTotals();
    Computing computing = merged(parts, read);
    return computing.result(Replay.basis(request, rules(), read, 0, codeVersion), read);
  }

  private Computing merged(Collection<byte[]> parts, ReadTotals read)
      throws BrokenPartialException {
    Computing computing = new Computing(request, rules(), new Words(), LineRows.NONE);
    for (byte[] part : parts) {
      PartialReader in = new PartialReader(part, question());
      computing.merge(in);
      read.merge(in);
      in.end();
    }
    return computing;
  }

  private List<PinnedRule<?>> rules() {
    if (!pinning.faults().isEmpty()) {
      throw new IllegalStateException(String.join("; ", pinning.faults()));
    }
    return pinning.rules();
  }

  private String question() {
    return question(request, rules(), codeVersion);
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

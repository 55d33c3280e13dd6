package org.entrepot.replay.restatement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.entrepot.replay.csv.UnreadableFileException;
import org.entrepot.replay.olist.OlistSource;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Source;

/** Replays past orders under two editions of each rule. */
public final class Replay {

  private final Rulebook rulebook;
  private final String codeVersion;

  /**
   * A replay by that rulebook.
   *
   * @param codeVersion the version of the program, which the result cites
   */
  public Replay(Rulebook rulebook, String codeVersion) {
    this.rulebook = rulebook;
    this.codeVersion = codeVersion;
  }

  /**
   * Runs to the end, or until {@code cancelled} says so.
   *
   * @param cancelled asked every few thousand rows
   */
  public ReplayResult run(ReplayRequest request, Progress progress, BooleanSupplier cancelled) {
    Pinning pinning = new Pinning(rulebook, request);
    Cancelling cancelling = null;
    try {
      OrderSource source = OlistSource.in(request.orders());
      pinning.checkAssumptions(source.alwaysStates());
      if (!pinning.faults().isEmpty()) {
        return new ReplayResult.Refused(pinning.faults());
      }
      cancelling = new Cancelling(progress, cancelled, bytes(source.files()));
      return run(request, pinning.rules(), source, cancelling);
    } catch (UnreadableFileException unreadable) {
      List<String> reasons = new ArrayList<>(pinning.faults());
      reasons.add(unreadable.getMessage());
      return new ReplayResult.Refused(reasons);
    } catch (CancellationException stopped) {
      return new ReplayResult.Cancelled(cancelling == null ? 0 : cancelling.rows());
    }
  }

  private static long bytes(List<Path> files) throws UnreadableFileException {
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
      ReplayRequest request, List<PinnedRule<?>> rules, OrderSource source, Cancelling cancelling)
      throws UnreadableFileException {
    OrdersRead read = new OrdersRead(cancelling, row -> {});
    source.read(read);
    cancelling.tell(Progress.Doing.COMPUTING);
    Computing computing = new Computing(request, rules, cancelling, LineRows.NONE);
    read.gathering().forEach(computing);
    Basis basis =
        new Basis(
            request.under(),
            request.against(),
            request.knownAt(),
            rules.stream().map(Replay::cited).toList(),
            request.assumptions().texts(),
            0,
            read.files(),
            codeVersion);
    return new ReplayResult.Restated(computing.result(basis, read), List.of());
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
        String.join("; ", edition.sources().stream().map(Source::title).toList()));
  }
}

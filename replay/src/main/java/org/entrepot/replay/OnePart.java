package org.entrepot.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.files.PartFiles;
import org.entrepot.replay.nativeorders.NativeSource;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderMarks;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.ReportFold;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.rules.AskedWords;
import org.entrepot.replay.rules.AssumedByRule;
import org.entrepot.replay.rules.Explaining;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.table.UnreadableFileException;

/** Computes one file of orders, and keeps what it came to. */
record OnePart(ReplayRequest request, List<PinnedRule<?>> rules, String question) {

  /** Remembers each order by its name. */
  private static Gathering.OrderReader marking(OrderMarks orders, Gathering.OrderReader reader) {
    return new Gathering.OrderReader() {
      @Override
      public void orders(OrderBlock block, int from, int to) {
        for (int order = from; order < to; order++) {
          orders.add(block.slices(order).getFirst().order());
        }
        reader.orders(block, from, to);
      }

      @Override
      public void withoutLines(String order, boolean bad) {
        orders.add(order);
        reader.withoutLines(order, bad);
      }
    };
  }

  /** Gives what the part was asked. */
  String compute(Path file, Path part, Cancelling cancelling)
      throws IOException, UnreadableFileException {
    AssumedByRule ofLines =
        request.writesLines() ? new AssumedByRule(request.assumptions(), rules) : null;
    try (PartFiles kept = PartFiles.begin(part, ofLines);
        OrdersRead read =
            new OrdersRead(
                cancelling, kept::bad, AskedWords.of(rules, true), Gathering.LINES_IN_MEMORY)) {
      NativeSource.in(file, request.zone()).read(read);
      cancelling.computing(read.gathering().lines());
      ReportFold report =
          new ReportFold(
              kept.lines(),
              new Explaining(rules, request.assumptions(), ReportFold.examplesShown(1)));
      Computing computing = new Computing(request, rules, read.words(), report);
      Gathering.OrderReader reader = Replay.reporting(computing, report);
      OrderMarks orders = new OrderMarks();
      read.gathering().forEach(cancelling.before(marking(orders, reader)));
      Basis.InputFile of = read.totals().files().getFirst();
      String asked = ResumedReplay.of(question, of.name(), of.bytes(), of.sha256());
      PartialWriter sums = new PartialWriter(asked);
      computing.write(sums);
      read.totals().write(sums);
      PartialWriter reported = new PartialWriter(asked);
      report.write(reported);
      kept.finish(sums.bytes(), reported.bytes(), orders);
      return asked;
    }
  }
}

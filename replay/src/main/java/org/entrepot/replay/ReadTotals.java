package org.entrepot.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.replay.orders.OrderSink.ReadFile;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.table.BadFieldException.Fault;

/** What was read: files, and rows that are bad. Of these the first are kept, the others counted. */
final class ReadTotals implements Mergeable {

  private static final int KEPT = 100;
  private static final Comparator<BadRow> BY_PLACE =
      Comparator.comparing(BadRow::file).thenComparingLong(BadRow::line);
  private static final Comparator<Basis.InputFile> BY_NAME =
      Comparator.comparing(Basis.InputFile::name).thenComparing(Basis.InputFile::sha256);

  private final List<BadRow> kept = new ArrayList<>();
  private final List<Basis.InputFile> files = new ArrayList<>();
  private long bad;
  private long badLines;

  void file(ReadFile file) {
    files.add(
        new Basis.InputFile(
            file.name(), file.bytes(), file.sha256(), file.rows(), file.bad(), file.endsOpen()));
  }

  /**
   * A bad row.
   *
   * @param ofLines whether its table is that of order lines
   */
  void bad(BadRow row, boolean ofLines) {
    bad++;
    badLines += ofLines ? 1 : 0;
    if (kept.size() < KEPT) {
      kept.add(row);
    }
  }

  List<BadRow> kept() {
    return kept;
  }

  List<Basis.InputFile> files() {
    return files;
  }

  /** Bad rows of all files. */
  long bad() {
    return bad;
  }

  /** Bad rows of the table of lines. */
  long badLines() {
    return badLines;
  }

  @Override
  public void write(PartialWriter out) {
    out.number(bad).number(badLines).number(kept.size());
    kept.stream().sorted(BY_PLACE).forEach(row -> write(row, out));
    out.number(files.size());
    for (Basis.InputFile file : files.stream().sorted(BY_NAME).toList()) {
      out.text(file.name()).number(file.bytes()).text(file.sha256());
      out.number(file.rows()).number(file.bad()).number(file.endsOpen() ? 1 : 0);
    }
  }

  private static void write(BadRow row, PartialWriter out) {
    out.text(row.file()).number(row.line()).number(row.faults().size());
    row.faults().forEach(fault -> out.text(fault.column()).text(fault.reason()));
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    bad += in.number();
    badLines += in.number();
    for (int rows = in.count(); rows > 0; rows--) {
      String file = in.text();
      long line = in.number();
      List<Fault> faults = new ArrayList<>();
      for (int more = in.count(); more > 0; more--) {
        faults.add(new Fault(in.text(), in.text()));
      }
      kept.add(new BadRow(file, line, faults));
    }
    kept.sort(BY_PLACE);
    kept.subList(Math.min(KEPT, kept.size()), kept.size()).clear();
    for (int more = in.count(); more > 0; more--) {
      files.add(
          new Basis.InputFile(
              in.text(), in.number(), in.text(), in.number(), in.number(), in.number() != 0));
    }
    files.sort(BY_NAME);
  }
}

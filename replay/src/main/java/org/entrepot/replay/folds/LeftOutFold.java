package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.LeftOut;
import org.entrepot.rulebook.kernel.Kernel.Billed;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;

/** Charges that are not public under an edition, and what the other one charges for them. */
public final class LeftOutFold implements Mergeable {

  /** Of several labels and reasons of a code, the first in the alphabet is told. */
  private static final class Unknown {
    private String label = "";
    private String why = "";
    private long against;
    private long under;

    private void add(String otherLabel, String otherWhy, long linesAgainst, long linesUnder) {
      label = first(label, otherLabel);
      why = first(why, otherWhy);
      against += linesAgainst;
      under += linesUnder;
    }

    private static String first(String known, String other) {
      return known.isEmpty() || other.compareTo(known) < 0 ? other : known;
    }
  }

  private final Map<String, Unknown> byCode = new TreeMap<>();
  private final ChargeFold known = new ChargeFold();

  /** A charge that is not public, of so many lines. */
  public void notPublic(NotPublic charge, boolean under, long lines) {
    of(charge.code()).add(charge.label(), charge.why(), under ? 0 : lines, under ? lines : 0);
  }

  /** A line that is public under one edition and left out because of the other. */
  public void leftOut(ChargeLine line, boolean under, long minor) {
    known.add(line, under, minor);
  }

  /** The same of a charge that a kernel bills. */
  public ChargeFold.Part leftOut(Billed charge, boolean under) {
    return known.part(charge, under);
  }

  private Unknown of(String code) {
    return byCode.computeIfAbsent(code, added -> new Unknown());
  }

  @Override
  public void write(PartialWriter out) {
    out.number(byCode.size());
    byCode.forEach((code, of) ->
        out.text(code).text(of.label).text(of.why).number(of.against).number(of.under));
    known.write(out);
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      of(in.text()).add(in.text(), in.text(), in.number(), in.number());
    }
    known.merge(in);
  }

  /** By code. */
  public List<LeftOut> leftOut() {
    List<LeftOut> all = new ArrayList<>();
    byCode.forEach((code, of) ->
        all.add(
            new LeftOut(
                code,
                of.label,
                of.why,
                of.against,
                of.under,
                known.totals().stream().filter(total -> total.code().equals(code)).toList())));
    return all;
  }
}

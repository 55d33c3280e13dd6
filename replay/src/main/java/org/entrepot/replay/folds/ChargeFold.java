package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.entrepot.rulebook.kernel.Kernel.Billed;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Totals of a rule's charges by code, payer and currency; the order of lines does not matter. */
public final class ChargeFold implements Mergeable {

  private record Key(String code, Payer payer, CurrencyUnit currency) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::code).thenComparing(Key::payer).thenComparing(Key::currency);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** One edition's lines; of several labels of a code the first in the alphabet names it. */
  private static final class Sum {
    private String label = "";
    private long minor;

    private void add(String other, long amount) {
      if (label.isEmpty() || (!other.isEmpty() && other.compareTo(label) < 0)) {
        label = other;
      }
      minor = Math.addExact(minor, amount);
    }
  }

  private record Sums(Sum against, Sum under) {
    private String label() {
      return under.label.isEmpty() ? against.label : under.label;
    }
  }

  /** One charge as a kernel names it, found once for all amounts that come. */
  public final class Part {
    private final Billed charge;
    private final boolean under;
    private @Nullable Sum sum;

    private Part(Billed charge, boolean under) {
      this.charge = charge;
      this.under = under;
    }

    /** Adds an amount in minor units of the charge's currency. */
    public void add(long minor) {
      Sum known = sum;
      if (known == null) {
        Sums of = of(new Key(charge.code(), charge.payer(), charge.currency()));
        known = under ? of.under : of.against;
        known.add(charge.label(), 0);
        sum = known;
      }
      known.minor = Math.addExact(known.minor, minor);
    }
  }

  private final Map<Key, Sums> sums = new TreeMap<>();

  /** A charge that a kernel bills; it has no total before its first amount. */
  public Part part(Billed charge, boolean under) {
    return new Part(charge, under);
  }

  public void add(ChargeLine line, boolean under, long minor) {
    Sums of = of(new Key(line.code(), line.payer(), line.amount().getCurrencyUnit()));
    (under ? of.under : of.against).add(line.label(), minor);
  }

  private Sums of(Key key) {
    return sums.computeIfAbsent(key, added -> new Sums(new Sum(), new Sum()));
  }

  @Override
  public void write(PartialWriter out) {
    out.number(sums.size());
    sums.forEach((key, of) -> {
      out.text(key.code).text(key.payer.name()).text(key.currency.getCode());
      out.text(of.against.label).number(of.against.minor);
      out.text(of.under.label).number(of.under.minor);
    });
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      String code = in.text();
      Sums of = of(new Key(code, in.constant(Payer.class), CurrencyUnit.of(in.text())));
      of.against.add(in.text(), in.number());
      of.under.add(in.text(), in.number());
    }
  }

  public List<ChargeTotal> totals() {
    List<ChargeTotal> totals = new ArrayList<>();
    sums.forEach((key, of) ->
        totals.add(
            new ChargeTotal(
                key.code,
                of.label(),
                key.payer,
                Money.ofMinor(key.currency, of.against.minor),
                Money.ofMinor(key.currency, of.under.minor))));
    return totals;
  }
}

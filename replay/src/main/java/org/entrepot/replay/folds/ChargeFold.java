package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.replay.restatement.SubjectResult.ChargeTotal;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Totals of a rule's charges by code, payer and currency; the order of lines does not matter. */
public final class ChargeFold {

  private record Key(String code, Payer payer, CurrencyUnit currency) {}

  private static final class Sums {
    private final String label;
    private long against;
    private long under;

    private Sums(String label) {
      this.label = label;
    }
  }

  private final Map<Key, Sums> sums = new LinkedHashMap<>();

  public void add(ChargeLine line, boolean under, long minor) {
    Key key = new Key(line.code(), line.payer(), line.amount().getCurrencyUnit());
    Sums of = sums.computeIfAbsent(key, added -> new Sums(line.label()));
    if (under) {
      of.under = Math.addExact(of.under, minor);
    } else {
      of.against = Math.addExact(of.against, minor);
    }
  }

  public List<ChargeTotal> totals() {
    List<ChargeTotal> totals = new ArrayList<>();
    sums.forEach((key, of) ->
        totals.add(
            new ChargeTotal(
                key.code,
                of.label,
                key.payer,
                Money.ofMinor(key.currency, of.against),
                Money.ofMinor(key.currency, of.under))));
    return totals;
  }
}

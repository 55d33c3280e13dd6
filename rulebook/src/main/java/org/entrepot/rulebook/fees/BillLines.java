package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The lines of a bill and their working in words, charge by charge; totals are sums of lines. */
final class BillLines {

  private final Edition<FeeEdition> edition;
  private final FeeEdition fees;
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();

  BillLines(Edition<FeeEdition> edition) {
    this.edition = edition;
    this.fees = edition.body();
  }

  List<ChargeLine> lines() {
    return lines;
  }

  List<Step> working() {
    return working;
  }

  /**
   * Adds a charge, and what of it is taken back.
   *
   * @param times how often the exact amount counts
   * @param amount what that is, rounded
   * @param returned the share of it that came back
   */
  void add(
      Charge charge,
      String on,
      ChargeAmount.Exact exact,
      BigDecimal times,
      Money amount,
      Share returned) {
    ChargeLine line = line(charge, on, exact, times, amount);
    lines.add(line);
    if (charge.reversible() && !returned.isNothing()) {
      ChargeLine reversal = Reversal.of(line, returned, fees.roundingMode());
      lines.add(reversal);
      working.add(Reversal.step(line, reversal, returned));
    }
  }

  private ChargeLine line(
      Charge charge, String on, ChargeAmount.Exact exact, BigDecimal times, Money amount) {
    Value base = exact.base() == null ? null : new Value.Amount(exact.base());
    Value rate = exact.rate() == null ? null : new Value.Proportion(exact.rate());
    working.add(
        new Step(
            charge.label() + " · " + on,
            base,
            rate,
            new Value.Amount(exact.amount()),
            exact.why(),
            edition.ref()));
    working.add(
        new Step(
            charge.label() + " · " + on + ", rounded",
            new Value.Amount(exact.amount()),
            null,
            new Value.Amount(amount.toBigMoney()),
            roundingWords(times),
            edition.ref()));
    return new ChargeLine(
        charge.code(),
        charge.label(),
        on,
        charge.bornBy(),
        base,
        rate,
        amount,
        charge.reversible(),
        edition.ref());
  }

  private String roundingWords(BigDecimal times) {
    String mode = fees.roundingMode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String point = fees.roundingPoint().name().toLowerCase(Locale.ROOT);
    String count =
        times.compareTo(BigDecimal.ONE) == 0 ? "" : "times " + times.toPlainString() + ", ";
    return count + "rounded " + mode + " per " + point;
  }

  /**
   * The totals.
   *
   * @param items what the buyer keeps, after discount
   */
  Map<String, Value> totals(BigMoney items) {
    Map<Payer, Money> byPayer = new EnumMap<>(Payer.class);
    byPayer.put(Payer.SELLER, Money.zero(fees.currency()));
    lines.forEach(line -> byPayer.merge(line.payer(), line.amount(), Money::plus));
    Map<String, Value> totals = new LinkedHashMap<>();
    totals.put("items", new Value.Amount(items));
    byPayer.forEach((payer, sum) -> totals.put(payer.name().toLowerCase(Locale.ROOT), amount(sum)));
    @Nullable Money seller = byPayer.get(Payer.SELLER);
    totals.put("net", new Value.Amount(seller == null ? items : items.minus(seller)));
    return totals;
  }

  private static Value amount(Money money) {
    return new Value.Amount(money.toBigMoney());
  }
}

package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The duty of one consignment while it is charged: its lines, each rounded when it becomes one, the
 * exact share of each item by value, the working, and every refusal.
 */
final class DutyBill {

  static final String CODE = "duty";

  private final EditionRef edition;
  private final CustomsEdition regime;
  private final List<Goods> all;
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, BigMoney> byItem = new LinkedHashMap<>();
  private boolean estimated;

  DutyBill(Edition<CustomsEdition> edition, List<Goods> all) {
    this.edition = edition.ref();
    this.regime = edition.body();
    this.all = all;
    all.forEach(goods -> byItem.put(goods.id(), zero()));
  }

  /** Charges a duty on some of the goods. */
  void charge(
      String on, String label, Value rate, BigMoney duty, EditionRef cited, List<Goods> goods) {
    BigMoney values = value(goods);
    for (Goods item : goods) {
      BigDecimal share =
          values.isZero()
              ? BigDecimal.ONE.divide(BigDecimal.valueOf(goods.size()), MathContext.DECIMAL128)
              : value(List.of(item)).getAmount().divide(values.getAmount(), MathContext.DECIMAL128);
      byItem.merge(item.id(), duty.multipliedBy(share), BigMoney::plus);
    }
    lines.add(
        new ChargeLine(
            CODE,
            label,
            on,
            Payer.BUYER,
            amount(values),
            rate,
            duty.toMoney(regime.roundingMode()),
            true,
            cited));
  }

  void step(String what, Value base, @Nullable Value rate, @Nullable BigMoney amount, String why) {
    Value came = amount == null ? null : amount(amount);
    working.add(new Step(what, base, rate, came, why, edition));
  }

  void refuse(Reason reason, String about, String message) {
    refuse(new Refusal(reason, about, message));
  }

  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  boolean isRefused() {
    return !refusals.isEmpty();
  }

  /** Notes that a duty is no more than an estimate. */
  void estimate() {
    estimated = true;
  }

  CustomsAssessment assessment(Procedure procedure) {
    return isRefused()
        ? new CustomsAssessment.Refused(refusals, working)
        : new CustomsAssessment.Assessed(procedure, value(all), byItem, lines, estimated, working);
  }

  /** What the goods are worth to the customs, by the regime's valuation. */
  BigMoney value(List<Goods> goods) {
    return goods.stream()
        .map(item -> item.customsValue(regime.valuation()))
        .reduce(zero(), BigMoney::plus);
  }

  BigMoney zero() {
    return BigMoney.zero(regime.currency());
  }

  static Value amount(BigMoney money) {
    return new Value.Amount(money);
  }
}

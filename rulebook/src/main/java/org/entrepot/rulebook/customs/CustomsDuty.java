package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;

/**
 * Assesses a consignment: the first procedure that holds says how duty is charged. Duty is computed
 * per tariff line on the sum of its goods and rounded once, when it becomes a line.
 */
public final class CustomsDuty {

  /** Which end of a bracket an unknown duty takes. */
  public enum Unknown {
    REFUSED,
    LOW,
    HIGH
  }

  /** The bracket of a duty that nobody knows. */
  public record Bracket(Unknown end, BigDecimal low, BigDecimal high) {}

  private final Edition<CustomsEdition> edition;
  private final CustomsEdition regime;
  private final Consignment consignment;
  private final TariffDuty tariff;
  private final DutyBill bill;

  private CustomsDuty(
      Edition<CustomsEdition> edition, Consignment consignment, DutyRates rates, Bracket bracket) {
    this.edition = edition;
    this.regime = edition.body();
    this.consignment = consignment;
    this.bill = new DutyBill(edition, consignment.goods());
    this.tariff = new TariffDuty(edition, consignment, rates, bracket, bill);
  }

  public static CustomsAssessment of(
      Edition<CustomsEdition> edition, Consignment consignment, DutyRates rates, Bracket bracket) {
    return new CustomsDuty(edition, consignment, rates, bracket).assess();
  }

  /** The procedure that a consignment falls under: the first whose condition holds. */
  public static Optional<Procedure> procedure(CustomsEdition regime, Consignment consignment) {
    return regime.procedures().stream()
        .filter(way -> way.when() == null || way.when().holds(consignment.facts()))
        .findFirst();
  }

  private CustomsAssessment assess() {
    Optional<Procedure> found = procedure(regime, consignment);
    if (found.isEmpty()) {
      Refusal none =
          new Refusal(
              Reason.NOT_COVERED,
              edition.ref().subject().toString(),
              "no procedure of this regime covers such a consignment");
      return new CustomsAssessment.Refused(List.of(none), List.of());
    }
    Procedure procedure = found.get();
    BigMoney value = bill.value(consignment.goods());
    bill.step("Customs value", DutyBill.amount(consignment.intrinsicValue()), null, value, words());
    bill.step(
        "Procedure",
        DutyBill.amount(consignment.intrinsicValue()),
        null,
        null,
        procedureWords(procedure));
    charge(procedure.duty());
    return bill.assessment(procedure);
  }

  private void charge(DutyTreatment treatment) {
    switch (treatment) {
      case DutyTreatment.Free _f -> {}
      case DutyTreatment.OfTheLine _l -> tariff.charge();
      case DutyTreatment.PerLine perLine -> perLine(perLine);
      case DutyTreatment.PerItem perItem -> perItem(perItem);
      case DutyTreatment.Share share -> share(share);
    }
  }

  private void perLine(DutyTreatment.PerLine treatment) {
    Map<String, List<Goods>> byLine = new LinkedHashMap<>();
    for (Goods goods : consignment.goods()) {
      if (goods.hsCode().isEmpty()) {
        bill.refuse(
            Reason.FACT_MISSING,
            goods.id(),
            goods.name() + " needs its HS code: duty is charged per tariff line");
      }
      goods
          .hsCode()
          .ifPresent(code ->
              byLine
                  .computeIfAbsent(
                      code.substring(0, Math.min(treatment.lineDigits(), code.length())),
                      c -> new ArrayList<>())
                  .add(goods));
    }
    byLine.forEach((code, goods) -> {
      bill.step(
          "Duty · " + code,
          DutyBill.amount(bill.value(goods)),
          null,
          treatment.perLine(),
          "a fixed amount per tariff line of " + treatment.lineDigits() + " digits");
      bill.charge(
          code,
          "Duty, " + code,
          DutyBill.amount(treatment.perLine()),
          treatment.perLine(),
          edition.ref(),
          goods);
    });
  }

  private void perItem(DutyTreatment.PerItem treatment) {
    for (Goods goods : consignment.goods()) {
      BigMoney duty = treatment.perItem().multipliedBy(goods.quantity());
      bill.step(
          "Duty · " + goods.name(),
          new Value.Count(goods.quantity()),
          DutyBill.amount(treatment.perItem()),
          duty,
          "a fixed amount per item");
      bill.charge(
          goods.id(),
          "Duty, " + goods.name(),
          DutyBill.amount(treatment.perItem()),
          duty,
          edition.ref(),
          List.of(goods));
    }
  }

  private void share(DutyTreatment.Share treatment) {
    Map<BigDecimal, List<Goods>> byShare = new LinkedHashMap<>();
    for (Goods goods : consignment.goods()) {
      BigDecimal share = treatment.share().fraction();
      for (DutyTreatment.Addition addition : treatment.additions()) {
        share =
            addition.when().holds(goods.facts()) ? share.add(addition.share().fraction()) : share;
      }
      byShare.computeIfAbsent(share.stripTrailingZeros(), s -> new ArrayList<>()).add(goods);
    }
    BigMoney less = treatment.less() == null ? bill.zero() : treatment.less();
    for (var same : byShare.entrySet()) {
      List<Goods> goods = same.getValue();
      Value rate = new Value.Proportion(same.getKey());
      BigMoney full = bill.value(goods).multipliedBy(same.getKey());
      BigMoney off = full.isLessThan(less) ? full : less;
      less = less.minus(off);
      BigMoney duty = full.minus(off);
      String why =
          "one rate for the consignment"
              + (off.isZero() ? "" : ", less " + DutyBill.amount(off).text());
      bill.step("Duty", DutyBill.amount(bill.value(goods)), rate, duty, why);
      bill.charge(rate.text(), "Duty at " + rate.text(), rate, duty, edition.ref(), goods);
    }
  }

  private String words() {
    return switch (regime.valuation()) {
      case CIF -> "goods with freight and insurance (CIF)";
      case FOB -> "goods without international freight (FOB)";
    };
  }

  private static String procedureWords(Procedure procedure) {
    return procedure.when() == null
        ? procedure.name()
        : procedure.name() + ": " + procedure.when().words();
  }
}

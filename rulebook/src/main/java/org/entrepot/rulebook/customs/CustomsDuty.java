package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.duty.Counted;
import org.entrepot.rulebook.duty.Dutiable;
import org.entrepot.rulebook.duty.Duty;
import org.entrepot.rulebook.duty.DutyComputation;
import org.entrepot.rulebook.duty.DutyExpression;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.money.ExchangeRates;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

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

  private static final String CODE = "duty";

  private final Edition<CustomsEdition> edition;
  private final CustomsEdition regime;
  private final Consignment consignment;
  private final DutyOfGoods duties;
  private final Bracket bracket;
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, BigMoney> byItem = new LinkedHashMap<>();
  private boolean estimated;

  private CustomsDuty(
      Edition<CustomsEdition> edition, Consignment consignment, DutyRates rates, Bracket bracket) {
    this.edition = edition;
    this.regime = edition.body();
    this.consignment = consignment;
    this.duties = new DutyOfGoods(edition, rates);
    this.bracket = bracket;
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
      return new CustomsAssessment.Refused(List.of(none), working);
    }
    Procedure procedure = found.get();
    BigMoney value = value(consignment.goods());
    step("Customs value", amount(consignment.intrinsicValue()), null, value, words());
    step("Procedure", amount(consignment.intrinsicValue()), null, null, procedureWords(procedure));
    charge(procedure.duty());
    if (!refusals.isEmpty()) {
      return new CustomsAssessment.Refused(refusals, working);
    }
    return new CustomsAssessment.Assessed(procedure, value, byItem, lines, estimated, working);
  }

  private void charge(DutyTreatment treatment) {
    consignment.goods().forEach(goods -> byItem.put(goods.id(), zero()));
    switch (treatment) {
      case DutyTreatment.Free _f -> {}
      case DutyTreatment.OfTheLine _l -> ofTheLines();
      case DutyTreatment.PerLine perLine -> perLine(perLine);
      case DutyTreatment.PerItem perItem -> perItem(perItem);
      case DutyTreatment.Share share -> share(share);
    }
  }

  private record TariffLine(String code, DutyExpression duty, String why, EditionRef edition) {}

  private void ofTheLines() {
    Map<TariffLine, List<Goods>> byLine = new LinkedHashMap<>();
    for (Goods goods : consignment.goods()) {
      line(goods)
          .ifPresent(line -> byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(goods));
    }
    if (refusals.isEmpty()) {
      byLine.forEach(this::duty);
    }
  }

  private Optional<TariffLine> line(Goods goods) {
    String code = goods.hsCode().orElse(goods.name());
    return switch (duties.of(goods)) {
      case DutyOfGoods.Answer.One(var duty, var why, var cited) ->
          Optional.of(new TariffLine(code, duty, why, cited));
      case DutyOfGoods.Answer.ClaimRefused(var refusal) -> {
        refusals.add(refusal);
        yield Optional.empty();
      }
      case DutyOfGoods.Answer.None(var because) -> bracketed(goods, because, List.of());
      case DutyOfGoods.Answer.Several(var several) ->
          bracketed(
              goods,
              several.size() + " tariff lines begin with " + code + ", with different duties",
              several);
    };
  }

  private Optional<TariffLine> bracketed(
      Goods goods, String because, List<DutyRates.Line> several) {
    if (bracket.end() == Unknown.REFUSED) {
      refusals.add(
          new Refusal(
              Reason.NO_PUBLIC_RATE,
              goods.id(),
              "the duty of "
                  + goods.name()
                  + " is not known: "
                  + because
                  + "; state its duty-rate, a longer code, or ask for an estimate"));
      return Optional.empty();
    }
    estimated = true;
    List<BigDecimal> rates =
        several.stream()
            .filter(line -> line.duty() instanceof DutyExpression.AdValorem)
            .map(line -> ((DutyExpression.AdValorem) line.duty()).fraction())
            .toList();
    boolean all = !rates.isEmpty() && rates.size() == several.size();
    BigDecimal low = all ? rates.stream().reduce(BigDecimal::min).orElseThrow() : bracket.low();
    BigDecimal high = all ? rates.stream().reduce(BigDecimal::max).orElseThrow() : bracket.high();
    BigDecimal taken = bracket.end() == Unknown.LOW ? low : high;
    String why =
        "estimate between "
            + new Value.Proportion(low).text()
            + " and "
            + new Value.Proportion(high).text()
            + ": "
            + because;
    String code = goods.hsCode().orElse(goods.name());
    return Optional.of(
        new TariffLine(code, new DutyExpression.AdValorem(taken), why, edition.ref()));
  }

  private void duty(TariffLine line, List<Goods> goods) {
    BigMoney value = value(goods);
    Map<Counted, BigDecimal> quantities = quantities(goods);
    Dutiable dutiable =
        new Dutiable(
            value, quantities, MonthDay.from(consignment.exchange().day()), this::exchange);
    switch (DutyComputation.of(line.duty(), dutiable)) {
      case Duty.Amount(var amount, var parts) -> {
        parts.forEach(part ->
            step(
                "Duty · " + line.code(),
                amount(value),
                null,
                part.amount(),
                line.why() + ": " + part.why()));
        bill(
            line.code(),
            "Duty, " + line.code(),
            rate(line.duty()),
            value,
            amount,
            line.edition(),
            goods);
      }
      case Duty.Unknown(var missing) ->
          refusals.add(
              new Refusal(
                  Reason.FACT_MISSING,
                  line.code(),
                  "the duty of "
                      + line.code()
                      + " ("
                      + line.duty().text()
                      + ") needs: "
                      + String.join(", ", missing)));
    }
  }

  private static Value rate(DutyExpression duty) {
    return duty instanceof DutyExpression.AdValorem(var fraction)
        ? new Value.Proportion(fraction)
        : new Value.Word(duty.text());
  }

  private Map<Counted, BigDecimal> quantities(List<Goods> goods) {
    Map<Counted, BigDecimal> sums = new EnumMap<>(Counted.class);
    for (Counted counted : Counted.values()) {
      List<BigDecimal> known = new ArrayList<>();
      goods.forEach(
          item -> Optional.ofNullable(item.quantities().get(counted)).ifPresent(known::add));
      if (known.size() == goods.size()) {
        sums.put(counted, known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      }
    }
    return sums;
  }

  private Optional<BigDecimal> exchange(CurrencyUnit from, CurrencyUnit to) {
    var exchange = consignment.exchange();
    return exchange.rates().on(exchange.day(), from, to, exchange.maxAgeDays())
            instanceof ExchangeRates.Found.At(var rate)
        ? Optional.of(rate.rate())
        : Optional.empty();
  }

  private void perLine(DutyTreatment.PerLine treatment) {
    Map<String, List<Goods>> byLine = new LinkedHashMap<>();
    for (Goods goods : consignment.goods()) {
      if (goods.hsCode().isEmpty()) {
        refusals.add(
            new Refusal(
                Reason.FACT_MISSING,
                goods.id(),
                goods.name() + " needs its HS code: duty is charged per tariff line"));
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
      step(
          "Duty · " + code,
          amount(value(goods)),
          null,
          treatment.perLine(),
          "a fixed amount per tariff line of " + treatment.lineDigits() + " digits");
      bill(
          code,
          "Duty, " + code,
          amount(treatment.perLine()),
          value(goods),
          treatment.perLine(),
          edition.ref(),
          goods);
    });
  }

  private void perItem(DutyTreatment.PerItem treatment) {
    for (Goods goods : consignment.goods()) {
      BigMoney duty = treatment.perItem().multipliedBy(goods.quantity());
      step(
          "Duty · " + goods.name(),
          new Value.Count(goods.quantity()),
          amount(treatment.perItem()),
          duty,
          "a fixed amount per item");
      bill(
          goods.id(),
          "Duty, " + goods.name(),
          amount(treatment.perItem()),
          value(List.of(goods)),
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
    BigMoney less = treatment.less() == null ? zero() : treatment.less();
    for (var same : byShare.entrySet()) {
      List<Goods> goods = same.getValue();
      Value rate = new Value.Proportion(same.getKey());
      BigMoney full = value(goods).multipliedBy(same.getKey());
      BigMoney off = full.isLessThan(less) ? full : less;
      less = less.minus(off);
      BigMoney duty = full.minus(off);
      String why =
          "one rate for the consignment" + (off.isZero() ? "" : ", less " + amount(off).text());
      step("Duty", amount(value(goods)), rate, duty, why);
      bill(rate.text(), "Duty at " + rate.text(), rate, value(goods), duty, edition.ref(), goods);
    }
  }

  private void bill(
      String on,
      String label,
      Value rate,
      BigMoney base,
      BigMoney duty,
      EditionRef cited,
      List<Goods> goods) {
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
            amount(base),
            rate,
            duty.toMoney(regime.roundingMode()),
            true,
            cited));
  }

  private BigMoney value(List<Goods> goods) {
    return goods.stream()
        .map(item -> item.customsValue(regime.valuation()))
        .reduce(zero(), BigMoney::plus);
  }

  private BigMoney zero() {
    return BigMoney.zero(regime.currency());
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

  private void step(
      String what, Value base, @Nullable Value rate, @Nullable BigMoney amount, String why) {
    Value came = amount == null ? null : amount(amount);
    working.add(new Step(what, base, rate, came, why, edition.ref()));
  }

  private static Value amount(BigMoney money) {
    return new Value.Amount(money);
  }
}

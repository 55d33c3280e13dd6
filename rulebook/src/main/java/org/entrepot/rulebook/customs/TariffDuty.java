package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Duty by the tariff: goods of one line are summed, for a duty may be charged on their weight or
 * have a minimum. A duty that nobody knows is refused, or taken from one end of a bracket and
 * called an estimate.
 */
final class TariffDuty {

  private final Edition<CustomsEdition> edition;
  private final Consignment consignment;
  private final DutyOfGoods duties;
  private final CustomsDuty.Bracket bracket;
  private final DutyBill bill;

  TariffDuty(
      Edition<CustomsEdition> edition,
      Consignment consignment,
      DutyRates rates,
      CustomsDuty.Bracket bracket,
      DutyBill bill) {
    this.edition = edition;
    this.consignment = consignment;
    this.duties = new DutyOfGoods(edition, rates);
    this.bracket = bracket;
    this.bill = bill;
  }

  private record TariffLine(String code, DutyExpression duty, String why, EditionRef edition) {}

  /** Charges the duty of the line under which the goods fall; goods of one line together. */
  void charge() {
    Map<TariffLine, List<Goods>> byLine = new LinkedHashMap<>();
    for (Goods goods : consignment.goods()) {
      line(goods)
          .ifPresent(line -> byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(goods));
    }
    if (!bill.isRefused()) {
      byLine.forEach(this::duty);
    }
  }

  private Optional<TariffLine> line(Goods goods) {
    String code = goods.hsCode().orElse(goods.name());
    return switch (duties.of(goods)) {
      case DutyOfGoods.Answer.One(var duty, var why, var cited) ->
          Optional.of(new TariffLine(code, duty, why, cited));
      case DutyOfGoods.Answer.ClaimRefused(var refusal) -> {
        bill.refuse(refusal);
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
    if (bracket.end() == CustomsDuty.Unknown.REFUSED) {
      bill.refuse(
          Reason.NO_PUBLIC_RATE,
          goods.id(),
          "the duty of "
              + goods.name()
              + " is not known: "
              + because
              + "; state its duty-rate, a longer code, or ask for an estimate");
      return Optional.empty();
    }
    bill.estimate();
    String code = goods.hsCode().orElse(goods.name());
    List<Candidate> candidates = candidates(goods, several);
    Comparator<Candidate> byAmount = Comparator.comparing(Candidate::amount);
    Candidate low = candidates.stream().min(byAmount).orElseThrow();
    Candidate high = candidates.stream().max(byAmount).orElseThrow();
    Candidate taken = bracket.end() == CustomsDuty.Unknown.LOW ? low : high;
    String why =
        "estimate between " + low.duty().text() + " and " + high.duty().text() + ": " + because;
    return Optional.of(new TariffLine(code, taken.duty(), why, taken.edition()));
  }

  private record Candidate(DutyExpression duty, BigMoney amount, EditionRef edition) {}

  /**
   * What the duty may be: that of each line, and the ends of the bracket where there is no line or
   * one that cannot be computed.
   */
  private List<Candidate> candidates(Goods goods, List<DutyRates.Line> lines) {
    Dutiable dutiable = dutiable(List.of(goods));
    List<Candidate> candidates = new ArrayList<>();
    boolean open = lines.isEmpty();
    for (DutyRates.Line line : lines) {
      if (DutyComputation.of(line.duty(), dutiable) instanceof Duty.Amount(var amount, var _p)) {
        candidates.add(new Candidate(line.duty(), amount, line.edition()));
      } else {
        open = true;
      }
    }
    if (open) {
      for (BigDecimal rate : List.of(bracket.low(), bracket.high())) {
        BigMoney amount = dutiable.value().multipliedBy(rate);
        candidates.add(new Candidate(new DutyExpression.AdValorem(rate), amount, edition.ref()));
      }
    }
    return candidates;
  }

  private Dutiable dutiable(List<Goods> goods) {
    return new Dutiable(
        bill.value(goods),
        quantities(goods),
        MonthDay.from(consignment.exchange().day()),
        this::exchange);
  }

  private void duty(TariffLine line, List<Goods> goods) {
    BigMoney value = bill.value(goods);
    switch (DutyComputation.of(line.duty(), dutiable(goods))) {
      case Duty.Amount(var amount, var parts) -> {
        parts.forEach(part ->
            bill.step(
                "Duty · " + line.code(),
                DutyBill.amount(value),
                null,
                part.amount(),
                line.why() + ": " + part.why()));
        bill.charge(
            line.code(), "Duty, " + line.code(), rate(line.duty()), amount, line.edition(), goods);
      }
      case Duty.Unknown(var missing) ->
          bill.refuse(
              Reason.FACT_MISSING,
              line.code(),
              "the duty of "
                  + line.code()
                  + " ("
                  + line.duty().text()
                  + ") needs: "
                  + String.join(", ", missing));
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
}

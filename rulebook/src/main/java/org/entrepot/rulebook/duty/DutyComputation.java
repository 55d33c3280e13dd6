package org.entrepot.rulebook.duty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Computes a duty on goods; exact, nothing is rounded here. */
public final class DutyComputation {

  private final Dutiable goods;

  private DutyComputation(Dutiable goods) {
    this.goods = goods;
  }

  public static Duty of(DutyExpression expression, Dutiable goods) {
    return new DutyComputation(goods).duty(expression);
  }

  private Duty duty(DutyExpression expression) {
    return switch (expression) {
      case DutyExpression.AdValorem adValorem -> adValorem(adValorem);
      case DutyExpression.Specific specific -> specific(specific);
      case DutyExpression.OutsideTheLine(var part) ->
          unknown(part.words() + " (" + part.symbol() + ")");
      case DutyExpression.Sum(var parts) -> sum(parts);
      case DutyExpression.Bounded bounded -> bounded(bounded);
      case DutyExpression.Seasonal seasonal -> seasonal(seasonal);
    };
  }

  private Duty adValorem(DutyExpression.AdValorem adValorem) {
    BigMoney amount = goods.value().multipliedBy(adValorem.fraction());
    String why = adValorem.text() + " of " + new Value.Amount(goods.value()).brief();
    return new Duty.Amount(amount, List.of(new Duty.Part(adValorem, amount, why)));
  }

  private Duty specific(DutyExpression.Specific specific) {
    List<String> missing = new ArrayList<>();
    @Nullable BigDecimal quantity = goods.quantities().get(specific.counted());
    if (quantity == null) {
      missing.add(specific.counted().words() + " in " + specific.counted().unit().symbol());
    }
    var currency = goods.value().getCurrencyUnit();
    var stated = specific.amount().getCurrencyUnit();
    Optional<BigDecimal> rate =
        stated.equals(currency)
            ? Optional.of(BigDecimal.ONE)
            : goods.exchange().rate(stated, currency);
    if (rate.isEmpty()) {
      missing.add("the exchange rate of " + stated + " in " + currency);
    }
    if (quantity == null || rate.isEmpty()) {
      return new Duty.Unknown(missing);
    }
    BigDecimal amount =
        specific
            .amount()
            .getAmount()
            .multiply(quantity)
            .multiply(rate.get())
            .divide(specific.per(), MathContext.DECIMAL128);
    BigMoney money = BigMoney.of(currency, amount);
    String why =
        specific.text() + " on " + new Value.Measure(quantity, specific.counted().unit()).brief();
    return new Duty.Amount(money, List.of(new Duty.Part(specific, money, why)));
  }

  private Duty sum(List<DutyExpression> parts) {
    BigMoney total = BigMoney.zero(goods.value().getCurrencyUnit());
    List<Duty.Part> computed = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (DutyExpression part : parts) {
      switch (duty(part)) {
        case Duty.Amount(var amount, var its) -> {
          total = total.plus(amount);
          computed.addAll(its);
        }
        case Duty.Unknown(var its) -> missing.addAll(its);
      }
    }
    return missing.isEmpty() ? new Duty.Amount(total, computed) : new Duty.Unknown(missing);
  }

  private Duty bounded(DutyExpression.Bounded bounded) {
    List<String> missing = new ArrayList<>();
    Duty duty = collecting(bounded.duty(), missing);
    @Nullable Duty floor =
        bounded.atLeast() == null ? null : collecting(bounded.atLeast(), missing);
    @Nullable Duty cap = bounded.atMost() == null ? null : collecting(bounded.atMost(), missing);
    if (!missing.isEmpty()) {
      return new Duty.Unknown(missing);
    }
    Duty.Amount result = (Duty.Amount) duty;
    if (floor instanceof Duty.Amount least && least.amount().isGreaterThan(result.amount())) {
      result =
          instead(least, "at least this, more than " + new Value.Amount(result.amount()).brief());
    }
    if (cap instanceof Duty.Amount most && most.amount().isLessThan(result.amount())) {
      result =
          instead(most, "at most this, less than " + new Value.Amount(result.amount()).brief());
    }
    return result;
  }

  private Duty collecting(DutyExpression expression, List<String> missing) {
    Duty duty = duty(expression);
    if (duty instanceof Duty.Unknown(var its)) {
      missing.addAll(its);
    }
    return duty;
  }

  private static Duty.Amount instead(Duty.Amount bound, String because) {
    return new Duty.Amount(
        bound.amount(),
        bound.parts().stream()
            .map(part ->
                new Duty.Part(part.expression(), part.amount(), part.why() + "; " + because))
            .toList());
  }

  private Duty seasonal(DutyExpression.Seasonal seasonal) {
    return seasonal.seasons().stream()
        .filter(season -> season.holds(goods.day()))
        .findFirst()
        .map(season -> duty(season.duty()))
        .orElseGet(
            () -> unknown("a rate for this time of the year: the line states " + seasonal.text()));
  }

  private static Duty unknown(String missing) {
    return new Duty.Unknown(List.of(missing));
  }
}

package org.entrepot.rulebook.landedcost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The values of the goods at which a parcel's charges jump, and what crossing each costs. Where
 * they lie is read off the regime's conditions; what is charged beside them comes from the quote
 * itself, for the same parcel with its goods' values scaled.
 */
public final class LandedCostCliffs {

  /**
   * A threshold of the regime.
   *
   * @param value the largest value on its near side
   * @param beyond the value one minor unit above
   * @param chargesAt duties, taxes and fees at {@code value}
   * @param chargesBeyond the same at {@code beyond}
   */
  public record Cliff(BigMoney value, BigMoney beyond, BigMoney chargesAt, BigMoney chargesBeyond) {

    /** What crossing costs; negative where it saves. */
    public BigMoney cost() {
      return chargesBeyond.minus(chargesAt);
    }
  }

  /**
   * A threshold on one side of which there is no figure for a parcel like this one, as where duty
   * is due above it and not known.
   *
   * @param value the largest value on its near side
   * @param above whether it is the values above that have no figure
   */
  public record Limit(BigMoney value, boolean above, List<Refusal> refusals) {
    public Limit {
      refusals = List.copyOf(refusals);
    }
  }

  /** The thresholds nearest to a parcel. */
  public record Nearest(Optional<Cliff> below, Optional<Cliff> above) {}

  /** So that a parcel scaled to a threshold never lies above it. */
  private static final MathContext DOWNWARDS = new MathContext(34, RoundingMode.DOWN);

  private final Subject<LandedCostEdition> subject;
  private final Facts facts;
  private final Instant at;
  private final Books books;

  private LandedCostCliffs(
      Subject<LandedCostEdition> subject, Facts facts, Instant at, Books books) {
    this.subject = subject;
    this.facts = facts;
    this.at = at;
    this.books = books;
  }

  /** Every cliff of a parcel like this one, by value; none where it cannot be quoted. */
  public static List<Cliff> of(
      Subject<LandedCostEdition> subject, Facts facts, Instant at, Books books) {
    LandedCostCliffs cliffs = new LandedCostCliffs(subject, facts, at, books);
    return ReadParcel.of(subject, facts, at, books).map(cliffs::of).orElseGet(List::of);
  }

  /** Every limit of a parcel like this one, by value. */
  public static List<Limit> limits(
      Subject<LandedCostEdition> subject, Facts facts, Instant at, Books books) {
    LandedCostCliffs cliffs = new LandedCostCliffs(subject, facts, at, books);
    return ReadParcel.of(subject, facts, at, books).map(cliffs::limits).orElseGet(List::of);
  }

  private List<Limit> limits(ReadParcel parcel) {
    BigMoney goods = parcel.consignment().intrinsicValue();
    if (!goods.isPositive()) {
      return List.of();
    }
    BigMoney carriage = parcel.consignment().value().minus(goods);
    List<Limit> limits = new ArrayList<>();
    for (BigMoney value : values(parcel.regime(), carriage)) {
      BigDecimal unit = BigDecimal.ONE.movePointLeft(value.getScale());
      Outcome near = scaled(goods, value);
      Outcome far = scaled(goods, value.plus(unit));
      if (near instanceof Outcome.Answer
          && far instanceof Outcome.Refused(var refusals, var _notes, var w)) {
        limits.add(new Limit(value, true, refusals));
      } else if (near instanceof Outcome.Refused(var refusals, var _notes, var w)
          && far instanceof Outcome.Answer) {
        limits.add(new Limit(value, false, refusals));
      }
    }
    return limits;
  }

  /** The nearest of some cliffs below and above a value of goods. */
  public static Nearest nearest(List<Cliff> cliffs, BigMoney goods) {
    Optional<Cliff> below =
        cliffs.stream().filter(c -> c.value().isLessThan(goods)).reduce((first, last) -> last);
    Optional<Cliff> above = cliffs.stream().filter(c -> !c.value().isLessThan(goods)).findFirst();
    return new Nearest(below, above);
  }

  private List<Cliff> of(ReadParcel parcel) {
    Consignment consignment = parcel.consignment();
    if (!consignment.intrinsicValue().isPositive()) {
      return List.of();
    }
    CurrencyUnit currency = parcel.regime().currency();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
    BigMoney carriage = consignment.value().minus(consignment.intrinsicValue());
    List<Cliff> cliffs = new ArrayList<>();
    for (BigMoney value : values(parcel.regime(), carriage)) {
      BigMoney beyond = value.plus(unit);
      Optional<BigMoney> near = charges(consignment.intrinsicValue(), value);
      Optional<BigMoney> far = charges(consignment.intrinsicValue(), beyond);
      if (near.isPresent() && far.isPresent() && jumps(near.get(), far.get(), unit)) {
        cliffs.add(new Cliff(value, beyond, near.get(), far.get()));
      }
    }
    return cliffs;
  }

  /** The values of the goods at the thresholds; freight and insurance are not scaled with them. */
  private static List<BigMoney> values(CustomsEdition regime, BigMoney carriage) {
    return Threshold.of(regime).stream()
        .map(threshold ->
            threshold.withFreight() ? threshold.value().minus(carriage) : threshold.value())
        .map(
            value -> value.withScale(value.getCurrencyUnit().getDecimalPlaces(), RoundingMode.DOWN))
        .filter(BigMoney::isPositive)
        .distinct()
        .sorted()
        .toList();
  }

  /** A slope of one hundred per cent would add one unit; what adds more than two is a jump. */
  private static boolean jumps(BigMoney near, BigMoney far, BigDecimal unit) {
    BigDecimal step = far.getAmount().subtract(near.getAmount()).abs();
    return step.compareTo(unit.add(unit)) > 0;
  }

  private Optional<BigMoney> charges(BigMoney goods, BigMoney wanted) {
    return amount(scaled(goods, wanted), "charges");
  }

  /** The quote of the same goods at other prices, that come to {@code wanted}. */
  private Outcome scaled(BigMoney goods, BigMoney wanted) {
    BigDecimal factor = wanted.getAmount().divide(goods.getAmount(), DOWNWARDS);
    List<Facts> items = new ArrayList<>();
    for (Facts item : facts.group(ConsignmentFacts.ITEMS)) {
      items.add(
          item.value("value").orElseThrow() instanceof Value.Amount(var money)
              ? item.with("value", new Value.Amount(money.multipliedBy(factor)))
              : item);
    }
    return quote(facts.withGroup(ConsignmentFacts.ITEMS, items));
  }

  private Outcome quote(Facts parcel) {
    return subject.compute(at, parcel, books);
  }

  private static Optional<BigMoney> amount(Outcome outcome, String name) {
    return outcome instanceof Outcome.Answer answer
            && answer.results().get(name) instanceof Value.Amount(var money)
        ? Optional.of(money)
        : Optional.empty();
  }
}

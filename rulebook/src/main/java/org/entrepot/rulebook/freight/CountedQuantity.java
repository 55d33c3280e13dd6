package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.parcel.DimensionalFactor;
import org.entrepot.rulebook.parcel.MeasureStep;
import org.entrepot.rulebook.value.Value.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The quantity that a rate card reads, as a curve over the quantity that varies: the same, in
 * steps, with the weight that a volume counts as, or constant where it does not depend on it.
 */
final class CountedQuantity {

  private final FreightEdition tariff;
  private final Parcel sample;
  private final String varies;
  private final BigDecimal grid;
  private final BigDecimal end;

  /**
   * Curves for one parcel.
   *
   * @param sample the parcel at some value of the quantity that varies
   * @param end the first point that is not drawn
   */
  CountedQuantity(
      FreightEdition tariff, Parcel sample, String varies, BigDecimal grid, BigDecimal end) {
    this.tariff = tariff;
    this.sample = sample;
    this.varies = varies;
    this.grid = grid;
    this.end = end;
  }

  /** The curve of the quantity called {@code by}; nothing where the facts do not state it. */
  Optional<Curve> of(String by) {
    Curve same = Curve.line(grid, BigDecimal.ONE, BigDecimal.ZERO).within(grid, end);
    if (by.equals(varies)) {
      return Optional.of(
          by.equals(FreightFacts.VOLUME)
              ? stepped(same, step(tariff.volumeSteps(), sample.facts()))
              : same);
    }
    if (by.equals(FreightFacts.CHARGEABLE_WEIGHT) && varies.equals(FreightFacts.WEIGHT)) {
      Curve atLeastTheSize =
          sample
              .facts()
              .value(FreightFacts.DIMENSIONAL_WEIGHT)
              .map(weight -> same.atLeast(PricedBand.base(weight)))
              .orElse(same);
      return Optional.of(stepped(atLeastTheSize, step(tariff.weightSteps(), sample.facts())));
    }
    if (by.equals(FreightFacts.CHARGEABLE_WEIGHT) && varies.equals(FreightFacts.VOLUME)) {
      return sample.facts().value(FreightFacts.WEIGHT).map(PricedBand::base).map(this::bySize);
    }
    return Optional.ofNullable(sample.quantities().get(by))
        .or(() -> sample.facts().value(by))
        .map(value -> Curve.line(grid, BigDecimal.ZERO, PricedBand.base(value)).within(grid, end));
  }

  private Curve bySize(BigDecimal actual) {
    BigDecimal gramsPerLitre =
        tariff.dimensionalWeight().stream()
            .filter(rule -> holds(rule.when(), sample.facts()))
            .findFirst()
            .map(DimensionalRule::factor)
            .map(CountedQuantity::gramsPerLitre)
            .orElse(BigDecimal.ZERO);
    Curve dimensional = Curve.line(grid, gramsPerLitre, BigDecimal.ZERO).within(grid, end);
    return stepped(dimensional.atLeast(actual), step(tariff.weightSteps(), sample.facts()));
  }

  private static BigDecimal gramsPerLitre(DimensionalFactor factor) {
    return factor.weight().base().divide(factor.volume().base(), MathContext.DECIMAL128);
  }

  private static @Nullable MeasureStep step(List<StepRule> rules, Facts facts) {
    return rules.stream()
        .filter(rule -> holds(rule.when(), facts))
        .findFirst()
        .map(StepRule::counted)
        .orElse(null);
  }

  private static boolean holds(@Nullable Condition condition, Facts facts) {
    return condition == null || condition.holds(facts);
  }

  /** Rounding changes its answer at half and whole steps only, so between them it is constant. */
  private Curve stepped(Curve curve, @Nullable MeasureStep step) {
    if (step == null) {
      return curve;
    }
    BigDecimal half = step.step().base().divide(BigDecimal.TWO);
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : curve.pieces()) {
      List<BigDecimal> starts = new ArrayList<>(starts(piece, half));
      for (int i = 0; i < starts.size(); i++) {
        BigDecimal start = starts.get(i);
        @Nullable BigDecimal next = i + 1 < starts.size() ? starts.get(i + 1) : piece.to();
        pieces.add(new Piece(start, next, BigDecimal.ZERO, rounded(piece.at(start), step)));
      }
    }
    return new Curve(grid, pieces).simplified();
  }

  private static BigDecimal rounded(BigDecimal base, MeasureStep step) {
    Measure exact =
        new Measure(
            base.divide(step.step().unit().toBase(), MathContext.DECIMAL128), step.step().unit());
    return step.round(exact).base();
  }

  private NavigableSet<BigDecimal> starts(Piece piece, BigDecimal half) {
    NavigableSet<BigDecimal> starts = new TreeSet<>(List.of(piece.from()));
    if (piece.slope().signum() == 0 || piece.to() == null) {
      return starts;
    }
    BigDecimal first = piece.at(piece.from()).divide(half, 0, RoundingMode.DOWN);
    BigDecimal last = piece.at(piece.to()).divide(half, 0, RoundingMode.UP);
    for (BigDecimal k = first; k.compareTo(last) <= 0; k = k.add(BigDecimal.ONE)) {
      BigDecimal x = lastUpTo(piece, k.multiply(half), grid);
      starts.add(x);
      starts.add(x.add(grid));
    }
    starts.removeIf(x -> x.compareTo(piece.from()) < 0 || x.compareTo(piece.to()) >= 0);
    return starts;
  }

  /** The last grid point at which a rising piece is not over a bound. */
  static BigDecimal lastUpTo(Piece rising, BigDecimal bound, BigDecimal grid) {
    return bound
        .subtract(rising.intercept())
        .divide(rising.slope().multiply(grid), 0, RoundingMode.FLOOR)
        .multiply(grid);
  }
}

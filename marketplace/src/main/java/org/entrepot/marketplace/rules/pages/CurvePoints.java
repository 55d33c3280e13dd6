package org.entrepot.marketplace.rules.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.json.Json;

/** A curve as the points of a line: exact at both ends of each straight piece. */
final class CurvePoints {

  private static final int SAMPLES = 40;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What is drawn over the price or quantity. */
  enum Look {
    /** What is charged. */
    CHARGE,
    /** What is left of the price. */
    KEPT,
    /** The charge in per cent of the price. */
    SHARE
  }

  private CurvePoints() {}

  /** The points up to {@code end}; a gap of the curve is a gap of the line. */
  static Json of(Curve curve, Look look, BigDecimal end, BigDecimal unit) {
    List<Json> points = new ArrayList<>();
    BigDecimal reached = BigDecimal.ZERO;
    for (Piece piece : curve.pieces()) {
      if (piece.from().compareTo(end) >= 0) {
        break;
      }
      if (piece.from().compareTo(reached) > 0) {
        points.add(Json.Absent.NULL);
      }
      BigDecimal stop = piece.to() == null ? end : piece.to().min(end);
      for (BigDecimal x : ends(piece, stop, look)) {
        points.add(
            new Json.Elements(
                List.of(
                    new Json.Decimal(rounded(x.divide(unit, MathContext.DECIMAL64))),
                    new Json.Decimal(rounded(value(piece, x, look))))));
      }
      reached = stop;
    }
    return new Json.Elements(points);
  }

  /** Both ends suffice for a line; a share bends, and needs points between. */
  private static List<BigDecimal> ends(Piece piece, BigDecimal stop, Look look) {
    if (look != Look.SHARE) {
      return List.of(piece.from(), stop);
    }
    BigDecimal start = piece.from().max(stop.movePointLeft(2));
    BigDecimal step =
        stop.subtract(start).divide(BigDecimal.valueOf(SAMPLES), MathContext.DECIMAL64);
    List<BigDecimal> points = new ArrayList<>();
    for (int i = 0; i <= SAMPLES; i++) {
      points.add(start.add(step.multiply(BigDecimal.valueOf(i))));
    }
    return points;
  }

  private static BigDecimal value(Piece piece, BigDecimal x, Look look) {
    return switch (look) {
      case CHARGE -> piece.at(x);
      case KEPT -> x.subtract(piece.at(x));
      case SHARE ->
          x.signum() == 0
              ? BigDecimal.ZERO
              : piece.at(x).multiply(HUNDRED).divide(x, MathContext.DECIMAL64);
    };
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.round(new MathContext(9)).stripTrailingZeros();
  }
}

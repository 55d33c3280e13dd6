package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.jspecify.annotations.Nullable;

/** Draws the bands of a rate card; a band without a public rate leaves its part without a value. */
final class BandDrawing {

  private BandDrawing() {}

  /** The bands of a card over the quantity that they are read by. */
  static Curve over(List<PricedBand> bands, Curve counted) {
    BigDecimal grid = counted.grid();
    Curve whole = new Curve(grid, List.of());
    for (Piece piece : counted.pieces()) {
      for (PricedBand band : bands) {
        if (band.band().noRate() != null) {
          continue;
        }
        if (piece.slope().signum() == 0) {
          if (band.covers(piece.intercept())) {
            whole = whole.followedBy(line(band, piece, grid).within(piece.from(), piece.to()));
          }
          continue;
        }
        BigDecimal from = CountedQuantity.lastUpTo(piece, band.over(), grid).add(grid);
        @Nullable BigDecimal to =
            band.upto() == null
                ? null
                : CountedQuantity.lastUpTo(piece, band.upto(), grid).add(grid);
        whole =
            whole.followedBy(
                line(band, piece, grid).within(from, to).within(piece.from(), piece.to()));
      }
    }
    return whole;
  }

  private static Curve line(PricedBand band, Piece counted, BigDecimal grid) {
    BigDecimal slope = band.each().divide(band.per(), MathContext.DECIMAL128);
    BigDecimal start = band.start().add(slope.multiply(counted.intercept().subtract(band.from())));
    return Curve.line(grid, slope.multiply(counted.slope()), start);
  }
}

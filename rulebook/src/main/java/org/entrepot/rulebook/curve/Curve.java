package org.entrepot.rulebook.curve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function made of straight pieces over a grid, such as prices in minor units. It is exact at
 * every point of the grid: where two lines cross between two points, the new piece begins at the
 * next one. Points that no piece covers have no value.
 *
 * @param grid the distance of neighbouring points
 * @param pieces in order, not overlapping
 */
public record Curve(BigDecimal grid, List<Piece> pieces) {

  /** A straight part with the value that {@code pick} chooses on it. */
  public record Bounds(BigDecimal from, @Nullable BigDecimal to) {}

  public Curve {
    pieces = List.copyOf(pieces);
  }

  /** {@code slope × x + intercept} everywhere from zero. */
  public static Curve line(BigDecimal grid, BigDecimal slope, BigDecimal intercept) {
    return new Curve(grid, List.of(new Piece(BigDecimal.ZERO, null, slope, intercept)));
  }

  public Optional<BigDecimal> at(BigDecimal x) {
    return pieceAt(x).map(piece -> piece.at(x));
  }

  public Optional<Piece> pieceAt(BigDecimal x) {
    return pieces.stream().filter(piece -> piece.covers(x)).findFirst();
  }

  public Curve times(BigDecimal factor) {
    return new Curve(
        grid,
        pieces.stream()
            .map(p ->
                new Piece(
                    p.from(), p.to(), p.slope().multiply(factor), p.intercept().multiply(factor)))
            .toList());
  }

  /** The sum, where both have a value. */
  public Curve plus(Curve other) {
    return combine(
        other,
        (a, b) ->
            new Piece(
                a.from(), a.to(), a.slope().add(b.slope()), a.intercept().add(b.intercept())));
  }

  /** The smaller of the curve and a constant. */
  public Curve atMost(BigDecimal limit) {
    return bounded(limit, 1);
  }

  /** The larger of the curve and a constant. */
  public Curve atLeast(BigDecimal limit) {
    return bounded(limit, -1);
  }

  /** Only the part on {@code [from, to)}. */
  public Curve within(BigDecimal from, @Nullable BigDecimal to) {
    List<Piece> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      BigDecimal start = piece.from().max(from);
      @Nullable BigDecimal end = earlier(piece.to(), to);
      if (end == null || start.compareTo(end) < 0) {
        parts.add(new Piece(start, end, piece.slope(), piece.intercept()));
      }
    }
    return new Curve(grid, parts);
  }

  /** This curve, and {@code next} behind it. */
  public Curve followedBy(Curve next) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(next.pieces);
    return new Curve(grid, all);
  }

  /** Neighbouring pieces of one line joined. */
  public Curve simplified() {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.sameLineAs(piece)
          && last.to() != null
          && piece.from().compareTo(last.to()) == 0) {
        joined.set(
            joined.size() - 1,
            new Piece(last.from(), piece.to(), piece.slope(), piece.intercept()));
      } else {
        joined.add(piece);
      }
    }
    return new Curve(grid, joined);
  }

  /** Every place at which the curve jumps by at least one grid step. */
  public List<Cliff> cliffs() {
    List<Cliff> cliffs = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      Piece left = pieces.get(i - 1);
      Piece right = pieces.get(i);
      BigDecimal at = right.from();
      boolean touching = left.to() != null && left.to().compareTo(at) == 0;
      if (touching && right.at(at).subtract(left.at(at)).abs().compareTo(grid) >= 0) {
        BigDecimal below = at.subtract(grid);
        cliffs.add(new Cliff(at, below, left.at(below), right.at(at)));
      }
    }
    return cliffs;
  }

  /** The parts on which neither this nor another curve has a break. */
  public List<Bounds> partsWith(Curve other) {
    TreeSet<BigDecimal> breaks = new TreeSet<>();
    boolean open = false;
    for (Curve curve : List.of(this, other)) {
      for (Piece piece : curve.pieces) {
        breaks.add(piece.from());
        if (piece.to() == null) {
          open = true;
        } else {
          breaks.add(piece.to());
        }
      }
    }
    List<BigDecimal> starts = new ArrayList<>(breaks);
    List<Bounds> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      if (!last || open) {
        parts.add(new Bounds(starts.get(i), last ? null : starts.get(i + 1)));
      }
    }
    return parts;
  }

  private Curve combine(Curve other, BinaryOperator<Piece> both) {
    List<Piece> combined = new ArrayList<>();
    for (Bounds part : partsWith(other)) {
      Optional<Piece> a = pieceAt(part.from());
      Optional<Piece> b = other.pieceAt(part.from());
      if (a.isPresent() && b.isPresent()) {
        Piece here = new Piece(part.from(), part.to(), a.get().slope(), a.get().intercept());
        combined.add(both.apply(here, b.get()));
      }
    }
    return new Curve(grid, combined);
  }

  /** Sign 1 keeps what lies at or under the limit, -1 what lies at or over it. */
  private Curve bounded(BigDecimal limit, int sign) {
    List<Piece> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece flat = new Piece(piece.from(), piece.to(), BigDecimal.ZERO, limit);
      @Nullable BigDecimal crossing = crossing(piece, limit);
      if (crossing == null) {
        parts.add(exceeds(piece.at(piece.from()), limit, sign) ? flat : piece);
        continue;
      }
      boolean flatFirst = exceeds(piece.at(piece.from()), limit, sign);
      Piece first = flatFirst ? flat : piece;
      Piece second = flatFirst ? piece : flat;
      parts.add(new Piece(piece.from(), crossing, first.slope(), first.intercept()));
      parts.add(new Piece(crossing, piece.to(), second.slope(), second.intercept()));
    }
    return new Curve(grid, parts);
  }

  private static boolean exceeds(BigDecimal value, BigDecimal limit, int sign) {
    return Integer.signum(value.compareTo(limit)) * sign > 0;
  }

  /** The first grid point of the piece that lies on the other side of the limit. */
  private @Nullable BigDecimal crossing(Piece piece, BigDecimal limit) {
    if (piece.slope().signum() == 0) {
      return null;
    }
    BigDecimal steps =
        limit
            .subtract(piece.intercept())
            .divide(piece.slope().multiply(grid), 0, RoundingMode.CEILING);
    BigDecimal x = steps.multiply(grid);
    boolean inside =
        x.compareTo(piece.from()) > 0 && (piece.to() == null || x.compareTo(piece.to()) < 0);
    return inside ? x : null;
  }

  private static @Nullable BigDecimal earlier(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.min(b);
  }
}

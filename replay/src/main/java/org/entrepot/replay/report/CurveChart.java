package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.entrepot.replay.restatement.Varied;

/**
 * A figure as it follows a value that is varied, with a mark at the value that the rulebook states.
 * The scale begins at nothing unless the curve would then be flat; where it does not, it says so.
 *
 * @param varied any of the values tried
 */
record CurveChart(String title, Varied varied) {

  /** The figure at one value. */
  record Point(String name, BigDecimal at, BigDecimal figure, String text) {}

  private static final int EDGE = 8;
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  void draw(List<Point> points, Html html) {
    Point lowest = points.stream().min(CurveChart::byFigure).orElseThrow();
    Point highest = points.stream().max(CurveChart::byFigure).orElseThrow();
    boolean fromNothing =
        lowest.figure.signum() >= 0
            && highest.figure.signum() > 0
            && lowest.figure.multiply(TWICE).compareTo(highest.figure) <= 0;
    boolean flat = byFigure(lowest, highest) == 0;
    BigDecimal foot = fromNothing ? BigDecimal.ZERO : lowest.figure;
    Chart.begin(title, html);
    html.raw("<div class=\"plot\">\n<p class=\"scale\">");
    if (flat) {
      html.raw("<span></span><span>").text(lowest.text).raw("</span><span></span></p>\n");
    } else {
      html.raw("<span>").text(highest.text).raw("</span><span>");
      html.text(fromNothing ? "0" : lowest.text).raw("</span></p>\n");
    }
    Chart.drawing(Chart.WIDTH, Chart.HEIGHT, html);
    stated(points, html);
    StringBuilder line = new StringBuilder();
    for (Point point : points) {
      String place = place(point, points, foot, highest.figure, fromNothing);
      line.append(line.isEmpty() ? "M" : "L").append(place);
    }
    html.raw("<path class=\"curve\" d=\"" + line + "\"/>\n");
    for (Point point : points) {
      String place = place(point, points, foot, highest.figure, fromNothing);
      html.raw("<path class=\"point\" d=\"M" + place + "h0\"><title>");
      html.text(point.name + ": " + point.text).raw("</title></path>\n");
    }
    html.raw("<path class=\"axis\" d=\"M0 " + Chart.HEIGHT + "H" + Chart.WIDTH + "\"/></svg>\n");
    html.end("div");
    Chart.ends(points.getFirst().name, points.getLast().name, html);
    if (!fromNothing) {
      html.element("p", flat ? "It does not change." : "The scale does not begin at 0.");
    }
    html.element("p", told(points));
    Chart.end(html);
  }

  /** Where the rulebook stands, as a line from top to bottom. */
  private void stated(List<Point> points, Html html) {
    if (isAmong(points)) {
      int right = right(varied.statedValue(), points);
      html.raw("<path class=\"stated\" d=\"M" + right + " 0V" + Chart.HEIGHT + "\"><title>");
      html.text(varied.stated() + ", as the rulebook states").raw("</title></path>\n");
    }
  }

  private String told(List<Point> points) {
    return isAmong(points)
        ? "Dashed: " + varied.stated() + ", as the rulebook states."
        : "The rulebook states " + varied.stated() + ", which is not among the values tried.";
  }

  private boolean isAmong(List<Point> points) {
    return points.getFirst().at.compareTo(varied.statedValue()) <= 0
        && points.getLast().at.compareTo(varied.statedValue()) >= 0;
  }

  private static int byFigure(Point one, Point other) {
    return one.figure.compareTo(other.figure);
  }

  private static String place(
      Point point, List<Point> points, BigDecimal foot, BigDecimal top, boolean onTheAxis) {
    int under = onTheAxis ? 0 : EDGE;
    int up = under + along(point.figure, foot, top, Chart.HEIGHT - EDGE - under);
    return right(point.at, points) + " " + (Chart.HEIGHT - up);
  }

  private static int right(BigDecimal at, List<Point> points) {
    return EDGE + along(at, points.getFirst().at, points.getLast().at, Chart.WIDTH - 2 * EDGE);
  }

  private static int along(BigDecimal value, BigDecimal from, BigDecimal to, int length) {
    BigDecimal whole = to.subtract(from);
    return whole.signum() == 0
        ? length / 2
        : value
            .subtract(from)
            .multiply(BigDecimal.valueOf(length))
            .divide(whole, 0, RoundingMode.HALF_UP)
            .intValueExact();
  }
}

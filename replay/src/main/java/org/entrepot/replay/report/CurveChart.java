package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure as it follows a value that is varied. The lowest figure stands at the foot, which is not
 * nothing: it shows the shape.
 */
record CurveChart(String title) {

  /** The figure at one value. */
  record Point(String name, BigDecimal at, BigDecimal figure, String text) {}

  private static final int EDGE = 8;

  void draw(List<Point> points, Html html) {
    Point lowest = points.stream().min(CurveChart::byFigure).orElseThrow();
    Point highest = points.stream().max(CurveChart::byFigure).orElseThrow();
    Chart.begin(title, html);
    html.raw("<div class=\"plot\">\n<p class=\"scale\">");
    if (byFigure(lowest, highest) == 0) {
      html.raw("<span></span><span>").text(lowest.text).raw("</span><span></span></p>\n");
    } else {
      html.raw("<span>").text(highest.text).raw("</span><span>");
      html.text(lowest.text).raw("</span></p>\n");
    }
    Chart.drawing(Chart.WIDTH, Chart.HEIGHT, html);
    StringBuilder line = new StringBuilder();
    for (Point point : points) {
      line.append(line.isEmpty() ? "M" : "L").append(place(point, points, lowest, highest));
    }
    html.raw("<path class=\"curve\" d=\"" + line + "\"/>\n");
    for (Point point : points) {
      String place = place(point, points, lowest, highest);
      html.raw("<path class=\"point\" d=\"M" + place + "h0\"><title>");
      html.text(point.name + ": " + point.text).raw("</title></path>\n");
    }
    html.raw("<path class=\"axis\" d=\"M0 " + Chart.HEIGHT + "H" + Chart.WIDTH + "\"/></svg>\n");
    html.end("div");
    Chart.ends(points.getFirst().name, points.getLast().name, html);
    Chart.end(html);
  }

  private static int byFigure(Point one, Point other) {
    return one.figure.compareTo(other.figure);
  }

  private static String place(Point point, List<Point> points, Point lowest, Point highest) {
    int right = along(point.at, points.getFirst().at, points.getLast().at, Chart.WIDTH - 2 * EDGE);
    int up = along(point.figure, lowest.figure, highest.figure, Chart.HEIGHT - 2 * EDGE);
    return (EDGE + right) + " " + (Chart.HEIGHT - EDGE - up);
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

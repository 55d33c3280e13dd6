package org.entrepot.replay.report;

import java.util.List;

/** Bars side by side, drawn in the page; the table after it has the same figures. */
final class BarChart {

  /** A bar; {@code kind} is the class of its colour: gain, loss or plain. */
  record Bar(String name, long value, String kind) {}

  private static final int WIDTH = 720;
  private static final int HEIGHT = 160;

  private BarChart() {}

  static void draw(Html html, String title, List<Bar> bars) {
    long most = bars.stream().mapToLong(Bar::value).max().orElse(0);
    if (most <= 0) {
      return;
    }
    html.raw(
        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 "
            + WIDTH
            + " "
            + (HEIGHT + 4)
            + "\" aria-label=\"");
    html.text(title + ". The table below has the figures.").raw("\">\n");
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int left = i * WIDTH / bars.size();
      int right = (i + 1) * WIDTH / bars.size();
      long height = bar.value > 0 ? Math.max(1, bar.value * HEIGHT / most) : 0;
      html.raw(
              "<rect class=\""
                  + bar.kind
                  + "\" x=\""
                  + left
                  + "\" y=\""
                  + (HEIGHT - height)
                  + "\" width=\""
                  + Math.max(1, right - left - 2)
                  + "\" height=\""
                  + height
                  + "\"><title>")
          .text(bar.name + ": " + Html.count(bar.value))
          .raw("</title></rect>\n");
    }
    html.raw("<path class=\"axis\" d=\"M0 " + HEIGHT + "H" + WIDTH + "\"/></svg>\n");
  }
}

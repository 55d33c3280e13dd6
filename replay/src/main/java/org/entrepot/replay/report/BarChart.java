package org.entrepot.replay.report;

import java.util.List;

/**
 * Upright bars side by side, drawn in the page; the table after it has the same figures.
 *
 * @param of what is counted
 * @param together how many bars stand close together, as of one week
 */
record BarChart(String title, String of, int together) {

  /** So many labels have room on a narrow screen. */
  private static final int MOST_LABELS = 6;

  /**
   * A bar; {@code kind} is the class of its colour: gain, loss or plain.
   *
   * @param label where it begins, as it stands below it
   */
  record Bar(String name, long value, String kind, String label) {}

  /**
   * Draws them, with a label below every few.
   *
   * @param end what stands at the right end
   */
  void draw(List<Bar> bars, String end, Html html) {
    long most = bars.stream().mapToLong(Bar::value).max().orElse(0);
    if (most <= 0) {
      return;
    }
    Chart.begin(title, html);
    html.element("p", "Up to " + Html.count(most) + " " + of);
    Chart.drawing(Chart.WIDTH, Chart.HEIGHT + 2, html);
    for (int i = 0; i < bars.size(); i++) {
      int from = i * Chart.WIDTH / bars.size();
      int to = (i + 1) * Chart.WIDTH / bars.size();
      boolean last = i % together == together - 1;
      int gap = last && to - from > 3 ? Math.min(8, (to - from) / 4) : 0;
      bar(bars.get(i), from, Math.max(1, to - from - gap), most, html);
    }
    html.raw("<path class=\"axis\" d=\"M0 " + Chart.HEIGHT + "H" + Chart.WIDTH + "\"/></svg>\n");
    labels(bars, end, html);
    Chart.end(html);
  }

  /** One place for each group of bars; those before the end stay free for what stands there. */
  private void labels(List<Bar> bars, String end, Html html) {
    int groups = bars.size() / together;
    int every = (groups + MOST_LABELS - 1) / MOST_LABELS;
    html.raw("<p class=\"labels\">");
    for (int i = 0; i < groups; i++) {
      boolean labelled = i % every == 0 && (groups - i > every || i == 0);
      String label = labelled ? bars.get(i * together).label : i == groups - 1 ? end : "";
      html.raw("<span>").text(label).raw("</span>");
    }
    html.raw("</p>\n");
  }

  private static void bar(Bar bar, int left, int width, long most, Html html) {
    long height = bar.value > 0 ? Math.max(1, bar.value * Chart.HEIGHT / most) : 0;
    html.raw(
            "<rect class=\""
                + bar.kind
                + "\" x=\""
                + left
                + "\" y=\""
                + (Chart.HEIGHT - height)
                + "\" width=\""
                + width
                + "\" height=\""
                + height
                + "\"><title>")
        .text(bar.name + ": " + Html.count(bar.value))
        .raw("</title></rect>\n");
  }
}

package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Upright bars side by side, drawn in the page; the table after it has the same figures. A second
 * count of each may be drawn as a line over them, which is told apart without its colour.
 *
 * @param bars what the bars are, where a line is drawn too; else empty
 * @param line what the line is; empty where there is none
 */
record BarChart(String title, String bars, String line) {

  /** What a chart is wide on a phone, and a letter of what stands below it. */
  private static final int NARROW = 300;

  private static final int LETTER = 8;

  private static final int MOST_GAP = 8;

  /**
   * A bar; {@code kind} is the class of its colour: gain, loss or plain.
   *
   * @param before how high the line stands there
   * @param label where it begins, as it stands below it
   */
  record Bar(String name, long value, long before, String kind, String label) {}

  /** A chart of bars alone. */
  BarChart(String title) {
    this(title, "", "");
  }

  /**
   * Draws them between nothing and their greatest, with a label below every few.
   *
   * @param end what stands at the right end
   * @param notes what it does not show by itself
   */
  void draw(List<Bar> all, String end, List<String> notes, Html html) {
    long most = all.stream().mapToLong(bar -> Math.max(bar.value, bar.before)).max().orElse(0);
    if (most <= 0) {
      return;
    }
    Chart.begin(title, html);
    key(html);
    html.raw("<div class=\"plot\">\n<p class=\"scale\"><span>").text(Html.count(most));
    html.raw("</span><span>0</span></p>\n");
    Chart.drawing(Chart.WIDTH, Chart.HEIGHT + 2, html);
    for (int i = 0; i < all.size(); i++) {
      int from = i * Chart.WIDTH / all.size();
      int width = (i + 1) * Chart.WIDTH / all.size() - from;
      int gap = width > 3 ? Math.min(MOST_GAP, width / 4) : 0;
      bar(all.get(i), from, Math.max(1, width - gap), most, html);
    }
    html.raw("<path class=\"axis\" d=\"M0 " + Chart.HEIGHT + "H" + Chart.WIDTH + "\"/>");
    if (!line.isEmpty()) {
      html.raw("<path class=\"before\" d=\"" + line(all, most) + "\"/>");
    }
    html.raw("</svg>\n");
    labels(all, end, html);
    html.end("div");
    notes.forEach(note -> html.element("p", note));
    Chart.end(html);
  }

  private void key(Html html) {
    if (!line.isEmpty()) {
      html.raw("<p class=\"key\"><svg viewBox=\"0 0 16 10\"><rect class=\"loss\" width=\"16\"");
      html.raw(" height=\"10\"/></svg>").text("Bars: " + bars);
      html.raw("<svg viewBox=\"0 0 16 10\"><path class=\"before\" d=\"M0 8H8V2H16\"/></svg>");
      html.text("Line: " + line).raw("</p>\n");
    }
  }

  private static String line(List<Bar> all, long most) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      path.append(i == 0 ? "M0 " : "V").append(top(all.get(i).before, most));
      path.append("H").append((i + 1) * Chart.WIDTH / all.size());
    }
    return path.toString();
  }

  private static long top(long value, long most) {
    return Chart.HEIGHT - (value > 0 ? Math.max(1, value * Chart.HEIGHT / most) : 0);
  }

  /** One place for each bar; only as many labels as do not touch on a narrow screen. */
  private static void labels(List<Bar> all, String end, Html html) {
    List<String> labels = all.stream().map(Bar::label).toList();
    html.raw("<p class=\"labels\">");
    placed(labels, end).forEach(one -> html.raw("<span>").text(one).raw("</span>"));
    html.raw("</p>\n");
  }

  /** What stands below each bar; the last place holds what stands at the right end. */
  static List<String> placed(List<String> labels, String end) {
    int count = labels.size();
    int longest = labels.stream().mapToInt(BarChart::wide).max().orElse(0);
    int every = Math.max(1, (longest * count + NARROW - 1) / NARROW);
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean room = (count - i) * NARROW / count >= wide(labels.get(i)) + wide(end);
      boolean labelled = i % every == 0 && (i == 0 || room);
      placed.add(i == count - 1 && i > 0 ? end : labelled ? labels.get(i) : "");
    }
    return placed;
  }

  private static int wide(String label) {
    return (label.length() + 1) * LETTER;
  }

  private static void bar(Bar bar, int left, int width, long most, Html html) {
    long top = top(bar.value, most);
    html.raw(
            "<rect class=\""
                + bar.kind
                + "\" x=\""
                + left
                + "\" y=\""
                + top
                + "\" width=\""
                + width
                + "\" height=\""
                + (Chart.HEIGHT - top)
                + "\"><title>")
        .text(bar.name)
        .raw("</title></rect>\n");
  }
}

package org.entrepot.replay.report;

import java.util.List;

/** Bars that lie one below the other, each row with its name and its figures. */
record BarRows(String title) {

  /** A row with its bars, which may lie on either side of nothing. */
  record Row(String name, List<Piece> bars) {}

  /** A bar; {@code kind} is the class of its colour: gain, loss or plain. */
  record Piece(long value, String figure, String kind) {}

  void draw(List<Row> rows, Html html) {
    long least = extreme(rows, false);
    long most = extreme(rows, true);
    if (most == least) {
      return;
    }
    Chart.begin(title, html);
    html.raw("<div class=\"rows\">\n");
    for (Row row : rows) {
      html.raw("<div class=\"row\"><span>").text(row.name).raw("</span>");
      int high = 10 * row.bars.size();
      Chart.drawing(Chart.WIDTH, high, html);
      for (int i = 0; i < row.bars.size(); i++) {
        bar(row.bars.get(i), 10 * i + 1, least, most, html);
      }
      long nothing = place(0, least, most);
      html.raw("<path class=\"axis\" d=\"M" + nothing + " 0V" + high + "\"/></svg><span>");
      html.text(String.join(" · ", row.bars.stream().map(Piece::figure).toList()));
      html.raw("</span></div>\n");
    }
    html.end("div");
    Chart.end(html);
  }

  private static long extreme(List<Row> rows, boolean most) {
    var values = rows.stream().flatMap(row -> row.bars.stream()).mapToLong(Piece::value);
    return most ? Math.max(0, values.max().orElse(0)) : Math.min(0, values.min().orElse(0));
  }

  private static void bar(Piece bar, int top, long least, long most, Html html) {
    long from = place(Math.min(0, bar.value), least, most);
    long to = place(Math.max(0, bar.value), least, most);
    long width = bar.value == 0 ? 0 : Math.max(1, to - from);
    html.raw(
        "<rect class=\""
            + bar.kind
            + "\" x=\""
            + from
            + "\" y=\""
            + top
            + "\" width=\""
            + width
            + "\" height=\"8\"/>\n");
  }

  private static long place(long value, long least, long most) {
    return (value - least) * Chart.WIDTH / (most - least);
  }
}

package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes HTML; all text is escaped, and headings know how deep they stand. */
final class Html {

  private static final int FIRST_LEVEL = 2;

  /** So many columns stand side by side on a phone. */
  private static final int FEW_COLUMNS = 3;

  /** So many columns do not stand side by side on a tablet. */
  private static final int MANY_COLUMNS = 6;

  /** So many rows stand together on one sheet of paper. */
  private static final int FEW_ROWS = 12;

  private record Entry(String id, String heading) {}

  private final StringBuilder out = new StringBuilder();
  private final List<Entry> contents = new ArrayList<>();
  private int depth;
  private String inside = "";

  /** Markup of the report's own, never of the data. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag + ">\n");
  }

  /** A section with its heading; only those at the top are listed, and are landmarks. */
  Html section(String id, String heading) {
    String own = "report-" + inside + id;
    if (depth == 0) {
      contents.add(new Entry(own, heading));
    }
    return raw(depth == 0 ? "<section aria-labelledby=\"" + own + "\">\n" : "<section>\n")
        .raw("<h" + (FIRST_LEVEL + depth) + " id=\"" + own + "\">")
        .text(heading)
        .raw("</h" + (FIRST_LEVEL + depth) + ">\n");
  }

  /** A heading so many levels below that of the section that it stands in. */
  Html heading(int below, String text) {
    return element("h" + (FIRST_LEVEL + depth + below), text);
  }

  /** What follows is part of the section of that name, and its headings are a level deeper. */
  Html enter(String name) {
    depth++;
    inside = name + "-";
    return this;
  }

  /** What follows is part of it no longer. */
  Html leave() {
    depth--;
    inside = "";
    return this;
  }

  Html end(String tag) {
    return raw("</" + tag + ">\n");
  }

  Html list(List<String> items) {
    if (items.isEmpty()) {
      return this;
    }
    raw("<ul>\n");
    items.forEach(item -> element("li", item));
    return end("ul");
  }

  /** A table with its caption; the first column heads its row, {@code figures} are at the right. */
  Html table(String caption, List<String> headings, List<List<String>> rows, int firstFigure) {
    return table(caption, headings, rows, firstFigure, 0);
  }

  /**
   * A table, of which the last rows are sums. What stands after the end of a line in a cell is
   * small, below the rest. A frame that is too narrow for its columns has each row as a card, whose
   * cells name their columns; frames that scroll all the same are reached by the keyboard without
   * being told so.
   */
  Html table(
      String caption, List<String> headings, List<List<String>> rows, int firstFigure, int sums) {
    raw("<div class=\"" + frame(headings.size(), rows.size()) + "\"><table>\n<caption>")
        .text(caption)
        .raw("</caption>\n<thead><tr>");
    for (int i = 0; i < headings.size(); i++) {
      raw(i >= firstFigure ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
          .text(headings.get(i))
          .raw("</th>");
    }
    raw("</tr></thead>\n<tbody>\n");
    for (int r = 0; r < rows.size(); r++) {
      raw(r < rows.size() - sums ? "<tr>" : "<tr class=\"sum\">");
      for (int i = 0; i < rows.get(r).size(); i++) {
        String tag = i == 0 ? "th" : "td";
        raw("<" + tag + (i == 0 ? " scope=\"row\"" : ""))
            .raw(i >= firstFigure ? " class=\"n\"" : "")
            .raw(i == 0 ? "" : " data-column=\"" + escaped(headings.get(i)) + "\"")
            .raw(">")
            .cell(rows.get(r).get(i))
            .raw("</" + tag + ">");
      }
      raw("</tr>\n");
    }
    return raw("</tbody></table></div>\n");
  }

  private static String frame(int columns, int rows) {
    String cards = columns >= MANY_COLUMNS ? " cards many" : columns > FEW_COLUMNS ? " cards" : "";
    return "wide" + cards + (rows <= FEW_ROWS ? " few" : "");
  }

  private Html cell(String text) {
    int end = text.indexOf('\n');
    return end < 0
        ? text(text)
        : text(text.substring(0, end))
            .raw(" <span class=\"how\">")
            .text(text.substring(end + 1))
            .raw("</span>");
  }

  /** Links to the sections at the top. */
  String contents() {
    Html links = new Html();
    links.raw("<nav class=\"contents\" aria-label=\"Sections of the report\"><ul>\n");
    for (Entry entry : contents) {
      links.raw("<li><a href=\"#").text(entry.id).raw("\">").text(entry.heading).raw("</a></li>\n");
    }
    return links.raw("</ul></nav>\n").toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String amount(@Nullable Money money) {
    return money == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%,." + money.getCurrencyUnit().getDecimalPlaces() + "f",
            money.getAmount());
  }

  static String change(Money money) {
    return (money.isPositive() ? "+" : "") + amount(money);
  }

  /** A part of a whole in per cent; a dash where there is no whole. */
  static String share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? "–"
        : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
